import { AccountRights, AccountTokens, accessMigrations, loadVaultKey, Vault } from '@app/access';
import { createPool, eventStoreMigrations, migrate, PostgresEventStore } from '@app/event-store';
import { EventDirectory, projectionMigrations, UnitDirectory } from '@app/projections';
import { Ledger, ManualClock, Recorder, recordingMigrations } from '@app/recording';
import type { Pool } from 'pg';
import type { Shutdown } from './shutdown.js';

/** Everything that works on one ledger, bound together once per process. */
export interface LedgerParts {
  store: PostgresEventStore;
  /** Connects as the application's role. */
  pool: Pool;
  clock: ManualClock;
  ledger: Ledger;
  rights: AccountRights;
  tokens: AccountTokens;
  vault: Vault;
  units: UnitDirectory;
  events: EventDirectory;
  recorder: Recorder;
}

const readersMax = 8;

/** Brings the tables up to date. */
export function migrateAll(url: string): Promise<void> {
  return migrate(url, [
    ...eventStoreMigrations,
    ...accessMigrations,
    ...recordingMigrations,
    ...projectionMigrations,
  ]);
}

/** Connects to a migrated database. What is opened here is closed by `shutdown`. */
export async function connectLedger(
  url: string,
  vaultKeyFile: string,
  shutdown: Shutdown,
): Promise<LedgerParts> {
  const pool = createPool(url, { role: 'sdc_app', max: readersMax });
  await shutdown.onClose(() => pool.end());
  const vaultPool = createPool(url, { role: 'sdc_vault' });
  await shutdown.onClose(() => vaultPool.end());
  const clock = await ManualClock.load(pool);
  const store = new PostgresEventStore({ url, clock, readersMax });
  await shutdown.onClose(() => store.close());
  const vault = await Vault.open(vaultPool, loadVaultKey(vaultKeyFile));
  const parts = {
    store,
    pool,
    clock,
    ledger: new Ledger(store),
    rights: new AccountRights(store),
    tokens: new AccountTokens(pool),
    vault,
    units: new UnitDirectory(pool),
    events: new EventDirectory(pool),
  };
  return { ...parts, recorder: new Recorder(parts) };
}
