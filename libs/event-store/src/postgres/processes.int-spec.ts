import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newStream, range, readWholeLog } from '../conformance/fixtures.js';
import type { Acknowledged, AppendOrder } from '../conformance/processes/append-process.js';
import { LineProcess, translateStore } from '../conformance/processes/start-process.js';
import type { Delivered } from '../conformance/processes/tail-process.js';
import { migrate } from '../database/migrate.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import type { StoredEvent } from '../store/event-store.js';
import { PostgresEventStore } from './postgres-event-store.js';

jest.setTimeout(60_000);

let program: Awaited<ReturnType<typeof translateStore>>;
let database: TestDatabase;
let store: PostgresEventStore;

beforeAll(async () => {
  program = await translateStore();
});

beforeEach(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [LedgerTables1764000000000]);
  store = new PostgresEventStore({ url: database.url });
});

afterEach(async () => {
  await store.close();
  await database.drop();
});

afterAll(async () => {
  await program.remove();
});

function startWriters(durationMs: number): LineProcess<Acknowledged>[] {
  const sharedStream = newStream();
  const order: AppendOrder = { url: database.url, durationMs, inFlight: 16, appendsMax: 4_000, sharedStream };
  return range(1, 4).map(
    () => new LineProcess(join(program.folder, 'conformance/processes/append-process.js'), order),
  );
}

function startReader(): LineProcess<Delivered> {
  return new LineProcess(join(program.folder, 'conformance/processes/tail-process.js'), {
    url: database.url,
  });
}

/** Every acknowledgement stands in the log, and the log holds each event once, in order and without a gap. */
function expectKept(acknowledged: readonly Acknowledged[], log: readonly StoredEvent[]): void {
  expect(acknowledged.filter(([position, id]) => log[position - 1]?.id !== id)).toEqual([]);
  expect(log.filter(({ position }, index) => position !== index + 1)).toEqual([]);
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
}

function expectDelivered(delivered: readonly Delivered[], log: readonly StoredEvent[]): void {
  expect(delivered.map(([, id]) => id)).toEqual(log.map(({ id }) => id));
  const revisions = new Map<string, number>();
  const inversions = delivered.filter(([, , stream, revision]) => {
    const expected = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    return revision !== expected;
  });
  expect(inversions).toEqual([]);
}

describe('processes of their own', () => {
  it('append at once, four for five seconds, while a fifth tails: nothing lost, doubled, skipped or out of order', async () => {
    const reader = startReader();
    const writers = startWriters(5_000);
    expect(await Promise.all(writers.map((writer) => writer.ended()))).toEqual(['', '', '', '']);
    const { position } = await store.head();
    reader.tell(String(position));
    expect(await reader.ended()).toBe('');

    const log = await readWholeLog(store);
    const acknowledged = writers.flatMap(({ lines }) => lines);
    expectKept(acknowledged, log);
    expect(acknowledged.filter(([, , replayed]) => !replayed)).toHaveLength(log.length);
    expect(writers.filter(({ lines }) => lines.length === 0)).toEqual([]);
    expectDelivered(reader.lines, log);
  });

  it('may be killed while they append: what was acknowledged stands, and the others go on', async () => {
    const reader = startReader();
    const writers = startWriters(3_000);
    await sleep(2_000);
    writers.slice(0, 2).forEach((writer) => {
      writer.kill();
    });
    await Promise.all(writers.map((writer) => writer.ended()));
    const { position } = await store.head();
    reader.tell(String(position));
    expect(await reader.ended()).toBe('');

    const log = await readWholeLog(store);
    expectKept(
      writers.flatMap(({ lines }) => lines),
      log,
    );
    expect(writers.map(({ lines }) => lines.length > 0)).toEqual([true, true, true, true]);
    expectDelivered(reader.lines, log);
  });
});
