import { believedAt, liveTable } from '@app/event-store';
import { catalogue, countInto, emptyTally, gravestFirst, type Tally } from '@app/regulation';
import type { Pool } from 'pg';
import { fallsIntoInSql } from '../duties/duty-filter.js';
import { stateAt } from '../duties/duty-row.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';

/** Entries that count in a score: all that the machine judges alone; what is not scored says the duty itself. */
const law = catalogue.boundObligations
  .filter(({ checkable }) => checkable === 'AUTO')
  .map(({ id, groupLead }, order) => ({ id, groupLead, order }));

/**
 * $1 position, $2 day, $3 units, $4-$6 entries (id, file order, group lead), $7-$8 days or null, $9 states from the
 * gravest. Duties of one score group count once in their unit, with the gravest state.
 */
const CASE_COUNTS = `
  with law as (select * from unnest($4::text[], $5::int[], $6::boolean[]) l (entry, file_order, lead)),
  judged as (
    select d.unit_id, d.duty_id, d.pillar, l.file_order, l.lead, d.recorded_after_due,
      coalesce(d.score_group || ' ' || coalesce(d.score_key, d.duty_id), d.duty_id) as counted_as,
      array_position($9::text[], ${stateAt('$2')}) as gravity
    from ${liveTable('duty')} d join law l on l.entry = d.applies_id
    where d.unit_id = any($3) and ${believedAt('$1', 'd')} and d.opens_on <= $2 and d.scored
      and not starts_with(d.home, 'period/') and ($7::date is null or ${fallsIntoInSql('d', '$7', '$8')})),
  counted as (
    select unit_id, counted_as, min(gravity) as gravity,
      (array_agg(pillar order by gravity = 7, lead desc, file_order, duty_id))[1] as pillar,
      bool_or(recorded_after_due and gravity = 6) as late
    from judged group by unit_id, counted_as)
  select unit_id, pillar, gravity, count(*)::int as count, (count(*) filter (where late and gravity = 6))::int as late
  from counted group by unit_id, pillar, gravity`;

interface CountRow {
  unit_id: string;
  pillar: string;
  gravity: number;
  count: number;
  late: number;
}

/** Counts of the touched duties of cases, where no sheet has them: by PostgreSQL, so that no row comes here. */
export async function countCases(
  pool: Pool,
  units: readonly string[],
  { position, asOf }: Reading,
  days: DayRange | null,
): Promise<ReadonlyMap<string, Tally>> {
  if (units.length === 0) return new Map();
  const { rows } = await pool.query<CountRow>(CASE_COUNTS, [
    position,
    asOf,
    units,
    law.map(({ id }) => id),
    law.map(({ order }) => order),
    law.map(({ groupLead }) => groupLead),
    days?.from ?? null,
    days?.to ?? null,
    gravestFirst,
  ]);
  const tallies = new Map(units.map((unit) => [unit, emptyTally()]));
  for (const { unit_id, pillar, gravity, count, late } of rows) {
    const tally = tallies.get(unit_id);
    const state = gravestFirst[gravity - 1];
    if (tally !== undefined && state !== undefined) countInto(tally, pillar, state, count, late);
  }
  return tallies;
}
