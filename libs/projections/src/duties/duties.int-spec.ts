import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeEvent, type EncodedEvent, type RecordedEvent } from '@app/domain';
import {
  believedAt,
  createPool,
  eventStoreMigrations,
  liveTable,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
  rebuild,
} from '@app/event-store';
import type { Duty } from '@app/regulation';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { TestLedger } from '../ledger.fixture.js';
import { projectionSettings } from '../settings.js';
import { duties } from './duties.js';
import { foldFromNothing } from './fold-from-nothing.fixture.js';
import { writeRandomHistory } from './random-history.fixture.js';
import { dutyColumns, dutyOfRow, type ReadDutyRow } from './duty-row.js';

const STEPS = 150;

let database: TestDatabase;
let pool: Pool;
let store: PostgresEventStore;
const ledger = new TestLedger(() => store);
let events: RecordedEvent[];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, eventStoreMigrations);
  pool = createPool(database.url, { role: 'sdc_app', max: 12 });
  store = new PostgresEventStore({ url: database.url, clock: ledger.clock });
  await writeRandomHistory(ledger, 7, STEPS);
  const { events: stored } = await store.readLog({ limit: 10_000 });
  events = stored.map((one) => decodeEvent(one as EncodedEvent));
}, 60_000);

afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

interface BelievedRow {
  home: string;
  duty_id: string;
  known_from: number;
  known_to: number | null;
}

const allRows = async (): Promise<BelievedRow[]> =>
  (await pool.query<BelievedRow>(`select * from ${liveTable('duty')} order by home, duty_id, known_from`))
    .rows;

async function projectWith(batchSize: number): Promise<BelievedRow[]> {
  await pool.query('delete from projection.projection_position');
  await pool.query('drop table if exists projection.duty, projection.duty_link, projection.duty_home');
  const runner = new ProjectionRunner({
    ...projectionSettings(store, pool),
    projections: [duties],
    batchSize,
  });
  runner.start();
  await runner.waitFor(events.length, { timeoutMs: 60_000 });
  await runner.stop();
  return allRows();
}

const believed = async (position: number): Promise<Map<string, Duty>> => {
  const { rows } = await pool.query<ReadDutyRow>(
    `select ${dutyColumns()} from ${liveTable('duty')} d where ${believedAt('$1')}`,
    [position],
  );
  return new Map(rows.map((row) => [row.duty_id, dutyOfRow(row, { explained: true })]));
};

const plain = (duties: Map<string, Duty>): object =>
  JSON.parse(JSON.stringify(Object.fromEntries([...duties].sort(([a], [b]) => (a < b ? -1 : 1))))) as object;

describe('the duties', () => {
  let rows: BelievedRow[];

  beforeAll(async () => {
    rows = await projectWith(500);
  }, 60_000);

  it('are the same rows for batches of 1, 7 and 500', async () => {
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.some(({ known_to }) => known_to !== null)).toBe(true);
    expect(await projectWith(7)).toEqual(rows);
    expect(await projectWith(1)).toEqual(rows);
  }, 120_000);

  it('equal a fold from nothing at every twentieth position', async () => {
    for (let position = events.length; position > 14; position -= 20) {
      expect(plain(await believed(position))).toEqual(plain(foldFromNothing(events, position)));
    }
  }, 60_000);

  it('are not changed by a rebuild', async () => {
    const report = await rebuild(duties, { ...projectionSettings(store, pool), batchSize: 50 });
    expect(report.tables.map(({ equal }) => equal)).toEqual([true, true, true]);
    expect(await allRows()).toEqual(rows);
  }, 60_000);
});
