import type { EventData, PlainDate, Precision } from '@app/domain';

/** An effective act of a case, as far as a tracker reads it; long texts stay in the entry. */
export interface Act {
  /** Of the newest link of its chain. */
  id: string;
  /** Of the original: what other events name it by. */
  originalId: string;
  /** Of the original. */
  position: number;
  type: string;
  stream: string;
  on: PlainDate;
  precision: Precision;
  unitId: string;
  body: string;
  data: EventData;
}

/** How a case stands after its acts up to a day. */
export interface CaseState {
  state: string;
  /** Whether its clock still runs or is suspended: something is owed. */
  open: boolean;
  /** Day on which the clock started; null while it has not. */
  startedOn: PlainDate | null;
  /** What the acts themselves set as the last day; null: only the law may. */
  dueOn: PlainDate | null;
  /** Day on which the clock stopped for good. */
  endedOn: PlainDate | null;
  /** Days of suspensions that are over. */
  pausedDays: number;
  /** First day of the suspension at hand. */
  pausedSince: PlainDate | null;
}

/** One line of a tracker: usually a whole stream, of a complaint one instance. */
export interface CaseFile {
  /** Tells it from the others of its stream. */
  key: string;
  /** The act by whose day the case is listed. */
  opening: Act;
  /** Every act that counts, in the order of the ledger; those before the opening are known with it. */
  acts: readonly Act[];
  /** Stream that it carries out or follows from. */
  follows: string | null;
}

export interface TrackedState {
  code: string;
  vi: string;
  en: string;
}

/** A figure or code that a tracker adds to the fields of the opening act. */
export interface TrackedColumn {
  name: string;
  kind: string;
  vi: string;
  en: string;
  unit?: string;
  codes?: readonly TrackedState[];
}

/** How the acts of a stream become lines with a state and a clock; pure. */
export interface Tracker {
  /** Name of its register. */
  name: string;
  /** Category of the streams that it follows. */
  category: string;
  /** Types that it reads; others of the stream do not change it. */
  types: readonly string[];
  states: readonly TrackedState[];
  /** Catalogue codes of the acts that stop its clock: their obligations say by when the law wants them. */
  stoppedBy: readonly string[];
  /** Lines whose existence is nobody's business but of those who handle them: the public sees them counted only. */
  isRestricted?: (codes: Readonly<Record<string, string>>) => boolean;
  /** `home`: the stream whose lines are asked for; acts of streams that name it may be among the others. */
  cases(acts: readonly Act[], home: string): CaseFile[];
  /** Codes by which a line may be asked for and is counted. */
  codesOf(acts: readonly Act[]): Record<string, string>;
  stateOf(acts: readonly Act[]): CaseState;
  columns: readonly TrackedColumn[];
  /** Values of the columns after these acts. */
  data(acts: readonly Act[], asOf: PlainDate): EventData;
}

export const idle: CaseState = {
  state: '',
  open: true,
  startedOn: null,
  dueOn: null,
  endedOn: null,
  pausedDays: 0,
  pausedSince: null,
};

/** A text of the act's data; undefined where there is none. */
export function textOf(act: Act | undefined, field: string): string | undefined {
  const value = act?.data[field];
  return typeof value === 'string' ? value : undefined;
}

export const lastOf = (acts: readonly Act[], ...types: string[]): Act | undefined =>
  acts.findLast(({ type }) => types.includes(type));
