import { believedAt, liveTable } from '@app/event-store';
import { catalogue, stateOn, type DutyState, type Scorecard } from '@app/regulation';
import { fallsInto, fallsIntoInSql } from '../duties/duty-filter.js';
import type { DutyReader } from '../duties/duty-reader.js';
import { periodSuffix } from '../duties/periodic-duties.js';
import { dutyScope, IS_OWED, owedStateAt, scopeRows, scopeValues } from '../duties/duty-scope.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';
import type { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';

/** How the communes of an area stand together: counts first, silence apart (rulings 12 and 21). */
export interface AreaScore {
  /** Communes of the area that stand on the day. */
  communes: number;
  /** Of these, communes that have recorded nothing of their own: in no other figure here. */
  silent: number;
  pillars: Scorecard['pillars'];
  onTime: Scorecard['onTime'];
}

const PILLARS = ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'] as const;
/** From the gravest (ruling 11). */
const STATES: readonly DutyState[] = [
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NEEDS_REVIEW',
  'MET_LATE',
  'MET',
  'NOT_APPLICABLE',
];
const SETTLED: readonly DutyState[] = ['MET', 'MET_LATE', 'BREACHED', 'NO_EVIDENCE'];

/** Entries that count in a score: all that the machine judges alone; what is not scored says the duty itself. */
const law = catalogue.boundObligations
  .filter(({ checkable }) => checkable === 'AUTO')
  .map(({ id, groupLead }, order) => ({ id, groupLead, order }));

/**
 * $1 position, $2 asOf, $3-$4 communes (unit, area), $5-$7 who owes duties without an event in them (unit, place, life),
 * $8-$10 entries (id, file order, group lead), $11-$16 such duties by life while nothing has touched them (life, entry,
 * period suffix, score group, pillar, state), $17-$18 days or null, $19 states from the gravest, $20-$23 the communes with
 * what they took over.
 * One pass: duties of one score group count once in their commune, with the gravest state.
 */
const COUNTS = `
  with commune as (select * from unnest($3::text[], $4::text[]) s (unit_id, area)),
  owner as (select * from unnest($5::text[], $6::text[], $7::text[]) o (unit_id, place, life)),
  speaking as (
    select s.* from commune s where exists (
      select from ${liveTable('entry')} e
      where e.unit_id = s.unit_id and e.own and e.position <= $1 and e.occurred_on <= $2)),
  law as (select * from unnest($8::text[], $9::int[], $10::boolean[]) l (entry, file_order, lead)),
  template as (
    select * from unnest($11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[])
      t (life, entry, suffix, score_group, pillar, state)
    join law using (entry)),
  judged as (
    select c.area, c.unit_id, d.duty_id, d.pillar, l.file_order, l.lead,
      coalesce(d.score_group || ' ' || coalesce(d.score_key, d.duty_id), d.duty_id) as counted_as,
      array_position($19::text[], ${owedStateAt('$2')}) as gravity, d.recorded_after_due
    from ${liveTable('duty')} d join ${scopeRows(20)} using (unit_id)
      join speaking c on c.unit_id = s.owner join law l on l.entry = d.applies_id
    where ${believedAt('$1', 'd')} and d.opens_on <= $2 and d.scored and ${IS_OWED}
      and ($17::date is null or ${fallsIntoInSql('d', '$17', '$18')})
    union all
    select s.area, s.unit_id, t.entry || '~' || o.place || t.suffix, t.pillar, t.file_order, t.lead,
      coalesce(t.score_group || ' ' || o.place || coalesce(nullif(t.suffix, ''), '~'),
        t.entry || '~' || o.place || t.suffix), array_position($19::text[], t.state), false
    from speaking s join owner o using (unit_id) join template t using (life)
    where not exists (
      select from ${liveTable('duty')} d
      where d.duty_id = t.entry || '~' || o.place || t.suffix and ${believedAt('$1', 'd')})),
  counted as (
    select area, unit_id, counted_as, min(gravity) as gravity,
      (array_agg(pillar order by gravity = 7, lead desc, file_order, duty_id))[1] as pillar,
      bool_or(recorded_after_due and gravity = 6) as recorded_after_due
    from judged group by area, unit_id, counted_as)
  select area, pillar, gravity, count(*)::int as count,
    (count(*) filter (where recorded_after_due and gravity = 6))::int as recorded_after_due
  from counted group by area, pillar, gravity
  union all
  select area, null, null, count(*)::int, 0 from speaking group by area`;

interface CountRow {
  area: string;
  pillar: string | null;
  gravity: number | null;
  count: number;
  recorded_after_due: number;
}

/** Scores of several areas with one query. `areas`: area id → communes that stand on the day. */
export async function areaScores(
  model: ReadModel,
  reader: DutyReader,
  registry: UnitRegistry,
  areas: ReadonlyMap<string, readonly UnitRecord[]>,
  reading: Reading,
  days: DayRange | null = null,
): Promise<ReadonlyMap<string, AreaScore>> {
  const scope = [...areas].flatMap(([area, communes]) => communes.map((commune) => ({ area, commune })));
  const communes = [...new Map(scope.map(({ commune }) => [commune.id, commune])).values()];
  const { owners, facts } = await reader.ownersAmong(communes, registry, reading);
  const lives = new Map(owners.map((owner) => [reader.lifeOf(owner, facts, reading.asOf), owner]));
  const templates = [...lives].flatMap(([life, owner]) =>
    reader.templatesOf(owner, facts, reading.asOf).map((template) => ({ life, ...template })),
  );
  const scored = templates.filter(({ duty }) => duty.scored && fallsInto(duty, days));
  const { rows } = await model.pool.query<CountRow>(COUNTS, [
    reading.position,
    reading.asOf,
    scope.map(({ commune }) => commune.id),
    scope.map(({ area }) => area),
    owners.map(({ unitId }) => unitId),
    owners.map(({ place }) => place),
    owners.map((owner) => reader.lifeOf(owner, facts, reading.asOf)),
    law.map(({ id }) => id),
    law.map(({ order }) => order),
    law.map(({ groupLead }) => groupLead),
    scored.map(({ life }) => life),
    scored.map(({ obligationId }) => obligationId),
    scored.map(({ period }) => periodSuffix(period)),
    scored.map(({ duty }) => duty.scoreGroup),
    scored.map(({ duty }) => duty.pillar),
    scored.map(({ duty }) => stateOn(duty, reading.asOf)?.state ?? 'NOT_APPLICABLE'),
    days?.from ?? null,
    days?.to ?? null,
    STATES,
    ...scopeValues(
      dutyScope(
        scope.map(({ commune }) => commune.id),
        registry,
        reading.asOf,
      ),
    ),
  ]);
  return new Map([...areas].map(([area, communes]) => [area, scoreOf(communes.length, rows, area)]));
}

function scoreOf(communes: number, rows: readonly CountRow[], area: string): AreaScore {
  const own = rows.filter((row) => row.area === area);
  const speaking = own.find(({ pillar }) => pillar === null)?.count ?? 0;
  const counts = own.flatMap(({ pillar, gravity, count, recorded_after_due }) => {
    const state = gravity === null ? undefined : STATES[gravity - 1];
    return pillar === null || state === undefined ? [] : [{ pillar, state, count, recorded_after_due }];
  });
  const sum = (of: readonly { count: number }[]): number => of.reduce((total, { count }) => total + count, 0);
  const met = counts.filter(({ state }) => state === 'MET');
  const late = met.reduce((total, { recorded_after_due }) => total + recorded_after_due, 0);
  return {
    communes,
    silent: communes - speaking,
    pillars: Object.fromEntries(
      PILLARS.map((pillar) => {
        const here = counts.filter((one) => one.pillar === pillar);
        const states = STATES.map((state) => [state, sum(here.filter((one) => one.state === state))]);
        return [
          pillar,
          {
            counts: Object.fromEntries(states) as Record<DutyState, number>,
            recordedAfterDue: here.reduce((total, { recorded_after_due }) => total + recorded_after_due, 0),
          },
        ];
      }),
    ),
    onTime: {
      numerator: sum(met),
      numeratorRecordedInTime: sum(met) - late,
      denominator: sum(counts.filter(({ state }) => SETTLED.includes(state))),
    },
  };
}
