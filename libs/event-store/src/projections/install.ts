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
