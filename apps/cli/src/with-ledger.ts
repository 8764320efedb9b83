import { Projector } from '../../projector/src/projector.js';
import type { Config } from './config.js';
import { joinDatabase, type Database } from './database.js';
import { exitCodes } from './exit-codes.js';
import { CommandFailed } from './failures.js';
import { connectLedger, migrateAll, type LedgerParts } from './ledger-parts.js';
import { onStopRequest, Shutdown } from './shutdown.js';

/** What a command works with. */
export interface LedgerWork extends LedgerParts {
  /** Keeps the projections up to date from now on: needed by whoever refers to units by code, or to events. */
  project(): Promise<Projector>;
  /** Aborts when the operator asks us to stop. */
  signal: AbortSignal;
}

/** Runs a command on the migrated ledger, beside a running `start` or alone. */
export function withLedger<T>(config: Config, work: (parts: LedgerWork) => Promise<T>): Promise<T> {
  return untilStopped(async (shutdown, signal) => {
    const { url } = await migratedDatabase(config, shutdown);
    const parts = await connectLedger(url, config.vaultKeyFile, shutdown);
    const project = async (): Promise<Projector> => {
      const projector = Projector.start({ url, store: parts.store, onProblem: reportProblem });
      await shutdown.onClose(() => projector.stop());
      return projector;
    };
    return work({ ...parts, project, signal });
  });
}

/** Opens the database of a command and brings its tables up to date. */
export async function migratedDatabase(config: Config, shutdown: Shutdown): Promise<Database> {
  const database = await joinDatabase(config);
  await shutdown.onClose(() => database.close());
  await migrateAll(database.url);
  return database;
}

/** Runs the work of a command until it is done or the operator asks us to stop, and closes what it opened. */
export async function untilStopped<T>(
  work: (shutdown: Shutdown, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const shutdown = new Shutdown();
  const asked = new AbortController();
  onStopRequest(false, () => {
    asked.abort();
    void shutdown.close().catch(() => undefined);
  });
  let result: T;
  try {
    result = await work(shutdown, asked.signal);
  } catch (error) {
    // Why the work failed matters more than what could not be closed after it.
    await shutdown.close().catch(() => undefined);
    if (asked.signal.aborted) throw new CommandFailed('Đã dừng. / Stopped.', exitCodes.stopped);
    throw error;
  }
  await shutdown.close();
  return result;
}

/** A projection that fails stops and says so (event-store 4.4); here is where it is said. */
export function reportProblem(projection: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`Bảng tổng hợp ${projection} gặp lỗi. / Projection ${projection} failed: ${reason}\n`);
}
