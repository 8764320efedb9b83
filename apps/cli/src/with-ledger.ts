import { Projector } from '../../projector/src/projector.js';
import type { Config } from './config.js';
import { joinDatabase } from './database.js';
import { connectLedger, migrateAll, type LedgerParts } from './ledger-parts.js';
import { onStopRequest, Shutdown } from './shutdown.js';

/** What a command works with. */
export interface LedgerWork extends LedgerParts {
  /** Waits until everything recorded so far can be read. */
  caughtUp(): Promise<void>;
  /** Aborts when the operator asks us to stop. */
  signal: AbortSignal;
}

/**
 * Runs a command on the migrated ledger, beside a running `start` or alone. The projections run as well: a code is
 * resolved by the registry of units, which is one of them; when `start` runs, it keeps them and ours only wait.
 */
export async function withLedger<T>(config: Config, work: (parts: LedgerWork) => Promise<T>): Promise<T> {
  const shutdown = new Shutdown();
  const asked = new AbortController();
  onStopRequest(false, () => {
    asked.abort();
    void shutdown.close();
  });
  try {
    const database = await joinDatabase(config);
    await shutdown.onClose(() => database.close());
    await migrateAll(database.url);
    const parts = await connectLedger(database.url, config.vaultKeyFile, shutdown);
    const projector = Projector.start({ url: database.url, store: parts.store, onProblem: reportProblem });
    await shutdown.onClose(() => projector.stop());
    const caughtUp = async (): Promise<void> => projector.runner.waitFor((await parts.store.head()).position);
    return await work({ ...parts, caughtUp, signal: asked.signal });
  } finally {
    await shutdown.close();
  }
}

/** A projection that fails stops and says so (event-store 4.4); here is where it is said. */
export function reportProblem(projection: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Bảng tổng hợp ${projection} gặp lỗi. / Projection ${projection} failed: ${reason}\n`);
}
