import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  AccountRights,
  AccountTokens,
  accessMigrations,
  decodeStored,
  loadVaultKey,
  Vault,
} from '@app/access';
import { createPool, eventStoreMigrations, migrate, PostgresEventStore } from '@app/event-store';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { ManualClock } from '../clock/ledger-clock.js';
import { recordingMigrations } from '../migrations.js';
import { Ledger } from '../opening/ledger-info.js';
import { openLedger } from '../opening/open-ledger.js';
import { Recorder, type RecorderParts } from '../recorder/recorder.js';
import { loadUnits } from '../units/load-units.js';
import { officialUnits } from '../units/official-units.js';
import { unitRecording } from '../units/record-units.js';
import { articleRows } from './articles.fixture.js';
import { articlesFile } from './articles.js';
import { recordArticles } from './record-articles.js';

const timeoutMs = 300_000;
let database: TestDatabase;
let pools: Pool[];
let folder: string;
let store: PostgresEventStore;
let ports: RecorderParts & { clock: ManualClock; tokens: AccountTokens };

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...accessMigrations, ...recordingMigrations]);
  folder = mkdtempSync(join(tmpdir(), 'sdc-articles-'));
  const pool = createPool(database.url, { role: 'sdc_app' });
  const vaultPool = createPool(database.url, { role: 'sdc_vault' });
  pools = [pool, vaultPool];
  const clock = await ManualClock.load(pool);
  store = new PostgresEventStore({ url: database.url, clock });
  ports = {
    store,
    clock,
    ledger: new Ledger(store),
    rights: new AccountRights(store),
    tokens: new AccountTokens(pool),
    vault: await Vault.open(vaultPool, loadVaultKey(join(folder, 'vault.key'))),
    units: { unitsByCode: () => Promise.resolve([]) },
    events: { findEvent: () => Promise.resolve(undefined) },
  };
  await openLedger(
    { purpose: 'TEST', clock: 'MANUAL', now: '2026-11-01T01:00:00.000Z', law },
    { ...ports, recorder: new Recorder(ports) },
  );
  const { ledgerId } = await ports.ledger.get();
  await loadUnits(unitRecording(store, ledgerId), { until: clock.today() });
}, timeoutMs);

afterAll(async () => {
  await store.close();
  await Promise.all(pools.map((pool) => pool.end()));
  rmSync(folder, { recursive: true });
  await database.drop();
}, 60_000);

const law = {
  catalogue: { version: '2026-11-01', digest: 'a'.repeat(64), validFrom: '2022-07-01' },
  calendar: [],
};

describe('importing the articles into a ledger with the official units', () => {
  it(
    'stores every row, and nothing the second time',
    async () => {
      const rows = articleRows().length;
      const first = await recordArticles(ports);
      expect(first.errors).toEqual([]);
      expect(first).toMatchObject({ rows, stored: rows, replayed: 0, refused: 0 });
      const { position } = await store.head();
      const second = await recordArticles(ports);
      expect(second).toMatchObject({ rows, stored: 0, replayed: rows, refused: 0, file: first.file });
      expect((await store.head()).position).toBe(position);
    },
    timeoutMs,
  );

  it('leads from each roster and target to the row that says which figure it is', async () => {
    const lines = readFileSync(articlesFile(), 'utf8').split('\n');
    const digest = createHash('sha256').update(readFileSync(articlesFile())).digest('base64');
    const types = ['OfficerRosterReported', 'TargetSet'];
    const after = (await store.head()).position - articleRows().length;
    const { events } = await store.readLog({ after, limit: 1_000, filter: { types } });
    const keys = events.map(decodeStored).map(({ meta, data }) => {
      const { file, line } = meta.source ?? {};
      expect(file).toBe(digest);
      const row = JSON.parse(lines[(line ?? 0) - 1] ?? '{}') as { key: string; data: unknown };
      expect(row.data).toEqual(data);
      return row.key;
    });
    expect(keys).toHaveLength(22);
    expect(keys.flatMap((key) => /:((?:HG|TH)-\d\d)$/.exec(key)?.[1] ?? []).sort()).toEqual(
      ['HG-01', 'HG-02', 'HG-03', 'HG-04', 'HG-05', 'HG-10', 'TH-13', 'TH-14', 'TH-22'].sort(),
    );
  });

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
