import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import { createPool } from '../database/pool.js';
import { migrate } from '../database/migrate.js';
import { InMemoryEventStore } from '../memory/in-memory-event-store.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import { decodeNotice, happen, noticeBoard, type NoticeEvent } from './notice-board.fixture.js';
import { ProjectionPosition1764100000000 } from './projection-position.migration.js';
import { advancePlace, claimPlace, FencedOut, ProjectionBehind } from './projection-position.js';
import { ProjectionRunner } from './projection-runner.js';
import type { Projection } from './projection.js';
import { rebuild } from './rebuild.js';
import type { RunnerOptions } from './runner-options.js';
import { portStreams } from './streams-reader.js';

let database: TestDatabase;
let pool: Pool;
let owners: Pool;
let store: InMemoryEventStore;
const runners: ProjectionRunner<NoticeEvent>[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [LedgerTables1764000000000, ProjectionPosition1764100000000]);
  pool = createPool(database.url, { role: 'sdc_app', max: 20 });
  owners = createPool(database.url, { max: 1 });
});

beforeEach(async () => {
  store = new InMemoryEventStore();
  await pool.query('delete from projection.projection_position');
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'projection' and tablename <> 'projection_position'`,
  );
  for (const { name } of rows) await pool.query(`drop table projection.${name}`);
});

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
});

afterAll(async () => {
  await pool.end();
  await owners.end();
  await database.drop();
});

function run(
  projections: readonly Projection<NoticeEvent>[],
  options: Partial<RunnerOptions<NoticeEvent>> = {},
): ProjectionRunner<NoticeEvent> {
  const runner = new ProjectionRunner<NoticeEvent>({ ...settings(), projections, ...options });
  runners.push(runner);
  runner.start();
  return runner;
}

const settings = () => ({
  store,
  pool,
  decode: decodeNotice,
  readStreams: portStreams(store),
  pausesMs: [5, 10],
  takeoverMs: 50,
});

/** Forty notices with corrections of words, closings, pairs and shouts of the unit between them. */
async function writeLedger(): Promise<number> {
  for (let n = 0; n < 40; n++)
    await happen(store, `notice-${String(n % 13)}`, 'NoticePosted', `word ${String(n)}`);
  await happen(store, 'unit-1', 'UnitShouted');
  for (let n = 0; n < 20; n++) {
    await happen(store, `notice-${String(n)}`, 'NoticesPaired', `notice-${String(n + 1)}`);
    if (n % 5 === 0) await happen(store, `notice-${String(n)}`, 'NoticeClosed');
    if (n === 12) await happen(store, 'unit-1', 'UnitShouted');
  }
  return happen(store, 'notice-12', 'NoticePosted', 'the last word');
}

const allRows = async (table: string): Promise<unknown[]> =>
  (await pool.query<object>(`select * from projection.${table} order by home, row_key, known_from`)).rows;

async function rowsWithBatches(batchSize: number): Promise<unknown[]> {
  const name = `board${String(batchSize)}`;
  const runner = run([noticeBoard({ name })], { batchSize });
  await runner.waitFor((await store.head()).position);
  return allRows(name);
}

describe('belief rows', () => {
  it('are the same for batches of 1, 7 and 500', async () => {
    await writeLedger();
    const one = await rowsWithBatches(1);
    expect(one.length).toBeGreaterThan(50);
    expect(await rowsWithBatches(7)).toEqual(one);
    expect(await rowsWithBatches(500)).toEqual(one);
  });

  it('keep what was believed before a change, closed at the position of the event that made it', async () => {
    const first = await happen(store, 'notice-1', 'NoticePosted', 'wrong');
    await happen(store, 'notice-2', 'NoticePosted', 'other');
    const second = await happen(store, 'notice-1', 'NoticePosted', 'right');
    await run([noticeBoard()]).waitFor(second);
    const rows = (await allRows('noticeboard')) as {
      home: string;
      words: string;
      known_from: number;
      known_to: number;
    }[];
    expect(rows.filter((row) => row.home === 'notice-1')).toMatchObject([
      { words: 'wrong', known_from: first, known_to: second },
      { words: 'right', known_from: second, known_to: null },
    ]);
  });
});

describe('the runner', () => {
  it('follows the log live and answers a read of one’s own write', async () => {
    const runner = run([noticeBoard()]);
    await happen(store, 'notice-1', 'NoticePosted', 'one');
    await runner.waitFor(1);
    const position = await happen(store, 'notice-1', 'NoticePosted', 'two');
    await runner.waitFor(position);
    const [health] = await runner.health();
    expect(health).toMatchObject({ state: 'RUNNING', head: 2, position: 2, lagEvents: 0, lagSeconds: 0 });
  });

  it('stops a projection at its poison event with what stands before applied, others continue (57)', async () => {
    for (let n = 1; n <= 20; n++)
      await happen(store, `notice-${String(n)}`, 'NoticePosted', n === 13 ? 'bad' : 'good');
    const problems: string[] = [];
    const poisoned = noticeBoard({ name: 'poisoned', poison: 'bad' });
    const runner = run([poisoned, noticeBoard()], { onProblem: (name) => problems.push(name) });
    await expect(runner.waitFor(20)).rejects.toBeInstanceOf(ProjectionBehind);
    expect((await allRows('poisoned')).length).toBe(12);
    const health = await runner.health();
    expect(health[0]).toMatchObject({
      state: 'STOPPED',
      position: 12,
      lagEvents: 8,
      stoppedAt: 13,
      retries: 2,
    });
    expect(health[0]?.stoppedReason).toContain('cannot digest');
    await happen(store, 'notice-21', 'NoticePosted', 'good');
    await eventually(async () => (await runner.health())[1]?.position === 21);
    expect(problems).toContain('poisoned');
  });

  it('is not brought down by a projection that throws at once instead of rejecting (58)', async () => {
    await happen(store, 'notice-1', 'NoticePosted', 'one');
    const thrower: Projection<NoticeEvent> = {
      name: 'thrower',
      version: 1,
      tables: [],
      apply: () => {
        throw new TypeError('thrown, not rejected');
      },
    };
    const runner = run([thrower, noticeBoard()]);
    await eventually(async () => (await runner.health())[0]?.state === 'STOPPED');
    await happen(store, 'notice-1', 'NoticePosted', 'two');
    await eventually(async () => (await runner.health())[1]?.position === 2);
    expect((await runner.health())[0]).toMatchObject({ position: 0, stoppedAt: 1 });
  });

  it('lags by nothing once it is quiet, and waits no shorter than that (62)', async () => {
    const runner = run([noticeBoard()], { batchSize: 2 });
    const position = await writeLedger();
    await runner.waitFor(position);
    expect((await allRows('noticeboard')).length).toBeGreaterThan(0);
    expect((await runner.health())[0]).toMatchObject({
      lagEvents: 0,
      lagSeconds: 0,
      head: position,
      position,
    });
    await expect(runner.waitFor(position + 1, { timeoutMs: 100 })).rejects.toBeInstanceOf(ProjectionBehind);
  });

  it('stops at an event that it cannot decode', async () => {
    await happen(store, 'notice-1', 'NoticePosted', 'one');
    await happen(store, 'notice-1', 'Unreadable');
    const runner = run([noticeBoard()]);
    await expect(runner.waitFor(2)).rejects.toThrow('is at 1, not yet at 2');
    expect((await runner.health())[0]?.stoppedReason).toContain('unknown event type');
  });

  it('reads no stream of a category that the projection does not follow, nor does a rebuild', async () => {
    await happen(store, 'notice-1', 'NoticePosted', 'one');
    await happen(store, 'elsewhere-1', 'Unreadable');
    const last = await happen(store, 'notice-1', 'NoticePosted', 'two');
    const board = { ...noticeBoard(), categories: ['notice', 'unit'] };
    await run([board]).waitFor(last);
    const rows = await allRows('noticeboard');
    expect(rows).toMatchObject([
      { words: 'one', known_from: 1, known_to: last },
      { words: 'two', known_from: last, known_to: null },
    ]);
    const report = await rebuild(board, settings());
    expect(report.tables).toMatchObject([{ equal: true }]);
  });

  it('leaves a projection to one of two processes; the other takes over when that one ends (56)', async () => {
    await writeLedger();
    const first = run([noticeBoard()]);
    await first.waitFor((await store.head()).position);
    const second = run([noticeBoard()]);
    await eventually(async () => (await second.health())[0]?.state === 'WAITING');
    await first.stop();
    const position = await happen(store, 'notice-1', 'NoticePosted', 'after the takeover');
    await second.waitFor(position);
    expect((await second.health())[0]?.state).toBe('RUNNING');
    const { rows } = await pool.query<{ epoch: number }>('select epoch from projection.projection_position');
    expect(rows[0]?.epoch).toBe(2);
  });

  it('refuses the write of an owner that was paused while another took over (55)', async () => {
    const client = await pool.connect();
    const paused = await claimPlace(client, 'noticeBoard', 1, 'paused');
    await claimPlace(client, 'noticeBoard', 1, 'newer');
    await expect(advancePlace(client, paused, 5)).rejects.toBeInstanceOf(FencedOut);
    client.release();
  });

  it('loses and doubles nothing when its connection is cut again and again (53, 54)', async () => {
    const runner = run([noticeBoard()], { batchSize: 3 });
    for (let n = 0; n < 60; n++) {
      await happen(store, `notice-${String(n % 7)}`, 'NoticePosted', `word ${String(n)}`);
      if (n % 15 === 0) await cutOwners();
    }
    await runner.waitFor(60);
    await runner.stop();
    const live = await allRows('noticeboard');
    await pool.query('delete from projection.projection_position; drop table projection.noticeboard');
    await run([noticeBoard()]).waitFor(60);
    expect(await allRows('noticeboard')).toEqual(live);
  });
});

describe('a rebuild', () => {
  const options = () => ({ ...settings(), batchSize: 10 });

  it('changes nothing, and readers never see an empty table while writers go on (59)', async () => {
    await writeLedger();
    const runner = run([noticeBoard()]);
    await runner.waitFor((await store.head()).position);
    const before = await allRows('noticeboard');
    const counts: number[] = [];
    const reader = { done: false };
    const reading = (async () => {
      while (!reader.done) counts.push((await allRows('noticeboard')).length);
    })();
    const report = await rebuild(noticeBoard(), options());
    reader.done = true;
    await reading;
    expect(report.tables).toEqual([
      { table: 'noticeboard', rows: before.length, liveRows: before.length, equal: true },
    ]);
    expect(await allRows('noticeboard')).toEqual(before);
    expect(Math.min(...counts)).toBe(before.length);
    const position = await happen(store, 'notice-3', 'NoticePosted', 'after the swap');
    await runner.waitFor(position);
    expect((await allRows('noticeboard')).length).toBeGreaterThan(before.length);
  });

  it('that is killed leaves the old rows untouched, and the next one goes on from there (60)', async () => {
    await writeLedger();
    await run([noticeBoard()]).waitFor((await store.head()).position);
    const before = await allRows('noticeboard');
    const killed = new AbortController();
    const onProgress = (position: number): void => {
      if (position >= 30) killed.abort();
    };
    await expect(
      rebuild(noticeBoard(), { ...options(), onProgress, signal: killed.signal }),
    ).rejects.toThrow();
    expect(await allRows('noticeboard')).toEqual(before);
    const seen: number[] = [];
    await rebuild(noticeBoard(), { ...options(), onProgress: (position) => seen.push(position) });
    expect(seen[0]).toBe(40);
    expect(await allRows('noticeboard')).toEqual(before);
  });

  it('comes by itself when the version of a projection rises', async () => {
    await writeLedger();
    const old = run([noticeBoard()]);
    await old.waitFor((await store.head()).position);
    await old.stop();
    await pool.query(`update projection.noticeboard set words = 'as the old code saw it'`);
    await run([noticeBoard({ version: 2 })]).waitFor((await store.head()).position);
    const { rows } = await pool.query('select version from projection.projection_position');
    expect(rows).toEqual([{ version: 2 }]);
    expect(JSON.stringify(await allRows('noticeboard'))).not.toContain('as the old code saw it');
  });
});

async function cutOwners(): Promise<void> {
  await owners.query(
    `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
       and database = (select oid from pg_database where datname = current_database())`,
  );
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come true within five seconds');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
