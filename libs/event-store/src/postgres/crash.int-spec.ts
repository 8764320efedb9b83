import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newStream, range, readWholeLog, request } from '../conformance/fixtures.js';
import { migrate } from '../database/migrate.js';
import { EmbeddedPostgres } from '../embedded/index.js';
import { LedgerTables1764000000000 } from '../migrations/ledger-tables.js';
import type { AppendRequest, AppendResult, EventStore } from '../store/event-store.js';
import { PostgresEventStore } from './postgres-event-store.js';

jest.setTimeout(60_000);

let dataFolder: string;
let server: EmbeddedPostgres;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'so-dan-chu-crash-'));
  // As root, PostgreSQL runs as `nobody`, to whom mkdtemp closes the folder.
  chmodSync(dataFolder, 0o711);
  server = await EmbeddedPostgres.start({ dataFolder });
  await migrate(server.url, [LedgerTables1764000000000]);
});

afterAll(async () => {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Appends all, some at a time; answers what was acknowledged, by command. */
async function appendAll(
  store: EventStore,
  appends: readonly AppendRequest[],
): Promise<ReadonlyMap<string, AppendResult>> {
  const acknowledged = new Map<string, AppendResult>();
  const left = [...appends];
  const one = async (): Promise<void> => {
    for (let append = left.shift(); append !== undefined; append = left.shift()) {
      const result = await store.append(append).catch(() => undefined);
      if (result !== undefined) acknowledged.set(append.commandId, result);
    }
  };
  await Promise.all(range(1, 16).map(one));
  return acknowledged;
}

describe('PostgreSQL killed in the middle of appends', () => {
  it('keeps what was acknowledged, and all commands sent again are stored once', async () => {
    const commands = range(1, 4_000).map(() => request(newStream(), 'noStream'));
    const before = new PostgresEventStore({ url: server.url });
    const appending = appendAll(before, commands);
    while ((await before.head()).position < 200) await sleep(5);
    process.kill(server.pid, 'SIGKILL');
    const acknowledged = await appending;
    await before.close();
    expect(acknowledged.size).toBeGreaterThanOrEqual(100);
    expect(acknowledged.size).toBeLessThan(commands.length);

    server = await EmbeddedPostgres.start({ dataFolder });
    const after = new PostgresEventStore({ url: server.url });
    const log = await readWholeLog(after);
    const lost = commands.filter(({ commandId, events }) => {
      const result = acknowledged.get(commandId);
      return result !== undefined && log[result.firstPosition - 1]?.id !== events[0]?.id;
    });
    expect(lost).toEqual([]);

    const again = await appendAll(after, commands);
    expect(again.size).toBe(commands.length);
    expect((await readWholeLog(after)).map(({ position }) => position)).toEqual(range(1, commands.length));
    await after.close();
  });
});
