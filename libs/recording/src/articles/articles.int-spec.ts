import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountRights, AccountTokens, accessMigrations, loadVaultKey, Vault } from '@app/access';
import { createPool, eventStoreMigrations, migrate, PostgresEventStore } from '@app/event-store';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { ManualClock } from '../clock/ledger-clock.js';
import { type ImportReceipt, importJsonLines } from '../import/import-json-lines.js';
import { recordingMigrations } from '../migrations.js';
import { Ledger, NATION_UNIT_ID } from '../opening/ledger-info.js';
import { openLedger } from '../opening/open-ledger.js';
import { Recorder } from '../recorder/recorder.js';
import { loadUnits } from '../units/load-units.js';
import { officialUnits } from '../units/official-units.js';
import { unitRecording } from '../units/record-units.js';
import { UnitRegistry } from '../units/unit-registry.js';
import { articleBodies, articleRows, IMPORTER, openArticles } from './articles.fixture.js';

const timeoutMs = 300_000;
let database: TestDatabase;
let pools: Pool[];
let folder: string;
let store: PostgresEventStore;
let recorder: Recorder;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...accessMigrations, ...recordingMigrations]);
  folder = mkdtempSync(join(tmpdir(), 'sdc-articles-'));
  const pool = createPool(database.url, { role: 'sdc_app' });
  const vaultPool = createPool(database.url, { role: 'sdc_vault' });
  pools = [pool, vaultPool];
  const clock = await ManualClock.load(pool);
  store = new PostgresEventStore({ url: database.url, clock });
  const ports = {
    store,
    clock,
    ledger: new Ledger(store),
    rights: new AccountRights(store),
    tokens: new AccountTokens(pool),
    vault: await Vault.open(vaultPool, loadVaultKey(join(folder, 'vault.key'))),
  };
  const registry = new UnitRegistry(officialUnits());
  recorder = new Recorder({
    ...ports,
    units: {
      unitsByCode: (code, on) => {
        const unit = registry.byCode(code, on);
        return Promise.resolve(unit === undefined ? [] : [unit.id]);
      },
    },
    events: { findEvent: () => Promise.resolve(undefined) },
  });
  await openLedger(
    { purpose: 'TEST', clock: 'MANUAL', now: '2026-11-01T01:00:00.000Z', law },
    { ...ports, recorder },
  );
  const { ledgerId } = await ports.ledger.get();
  await loadUnits(unitRecording(store, ledgerId), { until: clock.today() });
  await grantImporter();
}, timeoutMs);

afterAll(async () => {
  await store.close();
  await Promise.all(pools.map((pool) => pool.end()));
  rmSync(folder, { recursive: true });
  await database.drop();
}, 60_000);

/** One grant a body, over the whole nation: the articles tell what many bodies did. */
async function grantImporter(): Promise<void> {
  for (const forBody of articleBodies()) {
    const data = {
      account: IMPORTER,
      role: 'ADMINISTRATOR',
      forBody,
      subtree: true,
      validFrom: '2026-01-01',
    };
    const unit = { id: NATION_UNIT_ID };
    const action = { type: 'AccessGranted', unit, body: 'SYSTEM', occurredOn: '2026-01-01', data };
    await recorder.record({ sender: { job: 'test', key: `grant-${forBody}` }, action });
  }
}

const law = {
  catalogue: { version: '2026-11-01', digest: 'a'.repeat(64), validFrom: '2022-07-01' },
  calendar: [],
};

const importAll = (): Promise<ImportReceipt> =>
  importJsonLines(openArticles, { recorder, account: IMPORTER });

describe('importing the articles into a ledger with the official units', () => {
  it(
    'stores every row, and nothing the second time',
    async () => {
      const rows = articleRows().length;
      const first = await importAll();
      expect(first.errors).toEqual([]);
      expect(first).toMatchObject({ rows, stored: rows, replayed: 0, refused: 0 });
      const { position } = await store.head();
      const second = await importAll();
      expect(second).toMatchObject({ rows, stored: 0, replayed: rows, refused: 0, file: first.file });
      expect((await store.head()).position).toBe(position);
    },
    timeoutMs,
  );

  it('puts each fact under the unit that bore the code then, not under the one that bears it now', async () => {
    const { events } = await store.readLog({
      after: (await store.head()).position - articleRows().length,
      limit: 1_000,
      filter: { types: ['StatisticReported'] },
    });
    const units = new Map(officialUnits().map((unit) => [unit.id, unit]));
    const names = new Set(events.map(({ unitId }) => units.get(unitId)?.name));
    expect([...names].sort()).toEqual(['An Giang', 'Lạc Dương', 'Thái Hoà'].sort());
    const anGiang = events.map(({ unitId }) => units.get(unitId)).find((unit) => unit?.name === 'An Giang');
    expect(anGiang).toMatchObject({ code: '89', ending: { validTo: '2025-06-30' } });
  });
});
