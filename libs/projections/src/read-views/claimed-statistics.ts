import { liveTable } from '@app/event-store';
import type { ClientBase, Pool } from 'pg';
import { CLAIM_TYPES } from '../statistics/claims.js';
import { ClaimsReader } from '../statistics/claims-reader.js';
import type { StatisticView } from '../statistics/comparison.js';
import { metrics } from '../statistics/metrics.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { digestOf, insert, isUnchanged, ledgerDay, noted } from './lookups.js';
import type { ReadView } from './read-view.js';

const COLUMNS = `claim_id text, unit_id text, body text, occurred_on date, recorded_on date, metric text,
  metric_vi text, metric_en text, comparator text, claimed numeric, measured_in text, flow_or_stock text, scope text,
  breakdown jsonb, period_from date, period_to date, stands_on date, verb text, quote text, inferred boolean,
  source text, figure text, document text, counted_register text, counted_type text, counted_as text,
  counted numeric, counted_entries int, gap numeric, borne_out boolean, reason text`;

/** Claims set beside their counts in one refresh; the rest waits for the next. */
const CLAIMS_MAX = 2_000;
/** Counts are made by one statement for so many claims. */
const CHUNK = 100;
const PLACE = 'statistics/position';

/** The table of the view, and the claims whose counts may be another one than before. */
export async function prepareStatistics(client: ClientBase): Promise<void> {
  await client.query(`create table if not exists projection.read_statistic (${COLUMNS})`);
  await client.query(
    'create index if not exists read_statistic_claim on projection.read_statistic (claim_id)',
  );
  await client.query(
    'create table if not exists projection.read_statistic_due (claim_id text primary key, position bigint not null)',
  );
}

/**
 * Sets claims beside what the entries count, as far as the read models have come: those of all units above one where
 * something was recorded that their metric counts, and all of them when units or metrics changed.
 */
export async function refreshStatistics(
  pool: Pool,
  client: ClientBase,
  registryOf: () => Promise<UnitRegistry>,
): Promise<void> {
  const known = await noted(client, PLACE);
  const head = await headOf(client);
  let registry: UnitRegistry | undefined;
  if (await isUnchanged(client, 'statistics', digestOf(metricsText, await unitsChangedAt(client)))) {
    const fresh = await recordedSince(client, Number(known ?? 0));
    if (fresh.length > 0) await markAffected(client, fresh, (registry = await registryOf()));
  } else await mark(client, 'true', []);
  await isUnchanged(client, PLACE, head);
  const { rows } = await client.query<{ claim_id: string }>(
    'select claim_id from projection.read_statistic_due order by position desc limit $1',
    [CLAIMS_MAX],
  );
  if (rows.length === 0) return;
  registry ??= await registryOf();
  const due = rows.map(({ claim_id }) => claim_id);
  const asOf = await ledgerDay(client);
  for (let at = 0; at < due.length; at += CHUNK)
    await count(pool, client, due.slice(at, at + CHUNK), registry, asOf);
}

/** What of the metrics decides a count. */
const metricsText = JSON.stringify([...metrics]);

async function headOf(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ head: string }>(
    `select coalesce(max(position), 0)::text as head from ${liveTable('entry')}`,
  );
  return rows[0]?.head ?? '0';
}

async function unitsChangedAt(client: ClientBase): Promise<string> {
  const unit = liveTable('unit');
  const { rows } = await client.query<{ changed: string }>(
    `select concat_ws(' ', (select max(known_from) from ${unit}), (select max(known_to) from ${unit})) as changed`,
  );
  return rows[0]?.changed ?? '';
}

interface Fresh {
  type: string;
  unit_id: string;
  occurred_on: string;
}

const countedTypes = [...metrics.values()].flatMap(({ countings }) =>
  countings.flatMap(({ type, endedBy }) => (endedBy === undefined ? [type] : [type, endedBy])),
);

/** What was recorded since: claims, and what a claim's metric counts; of a correction also what it corrects. */
async function recordedSince(client: ClientBase, position: number): Promise<Fresh[]> {
  const entry = liveTable('entry');
  const { rows } = await client.query<Fresh>(
    `with fresh as (select * from ${entry} where position > $1 and type = any($2))
     select type, unit_id, occurred_on from fresh
     union select o.type, o.unit_id, o.occurred_on from fresh f join ${entry} o on o.id = f.corrects`,
    [position, [...countedTypes, ...CLAIM_TYPES]],
  );
  return rows;
}

async function markAffected(
  client: ClientBase,
  fresh: readonly Fresh[],
  registry: UnitRegistry,
): Promise<void> {
  const claims = fresh.filter(({ type }) => CLAIM_TYPES.some((one) => one === type));
  await mark(client, 'e.unit_id = any($2)', [claims.map((one) => one.unit_id)]);
  const types = new Set(fresh.map(({ type }) => type));
  const touched = [...metrics].filter(([, { countings }]) =>
    countings.some(({ type, endedBy = '' }) => types.has(type) || types.has(endedBy)),
  );
  const units = fresh.flatMap(({ unit_id, occurred_on }) => unitsAbove(registry, unit_id, occurred_on));
  await mark(client, `e.unit_id = any($2) and e.data ->> 'metric' = any($3)`, [
    [...new Set(units)],
    touched.map(([metric]) => metric),
  ]);
}

/** The unit and all that it ever stood below: a claim may speak of any day since. */
function unitsAbove(registry: UnitRegistry, id: string, on: string): string[] {
  const unit = registry.get(id);
  if (unit === undefined) return [id];
  const days = [on, ...unit.parents.map(({ from }) => from), unit.validTo ?? '9999-12-31'];
  return [id, ...days.flatMap((day) => registry.ancestorsOn(unit, day).map((above) => above.id))];
}

/** Notes claims, of each chain the newest link; what it corrects is shown no more. */
async function mark(client: ClientBase, condition: string, values: readonly unknown[]): Promise<void> {
  await client.query(
    `insert into projection.read_statistic_due (claim_id, position)
     select e.id, e.position from ${liveTable('entry')} e where e.type = any($1) and ${condition}
     on conflict do nothing`,
    [[...CLAIM_TYPES], ...values],
  );
}

async function count(
  pool: Pool,
  client: ClientBase,
  due: readonly string[],
  registry: UnitRegistry,
  asOf: string,
): Promise<void> {
  const reading = { asOf, knownAt: '', position: Number.MAX_SAFE_INTEGER, projected: false };
  const reader = new ClaimsReader({ pool });
  const claims = await reader.read({ scope: undefined, claims: due }, reading, due.length);
  const views = await reader.beside(claims, registry, reading);
  await client.query('delete from projection.read_statistic where claim_id = any($1)', [due]);
  await insert(client, 'read_statistic', views.flatMap(rowsOf));
  await client.query('delete from projection.read_statistic_due where claim_id = any($1)', [due]);
}

/** A row for each count; one without a count where there is none. */
function rowsOf(claim: StatisticView): object[] {
  const row = {
    claim_id: claim.id,
    unit_id: claim.unit.id,
    body: claim.body,
    occurred_on: claim.occurredOn,
    recorded_on: claim.recordedOn,
    metric: claim.metric,
    metric_vi: claim.metricVi,
    metric_en: claim.metricEn,
    comparator: claim.comparator,
    claimed: claim.value,
    measured_in: claim.measuredIn,
    flow_or_stock: claim.flowOrStock,
    scope: claim.scope,
    breakdown: claim.breakdown,
    period_from: claim.from,
    period_to: claim.to,
    stands_on: claim.standsOn,
    verb: claim.verb,
    quote: claim.quote,
    inferred: claim.inferred,
    source: claim.source.name,
    figure: claim.source.figure,
    document: claim.source.document,
    reason: claim.reason,
  };
  if (claim.counted.length === 0) return [row];
  return claim.counted.map((one) => ({
    ...row,
    counted_register: one.register,
    counted_type: one.type,
    counted_as: one.as,
    counted: one.value,
    counted_entries: one.entries,
    gap: one.gap,
    borne_out: one.holds,
  }));
}

const columns: ReadView['columns'] = [
  ['claim_id', 'Mục ghi công bố số liệu', 'Entry that claims'],
  ['unit_id', 'Đơn vị', 'Unit'],
  ['body', 'Cơ quan, tổ chức công bố', 'Body that claims'],
  ['occurred_on', 'Ngày công bố', 'Day of the claim'],
  ['recorded_on', 'Ngày ghi vào sổ', 'Day of recording'],
  ['metric', 'Chỉ số', 'Metric'],
  ['metric_vi', 'Tên chỉ số bằng tiếng Việt', 'Name of the metric in Vietnamese'],
  ['metric_en', 'Tên chỉ số bằng tiếng Anh', 'Name of the metric in English'],
  ['comparator', 'So sánh (danh mục comparators)', 'Comparator (list comparators)'],
  ['claimed', 'Số đã khai', 'Claimed'],
  ['measured_in', 'Đơn vị tính', 'Unit of measure'],
  ['flow_or_stock', 'Phát sinh hay lũy kế', 'Flow or stock'],
  ['scope', 'Phạm vi thống kê (danh mục scopes)', 'Scope of the figure (list scopes)'],
  ['breakdown', 'Phân tổ', 'Breakdown'],
  ['period_from', 'Ngày đầu của kỳ', 'First day of its period'],
  ['period_to', 'Ngày cuối của kỳ', 'Last day of its period'],
  ['stands_on', 'Ngày của số lũy kế', 'Day on which a stock stood so'],
  ['verb', 'Động từ trong văn bản', 'Verb as printed'],
  ['quote', 'Trích nguyên văn', 'Quote'],
  ['inferred', 'Số suy ra, không in trong nguồn', 'Follows from other figures, not printed'],
  ['source', 'Tên nguồn', 'Name of the source'],
  ['figure', 'Số thứ tự trong nguồn', 'Id of the figure in the source'],
  ['document', 'Văn bản', 'Document'],
  ['counted_register', 'Sổ theo dõi đã đếm', 'Register that was counted'],
  ['counted_type', 'Loại hành động đã đếm', 'Action type that was counted'],
  [
    'counted_as',
    'FLOW: phát sinh trong kỳ; STOCK: có đến ngày đó',
    'FLOW: within the period; STOCK: by the day',
  ],
  ['counted', 'Số đếm được', 'Counted'],
  ['counted_entries', 'Số mục ghi đã đếm', 'Entries that were counted'],
  ['gap', 'Đếm được trừ đã khai; trống khi không so được', 'Counted less claimed; null where not comparable'],
  [
    'borne_out',
    'Số đếm có khớp không; trống khi không so được',
    'Whether the count bears it out; null where not comparable',
  ],
  ['reason', 'Vì sao không so được', 'Why they are not comparable'],
];

export const statisticsView: ReadView = {
  name: 'statistics_v1',
  vi: 'Số đã khai đặt cạnh số đếm được: mỗi cách đếm một dòng, không đếm được thì một dòng trống. Hai số không bao giờ cộng vào nhau; không cộng số đã khai qua các dòng.',
  en: 'Claims beside counts: a row for each way of counting, one without a count where there is none. The two are never added, nor claims over rows.',
  tables: [],
  atAnyDay: false,
  columns,
  sql: () => `select ${columns.map(([name]) => name).join(', ')} from projection.read_statistic`,
};
