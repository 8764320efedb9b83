import type { ClientBase } from 'pg';
import { liveTable, type Projection, type ProjectedEvent } from './projection.js';

/** Makes the tables that do not exist yet. The caller holds the projection's lock. */
export async function installTables<Event extends ProjectedEvent>(
  client: ClientBase,
  projection: Projection<Event>,
): Promise<void> {
  for (const table of projection.tables) {
    const name = liveTable(table.name);
    if (await exists(client, name)) continue;
    await client.query(table.create(name));
    if (table.index) await client.query(table.index(name));
  }
  await installReaders(client, projection);
}

/**
 * A session that holds a view for long must not keep the projection from its work: the view then stays as it was, over
 * the same table, until the next start.
 */
async function installReaders<Event extends ProjectedEvent>(
  client: ClientBase,
  { readers }: Projection<Event>,
): Promise<void> {
  if (readers === undefined) return;
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '2s'`);
    await lockReaders(client);
    await readers(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (!isLockTimeout(error)) throw error;
  }
}

/** PostgreSQL's lock_not_available. */
export const isLockTimeout = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '55P03';

/** Views join tables of several projections: whoever makes them takes this before any table's lock, until it commits. */
export async function lockReaders(client: ClientBase): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('sdc/readers', 0))");
}

export async function exists(client: ClientBase, qualifiedName: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
    qualifiedName,
  ]);
  return rows[0]?.found ?? false;
}

/** Tries to take a session lock by name; it goes with the connection. */
export async function tryLock(client: ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
    [name],
  );
  return rows[0]?.held ?? false;
}

export async function unlock(client: ClientBase, name: string): Promise<void> {
  await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]);
}
