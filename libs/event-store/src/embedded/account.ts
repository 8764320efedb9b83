import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { chmodSync, chownSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './errors.js';

/** The account that PostgreSQL runs as. Undefined: our own, because we are not root. */
export interface Account {
  uid: number;
  gid: number;
}

export const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses root. `nobody` exists everywhere and owns nothing; initdb refuses a uid without a passwd entry. */
export function nobody(): Account {
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(option: '-u' | '-g'): number {
  const { stdout } = spawnSync('id', [option, 'nobody'], { encoding: 'utf8' });
  const id = Number.parseInt(stdout, 10);
  if (Number.isInteger(id)) return id;
  throw new EmbeddedPostgresError(
    'noRights',
    'PostgreSQL refuses to run as root and there is no account "nobody"',
  );
}

/** The account that an existing cluster belongs to: root may start the cluster of an ordinary user. */
export function ownerOf(folder: string): Account | undefined {
  if (!isRoot()) return undefined;
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}

/** Hands a path over to the account and closes it to all others, whatever the umask says. */
export function give(path: string, account: Account | undefined, mode: number): void {
  chmodSync(path, mode);
  if (account !== undefined) chownSync(path, account.uid, account.gid);
}

/** Whether the account can enter the folder: asked of the kernel, which knows of ACLs and mounts what modes do not tell. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
      .status === 0
  );
}

/** Spawns a program of PostgreSQL with a locale that keeps its messages readable by us. */
export function spawnAs(
  account: Account | undefined,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  return spawn(program, args, {
    ...options,
    ...account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
  });
}
