import { actionTypes, type EventData, type PlainDate } from '@app/domain';
import type { RegisterColumn } from '../registers/register-column.js';
import type { RegisterTotals } from '../registers/register-totals.js';
import { clockData, clockOn } from './clock-columns.js';
import { actsUntil, type TrackedRow } from './tracked-row.js';
import type { ShownTotals } from './small-cells.js';
import type { TrackedTotalRow } from './tracked-sql.js';
import type { ClockTotals, TrackedActView, TrackedGroup, TrackedView } from './tracked-types.js';
import type { Act, TrackedState, Tracker } from './tracker.js';

/** A line as the database gives it: with its step on the day and the law's last day. */
export interface TrackedLine extends TrackedRow {
  n: number;
  law_due: PlainDate | null;
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
  { rows, withheld }: ShownTotals,
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
    tracked: { clock: clockTotals(all), byState: groupsOf('state', tracker.states), withheld },
    answers: [],
    digest: null,
  };
}

const clockTotals = (row: TrackedTotalRow | undefined): ClockTotals | null =>
  row?.clockWithheld === true
    ? null
    : {
        open: row?.open ?? 0,
        overdue: row?.overdue ?? 0,
        finished: row?.finished ?? 0,
        finishedWithDue: row?.finished_with_due ?? 0,
        finishedInTime: row?.finished_in_time ?? 0,
        daysOfFinished: row?.days ?? 0,
      };
