import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  believedAt,
  createPool,
  eventStoreMigrations,
  liveTable,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
} from '@app/event-store';
import type { Duty } from '@app/regulation';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { TestLedger } from '../ledger.fixture.js';
import { projectionSettings } from '../settings.js';
import { duties } from './duties.js';

let database: TestDatabase;
let pool: Pool;
let store: PostgresEventStore;
const ledger = new TestLedger(() => store);

const PLACES = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];
const LIST = 'L10-2022.A13.K2.S3';

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url, eventStoreMigrations);
  pool = createPool(database.url, { role: 'sdc_app', max: 8 });
  store = new PostgresEventStore({ url: database.url, clock: ledger.clock });
  ledger.setDay('2026-07-20');
  for (const [id, validFrom] of [
    ['uold1', '2025-07-01'] as const,
    ['uold2', '2025-07-01'] as const,
    ['unew', '2026-05-11'] as const,
  ])
    await ledger.record({
      type: 'UnitRegistered',
      stream: `unit-${id}`,
      unitId: 'uprovince',
      on: '2026-05-11',
      body: 'SYSTEM',
      data: {
        level: 'COMMUNE',
        unitKind: 'XA',
        name: id,
        code: id,
        registry: 'sample',
        parent: 'uprovince',
        validFrom,
      },
    });
});

afterEach(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

const ended = async (unitId: string): Promise<void> => {
  await ledger.record({
    type: 'UnitSucceeded',
    stream: `unit-${unitId}`,
    unitId,
    on: '2026-05-11',
    body: 'SYSTEM',
    data: {
      successionKind: 'MERGED',
      successors: ['unew'],
      heir: 'unew',
      partOnly: false,
      validTo: '2026-05-10',
    },
  });
};

const posted = async (unitId: string, on: string): Promise<void> => {
  await ledger.record({
    type: 'InformationDisclosed',
    stream: `document-${unitId}${on}`,
    unitId,
    on,
    data: {
      paper: 'DISCLOSED_DOCUMENT',
      documentKind: 'DISCLOSURE_LIST',
      form: 'POSTING',
      places: PLACES,
    },
  });
};

async function listDuty(unitId: string, period: string, batchSize: number): Promise<Duty | undefined> {
  const runner = new ProjectionRunner({
    ...projectionSettings(store, pool),
    projections: [duties],
    batchSize,
  });
  runner.start();
  const { position } = await store.head();
  await runner.waitFor(position, { timeoutMs: 20_000 });
  await runner.stop();
  const { rows } = await pool.query<{ duty: Duty }>(
    `select duty from ${liveTable('duty')} where duty_id = $2 and ${believedAt('$1')}`,
    [position, `${LIST}~${unitId}~${period}`],
  );
  return rows[0]?.duty;
}

const stateOf = (duty: Duty | undefined): string | undefined => duty?.steps.at(-1)?.state;

describe.each([1, 100])('a quarterly list across a merger (ruling 9), in batches of %i', (batchSize) => {
  it('is met by acts of all predecessors, known to have merged only later', async () => {
    await posted('uold1', '2026-04-10');
    await posted('uold2', '2026-04-20');
    await ended('uold1');
    await ended('uold2');
    const duty = await listDuty('unew', '2026-Q2', batchSize);
    expect(stateOf(duty)).toBe('MET');
    expect(duty?.dischargedOn).toBe('2026-04-20');
  });

  it('is not met by one of two, and names the other', async () => {
    await ended('uold1');
    await ended('uold2');
    await posted('uold1', '2026-04-10');
    const duty = await listDuty('unew', '2026-Q2', batchSize);
    expect(stateOf(duty)).toBe('NO_EVIDENCE');
    expect(JSON.stringify(duty?.steps)).toContain('uold2');
  });

  it('is met by the successor’s own act, and not by acts of units that ended in another quarter', async () => {
    await ended('uold1');
    await ended('uold2');
    await posted('uold1', '2026-01-15');
    await posted('unew', '2026-06-01');
    expect(stateOf(await listDuty('unew', '2026-Q2', batchSize))).toBe('MET');
    expect(await listDuty('unew', '2026-Q1', batchSize)).toBeUndefined();
    expect(stateOf(await listDuty('uold1', '2026-Q1', batchSize))).toBe('MET');
  });
});
