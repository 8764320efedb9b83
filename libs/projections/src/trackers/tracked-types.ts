import type { PlainDate } from '@app/domain';
import type { DutyView } from '../duties/duty-views.js';
import type { ClockView } from './clock-columns.js';
import type { TrackedState } from './tracker.js';

/** One act of a tracked case, named only where the reader may know it. */
export interface TrackedActView {
  /** Null in restricted lines. */
  id: string | null;
  type: string;
  titleVi: string;
  titleEn: string;
  occurredOn: PlainDate;
  occurredPrecision: string;
}

/** What became of a case by the day asked. */
export interface TrackedView {
  /** Stream of the case; null where it is not to be told. */
  subject: string | null;
  state: TrackedState;
  open: boolean;
  clock: ClockView;
  /** False: some day is known by its month or year alone, so days counted from it are not exact. */
  exactDays: boolean;
  acts: TrackedActView[];
  /** Duties of the case, as the law counts them. */
  duties: Pick<DutyView, 'dutyId' | 'obligationId' | 'title' | 'dueOn' | 'dischargedOn' | 'state'>[];
  /** Only of documents. */
  chain: DocumentChainView | null;
}

/** Where a document stands in the cascade of directives. */
export interface DocumentChainView {
  /** What it carries out, nearest first. */
  above: ChainLinkView[];
  /** What carries it out, in the order of their days. */
  below: ChainLinkView[];
  /** Units directly below its own that have no document carrying it out; null where no unit stands below. */
  notYet: { units: number; first: { id: string; title: string }[] } | null;
}

export interface ChainLinkView {
  subject: string;
  number: string | null;
  title: string | null;
  unit: { id: string; title: string };
  issuedOn: PlainDate;
  /** Days after what it carries out; null where a day is not known exactly or the other document is not recorded. */
  lagDays: number | null;
}

/** Clocks of the lines of a group. */
export interface ClockTotals {
  open: number;
  overdue: number;
  finished: number;
  /** Of the finished those that had a last day: the denominator of the share in time. */
  finishedWithDue: number;
  finishedInTime: number;
  /** Days used by the finished, added: with `finished` the mean. */
  daysOfFinished: number;
}

export interface TrackedGroup extends TrackedState {
  entries: number;
  /** Null where they would tell of a few cases for few. */
  clock: ClockTotals | null;
}

/** Totals of a tracker: all lines, by state, and by each code, with the clocks of each group. */
export interface TrackedTotals {
  /** Null where they would tell of a few cases for few. */
  clock: ClockTotals | null;
  byState: TrackedGroup[];
  /** Null where everything is counted. */
  withheld: WithheldView | null;
}

/** What totals leave out, since so few complaints or denunciations that the reader may not see would be told one by one. */
export interface WithheldView {
  /** Fewer cases than this are no figure. */
  fewerThan: number;
  /** Fields whose groups are left out, `clock` for the clocks; null: no such case is counted at all, should there be any. */
  fields: string[] | null;
}
