import type { Correction, EffectiveEvent, EventData, Evidence, Precision } from './event.js';

/** A personal value that travels beside the action and goes to the vault (ledger format 3). */
export interface PersonalValue {
  value: string;
  /** Pseudonym of the data subject; absent: a subject of its own. */
  dataSubject?: string;
}

/**
 * An action after validation: the one write shape of HTTP, import, form and decider (design 7).
 * Its canonical JSON is what `body_sha256` is computed from.
 */
export interface Action {
  type: string;
  unitId: string;
  body: string;
  /** Stream of an existing process; absent: the action opens a new one. */
  subject?: string;
  occurredOn: string;
  occurredPrecision: Precision;
  occurredAtTime?: string;
  data: EventData;
  personal: Readonly<Record<string, PersonalValue>>;
  evidence: readonly Evidence[];
  corrects?: Correction;
}

/** What a decider answers: the action accepted as an event, and others that follow from it. */
export interface ProposedEvent {
  type: string;
  occurredOn: string;
  data: EventData;
}

/**
 * One stream category's rules. Pure: impossible facts are refused with a DomainError,
 * unlawful ones are recorded, since the verdict is derived elsewhere.
 * State is folded from the *effective* history of one stream.
 */
export interface Decider<State> {
  readonly category: string;
  readonly initial: State;
  decide(action: Action, state: State): readonly ProposedEvent[];
  evolve(state: State, event: EffectiveEvent | ProposedEvent): State;
}
