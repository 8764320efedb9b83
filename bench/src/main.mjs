// `npm run bench [-- name …]`: the product and its peers, interleaved in one run on one machine.
import { startDatabaseServer } from './harness/database.mjs';
import { createSampleLedger } from './ledger/sample-ledger.mjs';
import { printMachine } from './harness/print.mjs';

const measurements = {
  append: () => import('./append.mjs').then(({ append }) => append),
  http: () => import('./http.mjs').then(({ http }) => http),
  rebuild: () => import('./rebuild.mjs').then(({ rebuild }) => rebuild),
  queries: () => import('./queries.mjs').then(({ queries }) => queries),
};

const asked = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(measurements) : asked;
const unknown = names.filter((name) => !Object.hasOwn(measurements, name));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. There are: ${Object.keys(measurements).join(', ')}\n`,
  );
  process.exit(2);
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const sliceMs = Number(process.env.BENCH_SLICE_MS ?? 1000);
const server = await startDatabaseServer();
let sample;
/** Made once a run, when the first measurement asks for it. */
const sampleLedger = () => (sample ??= createSampleLedger(server.url));
try {
  await printMachine(server.url);
  for (const name of names) {
    const measure = await measurements[name]();
    await measure({ url: server.url, serverPid: server.pid, rounds, sliceMs, sampleLedger });
  }
} finally {
  await server.stop();
}
