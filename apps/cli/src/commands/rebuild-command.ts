import { createPool, rebuild, RebuildRunning, type RebuildReport } from '@app/event-store';
import { projections, projectionSettings } from '@app/projections';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { connectLedger } from '../ledger-parts.js';
import { print } from '../print.js';
import { withProgress } from '../progress.js';
import { migratedDatabase, untilStopped } from '../with-ledger.js';

/** Folds a projection from the first event beside the live one, compares and swaps; readers go on meanwhile. */
export async function rebuildCommand(config: Config, name: string): Promise<void> {
  const projection = projections.find((candidate) => candidate.name === name);
  if (projection === undefined) {
    const names = projections.map((known) => known.name).join(', ');
    throw new CommandFailed(
      `Không có bảng ${name}. / No projection ${name}; known: ${names}`,
      exitCodes.wrongInput,
    );
  }
  const report = await untilStopped(async (shutdown, signal) => {
    const { url } = await migratedDatabase(config, shutdown);
    const { store } = await connectLedger(url, config.vaultKeyFile, shutdown);
    const pool = createPool(url, { role: 'sdc_app' });
    await shutdown.onClose(() => pool.end());
    return withProgress(name, (onProgress) =>
      rebuild(projection, { ...projectionSettings(store, pool), signal, onProgress }),
    ).catch(explain);
  });
  printReport(report);
}

function explain(error: unknown): never {
  if (!(error instanceof RebuildRunning)) throw error;
  throw new CommandFailed(
    'Đang có một lần dựng lại khác chạy. / Another rebuild of it is running.',
    exitCodes.inUse,
  );
}

function printReport({ projection, position, tables }: RebuildReport): void {
  print(`${projection}: dựng lại đến vị trí ${position} / rebuilt up to position ${position}`);
  for (const { table, rows, liveRows, equal } of tables) {
    const verdict =
      equal === null ? '' : equal ? ' = như cũ / as before' : ` ≠ ${liveRows ?? 0}: khác bản cũ / differs`;
    print(`  ${table}: ${rows}${verdict}`);
  }
}
