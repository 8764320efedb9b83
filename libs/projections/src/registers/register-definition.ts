import type { Tracker } from '../trackers/tracker.js';

/** A list of records of some action types, under a name: everything else about it follows from the types. */
export interface RegisterDefinition {
  /** As in the address; forever. */
  readonly name: string;
  readonly titleVi: string;
  readonly titleEn: string;
  readonly types: readonly string[];
  /** Of a type only the entries whose code field says one of these. */
  readonly only?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /**
   * Counts that may be added, by type. Money always is; of other counts most are no quantities (years, ranks) or the
   * same households counted at every meeting, so a register names those whose sum says something.
   */
  readonly sums?: Readonly<Record<string, readonly string[]>>;
  /** Counts whose unit hangs on a code, by type: added within each code of that field only (days of work, m² of land). */
  readonly sumsWithin?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Types that ask for an answer, each with the type that answers it and names it by its event. */
  readonly answered?: Readonly<Record<string, string>>;
  /** Its lines are cases, not entries: `types` are those that open one. */
  readonly tracker?: Tracker;
  /** Its lines are made from the whole ledger: every entry of a period, or the scores of units. */
  readonly of?: 'SITUATION' | 'SCORES';
}
