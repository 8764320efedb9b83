import { codesOf, type PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entries } from '../entries/entries.js';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import { readDay, type ClockParameters, type Reading } from '../reading/clocks.js';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { daysOfPeriod, type DayRange } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import { registerOf } from '../registers/register-filter.js';
import { registerScope, type RegisterScope } from '../registers/register-scope.js';
import { Values, whereOf } from '../registers/register-sql.js';
import { mentionById } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { units } from '../units/units.js';
import { CLAIM_TYPES, claimOf, METRIC_SQL, type Claim } from './claims.js';
import { statisticView, type StatisticView } from './comparison.js';
import { count, ordersFor, type CountOrder, type NotComparable } from './counting.js';
import { derivedFrom, derivingMetrics, type DerivedView } from './derivations.js';

export interface StatisticsParameters extends ClockParameters, PageParameters {
  /** Id of a unit, or an official code: as it was borne on `CODE@YYYY-MM-DD`, at the end of the period, or on `asOf`. */
  place?: string | undefined;
  /** `included`: with the claims of all units below the place; default `own`. */
  below?: string | undefined;
  /** `included`: with the claims of the units that went into the place; default `own`. */
  predecessors?: string | undefined;
  /** A metric, or the beginning of some: `emulation.models.*`. */
  metric?: string | undefined;
  scope?: string | undefined;
  /** Claims whose own period lies within it. */
  period?: string | undefined;
}

/** A page of claims, newest first, each beside its counts. */
export interface StatisticsView extends Page<StatisticView> {
  /** What follows from claims of this page and their like, each naming the claims that it comes from. */
  derived: DerivedView[];
}

/** What was claimed against what is counted. */
export class StatisticsQuery extends Query<StatisticsView> {
  constructor(readonly parameters: StatisticsParameters) {
    super();
  }
}

@QueryHandler(StatisticsQuery)
export class StatisticsHandler implements IQueryHandler<StatisticsQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws InvalidQuery, NotKnown */
  async execute({ parameters }: StatisticsQuery): Promise<StatisticsView> {
    const limit = readLimit(parameters.limit);
    const before = readCursor(parameters.cursor, ['day', 0] as const);
    const days = parameters.period === undefined ? null : daysOfPeriod(parameters.period);
    requireCodes(parameters);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const scope = placeOf(registry, parameters, days, reading);
    const asked = { metric: parameters.metric, figureScope: parameters.scope, days };
    const rows = await this.claims(reading, scope, asked, before, limit + 1);
    const page = pageOf(rows.map(claimOf), limit, reading, ({ entry }) => [
      entry.occurredOn,
      Number(entry.eventPosition),
    ]);
    return {
      ...page,
      items: await this.beside(page.items, registry, reading),
      derived: await this.derived(page.items, reading),
    };
  }

  /** Each claim with its counts. */
  private async beside(
    claims: readonly Claim[],
    registry: UnitRegistry,
    reading: Reading,
  ): Promise<StatisticView[]> {
    const planned = claims.map((claim) => ({ claim, orders: ordersFor(claim) }));
    const orders = planned.flatMap((one) => (isRefused(one.orders) ? [] : one.orders));
    const results = await count(this.model.pool, orders, reading, scopesOf(registry));
    const found = new Map(orders.map((order, n) => [order, results[n]]));
    return planned.map(({ claim, orders: own }) => {
      const unit = mentionById(registry, claim.entry.unitId, claim.to ?? claim.entry.occurredOn);
      if (isRefused(own)) return statisticView(claim, unit, [], own);
      const counts = own.flatMap((order) => {
        const result = found.get(order);
        return result === undefined ? [] : [{ order, result }];
      });
      return statisticView(claim, unit, counts, null);
    });
  }

  /** Derivations that one of the claims takes part in: the other parts may stand on other pages. */
  private async derived(claims: readonly Claim[], reading: Reading): Promise<DerivedView[]> {
    const deriving = claims.filter(({ metric }) => derivingMetrics.has(metric));
    if (deriving.length === 0) return [];
    const places = [...new Set(deriving.map(({ entry }) => entry.unitId))];
    const related = { metrics: [...derivingMetrics] };
    const rows = await this.claims(
      reading,
      { units: places, village: null },
      related,
      undefined,
      RELATED_MAX,
    );
    const shown = new Set(claims.map(({ entry }) => entry.id));
    return derivedFrom(rows.map(claimOf)).filter((one) => one.claims.some((id) => shown.has(id)));
  }

  private async claims(
    reading: Reading,
    scope: RegisterScope | undefined,
    asked: ClaimsAsked,
    before: readonly [string, number] | undefined,
    limit: number,
  ): Promise<LinkedEntryRow[]> {
    const values = new Values();
    const filter = { types: [...CLAIM_TYPES], days: null, precisions: null, codes: [] };
    const where = [
      whereOf(values, registerOf('claimedAgainstCounted'), filter, scope, reading),
      ...conditionsOf(values, asked),
    ];
    if (before !== undefined)
      where.push(
        `(e.occurred_on, e.position) < (${values.add(before[0])}::date, ${values.add(before[1])}::bigint)`,
      );
    const { rows } = await this.model.pool.query<LinkedEntryRow>(
      `select e.*, null as next_id, null as next_how, null as next_reason
       from ${liveTable('entry')} e where ${where.join('\n and ')}
       order by e.occurred_on desc, e.position desc limit ${values.add(limit)}`,
      values.all,
    );
    return rows;
  }
}

/** Claims of the places of one page among which derivations are looked for. */
const RELATED_MAX = 5_000;

interface ClaimsAsked {
  metric?: string | undefined;
  metrics?: readonly string[];
  figureScope?: string | undefined;
  days?: DayRange | null;
}

function conditionsOf(values: Values, { metric, metrics, figureScope, days }: ClaimsAsked): string[] {
  const conditions: string[] = [];
  if (metric?.endsWith('*') === true)
    conditions.push(`starts_with(${METRIC_SQL}, ${values.add(metric.slice(0, -1))})`);
  else if (metric !== undefined) conditions.push(`${METRIC_SQL} = ${values.add(metric)}`);
  if (metrics !== undefined) conditions.push(`${METRIC_SQL} = any(${values.add(metrics)})`);
  if (figureScope !== undefined)
    conditions.push(
      `case e.type when 'OfficerRosterReported' then 'WHOLE_UNIT' else e.data ->> 'scope' end = ${values.add(figureScope)}`,
    );
  if (days != null) {
    const bound = (side: 'from' | 'to'): string =>
      `coalesce(e.data -> 'period' ->> '${side}', e.data ->> 'asOf', e.occurred_on::text)`;
    conditions.push(
      `${bound('from')} >= ${values.add(days.from)}`,
      `${bound('to')} <= ${values.add(days.to)}`,
    );
  }
  return conditions;
}

const isRefused = (orders: CountOrder[] | NotComparable): orders is NotComparable =>
  typeof orders === 'string';

/** @throws InvalidQuery */
function requireCodes({ scope, below, predecessors }: StatisticsParameters): void {
  const requireOne = (parameter: string, value: string | undefined, allowed: readonly string[]): void => {
    if (value !== undefined && !allowed.includes(value))
      throw new InvalidQuery(parameter, 'code', `${parameter} is one of ${allowed.join(', ')}.`);
  };
  requireOne('scope', scope, codesOf('scopes'));
  requireOne('below', below, ['own', 'included']);
  requireOne('predecessors', predecessors, ['own', 'included']);
}

/** Whose claims are asked for; undefined: everybody's. @throws NotKnown, InvalidQuery */
function placeOf(
  registry: UnitRegistry,
  { place, below, predecessors }: StatisticsParameters,
  days: DayRange | null,
  { asOf }: Reading,
): RegisterScope | undefined {
  if (place === undefined) return undefined;
  const on = days !== null && days.to < asOf ? days.to : asOf;
  const root = rootOf(registry, place, on);
  const earlier = predecessors === 'included';
  if (below === 'included')
    return registerScope(registry, { unit: root, village: null, predecessors: earlier, on });
  const before = earlier ? registry.predecessorsOf(root).map(({ id }) => id) : [];
  return { units: [root, ...before], village: null };
}

const DATED_CODE = /^(?<code>[0-9A-Z]{1,10})(?:@(?<on>\d{4}-\d\d-\d\d))?$/;

/** @throws NotKnown when no unit has the id, or none bore the code on the day; InvalidQuery when there is no such day. */
function rootOf(registry: UnitRegistry, place: string, on: PlainDate): string {
  if (registry.get(place) !== undefined) return place;
  const { code, on: day } = DATED_CODE.exec(place)?.groups ?? {};
  const [unit] = code === undefined ? [] : registry.byCodeOn(code, readDay('place', day) ?? on);
  if (unit === undefined) throw new NotKnown('unit', place);
  return unit;
}

/** Scopes of the claims' units, each made once: many claims are of the same unit and day. */
function scopesOf(registry: UnitRegistry): (unitId: string, on: PlainDate) => RegisterScope | undefined {
  const made = new Map<string, RegisterScope | undefined>();
  return (unitId, on) => {
    const key = `${unitId} ${on}`;
    if (!made.has(key)) made.set(key, countedScope(registry, unitId, on));
    return made.get(key);
  };
}

/** Of the whole nation everything is counted, whichever unit it stands in. */
function countedScope(registry: UnitRegistry, unit: string, on: PlainDate): RegisterScope | undefined {
  if (registry.get(unit)?.level === 'NATION') return undefined;
  return registry.get(unit) === undefined
    ? { units: [unit], village: null }
    : registerScope(registry, { unit, village: null, predecessors: false, on });
}
