// A read model folded anew from the first event and swapped in, against the same table made by SQL alone.
import { performance } from 'node:perf_hooks';
import { query } from './harness/database.mjs';
import { table, whole } from './harness/print.mjs';
import { median, spread } from './harness/rounds.mjs';
import { createLargeLedger } from './ledger/large-ledger.mjs';
import { withParts } from './ledger/sample-ledger.mjs';
import { productModule, rebuild as rebuildProjection } from './product.mjs';

const { projections, projectionSettings } = await productModule('libs/projections/src/index.js');

const EVENTS = Number(process.env.BENCH_REBUILD_EVENTS ?? 200_000);

const SQL_TABLE = 'projection.bench_sql';

const models = [
  {
    title: 'register of entries, all its columns and indexes',
    projection: 'entries',
    // The original of a chain is taken from the event that corrects it; chains of several corrections are rare.
    sql: ({ create, index }) => `
      ${create(SQL_TABLE)};
      insert into ${SQL_TABLE} (position, id, stream, revision, type, unit_id, village, occurred_on, occurred_precision,
        occurred_time, recorded_at, recorded_on, actor, body, data, personal, evidence, source, late, imported, own,
        corrects, how, reason, chain)
      select position, id, stream, revision, type, unit_id,
        case when category = 'village' then substr(stream, 9)
          when jsonb_typeof(said #> '{data,village}') = 'string' then said #>> '{data,village}' end,
        occurred_on, occurred_precision, said #>> '{meta,occurredAtTime}', recorded_at, recorded_on, actor, body,
        said -> 'data', array(select jsonb_object_keys(said -> 'personal')), said -> 'evidence', said #> '{meta,source}',
        not imported and recorded_on - occurred_on > 7, imported,
        category not in ('unit', 'ledger', 'access', 'privacy', 'reminder', 'judgement')
          and body not in ('SYSTEM', 'UBND_TINH', 'DOAN_THANH_TRA', 'MTTQ_CAP_TREN', 'CO_QUAN_CAP_TREN'),
        (said #>> '{meta,corrects,event}')::uuid, said #>> '{meta,corrects,how}', said #>> '{meta,corrects,reason}',
        coalesce((said #>> '{meta,corrects,event}')::uuid, id)
      from (
        select *, split_part(stream, '-', 1) as category, said -> 'meta' ? 'source' as imported,
          (recorded_at::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on
        from (select *, convert_from(payload, 'UTF8')::jsonb as said from ledger_event) event) event;
      ${index(SQL_TABLE)}`,
  },
  {
    title: 'cases (petitions, recommendations, findings, targets); by SQL only their acts, grouped',
    projection: 'trackedCases',
    sql: () => `create table ${SQL_TABLE} as
      select stream, min(unit_id) as unit_id, min(occurred_on) as opens_on, max(occurred_on) as last_on, count(*) as acts,
        jsonb_agg(jsonb_build_object('type', type, 'on', occurred_on, 'data', convert_from(payload, 'UTF8')::jsonb -> 'data')
          order by revision) as said
      from ledger_event
      where split_part(stream, '-', 1) in ('petition', 'recommendation', 'finding', 'target', 'document', 'project')
      group by stream`,
  },
];

export async function rebuild({ url, rounds }) {
  const ledger = await createLargeLedger(url, { eventsAtLeast: EVENTS });
  const [{ n: events }] = await query(ledger.url, 'select count(*)::int as n from ledger_event');
  const rows = [];
  await withParts(ledger, async ({ store, pool }) => {
    for (const { title, projection: name, sql } of models) {
      const projection = projections.find((candidate) => candidate.name === name);
      const statement = sql(projection.tables[0]);
      const rates = { product: [], sql: [] };
      for (let round = 0; round < Math.min(rounds, 3); round += 1) {
        rates.product.push(events / (await seconds(() => foldAnew(projection, store, pool))));
        rates.sql.push(events / (await seconds(() => madeBySql(ledger.url, statement))));
      }
      const ratios = rates.product.map((rate, round) => rate / rates.sql[round]);
      rows.push([title, whole(median(rates.product)), whole(median(rates.sql)), spread(ratios, 2)]);
    }
  });
  table(
    `Rebuild from ${whole(events)} events`,
    ['read model', 'product, events/s', 'SQL only, events/s', 'ratio (min-max)'],
    rows,
  );
}

async function seconds(work) {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1000;
}

async function foldAnew(projection, store, pool) {
  await rebuildProjection(projection, { ...projectionSettings(store, pool), store, pool, resume: false });
}

async function madeBySql(url, sql) {
  await query(url, sql);
  await query(url, `drop table ${SQL_TABLE}`);
}
