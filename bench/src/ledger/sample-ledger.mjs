import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '../harness/database.mjs';
import { productModule } from '../product.mjs';

const { connectLedger, migrateAll } = await productModule('apps/cli/src/ledger-parts.js');
const { fillWithSample, sampleAccounts } = await productModule('apps/cli/src/sample/fill-with-sample.js');
export const { Shutdown } = await productModule('apps/cli/src/shutdown.js');

/** The sample as `npm start` makes it, in a database of its own: the official units, Tỉnh Mẫu, the five articles. */
export async function createSampleLedger(serverUrl) {
  const url = await createDatabase(serverUrl);
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-chu-bench-key-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const vaultKeyFile = join(folder, 'vault.key');
  await migrateAll(url);
  const accounts = await withParts({ url, vaultKeyFile }, async (parts) => {
    await fillWithSample(parts);
    return sampleAccounts(parts);
  });
  return { url, vaultKeyFile, accounts };
}

/** Connects as the product does and closes all connections afterwards. */
export async function withParts({ url, vaultKeyFile }, work) {
  const shutdown = new Shutdown();
  try {
    return await work(await connectLedger(url, vaultKeyFile, shutdown), shutdown);
  } finally {
    await shutdown.close();
  }
}
