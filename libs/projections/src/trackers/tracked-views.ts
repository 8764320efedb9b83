import { actionTypes, type EventData, type PlainDate } from '@app/domain';
import type { DutyView } from '../duties/duty-views.js';
import type { RegisterColumn } from '../registers/register-shape.js';
import type { RegisterTotals } from '../registers/register-totals.js';
import { clockColumns, clockData, clockOn, type ClockView } from './clock-columns.js';
import { actsUntil, type TrackedRow } from './tracked-row.js';
import type { TrackedTotalRow } from './tracked-sql.js';
import type { Act, TrackedState, Tracker } from './tracker.js';

/** A line as the database gives it: with its step on the day and the law's last day. */
export interface TrackedLine extends TrackedRow {
  n: number;
  law_due: PlainDate | null;
}

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
  clock: ClockTotals;
}

/** Totals of a tracker: all lines, by state, and by each code, with the clocks of each group. */
export interface TrackedTotals {
  clock: ClockTotals;
  byState: TrackedGroup[];
}

/** Columns that a tracker adds to those of its opening types. */
export function trackedColumns(tracker: Tracker, types: readonly string[]): RegisterColumn[] {
  const state = { name: 'state', kind: 'code', vi: 'Trạng thái', en: 'State', codes: tracker.states };
  return [state, ...tracker.columns, ...clockColumns].map(({ name, kind, vi, en, codes, ...column }) => ({
    name,
    kind,
    vi,
    en,
    unit: 'unit' in column ? (column.unit ?? null) : null,
    types: [...types],
    codes: codes === undefined ? null : [...codes],
  }));
}

/** The state, clock and acts of a line on the day, with the data that its columns show. */
export function trackedView(
  tracker: Tracker,
  line: TrackedLine,
  asOf: PlainDate,
  told: boolean,
): { view: TrackedView; data: EventData } {
  const acts = actsUntil(line.acts, asOf);
  const now = tracker.stateOf(acts);
  const clock = clockOn(now, line.law_due, asOf);
  const state = tracker.states.find(({ code }) => code === now.state);
  return {
    view: {
      subject: told ? line.stream : null,
      state: state ?? { code: now.state, vi: now.state, en: now.state },
      open: now.open,
      clock,
      exactDays: acts.every(({ precision }) => precision === 'DAY'),
      acts: acts.map((act) => actView(act, told)),
      duties: [],
      chain: null,
    },
    data: {
      ...tracker.codesOf(acts),
      ...tracker.data(acts, asOf),
      state: now.state,
      ...clockData(clock, now.open),
    },
  };
}

const actView = ({ id, type, on, precision }: Act, told: boolean): TrackedActView => ({
  id: told ? id : null,
  type,
  titleVi: actionTypes.get(type)?.titleVi ?? type,
  titleEn: actionTypes.get(type)?.titleEn ?? type,
  occurredOn: on,
  occurredPrecision: precision,
});

/** Totals in the shape of every register, under the register's own name as the one type. */
export function trackedTotalsOf(
  { name, titleVi, titleEn }: { name: string; titleVi: string; titleEn: string },
  columns: readonly RegisterColumn[],
  tracker: Tracker,
  rows: readonly TrackedTotalRow[],
): RegisterTotals {
  const groupsOf = (field: string, codes: readonly TrackedState[]): TrackedGroup[] =>
    codes.flatMap(({ code, vi, en }) => {
      const row = rows.find((one) => one.field === field && one.code === code);
      return row === undefined ? [] : [{ code, vi, en, entries: row.entries, clock: clockTotals(row) }];
    });
  const all = rows.find(({ field }) => field === null);
  const byCode = columns.flatMap(({ name: field, vi, en, codes }) => {
    const groups = codes === null ? [] : groupsOf(field, codes);
    if (groups.length === 0) return [];
    return [
      {
        field,
        vi,
        en,
        codes: groups.map(({ code, vi: inVi, en: inEn, entries }) => ({
          code,
          vi: inVi,
          en: inEn,
          entries,
          sums: [],
        })),
      },
    ];
  });
  const entries = all?.entries ?? 0;
  return {
    entries,
    types: entries === 0 ? [] : [{ type: name, titleVi, titleEn, entries, sums: [], byCode, shares: [] }],
    tracked: { clock: clockTotals(all), byState: groupsOf('state', tracker.states) },
    answers: [],
    digest: null,
  };
}

const clockTotals = (row: TrackedTotalRow | undefined): ClockTotals => ({
  open: row?.open ?? 0,
  overdue: row?.overdue ?? 0,
  finished: row?.finished ?? 0,
  finishedWithDue: row?.finished_with_due ?? 0,
  finishedInTime: row?.finished_in_time ?? 0,
  daysOfFinished: row?.days ?? 0,
});
