import type { PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import type { Pool } from 'pg';
import { isLastWord } from '../entries/corrections.js';
import type { Reading } from '../reading/clocks.js';
import { precisionsWithin, registerOf } from '../registers/register-filter.js';
import type { RegisterScope } from '../registers/register-scope.js';
import { whereOf } from '../registers/register-sql.js';
import type { Claim } from './claims.js';
import { metrics, type Counting, type Measure, type Only } from './metrics.js';
import { Values } from '../registers/values.js';

/** Why a claim and a count cannot be set against each other. */
export type NotComparable =
  | 'UNKNOWN_METRIC'
  | 'NOT_ITEMISED'
  | 'UNIT_DIFFERS'
  | 'SCOPE_NOT_RECORDED'
  | 'BREAKDOWN_NOT_RECORDED'
  | 'PERIOD_NOT_SAID'
  | 'FLOW_OR_STOCK_NOT_SAID'
  | 'NO_ENTRIES';

/** Flow: what happened in the days. Stock: what had happened by the last day and had not ended. */
export type CountedAs = 'FLOW' | 'STOCK';

/** A count to be made: the entries of a register that have the dimensions of a claim. */
export interface CountOrder {
  counting: Counting;
  as: CountedAs;
  from: PlainDate | null;
  to: PlainDate;
  only: Only;
  bodies: readonly string[] | null;
  unitId: string;
  /** The only entries that may count; absent: all. */
  entries?: readonly string[];
}

export interface CountResult {
  /** Exact, as a text. */
  value: string;
  /** Entries counted. */
  entries: number;
}

/** What of a claim, or of a target, says how it is counted. */
type Countable = Pick<
  Claim,
  'metric' | 'measuredIn' | 'flowOrStock' | 'from' | 'to' | 'standsOn' | 'parts' | 'labels' | 'scope'
> & { entry: { unitId: string } };

/** The counts that have the dimensions of the claim, or why there can be none. */
export function ordersFor(claim: Countable, entries?: readonly string[]): CountOrder[] | NotComparable {
  const metric = metrics.get(claim.metric);
  if (metric === undefined) return 'UNKNOWN_METRIC';
  const { countings, unit, repeats = [] } = metric;
  if (countings.length === 0) return 'NOT_ITEMISED';
  if (unit !== claim.measuredIn) return 'UNIT_DIFFERS';
  const times = timesOf(claim);
  if (times.length === 0) return 'PERIOD_NOT_SAID';
  const orders: CountOrder[] = [];
  for (const counting of countings) {
    const divided = dividing(claim, counting, repeats);
    if (divided === undefined) return 'BREAKDOWN_NOT_RECORDED';
    const scoped = scopeOf(claim, counting);
    if (scoped === undefined) return 'SCOPE_NOT_RECORDED';
    const only = { ...counting.only, ...scoped.only, ...divided };
    const bodies = scoped.bodies ?? null;
    const { unitId } = claim.entry;
    for (const time of times)
      orders.push({ counting, ...time, only, bodies, unitId, ...(entries !== undefined && { entries }) });
  }
  return orders;
}

/** What a counting counts in a unit from the first day of the year, and what stands there, on the day. */
export function yearToDate(counting: Counting, unitId: string, on: PlainDate): CountOrder[] {
  const order = { counting, to: on, only: counting.only ?? {}, bodies: null, unitId };
  return [
    { ...order, as: 'FLOW', from: `${on.slice(0, 4)}-01-01` },
    { ...order, as: 'STOCK', from: null },
  ];
}

function timesOf(claim: Countable): Pick<CountOrder, 'as' | 'from' | 'to'>[] {
  const { flowOrStock, from, to, standsOn } = claim;
  const times: Pick<CountOrder, 'as' | 'from' | 'to'>[] = [];
  if (flowOrStock !== 'STOCK' && from !== null && to !== null) times.push({ as: 'FLOW', from, to });
  const last = standsOn ?? to;
  if (flowOrStock !== 'FLOW' && last !== null) times.push({ as: 'STOCK', from: null, to: last });
  return times;
}

/** The breakdown as a filter; undefined when it divides by what the entries do not say. */
function dividing(
  claim: Countable,
  { dividedBy = [] }: Counting,
  repeats: readonly string[],
): Only | undefined {
  const only: Record<string, string[]> = {};
  for (const { name, value } of claim.parts) {
    if (repeats.includes(name)) continue;
    if (value === null || !dividedBy.includes(name)) return undefined;
    only[name] = [...(only[name] ?? []), value];
  }
  if (claim.labels.length === 0) return only;
  return dividedBy.includes('emulationLabel') ? { ...only, emulationLabel: claim.labels } : undefined;
}

/** Without a scope, and of the whole unit, every entry counts. */
function scopeOf(
  { scope }: Countable,
  { scopes = {} }: Counting,
): { only?: Only; bodies?: readonly string[] } | undefined {
  return scope === null || scope === 'WHOLE_UNIT' ? {} : scopes[scope];
}

/**
 * Makes the counts, in their order, with one statement. They read the entries by the rules of the registers: the newest
 * links of the chains that the position knows, none that was withdrawn, nothing after `asOf`.
 */
export async function count(
  pool: Pool,
  orders: readonly CountOrder[],
  reading: Reading,
  scopeFor: (unitId: string, on: PlainDate) => RegisterScope | undefined,
): Promise<CountResult[]> {
  if (orders.length === 0) return [];
  const values = new Values();
  const counts = orders.map((order, n) => {
    const where = countedWhere(values, order, reading, scopeFor(order.unitId, order.to));
    return `select ${String(n)} as n, ${measureSql(values, order.counting.measure)} from ${liveTable('entry')} e where ${where}`;
  });
  const { rows } = await pool.query<CountResult & { n: number }>(counts.join('\nunion all\n'), values.all);
  const found = new Map(rows.map((row) => [row.n, row]));
  return orders.map((_, n) => {
    const { value = '0', entries = 0 } = found.get(n) ?? {};
    return { value, entries };
  });
}

function countedWhere(
  values: Values,
  { counting, as, from, to, only, bodies, entries }: CountOrder,
  reading: Reading,
  scope: RegisterScope | undefined,
): string {
  const { register, type, endedBy } = counting;
  const { definition, shape } = registerOf(register);
  const days = as === 'FLOW' && from !== null ? { from, to } : null;
  const own = { ...definition.only?.[type], ...only };
  const until = reading.asOf < to ? reading.asOf : to;
  const conditions = [
    whereOf(
      values,
      { definition: { ...definition, only: { [type]: own } }, shape },
      { types: [type], days, precisions: days && precisionsWithin(days), codes: [] },
      scope,
      { ...reading, asOf: until },
    ),
  ];
  if (bodies !== null) conditions.push(`e.body = any(${values.add(bodies)})`);
  if (entries !== undefined) conditions.push(`e.id = any(${values.add(entries)})`);
  if (as === 'STOCK' && endedBy !== undefined) {
    const known = values.add(reading.position);
    conditions.push(`not exists (select from ${liveTable('entry')} o where o.stream = e.stream
      and o.type = ${values.add(endedBy)} and o.position <= ${known} and o.how is distinct from 'WITHDRAW'
      and o.occurred_on <= ${values.add(until)}::date
      and ${isLastWord(known, 'o')})`);
  }
  return conditions.join('\n and ');
}

/** SQL: the value and the entries that gave it. Figures are added as `numeric`, which never rounds. */
function measureSql(values: Values, measure: Measure): string {
  const figure = (field: string): string => `(e.data ->> ${values.add(field)}::text)::numeric`;
  switch (measure.kind) {
    case 'ENTRIES':
      return `count(*)::text as value, count(*)::int as entries`;
    case 'SUM': {
      const one = figure(measure.field);
      return `coalesce(sum(${one}), 0)::text as value, count(${one})::int as entries`;
    }
    case 'QUANTITY':
      return `coalesce(sum(coalesce(${figure(measure.field)}, 1)), 0)::text as value, count(*)::int as entries`;
    case 'DIFFERENCE': {
      const [first, second] = measure.fields;
      const one = `${figure(first)} - ${figure(second)}`;
      return `coalesce(sum(${one}), 0)::text as value, count(${one})::int as entries`;
    }
    case 'CODES': {
      const code = `e.data ->> ${values.add(measure.field)}::text`;
      return `count(distinct ${code})::text as value, count(${code})::int as entries`;
    }
  }
}
