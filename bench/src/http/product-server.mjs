// The product's HTTP application in a process of its own: `{url, vaultKeyFile, projecting}` as JSON in the first argument.
import { createServer } from 'node:http';
import { Shutdown } from '../ledger/sample-ledger.mjs';
import { productModule } from '../product.mjs';
import { announce } from './announce.mjs';

const { connectLedger } = await productModule('apps/cli/src/ledger-parts.js');
const { createApi } = await productModule('apps/api/src/create-api.js');
const { Projector } = await productModule('apps/projector/src/projector.js');

const { url, vaultKeyFile, projecting } = JSON.parse(process.argv[2]);
const parts = await connectLedger(url, vaultKeyFile, new Shutdown());
if (projecting) {
  const { runner } = Projector.start({
    url,
    store: parts.store,
    onProblem: (name, error) => {
      process.stderr.write(`${name}: ${error.message}\n`);
    },
  });
  const { position } = await parts.store.head();
  await runner.waitFor(position, { timeoutMs: 600_000 });
}
const readiness = () => Promise.resolve({ ready: true, projections: [] });
const { listener } = await createApi({ ...parts, readiness });
announce(createServer(listener));
