// One PostgreSQL for a whole run, in a folder of its own that goes away with it.
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../product.mjs';

/** The same server and settings for every candidate: PostgreSQL's defaults, durable, with room for the connections. */
export async function startDatabaseServer() {
  const folder = mkdtempSync(join(tmpdir(), 'so-dan-chu-bench-'));
  // mkdtemp closes the folder to `nobody`, which PostgreSQL runs as when we are root.
  chmodSync(folder, 0o711);
  const server = await EmbeddedPostgres.start({ dataFolder: folder, settings: { max_connections: '400' } });
  return {
    url: server.url,
    pid: server.pid,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh database on the server; answers its address. */
export async function createDatabase(url) {
  const name = `bench_${randomUUID().replaceAll('-', '')}`;
  await query(url, `create database ${name}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

/** One statement on a connection of its own. */
export async function query(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
