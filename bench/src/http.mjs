// A command over HTTP, durable before its answer, from 32 connections. The projections rest: they would take the CPU
// of the other candidate's slices too.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { createDatabase, query } from './harness/database.mjs';
import { millis, table, whole } from './harness/print.mjs';
import { interleave, median, ratio } from './harness/rounds.mjs';
import { startBareServer, startProductServer } from './http/servers.mjs';

const CONNECTIONS = 32;

const titles = {
  product: 'Sổ Dân Chủ: validated, authorised, decided, appended',
  bare: 'bare fastify, one INSERT over a pool of 32',
};

export async function http({ url, serverPid, rounds, sliceMs, sampleLedger }) {
  const ledger = await sampleLedger();
  const servers = await startServers(url, ledger);
  try {
    const action = actionOf(ledger);
    const candidates = Object.entries(servers).map(([name, { port, pid }]) => ({
      name,
      pids: [pid],
      slice: (ms) => command(port, action, ms),
    }));
    const results = await interleave(candidates, { rounds, sliceMs: Math.max(sliceMs, 2000), serverPid });
    table(
      `A command over HTTP, ${CONNECTIONS} connections`,
      ['candidate', 'commands/s', 'it / bare (min-max)', 'p50 / p99 ms', 'CPU us'],
      [...results].map(([name, { rates, p50, p99, cpuMicros }]) => [
        titles[name],
        whole(median(rates)),
        ratio(results, name, 'bare'),
        `${millis(p50)} / ${millis(p99)}`,
        whole(cpuMicros),
      ]),
    );
  } finally {
    for (const { stop } of Object.values(servers)) stop();
  }
}

async function startServers(url, { url: ledgerUrl, vaultKeyFile }) {
  const bareUrl = await createDatabase(url);
  await query(
    bareUrl,
    `create table action (position bigint generated always as identity primary key, id uuid not null, stream text not null,
       revision int not null, type text not null, occurred_on date not null, data json not null, unique (stream, revision))`,
  );
  return {
    product: await startProductServer({ url: ledgerUrl, vaultKeyFile, projecting: false }),
    bare: await startBareServer({ url: bareUrl }),
  };
}

/** A document that must be disclosed: it opens a stream and a duty. */
function actionOf({ accounts }) {
  const officer = accounts.find(({ role }) => role === 'COMMUNE_OFFICER');
  const today = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
  return {
    token: officer.token,
    body: JSON.stringify({
      type: 'DisclosableDocumentIssued',
      unit: { id: officer.unitId },
      body: 'UBND_XA',
      occurredOn: today,
      data: { disclosureItem: 6, documentKind: 'OTHER', subject: 'Kế hoạch mua sắm tài sản công quý IV' },
    }),
  };
}

async function command(port, { token, body }, ms) {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}/v1/actions`,
    connections: CONNECTIONS,
    duration: ms / 1000,
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, 'idempotency-key': randomUUID() },
        }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} answers were no success, ${result.errors} failed`);
  return {
    operations: result['2xx'],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
