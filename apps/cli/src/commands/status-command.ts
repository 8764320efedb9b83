import { readPlaces } from '@app/event-store';
import { projections } from '@app/projections';
import type { Config } from '../config.js';
import { DataFolderLock } from '../data-folder/data-folder-lock.js';
import { isNew } from '../database.js';
import { connectLedger } from '../ledger-parts.js';
import { print } from '../print.js';
import type { Shutdown } from '../shutdown.js';
import { migratedDatabase, untilStopped } from '../with-ledger.js';

/** Tells what runs, what the ledger is, where it stands and how far the projections have come. */
export async function statusCommand(config: Config): Promise<void> {
  const holder = config.databaseUrl === undefined ? DataFolderLock.holderOf(config.dataFolder) : undefined;
  if (holder !== undefined) {
    print(`Đang chạy / Running: ${holder.pid} ${holder.address ?? ''}`.trimEnd());
  }
  if (isNew(config)) {
    print(`Chưa có dữ liệu trong ${config.dataFolder}. / No data in ${config.dataFolder} yet.`);
    return;
  }
  await untilStopped(async (shutdown) => {
    const { url } = await migratedDatabase(config, shutdown);
    await printLedger(config, url, shutdown);
  });
}

async function printLedger(config: Config, url: string, shutdown: Shutdown): Promise<void> {
  const { ledger, clock, store, pool } = await connectLedger(url, config.vaultKeyFile, shutdown);
  const info = await ledger.find();
  if (info === undefined) {
    print('Sổ chưa mở: chạy `npm run sdc -- init`. / The ledger is not open: run `npm run sdc -- init`.');
    return;
  }
  const head = await store.head();
  print(`Sổ / Ledger: ${info.ledgerId} ${info.purpose}, mở lúc / opened ${info.openedAt}`);
  print(`Đồng hồ / Clock: ${clock.now()} ${clock.kind}`);
  print(`Đầu sổ / Head: ${head.position} ${head.recordedAt ?? ''}`.trimEnd());
  const places = await readPlaces(pool);
  for (const { name, version } of projections) {
    const place = places.find((found) => found.projection === name && found.version === version);
    const stopped = place?.stoppedReason ?? null;
    print(`  ${name}: ${place?.position ?? 0}${stopped === null ? '' : ` DỪNG / STOPPED: ${stopped}`}`);
  }
}
