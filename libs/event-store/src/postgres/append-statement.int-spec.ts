import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import pg from 'pg';
import { newEvent, newStream, request } from '../conformance/fixtures.js';
import { clientConfig } from '../database/pool.js';
import { migrate } from '../database/migrate.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import { prepareAppend } from '../store/prepared-append.js';
import {
  appendStatement,
  appendValues,
  type AppendRow,
  newBatchStatement,
  type NewBatchRow,
  newBatchValues,
} from './append-statement.js';
import { writerSettings } from './append-writer.js';

jest.setTimeout(30_000);

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [LedgerTables1764000000000]);
  client = new pg.Client(clientConfig(database.url, { role: 'sdc_app', settings: writerSettings }));
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

async function appendOne(position: number): Promise<AppendRow | undefined> {
  const batch = [prepareAppend(request(newStream(), 'noStream', [newEvent()]))];
  const values = appendValues(position, '2026-03-01T00:00:00.000Z', batch);
  return (await client.query<AppendRow>({ ...appendStatement, values })).rows[0];
}

async function headPosition(): Promise<number> {
  const { rows } = await client.query<{ position: number }>('select position from ledger_head');
  return rows[0]?.position ?? 0;
}

async function appendNew(
  position: number,
  ...requests: readonly Parameters<typeof prepareAppend>[0][]
): Promise<NewBatchRow | undefined> {
  const values = newBatchValues(position, '2026-03-01T00:00:00.000Z', requests.map(prepareAppend));
  return (await client.query<NewBatchRow>({ ...newBatchStatement, values })).rows[0];
}

describe('the append statement', () => {
  it('finds streams and commands by index, whatever the size of the tables when it was planned', async () => {
    await appendOne(0);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain execute ${appendStatement.name}(1, 'now', '{a-1}', '{-2}', '{c}', 'x', '{1}', '{1}', '{1}',
         '{00000000-0000-0000-0000-000000000000}', '{T}', '{1}', '{u}', '{2026-01-01}', '{DAY}', '{a}', '{b}', 'x',
         'x', '{1}', '{1}')`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on ledger_(event|command)/);
    expect(plan).toMatch(/Index Only Scan Backward using ledger_event_revision on ledger_event/);
    expect(plan).toMatch(/Index Scan using ledger_command_pkey on ledger_command/);
  });

  it('stores nothing when the head is not where it was thought to be', async () => {
    const head = await headPosition();
    expect(await appendOne(head + 1)).toMatchObject({ accepted: true, moved: null });
    expect(await appendOne(head)).toMatchObject({ accepted: true, moved: head + 1 });
  });

  it('tells the listeners of every process where the head is', async () => {
    const listener = new pg.Client(clientConfig(database.url, { role: 'sdc_app' }));
    await listener.connect();
    await listener.query('listen ledger');
    const told = new Promise<string | undefined>((resolve) => {
      listener.on('notification', ({ payload }) => {
        resolve(payload);
      });
    });
    const head = await headPosition();
    await appendOne(head);
    expect(await told).toBe(String(head + 1));
    await listener.end();
  });
});

describe('the statement for a batch of which nothing stands yet', () => {
  it('finds the revision before by index, whatever the size of the table when it was planned', async () => {
    await appendNew(await headPosition(), request(newStream(), 'noStream', [newEvent()]));
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain execute ${newBatchStatement.name}(1, 'now', 1, '{a-1}', '{0}', '{c}', 'x', '{1}', '{1}', '{a-1}', '{1}',
         '{00000000-0000-0000-0000-000000000000}', '{T}', '{1}', '{u}', '{2026-01-01}', '{DAY}', '{a}', '{b}', 'x',
         'x', '{1}', '{1}')`,
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toMatch(/Seq Scan on ledger_(event|command)/);
    expect(plan).toMatch(/Index Only Scan using ledger_event_revision on ledger_event/);
  });

  it('stores nothing when the head is elsewhere or a revision before is missing', async () => {
    const head = await headPosition();
    const stream = newStream();
    const first = request(stream, 'noStream', [newEvent(), newEvent()]);
    expect(await appendNew(head + 1, first)).toBeUndefined();
    expect(await appendNew(head, first)).toMatchObject({ moved: head + 2 });
    expect(await appendNew(head + 2, request(stream, 2, [newEvent()]))).toBeUndefined();
    expect(await appendNew(head + 2, request(stream, 1, [newEvent()]))).toMatchObject({ moved: head + 3 });
    expect(await headPosition()).toBe(head + 3);
  });

  it('stores nothing of a batch when a revision or a command of it stands already', async () => {
    const head = await headPosition();
    const stream = newStream();
    const first = request(stream, 'noStream', [newEvent()]);
    expect(await appendNew(head, first)).toMatchObject({ moved: head + 1 });
    const other = request(newStream(), 'noStream', [newEvent()]);
    const { commandId } = first;
    for (const repeated of [
      request(stream, 'noStream', [newEvent()]),
      request(newStream(), 'noStream', [newEvent()], { commandId }),
    ])
      await expect(appendNew(head + 1, other, repeated)).rejects.toMatchObject({ code: '23505' });
    expect(await headPosition()).toBe(head + 1);
  });

  it('keeps texts as they are, whatever stands in them', async () => {
    const head = await headPosition();
    const texts = ['a"b', 'c\\d', '{e,f}', ' NULL ', 'NULL', "g'h", 'ệ\n😀'];
    const stream = newStream();
    const events = texts.map((body) => newEvent({ body }));
    await appendNew(head, request(stream, 'noStream', events, { commandId: '"\\}' }));
    const { rows } = await client.query<{ body: string }>(
      'select body from ledger_event where stream = $1 order by revision',
      [stream],
    );
    expect(rows.map(({ body }) => body)).toEqual(texts);
  });
});
