import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { ByHand } from '../conformance/by-hand.js';
import { CutConnection } from '../conformance/cut-connection.js';
import { idsOf, newEvents, newStream, range, readWholeLog, request } from '../conformance/fixtures.js';
import { migrate } from '../database/migrate.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import { AppendQueueFull } from '../store/errors.js';
import type { StoredEvent } from '../store/event-store.js';
import { defaultLimits } from './append-queue.js';
import {
  PostgresEventStore,
  type PostgresEventStoreOptions,
  type StoreReport,
} from './postgres-event-store.js';

// Sessions are killed and waited for: slow where the machine is.
jest.setTimeout(30_000);

let database: TestDatabase;
let hand: ByHand;
const stores: PostgresEventStore[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [LedgerTables1764000000000]);
  hand = await ByHand.connect(database.url);
});

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
});

afterAll(async () => {
  await hand.end();
  await database.drop();
});

function open(options: Partial<PostgresEventStoreOptions> = {}): PostgresEventStore {
  const store = new PostgresEventStore({ url: database.url, ...options });
  stores.push(store);
  return store;
}

/** Ends the sessions whose last statement looks so; answers how many. */
async function endSessions(statement: string): Promise<number> {
  const ended = await hand.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query ilike $1`,
    [statement],
  );
  return ended.length;
}

async function eventually(check: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await check())) await sleep(10);
}

describe('an outage', () => {
  it('between commit and answer leaves the outcome unknown: the same command again is stored once', async () => {
    const between = await CutConnection.before(database.url);
    const store = open({ url: between.url });
    await store.append(request(newStream(), 'noStream'));
    const append = request(newStream(), 'noStream', newEvents(3));
    const { position } = await store.head();

    between.loseAnswers();
    const unheard = store.append(append);
    const outcome = expect(unheard).rejects.toMatchObject({ name: 'StoreUnavailable' });
    const witness = open();
    await eventually(async () => (await witness.head()).position === position + 3);
    between.cut();
    await outcome;

    expect(await store.append(append)).toMatchObject({ replayed: true, firstPosition: position + 1 });
    expect(idsOf(await store.readStream(append.stream))).toEqual(idsOf(append.events));
    await store.close();
    await between.close();
  });

  it('of the idle writer is not noticed by the next caller', async () => {
    const store = open();
    await store.append(request(newStream(), 'noStream'));
    expect(await endSessions('%update ledger_head%')).toBe(1);
    await eventually(async () => (await endSessions('%update ledger_head%')) === 0);
    await sleep(100);
    expect(await store.append(request(newStream(), 'noStream'))).toMatchObject({ replayed: false });
  });

  it('of a reader is a typed error, and the next read works', async () => {
    const store = open({ readersMax: 1 });
    const reading = store.readLog({ limit: 1 });
    await reading;
    await hand.query('begin');
    await hand.query('lock table ledger_event in access exclusive mode');
    const stuck = store.readLog({ limit: 1 });
    const outcome = expect(stuck).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await eventually(async () => (await endSessions('%from ledger_event where position%')) > 0);
    await outcome;
    await hand.query('rollback');
    expect((await store.readLog({ limit: 1 })).events).toHaveLength(1);
  });

  it('of the listening session stops no tail: it polls, and listens again', async () => {
    const reports: StoreReport[] = [];
    const store = open({ report: (report) => reports.push(report) });
    const writer = open();
    const { position: after } = await store.head();
    const ending = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async (): Promise<void> => {
      for await (const page of store.tail({ after, signal: ending.signal })) seen.push(...page.events);
    })();
    await eventually(async () => (await endSessions('listen ledger')) === 1);
    await writer.append(request(newStream(), 'noStream'));
    await eventually(() => seen.length === 1);
    await eventually(async () => {
      const sessions = await hand.query("select from pg_stat_activity where query ilike 'listen ledger'");
      return sessions.length === 1;
    });
    await writer.append(request(newStream(), 'noStream'));
    await eventually(() => seen.length === 2);
    expect(reports).toContainEqual({ kind: 'outage', error: expect.anything() });
    ending.abort();
    await reading;
  });

  it('in the middle of tailing is waited out, without loss or repeat', async () => {
    const between = await CutConnection.before(database.url);
    const store = open({ url: between.url });
    const writer = open();
    const { position: after } = await writer.head();
    const ending = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async (): Promise<void> => {
      for await (const page of store.tail({ after, signal: ending.signal, limit: 7 }))
        seen.push(...page.events);
    })();
    for (const round of range(1, 5)) {
      await Promise.all(range(1, 20).map(() => writer.append(request(newStream(), 'noStream'))));
      if (round % 2 === 0) between.cut();
    }
    await eventually(() => seen.length >= 100);
    ending.abort();
    await reading;
    expect(idsOf(seen)).toEqual(idsOf((await readWholeLog(writer)).slice(after)));
    await store.close();
    await between.close();
  });

  it('of the whole server is a typed error for reading and appending', async () => {
    const store = open({ url: 'postgres://nobody@127.0.0.1:1/nothing' });
    await expect(store.append(request(newStream(), 'noStream'))).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
    await expect(store.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });
});

describe('back-pressure', () => {
  it('refuses what the queue cannot hold while the head is locked, and loses nothing it took', async () => {
    const store = open({ limits: { ...defaultLimits, waitingMax: 5 } });
    await store.append(request(newStream(), 'noStream'));
    await hand.query('begin');
    await hand.lockHead();
    const first = store.append(request(newStream(), 'noStream'));
    await sleep(50);
    const waiting = range(1, 5).map(() => store.append(request(newStream(), 'noStream')));
    await expect(store.append(request(newStream(), 'noStream'))).rejects.toBeInstanceOf(AppendQueueFull);
    await hand.query('rollback');
    expect(await Promise.all([first, ...waiting])).toHaveLength(6);
  });

  it('takes nothing after closing, ends its tails, and stores everything that was queued before', async () => {
    const store = open();
    const tail = store.tail({ after: 0, signal: new AbortController().signal });
    await tail.next();
    const queued = range(1, 20).map(() => store.append(request(newStream(), 'noStream')));
    await store.close();
    expect(await tail.next()).toMatchObject({ done: true });
    expect(await Promise.all(queued)).toHaveLength(20);
    await expect(store.append(request(newStream(), 'noStream'))).rejects.toMatchObject({
      name: 'StoreUnavailable',
    });
  });

  it('reports a head that is locked for long', async () => {
    const reports: StoreReport[] = [];
    const store = open({ report: (report) => reports.push(report) });
    await store.append(request(newStream(), 'noStream'));
    await open().append(request(newStream(), 'noStream'));
    // The first miss makes the next batches take the lock at once.
    await store.append(request(newStream(), 'noStream'));
    await hand.query('begin');
    await hand.lockHead();
    const appending = store.append(request(newStream(), 'noStream'));
    await sleep(1_100);
    await hand.query('rollback');
    await appending;
    expect(reports).toContainEqual({ kind: 'slowHeadLock', waitedMs: expect.any(Number) });
  });
});
