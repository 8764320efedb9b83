import { liveTable } from '@app/event-store';
import { catalogue, type Tally } from '@app/regulation';
import type { Pool } from 'pg';
import { duties } from '../duties/duties.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';
import { countCases } from './case-counts.js';
import {
  SCORE_DUTIES,
  SHEET_FORM,
  scoreDutiesOf,
  unpackDuties,
  type ScoreDuties,
  type ScoreDutyRow,
} from './score-duty.js';

/** What sheets of one edition were made by; those of another are not looked at. */
export const SHEET_EDITION = `${catalogue.digest} ${duties.name} ${String(duties.version)} ${String(SHEET_FORM)}`;

/** The touched duties of one unit, as a stored sheet or the rows tell them. */
export interface ScoreSheet extends Pick<ScoreDuties, 'standing'> {
  /** Null where only counts were asked for. */
  cases: ScoreDuties['cases'] | null;
  /** The counts of `cases` on the day asked; null where those were asked for. */
  tally: Tally | null;
  /** Equal for sheets of one unit that say the same; null where the rows were read. */
  version: string | null;
}

/** A unit whose duties are asked for; `whole`: the duties of its cases one by one, not only their counts. */
export interface SheetRequest {
  unitId: string;
  whole: boolean;
}

interface SheetQuestion {
  reading: Reading;
  days: DayRange | null;
}

/** Further behind than this, looking for what changed since costs more than the sheets save. */
const BEHIND_MAX = 5_000;

/**
 * $1 edition, $2 position, $3 day, $4-$5 units and whether the whole sheet is wanted. A sheet holds from the position at
 * which its last row changed up to the next change; one statement sees sheets, their state and the rows at one moment.
 */
const SHEETS = `
  with kept as materialized (
    select position, duty_table from projection.read_score_state
    where edition = $1 and duty_table = to_regclass('${liveTable('duty')}')::oid and position >= $2::bigint - ${String(BEHIND_MAX)}),
  moved as materialized (
    select unit_id, max(position) as position from (
      select d.unit_id, d.known_from as position from ${liveTable('duty')} d
      where d.known_from > (select position from kept) and d.known_from <= $2
      union all
      select d.unit_id, d.known_to from ${liveTable('duty')} d
      where d.known_to > (select position from kept) and d.known_to <= $2) m
    group by unit_id)
  select a.unit_id, s.standing, kept.duty_table || ' ' || coalesce(s.changed_at, 0) as version,
    case when s.day_from <= $3 and (s.day_to is null or $3 < s.day_to) then s.tally end as tally,
    case when a.whole then s.cases end as cases
  from kept cross join unnest($4::text[], $5::boolean[]) a (unit_id, whole)
  left join projection.read_score s using (unit_id)
  left join moved m using (unit_id)
  where (s.unit_id is null or s.cases is not null and s.changed_at <= $2)
    and (m.position is null or m.position <= s.built_at)`;

interface SheetRow {
  unit_id: string;
  standing: string | null;
  tally: number[] | null;
  cases: string | null;
  version: string;
}

/** Sheets by unit: stored ones where they hold at the position, the others from the rows of the duties. */
export async function readSheets(
  pool: Pool,
  requests: readonly SheetRequest[],
  { reading, days }: SheetQuestion,
): Promise<ReadonlyMap<string, ScoreSheet>> {
  const wanted = new Map<string, boolean>();
  for (const { unitId, whole } of requests) wanted.set(unitId, whole || wanted.get(unitId) === true);
  const isWhole = (unit: string): boolean => wanted.get(unit) === true;
  const { rows } = await pool.query<SheetRow>(SHEETS, [
    SHEET_EDITION,
    reading.position,
    reading.asOf,
    [...wanted.keys()],
    [...wanted.values()],
  ]);
  const sheets = new Map(rows.map((row) => [row.unit_id, sheetOf(row, isWhole(row.unit_id), days)]));
  const others = [...wanted.keys()].filter((unit) => !sheets.has(unit));
  for (const whole of [true, false]) {
    const units = others.filter((unit) => isWhole(unit) === whole);
    const found = await readScoreDuties(pool, units, reading.position, whole);
    for (const [unit, { standing, cases }] of found)
      sheets.set(unit, { standing, cases: whole ? cases : null, tally: null, version: null });
  }
  const uncounted = [...sheets].filter(([, { cases, tally }]) => cases === null && tally === null);
  const counts = await countCases(
    pool,
    uncounted.map(([unit]) => unit),
    reading,
    days,
  );
  for (const [unit, sheet] of uncounted) sheets.set(unit, { ...sheet, tally: counts.get(unit) ?? null });
  return sheets;
}

function sheetOf(
  { standing, tally, cases, version }: SheetRow,
  whole: boolean,
  days: DayRange | null,
): ScoreSheet {
  if (standing === null) return { standing: [], cases: [], tally: null, version };
  let unpacked: ScoreDuties['standing'] | undefined;
  return {
    // Where the counts are remembered nobody looks at them.
    get standing() {
      return (unpacked ??= unpackDuties(standing));
    },
    cases: whole && cases !== null ? unpackDuties(cases) : null,
    tally: whole || days !== null ? null : tally,
    version,
  };
}

/** The duties of the units as the position believes them, by unit; without those of cases unless asked for. */
export async function readScoreDuties(
  pool: Pick<Pool, 'query'>,
  units: readonly string[],
  position: number,
  withCases: boolean,
): Promise<ReadonlyMap<string, ScoreDuties>> {
  if (units.length === 0) return new Map();
  const { rows } = await pool.query<ScoreDutyRow>(SCORE_DUTIES, [position, units, withCases]);
  const byUnit = new Map<string, ScoreDutyRow[]>(units.map((unit) => [unit, []]));
  for (const row of rows) byUnit.get(row.unit_id)?.push(row);
  return new Map([...byUnit].map(([unit, own]) => [unit, scoreDutiesOf(own)]));
}
