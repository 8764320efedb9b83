import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountRights, AccountTokens, accessMigrations, loadVaultKey, Vault } from '@app/access';
import { unitIdOf, villageIdOf } from '@app/domain';
import { createPool, eventStoreMigrations, migrate, PostgresEventStore } from '@app/event-store';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { ClockBackwards, ClockNotManual, ManualClock } from '../clock/ledger-clock.js';
import { recordingMigrations } from '../migrations.js';
import { Recorder } from '../recorder/recorder.js';
import { Ledger, NATION_UNIT_ID } from './ledger-info.js';
import { type OpenedLedger, openLedger, type OpeningRequest } from './open-ledger.js';
import { openSampleAccounts } from './sample-accounts.js';

let database: TestDatabase;
let pool: Pool;
let vaultPool: Pool;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...accessMigrations, ...recordingMigrations]);
  pool = createPool(database.url, { role: 'sdc_app' });
  vaultPool = createPool(database.url, { role: 'sdc_vault' });
  folder = mkdtempSync(join(tmpdir(), 'sdc-opening-'));
}, 60_000);

afterEach(async () => {
  await Promise.all([pool.end(), vaultPool.end()]);
  rmSync(folder, { recursive: true });
  await database.drop();
});

/** One process with its own clock, store and recorder over the one database. */
async function withProcess<Result>(work: (parts: Process) => Promise<Result>): Promise<Result> {
  const clock = await ManualClock.load(pool);
  const store = new PostgresEventStore({ url: database.url, clock });
  try {
    const tokens = new AccountTokens(pool);
    const vault = await Vault.open(vaultPool, loadVaultKey(join(folder, 'vault.key')));
    const ports = {
      store,
      clock,
      ledger: new Ledger(store),
      rights: new AccountRights(store),
      tokens,
      vault,
    };
    const units = { unitsByCode: () => Promise.resolve([]) };
    const recorder = new Recorder({
      ...ports,
      units,
      events: { findEvent: () => Promise.resolve(undefined) },
    });
    return await work({ ...ports, recorder });
  } finally {
    await store.close();
  }
}

interface Process {
  store: PostgresEventStore;
  clock: ManualClock;
  ledger: Ledger;
  tokens: AccountTokens;
  vault: Vault;
  recorder: Recorder;
}

const law = {
  catalogue: { version: '2026-11-01', digest: 'a'.repeat(64), validFrom: '2022-07-01' },
  calendar: [{ year: 2026, daysOff: ['2026-01-01'], workedDays: [], provisional: false }],
};

const opening = (more: Partial<OpeningRequest> = {}): OpeningRequest => ({
  purpose: 'TEST',
  clock: 'SYSTEM',
  law,
  ...more,
});

const open = (more: Partial<OpeningRequest> = {}): Promise<OpenedLedger> =>
  withProcess((parts) => openLedger(opening(more), parts));

const types = (): Promise<string[]> =>
  withProcess(async ({ store }) => (await store.readLog()).events.map(({ type }) => type));

describe('opening a ledger', () => {
  it('records the opening, the law and an administrator, whose token it answers', async () => {
    const { ledgerId, administrator } = await open();
    expect(await types()).toEqual([
      'LedgerOpened',
      'CatalogueAdopted',
      'CalendarDecisionAdopted',
      'AccessGranted',
    ]);
    await withProcess(async ({ store, ledger, tokens }) => {
      expect(await ledger.find()).toMatchObject({ ledgerId, purpose: 'TEST', clock: 'SYSTEM', format: 1 });
      expect(await tokens.accountOf(administrator.token)).toBe(administrator.account);
      const [first] = (await store.readLog({ limit: 1 })).events;
      expect(first).toMatchObject({ unitId: NATION_UNIT_ID, body: 'SYSTEM', stream: `ledger-${ledgerId}` });
    });
  });

  it('is done once', async () => {
    await open();
    await expect(open()).rejects.toMatchObject({ code: 'ledger/already-open' });
    expect(await types()).toHaveLength(4);
  });

  it('by two processes at once gives one ledger and one token', async () => {
    const outcomes = await Promise.allSettled([open(), open()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await types()).toHaveLength(4);
  });

  it('goes on where a run was cut short', async () => {
    await withProcess(async (parts) => {
      const cut: Recorder = Object.create(parts.recorder) as Recorder;
      cut.record = (request) =>
        JSON.stringify(request.action).includes('CalendarDecisionAdopted')
          ? Promise.reject(new Error('the power went'))
          : parts.recorder.record(request);
      await expect(openLedger(opening(), { ...parts, recorder: cut })).rejects.toThrow('the power went');
    });
    expect(await types()).toEqual(['LedgerOpened', 'CatalogueAdopted']);
    const { administrator } = await open();
    expect(administrator.token).toMatch(/^sdc_/);
    expect(await types()).toHaveLength(4);
  });

  it('refuses a manual clock in production and an instant of another form', async () => {
    await expect(open({ purpose: 'PRODUCTION', clock: 'MANUAL' })).rejects.toMatchObject({
      code: 'ledger/clock-not-allowed',
    });
    await expect(open({ clock: 'MANUAL', now: '2026-03-01' })).rejects.toThrow('YYYY-MM-DDTHH:MM:SS.mmmZ');
    expect(await types()).toEqual([]);
  });
});

describe('a manual clock', () => {
  it('stands where the ledger was opened, is one for all processes, and moves only forward', async () => {
    await open({ clock: 'MANUAL', now: '2026-03-01T01:00:00.000Z' });
    await withProcess(async ({ clock, store }) => {
      expect((await store.readLog({ limit: 1 })).events[0]?.recordedAt).toBe('2026-03-01T01:00:00.000Z');
      const other = await ManualClock.load(pool);
      await other.set({ now: '2026-03-02T17:00:00.000Z' });
      await clock.refresh();
      expect([clock.now(), clock.today(), clock.kind, clock.follows]).toEqual([
        '2026-03-02T17:00:00.000Z',
        '2026-03-03',
        'MANUAL',
        false,
      ]);
      await expect(clock.set({ now: '2026-03-02T16:59:59.999Z' })).rejects.toThrow(ClockBackwards);
    });
  });

  it('begins in 2000 when no instant is given, and follows the machine’s when told to', async () => {
    await open({ clock: 'MANUAL' });
    await withProcess(async ({ clock }) => {
      expect(clock.now()).toBe('2000-01-01T00:00:00.000Z');
      await clock.set({ now: '2026-03-01T00:00:00.000Z', follow: true });
      const later = clock.now();
      expect(later >= '2026-03-01T00:00:00.000Z' && later < '2026-03-01T00:01:00.000Z').toBe(true);
      expect(clock.follows).toBe(true);
    });
  });

  it('moves once when several move it at the same time', async () => {
    await open({ clock: 'MANUAL', now: '2026-03-01T00:00:00.000Z' });
    const clocks = await Promise.all([1, 2, 3].map(() => ManualClock.load(pool)));
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'];
    await Promise.allSettled(clocks.map((clock, n) => clock.set({ now: `${days[n] ?? ''}T00:00:00.000Z` })));
    expect((await ManualClock.load(pool)).now()).toBe('2026-03-04T00:00:00.000Z');
  });

  it('is not there in a ledger on the system’s clock', async () => {
    await open();
    await withProcess(async ({ clock }) => {
      expect(clock.kind).toBe('SYSTEM');
      await expect(clock.set({ follow: true })).rejects.toThrow(ClockNotManual);
    });
  });
});

describe('the sample’s accounts', () => {
  const provinceId = unitIdOf('sample', '991', '2020-01-01');
  const communeId = unitIdOf('sample', '99101', '2020-01-01');
  const villageId = villageIdOf(communeId, 'Thôn Một', '2020-01-01');
  const places = { provinceId, communeId, villageId };

  async function registerPlaces({ recorder }: Process): Promise<void> {
    const record = (type: string, unit: string, data: Record<string, unknown>): Promise<unknown> =>
      recorder.record({
        sender: { job: 'test', key: `${type}-${String(data.code ?? data.name)}` },
        action: { type, unit: { id: unit }, body: 'SYSTEM', occurredOn: recorder.today(), data },
      });
    const unit = (level: string, unitKind: string, code: string, parent: string): Promise<unknown> =>
      record('UnitRegistered', parent, {
        level,
        unitKind,
        name: `Đơn vị ${code}`,
        code,
        registry: 'sample',
        parent,
        validFrom: '2020-01-01',
      });
    await unit('PROVINCE', 'TINH', '991', NATION_UNIT_ID);
    await unit('COMMUNE', 'XA', '99101', provinceId);
    const village = { name: 'Thôn Một', villageKind: 'THON', validFrom: '2020-01-01' };
    await record('VillageRegistered', communeId, village);
  }

  it('are granted once and told with the same tokens at every start', async () => {
    await open({ purpose: 'SAMPLE' });
    const first = await withProcess(async (parts) => {
      await registerPlaces(parts);
      return openSampleAccounts(parts, places);
    });
    const before = await types();
    const second = await withProcess((parts) => openSampleAccounts(parts, places));
    expect(second).toEqual(first);
    expect(await types()).toEqual(before);
    expect(first.map(({ role }) => role)).toEqual([
      'COMMUNE_OFFICER',
      'VILLAGE_HEAD',
      'COMMUNE_CHAIR',
      'FRONT',
      'PROVINCE_VIEWER',
      'ADMINISTRATOR',
    ]);
    await withProcess(async ({ tokens }) => {
      for (const { account, token } of first) expect(await tokens.accountOf(token)).toBe(account);
    });
  });

  it('exist in no other ledger', async () => {
    await open();
    await withProcess(async (parts) => {
      await expect(openSampleAccounts(parts, places)).rejects.toThrow(RangeError);
    });
  });
});
