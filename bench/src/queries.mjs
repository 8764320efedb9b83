// Questions that a page or a dashboard asks over HTTP, each time of another commune or province.
import { performance } from 'node:perf_hooks';
import { cpuSeconds } from './harness/cpu.mjs';
import { query } from './harness/database.mjs';
import { millis, table, whole } from './harness/print.mjs';
import { quantile } from './harness/rounds.mjs';
import { startProductServer } from './http/servers.mjs';
import { createLargeLedger } from './ledger/large-ledger.mjs';

const EVENTS = Number(process.env.BENCH_EVENTS ?? 2_000_000);
const TIMES = 300;
/** Ahead of those that count: connections, compiled code, and what a process works out once. */
const WARM_UP = 30;

const questions = [
  { title: 'scorecard of a commune', of: 'communes', path: (id) => `/v1/units/${id}/scorecard` },
  {
    title: 'scorecard of a commune, a year',
    of: 'communes',
    path: (id) => `/v1/units/${id}/scorecard?period=2026`,
  },
  {
    title: 'duties of a commune, first page',
    of: 'communes',
    path: (id) => `/v1/duties?unit=${id}&limit=50`,
  },
  {
    title: 'duties of a commune without evidence',
    of: 'communes',
    path: (id) => `/v1/duties?unit=${id}&state=NO_EVIDENCE&limit=50`,
  },
  {
    title: 'history of a commune, first page',
    of: 'communes',
    path: (id) => `/v1/units/${id}/history?limit=50`,
  },
  {
    title: 'register of disclosures of a commune',
    of: 'communes',
    path: (id) => `/v1/registers/disclosureBoard?unit=${id}&limit=50`,
  },
  {
    title: 'roll-up of a province, its communes',
    of: 'provinces',
    path: (id) => `/v1/units/${id}/rollup`,
    times: 34,
  },
];

export async function queries({ url, serverPid }) {
  const ledger = await createLargeLedger(url, { eventsAtLeast: EVENTS });
  const server = await startProductServer({ ...ledger, projecting: false });
  try {
    const places = {
      communes: await unitsOf(ledger.url, 'COMMUNE'),
      provinces: await unitsOf(ledger.url, 'PROVINCE'),
    };
    const rows = [];
    for (const { title, of, path, times = TIMES } of questions) {
      const cpuBefore = cpuSeconds([serverPid, server.pid]);
      const took = await ask(server.port, places[of], path, times);
      const cpu = ((cpuSeconds([serverPid, server.pid]) - cpuBefore) * 1000) / times;
      rows.push([title, `${millis(quantile(took, 0.5))} / ${millis(quantile(took, 0.99))}`, millis(cpu)]);
    }
    const duties = await query(ledger.url, 'select count(*)::int as n from projection.duty');
    table(
      `Questions over HTTP: ${whole(ledger.events)} events of ${whole(ledger.communes)} communes, ${whole(duties[0].n)} duty rows, one caller`,
      ['question', 'p50 / p99 ms', 'CPU ms, all processes'],
      rows,
    );
  } finally {
    server.stop();
  }
}

async function unitsOf(url, level) {
  const rows = await query(
    url,
    `select distinct unit_id from projection.unit
     where level = $1 and known_to is null and valid_from <= current_date
       and (valid_to is null or valid_to > current_date) order by unit_id`,
    [level],
  );
  return rows.map(({ unit_id: unit }) => unit);
}

/** Each question thirty times before it counts; then places spread over the whole list, none twice while there are others. */
async function ask(port, places, path, times) {
  const took = [];
  for (let n = -WARM_UP; n < times; n += 1) {
    const place = places[((n + WARM_UP) * 7919) % places.length];
    const since = performance.now();
    const answer = await fetch(`http://127.0.0.1:${port}${path(place)}`);
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path(place)} answered ${answer.status}`);
    if (n >= 0) took.push(performance.now() - since);
  }
  return took;
}
