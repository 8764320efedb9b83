import { DataSource, type MigrationInterface } from 'typeorm';
import pg from 'pg';
import { clientConfig } from './pool.js';

export type Migration = new () => MigrationInterface;

/** Any constant does, as long as every process of the project asks for the same one. */
const migrationLock = 7_310_525;

/**
 * Brings a database up to date; does nothing when it is. Processes that start together wait for one another.
 * @param url connects as the owner of the tables.
 * @param migrations of all libs; each runs in a transaction of its own, in the order of the time in its class name.
 * @throws what PostgreSQL throws; the migrations before the failed one stay.
 */
export async function migrate(url: string, migrations: readonly Migration[]): Promise<void> {
  const client = new pg.Client(clientConfig(url));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(url, migrations);
  } finally {
    await client.end();
  }
}

async function runMigrations(url: string, migrations: readonly Migration[]): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'schema_migration',
    installExtensions: false,
    poolSize: 1,
  });
  await source.initialize();
  try {
    await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}
