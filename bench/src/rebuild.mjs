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

const models = [
  {
    title: 'register of entries',
    projection: 'entries',
    sql: `create unlogged table bench_sql as
      select position, id, stream, revision, type, unit_id, occurred_on, occurred_precision, recorded_at, actor, body,
        said -> 'data' as data, said -> 'evidence' as evidence, said -> 'meta' -> 'source' as source,
        (recorded_at::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date - occurred_on > 7 as late
      from (select *, convert_from(payload, 'UTF8')::jsonb as said from ledger_event) event`,
  },
  {
    title: 'folded cases (petitions, recommendations, findings, targets)',
    projection: 'trackedCases',
    sql: `create unlogged table bench_sql as
      select stream, min(unit_id) as unit_id, min(occurred_on) as opens_on, max(occurred_on) as last_on, count(*) as acts,
        jsonb_agg(jsonb_build_object('type', type, 'on', occurred_on, 'data', convert_from(payload, 'UTF8')::jsonb -> 'data')
          order by revision) as said
      from ledger_event
      where split_part(stream, '-', 1) in ('petition', 'recommendation', 'finding', 'target', 'inspection', 'supervision')
      group by stream`,
  },
];

export async function rebuild({ url, rounds }) {
  const ledger = await createLargeLedger(url, { eventsAtLeast: EVENTS });
  const [{ n: events }] = await query(ledger.url, 'select count(*)::int as n from ledger_event');
  const rows = [];
  await withParts(ledger, async ({ store, pool }) => {
    for (const { title, projection, sql } of models) {
      const rates = { product: [], sql: [] };
      for (let round = 0; round < Math.min(rounds, 3); round += 1) {
        rates.product.push(events / (await seconds(() => foldAnew(projection, store, pool))));
        rates.sql.push(events / (await seconds(() => madeBySql(ledger.url, sql))));
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

async function foldAnew(name, store, pool) {
  const projection = projections.find((candidate) => candidate.name === name);
  await rebuildProjection(projection, { ...projectionSettings(store, pool), store, pool, resume: false });
}

async function madeBySql(url, sql) {
  await query(url, sql);
  await query(url, 'drop table bench_sql');
}
