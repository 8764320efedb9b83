import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type pg from 'pg';
import { eventStoreMigrations } from '../migrations/index.js';
import { migrate } from './migrate.js';
import { createPool } from './pool.js';

jest.setTimeout(30_000);

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool(database.url, { max: 2 });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function texts(query: string): Promise<string[]> {
  const { rows } = await pool.query<{ text: string }>(query);
  return rows.map(({ text }) => text);
}

describe('migrating', () => {
  it('is done once by processes that start together, and not at all the next time', async () => {
    await Promise.all([1, 2, 3].map(() => migrate(database.url, eventStoreMigrations)));
    await migrate(database.url, eventStoreMigrations);
    expect(await texts('select name as text from schema_migration order by id')).toEqual(
      eventStoreMigrations.map(({ name }) => name),
    );
    expect(await texts('select position::text as text from ledger_head')).toEqual(['0']);
  });

  it('gives ledger_event two indexes only, and text that is compared byte by byte', async () => {
    expect(
      await texts(`select indexname as text from pg_indexes where tablename = 'ledger_event' order by 1`),
    ).toEqual(['ledger_event_pkey', 'ledger_event_revision']);
    expect(
      await texts(`select table_name || '.' || column_name as text from information_schema.columns
        where table_name like 'ledger%' and collation_name = 'C' order by 1`),
    ).toEqual([
      'ledger_command.command_id',
      'ledger_event.recorded_at',
      'ledger_event.stream',
      'ledger_head.recorded_at',
    ]);
  });

  it('lets the application insert and read, and move the head', async () => {
    expect(
      await texts(`select table_name || ' ' || string_agg(privilege_type, ' ' order by privilege_type) as text
        from information_schema.role_table_grants where grantee = 'sdc_app' and table_name like 'ledger%'
        group by table_name order by 1`),
    ).toEqual(['ledger_command INSERT SELECT', 'ledger_event INSERT SELECT', 'ledger_head SELECT UPDATE']);
  });
});

describe('a pool', () => {
  it('reads dates as the text they are, and big integers as numbers', async () => {
    const { rows } = await pool.query(
      `select date '1945-09-02' as day, array[date '2026-02-28', null] as days, 9007199254740991::bigint as large`,
    );
    expect(rows).toEqual([{ day: '1945-09-02', days: ['2026-02-28', null], large: Number.MAX_SAFE_INTEGER }]);
    await expect(pool.query('select 9007199254740992::bigint')).rejects.toBeInstanceOf(RangeError);
  });

  it('keeps its role beside the options of the address', async () => {
    const url = new URL(database.url);
    url.searchParams.set('options', '-c statement_timeout=7s');
    const narrow = createPool(url.href, { role: 'sdc_app', max: 1 });
    const { rows } = await narrow.query<{ role: string; timeout: string }>(
      `select current_user as role, current_setting('statement_timeout') as timeout`,
    );
    expect(rows).toEqual([{ role: 'sdc_app', timeout: '7s' }]);
    await narrow.end();
  });

  it('outlives the loss of a connection', async () => {
    const fragile = createPool(database.url, { max: 1 });
    const { rows } = await fragile.query<{ pid: number }>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await expect(fragile.query('select 1').catch(() => fragile.query('select 1'))).resolves.toMatchObject({
      rowCount: 1,
    });
    await fragile.end();
  });
});
