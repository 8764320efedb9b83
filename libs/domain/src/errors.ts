/** Every reason for which a rule of the domain refuses a command. The HTTP table has an entry for each. */
export type DomainErrorCode =
  | 'access/not-granted'
  | 'access/ends-before-it-begins'
  | 'ballot/already-open'
  | 'ballot/closed-before-opened'
  | 'ballot/more-returned-than-issued'
  | 'ballot/not-open'
  | 'calendar/days-do-not-fit'
  | 'correction/history-impossible'
  | 'correction/never'
  | 'correction/not-found'
  | 'correction/not-newest'
  | 'correction/other-type'
  | 'correction/other-unit'
  | 'correction/withdrawn'
  | 'correction/withdrawal-changes-day'
  | 'dates/end-before-beginning'
  | 'disclosure/kind-without-disclosed-document'
  | 'disclosure/last-of-series-without-broadcast'
  | 'document/already-issued'
  | 'figures/do-not-fit'
  | 'judgement/about-nothing'
  | 'ledger/already-open'
  | 'ledger/clock-not-allowed'
  | 'ledger/format-unknown'
  | 'ledger/not-open'
  | 'local-rule/not-in-force'
  | 'posting/down-before-up'
  | 'posting/not-up'
  | 'sending/no-addressee'
  | 'stream/cannot-begin'
  | 'stream/name-not-allowed'
  | 'stream/other-identity'
  | 'stream/subject-required'
  | 'stream/wrong-category'
  | 'unit/already-ended'
  | 'unit/already-registered'
  | 'unit/after-end'
  | 'unit/heir-not-successor'
  | 'unit/not-registered'
  | 'unit/parent-differs'
  | 'village/already-ended'
  | 'village/already-registered'
  | 'village/after-end'
  | 'village/heir-not-successor'
  | 'village/not-registered';

/** Figures, dates and codes that explain a refusal; they are shown to the caller. */
export type DomainErrorFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A rule refused the command: what it says cannot have happened. Knows no HTTP status. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: DomainErrorCode,
    readonly facts: DomainErrorFacts = {},
  ) {
    super(code);
  }
}
