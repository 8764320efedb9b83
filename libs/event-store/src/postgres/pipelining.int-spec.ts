import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { newEvent, newStream, range, request } from '../conformance/fixtures.js';
import { createPool } from '../database/pool.js';
import { migrate } from '../database/migrate.js';
import { eventStoreMigrations } from '../migrations/index.js';
import { InvalidEvent, RevisionConflict } from '../store/errors.js';
import { PostgresEventStore } from './postgres-event-store.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let store: PostgresEventStore;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, eventStoreMigrations);
  const owner = createPool(database.url, { max: 1 });
  await owner.query(`alter table ledger_event add check (type <> 'RefusedByTheDatabase')`);
  await owner.end();
  store = new PostgresEventStore({ url: database.url });
});

afterAll(async () => {
  await store.close();
  await database.drop();
});

describe('batches that are under way together', () => {
  it('store each append once, gapless, whatever is refused, replayed or unfit among them', async () => {
    const outcomes = await Promise.all(range(1, 40).map(mixedAppends));
    const positions = outcomes.flat().sort((a, b) => a - b);
    expect(positions).toEqual(range(1, positions.length));
    const { position } = await store.head();
    expect(position).toBe(positions.length);
  });
});

/** A caller's life: what is stored is sent again too, and beside it go appends that must not be stored. */
async function mixedAppends(caller: number): Promise<number[]> {
  const positions: number[] = [];
  const stream = newStream();
  for (const expected of ['noStream', 0, 1] as const) {
    const append = request(stream, expected);
    const [stored, replayed] = await Promise.all([store.append(append), store.append(append)]);
    expect(replayed.firstPosition).toBe(stored.firstPosition);
    positions.push(stored.firstPosition);
    if (caller % 3 === 0)
      await expect(store.append(request(stream, 7))).rejects.toBeInstanceOf(RevisionConflict);
    if (caller % 8 === 0) await expect(store.append(unfit())).rejects.toBeInstanceOf(InvalidEvent);
  }
  return positions;
}

/** Passes every check of the port; a constraint of this database refuses it. */
const unfit = (): ReturnType<typeof request> =>
  request(newStream(), 'noStream', [newEvent({ type: 'RefusedByTheDatabase' })]);
