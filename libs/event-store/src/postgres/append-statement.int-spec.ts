import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import pg from 'pg';
import { newEvent, newStream, request } from '../conformance/fixtures.js';
import { clientConfig } from '../database/pool.js';
import { migrate } from '../database/migrate.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import { prepareAppend } from '../store/prepared-append.js';
import { appendStatement, appendValues, type AppendRow } from './append-statement.js';
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
    const { rows } = await client.query<{ position: number }>('select position from ledger_head');
    const head = rows[0]?.position ?? 0;
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
    const { rows } = await client.query<{ position: number }>('select position from ledger_head');
    const head = rows[0]?.position ?? 0;
    await appendOne(head);
    expect(await told).toBe(String(head + 1));
    await listener.end();
  });
});
