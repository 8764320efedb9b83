/** Every reason for which a rule of the domain refuses a command. The HTTP table has an entry for each. */
export type DomainErrorCode =
  | 'access/ends-before-it-begins'
  | 'access/not-granted'
  | 'audit/not-an-extension'
  | 'audit/not-concluded'
  | 'ballot/already-open'
  | 'ballot/closed-before-opened'
  | 'ballot/more-returned-than-issued'
  | 'ballot/not-open'
  | 'board/term-already-begun'
  | 'calendar/days-do-not-fit'
  | 'correction/history-impossible'
  | 'correction/never'
  | 'correction/not-found'
  | 'correction/not-newest'
  | 'correction/other-type'
  | 'correction/other-unit'
  | 'correction/withdrawal-changes-day'
  | 'correction/withdrawn'
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
  | 'member/not-in-office'
  | 'petition/already-halted'
  | 'petition/already-settled'
  | 'petition/already-withdrawn'
  | 'petition/not-a-complaint'
  | 'petition/not-suspended'
  | 'posting/down-before-up'
  | 'posting/not-up'
  | 'process/already-ended'
  | 'process/already-open'
  | 'process/already-recorded'
  | 'process/not-open'
  | 'process/out-of-order'
  | 'process/source-unknown'
  | 'reception/register-number-used'
  | 'recommendation/not-sent'
  | 'report/already-returned'
  | 'sending/no-addressee'
  | 'situation/security-in-detail'
  | 'stream/cannot-begin'
  | 'stream/name-not-allowed'
  | 'stream/other-identity'
  | 'stream/other-matter'
  | 'stream/subject-required'
  | 'stream/wrong-category'
  | 'unit/after-end'
  | 'unit/already-ended'
  | 'unit/already-registered'
  | 'unit/heir-not-successor'
  | 'unit/not-registered'
  | 'unit/parent-differs'
  | 'village/after-end'
  | 'village/already-ended'
  | 'village/already-registered'
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
