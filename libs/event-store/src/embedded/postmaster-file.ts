import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf, EmbeddedPostgresError } from './errors.js';

export interface Postmaster {
  pid: number;
  port: number;
}

const fileIn = (clusterFolder: string): string => join(clusterFolder, 'postmaster.pid');

/** The server that runs on this cluster, asked of `postmaster.pid`; undefined when there is none. */
export function runningPostmaster(clusterFolder: string): Postmaster | undefined {
  if (!existsSync(fileIn(clusterFolder))) return undefined;
  const [pid, , , port] = readFileSync(fileIn(clusterFolder), 'utf8').split('\n').map(Number);
  if (pid === undefined || port === undefined || !servesCluster(pid, clusterFolder)) return undefined;
  return { pid, port };
}

/**
 * The number alone proves nothing: after a restart of the machine it may be anyone's, and a dead postmaster that nobody
 * has reaped keeps it for as long as its parent sleeps. The command line tells (empty for a zombie).
 */
function servesCluster(pid: number, clusterFolder: string): boolean {
  return commandLineOf(pid).includes(clusterFolder);
}

function commandLineOf(pid: number): string {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Stops a server that a killed Node left behind, and removes a stale `postmaster.pid`. Removing it is safe: PostgreSQL
 * also refuses to start while any child of the old server is attached to the cluster's shared memory.
 */
export async function endOrphan(clusterFolder: string, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const orphan = runningPostmaster(clusterFolder);
  if (orphan !== undefined) signal(orphan.pid, 'SIGINT');
  while (runningPostmaster(clusterFolder) !== undefined) {
    if (Date.now() > deadline) {
      throw new EmbeddedPostgresError(
        'notStarted',
        `an earlier PostgreSQL (${String(orphan?.pid)}) does not stop`,
      );
    }
    await sleep(20);
  }
  rmSync(fileIn(clusterFolder), { force: true });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
