import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** An empty database of the test run's server. */
export interface TestDatabase {
  url: string;
  /** Ends all sessions in it and removes it. */
  drop(): Promise<void>;
}

/** A fresh, empty database on the server that the test run started, for one spec file. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = adminUrlOfThisRun();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await execute(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => execute(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

function adminUrlOfThisRun(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('TEST_DATABASE_URL is missing: run the spec in the project "integration" or "e2e"');
  return url;
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
