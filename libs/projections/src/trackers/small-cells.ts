import type { WithheldView } from './tracked-types.js';
import type { TrackedTotalRow } from './tracked-sql.js';

/**
 * Fewer cases for few than this are shown as no figure to who may not read them: from the number of a single denunciation
 * in a commune, or of one that a day adds, its author could be found. None is not told from a few either.
 */
export const CASES_SHOWN_MIN = 5;

/** What decides which restricted lines may be counted for the reader. */
export interface CountingRule {
  /** The reader may read every unit asked for, or no line of the tracker is restricted. */
  seesAll: boolean;
  /** Codes that are asked for by name, such as `state`. */
  narrowedBy: readonly string[];
  /** Single cases are asked for by their streams. */
  ofCases: boolean;
  /** The groups of the lines without what they are narrowed by; asked only where one code is. */
  wide: readonly TrackedTotalRow[];
}

export interface ShownTotals {
  rows: TrackedTotalRow[];
  withheld: WithheldView | null;
}

/**
 * The groups as the reader may know them. Restricted lines that the reader may not see are counted where there are
 * enough, in no group of a field of which one would be small, since it would follow from the others; and nowhere where
 * subtracting two answers would tell a small group: what is narrowed by a code counts only where the groups of that code
 * may all be shown, what is narrowed by several does not.
 */
export function shownTotals(rows: readonly TrackedTotalRow[], rule: CountingRule): ShownTotals {
  const told = rows.filter((row) => row.told);
  const hidden = rows.filter((row) => !row.told);
  if (rule.seesAll) return { rows: [...rows], withheld: null };
  if (!mayCount(hidden, rule)) return { rows: told, withheld: { fewerThan: CASES_SHOWN_MIN, fields: null } };
  const fields = [...new Set(hidden.flatMap(({ field }) => field ?? []))];
  const small = fields.filter((field) => hasSmallCell(hidden, field));
  const all = [...new Set(rows.flatMap(({ field }) => field ?? []))].filter(
    (field) => !small.includes(field),
  );
  const shown = [null, ...all].flatMap((field) => mergedOf(rows, field));
  const withoutClock = shown.some(({ clockWithheld }) => clockWithheld) ? ['clock'] : [];
  const withheld = [...withoutClock, ...small];
  return {
    rows: shown,
    withheld: withheld.length === 0 ? null : { fewerThan: CASES_SHOWN_MIN, fields: withheld },
  };
}

function mayCount(hidden: readonly TrackedTotalRow[], { narrowedBy, ofCases, wide }: CountingRule): boolean {
  if (ofCases || narrowedBy.length > 1 || isSmall(sizeOf(hidden), true)) return false;
  const [field] = narrowedBy;
  if (field === undefined) return true;
  const others = wide.filter((row) => !row.told);
  return others.some((row) => row.field === field) && !hasSmallCell(others, field);
}

const sizeOf = (rows: readonly TrackedTotalRow[]): number =>
  rows.find(({ field }) => field === null)?.entries ?? 0;

const isSmall = (cases: number, noneToo = false): boolean =>
  cases < CASES_SHOWN_MIN && (noneToo || cases > 0);

/** Whether a group of the field, or what is in none of its groups, is small. */
function hasSmallCell(hidden: readonly TrackedTotalRow[], field: string): boolean {
  const cells = hidden.filter((row) => row.field === field).map(({ entries }) => entries);
  const rest = sizeOf(hidden) - cells.reduce((sum, cell) => sum + cell, 0);
  return [...cells, rest].some((cell) => isSmall(cell));
}

function mergedOf(rows: readonly TrackedTotalRow[], of: string | null): TrackedTotalRow[] {
  const groups = new Map<string | null, TrackedTotalRow>();
  for (const row of rows.filter(({ field }) => field === of)) {
    const other = groups.get(row.code);
    const own = { ...row, clockWithheld: !row.told && hasSmallClock(row) };
    groups.set(row.code, other === undefined ? own : added(other, own));
  }
  return [...groups.values()];
}

/** Whether the clocks of the group tell of a few cases: so many overdue, so many finished late. */
function hasSmallClock(row: TrackedTotalRow): boolean {
  const { entries, open, overdue, finished, finished_with_due: withDue, finished_in_time: inTime } = row;
  const cells = [
    open,
    entries - open,
    overdue,
    open - overdue,
    finished,
    entries - finished,
    withDue,
    finished - withDue,
    inTime,
    withDue - inTime,
  ];
  return cells.some((cell) => isSmall(cell));
}

const added = (a: TrackedTotalRow, b: TrackedTotalRow): TrackedTotalRow => ({
  field: a.field,
  code: a.code,
  told: a.told && b.told,
  clockWithheld: a.clockWithheld || b.clockWithheld,
  entries: a.entries + b.entries,
  open: a.open + b.open,
  overdue: a.overdue + b.overdue,
  finished: a.finished + b.finished,
  finished_with_due: a.finished_with_due + b.finished_with_due,
  finished_in_time: a.finished_in_time + b.finished_in_time,
  days: a.days + b.days,
});
