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
import { ReadModel } from '../reading/read-model.js';
import { UnitDirectory } from '../units/unit-directory.js';
import { duties } from './duties.js';
import { DutiesHandler, DutiesQuery } from './duty-queries.js';
import type { DutyView } from './duty-views.js';
import { dutyColumns, dutyOfRow, type ReadDutyRow } from './duty-row.js';

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

const split = async (unitId: string): Promise<void> => {
  await ledger.record({
    type: 'UnitSucceeded',
    stream: `unit-${unitId}`,
    unitId,
    on: '2026-05-11',
    body: 'SYSTEM',
    data: { successionKind: 'SPLIT', successors: ['unew', 'uother'], partOnly: true, validTo: '2026-05-10' },
  });
};

const issued = async (unitId: string, on: string): Promise<string> => {
  const { id } = await ledger.record({
    type: 'DisclosableDocumentIssued',
    stream: `document-${unitId}-${on}`,
    unitId,
    on,
    data: { disclosureItem: 2, documentKind: 'OTHER', subject: 'Văn bản' },
  });
  return `L10-2022.A12.K3~${id}`;
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
  const { rows } = await pool.query<ReadDutyRow>(
    `select ${dutyColumns()} from ${liveTable('duty')} d where duty_id = $2 and ${believedAt('$1')}`,
    [position, `${LIST}~${unitId}~${period}`],
  );
  return rows[0] && dutyOfRow(rows[0]);
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

describe('open duties of a unit that ended (ruling 20)', () => {
  async function dutiesOf(unit: string, asOf: string): Promise<Map<string, DutyView>> {
    const runner = new ProjectionRunner(projectionSettings(store, pool));
    runner.start();
    await runner.waitFor((await store.head()).position, { timeoutMs: 20_000 });
    await runner.stop();
    const model = new ReadModel({ pool, store, clock: ledger.clock, directory: new UnitDirectory(pool) });
    const { items } = await new DutiesHandler(model).execute(
      new DutiesQuery({ unit, asOf, obligation: 'L10-2022.A12.K3' }),
    );
    return new Map(items.map((duty) => [duty.dutyId, duty]));
  }

  it('pass to the heir from the day after its end, settled ones do not', async () => {
    const open = await issued('uold1', '2026-05-08');
    const settled = await issued('uold1', '2026-04-01');
    await ledger.record({
      type: 'InformationDisclosed',
      stream: 'document-uold1-2026-04-01',
      unitId: 'uold1',
      on: '2026-04-02',
      data: { paper: 'DISCLOSED_DOCUMENT', documentKind: 'OTHER', form: 'POSTING', places: PLACES },
    });
    await ended('uold1');
    const after = await dutiesOf('unew', '2026-06-01');
    expect(after.get(open)).toMatchObject({ unitId: 'unew', state: 'NO_EVIDENCE' });
    expect(after.has(settled)).toBe(false);
    expect((await dutiesOf('unew', '2026-05-10')).size).toBe(0);
    expect((await dutiesOf('uold1', '2026-06-01')).get(open)).toMatchObject({ unitId: 'uold1' });
  });

  it('need review where the text names no heir', async () => {
    const open = await issued('uold2', '2026-05-08');
    await split('uold2');
    const duty = (await dutiesOf('unew', '2026-06-01')).get(open);
    expect(duty).toMatchObject({
      unitId: 'unew',
      state: 'NEEDS_REVIEW',
      reason: 'SUCCESSION_UNSETTLED:uold2',
    });
    expect(duty?.reasonText.vi).toContain('uold2');
  });
});
