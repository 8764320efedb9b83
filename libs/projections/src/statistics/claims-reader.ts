import { liveTable } from '@app/event-store';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import type { Reading } from '../reading/clocks.js';
import type { DayRange } from '../reading/period.js';
import type { ReadModel } from '../reading/read-model.js';
import { registerOf } from '../registers/register-filter.js';
import type { RegisterScope } from '../registers/register-scope.js';
import { whereOf } from '../registers/register-sql.js';
import { mentionById } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { CLAIM_TYPES, claimOf, METRIC_SQL, SCOPE_SQL, type Claim } from './claims.js';
import { statisticView, type StatisticView } from './comparison.js';
import { count, ordersFor, type CountOrder, type NotComparable } from './counting.js';
import { countedScopes } from './place.js';
import { Values } from '../registers/values.js';

/** Which claims are read. */
export interface ClaimsAsked {
  scope: RegisterScope | undefined;
  /** A metric, or the beginning of some: `emulation.models.*`. */
  metric?: string | undefined;
  metrics?: readonly string[];
  /** Ids of the entries that claim. */
  claims?: readonly string[];
  /** Scope that the figure itself says. */
  figureScope?: string | undefined;
  /** Days that the claim's own period lies within. */
  days?: DayRange | null;
}

/** Reads claims by the rules of the registers, and sets them beside what the entries count. */
export class ClaimsReader {
  constructor(private readonly model: Pick<ReadModel, 'pool'>) {}

  /** Newest first, after a place in that order. */
  async read(
    asked: ClaimsAsked,
    reading: Reading,
    limit: number,
    before?: readonly [string, number],
  ): Promise<Claim[]> {
    const values = new Values();
    const where = [claimsWhere(values, asked, reading)];
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
    return rows.map(claimOf);
  }

  /** Each claim with its counts; of the `entries` alone where they are given, else of all in the claim's unit. */
  async beside(
    claims: readonly Claim[],
    registry: UnitRegistry,
    reading: Reading,
    entries?: readonly string[],
  ): Promise<StatisticView[]> {
    const planned = claims.map((claim) => ({ claim, orders: ordersFor(claim, entries) }));
    const orders = planned.flatMap((one) => (isRefused(one.orders) ? [] : one.orders));
    const results = await count(this.model.pool, orders, reading, countedScopes(registry));
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
}

const isRefused = (orders: CountOrder[] | NotComparable): orders is NotComparable =>
  typeof orders === 'string';

/** SQL: the claims `e` that are asked for, as far as the position knows them. */
export function claimsWhere(
  values: Values,
  { scope, metric, metrics, claims, figureScope, days }: ClaimsAsked,
  reading: Reading,
): string {
  const filter = { types: [...CLAIM_TYPES], days: null, precisions: null, codes: [] };
  const conditions = [whereOf(values, registerOf('claimedAgainstCounted'), filter, scope, reading)];
  if (metric?.endsWith('*') === true)
    conditions.push(`starts_with(${METRIC_SQL}, ${values.add(metric.slice(0, -1))})`);
  else if (metric !== undefined) conditions.push(`${METRIC_SQL} = ${values.add(metric)}`);
  if (metrics !== undefined) conditions.push(`${METRIC_SQL} = any(${values.add(metrics)})`);
  if (claims !== undefined) conditions.push(`e.id = any(${values.add(claims)})`);
  if (figureScope !== undefined) conditions.push(`${SCOPE_SQL} = ${values.add(figureScope)}`);
  if (days != null) {
    const bound = (side: 'from' | 'to'): string =>
      `coalesce(e.data -> 'period' ->> '${side}', e.data ->> 'asOf', e.occurred_on::text)`;
    conditions.push(
      `${bound('from')} >= ${values.add(days.from)}`,
      `${bound('to')} <= ${values.add(days.to)}`,
    );
  }
  return conditions.join('\n and ');
}
