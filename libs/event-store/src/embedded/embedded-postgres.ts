import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { isRoot, spawnAs } from './account.js';
import { prepareBinaries } from './binaries.js';
import { createCluster, locateCluster, readPassword, type Cluster } from './cluster-folder.js';
import { asEmbeddedPostgresError, codeOf, errorFromOutput } from './errors.js';
import { endOrphan, runningPostmaster } from './postmaster-file.js';

/** Where the embedded PostgreSQL keeps its cluster, and what it is asked for beyond the defaults. */
export interface EmbeddedPostgresOptions {
  /** Holds the cluster, its password and its log; made when missing. */
  dataFolder: string;
  /** Made when missing. */
  database?: string;
  /** Where root keeps what `nobody` cannot reach elsewhere; for tests. */
  sharedFolder?: string;
  /** Settings of the server, such as `{ max_connections: '300' }`. */
  settings?: Readonly<Record<string, string>>;
}

const user = 'so_dan_chu';
const startTimeoutMs = 10_000;
/** Recovery after a crash replays the write-ahead log; the server lives and answers "starting up" meanwhile. */
const recoveryTimeoutMs = 300_000;
/** What passes by itself: the dead server is not reaped yet, its children still hold the memory, the port was taken. */
const passing = /lock file|shared memory|Address already in use|could not create any TCP/;

/**
 * Real PostgreSQL as a child of this process, on 127.0.0.1 and a free port, its owner's password known only to the data
 * folder. It cannot outlive us: a watchdog in a process of its own ends it when we are killed.
 */
export class EmbeddedPostgres {
  private stopping = false;

  private constructor(
    /** Connects the owner to the database. */
    readonly url: string,
    /** Where the cluster lives; outside the data folder when `relocated`. */
    readonly clusterFolder: string,
    readonly relocated: boolean,
    private readonly server: Server,
  ) {}

  /** Starts the server, after ending one that a killed process left behind. Throws EmbeddedPostgresError. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    try {
      return await EmbeddedPostgres.startOn({ ...options, dataFolder: resolve(options.dataFolder) });
    } catch (error) {
      throw asEmbeddedPostgresError(error);
    }
  }

  private static async startOn(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { dataFolder, database = user } = options;
    mkdirSync(dataFolder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
    const sharedFolder = options.sharedFolder ?? (isRoot() ? '/var/lib/so-dan-chu' : dataFolder);
    const cluster = locateCluster(dataFolder, sharedFolder);
    const binaries = prepareBinaries(cluster.account, sharedFolder);
    if (!cluster.exists) await createCluster(dataFolder, cluster, binaries.initdb, user);
    await endOrphan(cluster.folder);
    const server = await startServer(binaries.postgres, cluster, dataFolder, options.settings ?? {});
    try {
      await createDatabase(urlOf(dataFolder, server.port, 'postgres'), database);
    } catch (error) {
      await stopServer(server);
      throw error;
    }
    return new EmbeddedPostgres(
      urlOf(dataFolder, server.port, database),
      cluster.folder,
      cluster.relocated,
      server,
    );
  }

  /** The URL of the server that another process runs on this data folder; undefined when none runs. */
  static runningUrl(dataFolder: string, database = user): string | undefined {
    const cluster = locateCluster(resolve(dataFolder), '/var/lib/so-dan-chu');
    const running = cluster.exists ? runningPostmaster(cluster.folder) : undefined;
    return running === undefined ? undefined : urlOf(dataFolder, running.port, database);
  }

  get pid(): number {
    return this.server.pid;
  }

  /** Calls back when the server ends though nobody asked it to. */
  onUnexpectedEnd(callback: () => void): void {
    void this.server.ended.then(() => {
      if (!this.stopping) callback();
    });
  }

  /** Ends all sessions, writes a checkpoint and waits until the server is gone. */
  async stop(): Promise<void> {
    this.stopping = true;
    await stopServer(this.server);
  }
}

interface Server {
  child: ChildProcess;
  pid: number;
  port: number;
  ended: Promise<unknown>;
}

const urlOf = (dataFolder: string, port: number, database: string): string =>
  `postgres://${user}:${readPassword(dataFolder)}@127.0.0.1:${String(port)}/${database}`;

async function startServer(
  postgres: string,
  cluster: Cluster,
  dataFolder: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const deadline = Date.now() + startTimeoutMs;
  const logFile = join(dataFolder, 'postgres.log');
  for (;;) {
    const server = await spawnServer(postgres, cluster, logFile, settings);
    if (await answers(server, urlOf(dataFolder, server.port, 'postgres'))) return server;
    await stopServer(server);
    const output = readFileSync(logFile, 'utf8');
    if (!passing.test(output) || Date.now() > deadline) throw errorFromOutput('postgres', output);
    await sleep(200);
  }
}

async function spawnServer(
  postgres: string,
  { folder, account }: Cluster,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    log_checkpoints: 'off',
    ...settings,
  };
  const args = Object.entries(all).map(([name, value]) => `--${name.replaceAll('_', '-')}=${value}`);
  const log = openSync(logFile, 'w', 0o600);
  try {
    // A session of its own: Ctrl-C reaches Node alone, which then stops the server after its own work.
    const child = spawnAs(account, postgres, ['-D', folder, ...args], {
      stdio: ['ignore', log, log],
      detached: true,
    });
    await once(child, 'spawn');
    const pid = child.pid ?? 0;
    const ended = once(child, 'exit');
    const endWatch = watchOver(pid);
    return { child, pid, port, ended: ended.finally(endWatch) };
  } finally {
    closeSync(log);
  }
}

/** Ends the server when the pipe closes, that is when this process is gone in whatever way. Returns how to call it off. */
function watchOver(pid: number): () => void {
  const watchdog = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -INT ${String(pid)}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  watchdog.unref();
  watchdog.on('error', () => undefined);
  return () => {
    // The group: the shell alone would leave its cat behind.
    if (watchdog.pid !== undefined && watchdog.exitCode === null) process.kill(-watchdog.pid, 'SIGKILL');
  };
}

/** True when the server takes connections; false when it ended instead, refuses us or takes too long. */
async function answers({ child }: Server, adminUrl: string): Promise<boolean> {
  const deadline = Date.now() + recoveryTimeoutMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const client = new Client({ connectionString: adminUrl });
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (!isStartingUp(error)) return false;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(20);
  }
  return false;
}

/** 57P03 is "the database system is starting up"; before that nobody listens. */
const isStartingUp = (error: unknown): boolean =>
  ['57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(codeOf(error) ?? '');

async function createDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function stopServer({ child, ended }: Server): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
