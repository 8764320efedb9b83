import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../error-code.js';
import { processStart } from './process-identity.js';

export interface LockHolder {
  pid: number;
  /** As `processStart` tells it. */
  started: string;
  /** Where it serves; absent for a command that serves nothing. */
  address?: string;
}

/** Another process works on the data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';

  constructor(
    readonly dataFolder: string,
    readonly holder: LockHolder,
  ) {
    super(`${dataFolder} is in use by process ${String(holder.pid)}`);
  }
}

/**
 * One process at a time owns a data folder and the PostgreSQL in it. The lock is a file with pid and start time of its
 * holder; it is taken over when that process is gone, so that nobody has to clean up after kill -9.
 */
export class DataFolderLock {
  private constructor(
    private readonly file: string,
    private holder: LockHolder,
  ) {}

  /** @throws DataFolderInUse, and what the file system says. */
  static acquire(dataFolder: string, address?: string): DataFolderLock {
    mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const file = join(dataFolder, 'lock.json');
    const holder = {
      pid: process.pid,
      started: processStart(process.pid) ?? '',
      ...(address !== undefined && { address }),
    };
    while (!create(file, holder)) {
      const found = read(file);
      if (found !== undefined && isAlive(found)) throw new DataFolderInUse(dataFolder, found);
      remove(file, found);
    }
    return new DataFolderLock(file, holder);
  }

  /** The live process that owns the data folder; undefined when it is free. */
  static holderOf(dataFolder: string): LockHolder | undefined {
    const found = read(join(dataFolder, 'lock.json'));
    return found !== undefined && isAlive(found) ? found : undefined;
  }

  /** Tells those who come later where we serve. */
  announce(address: string): void {
    this.holder = { ...this.holder, address };
    const beside = `${this.file}.${String(process.pid)}`;
    writeFileSync(beside, JSON.stringify(this.holder));
    renameSync(beside, this.file);
  }

  release(): void {
    if (read(this.file)?.pid === process.pid) rmSync(this.file, { force: true });
  }
}

/** Makes the lock with its content at once: a reader never sees half of it. False when there is one. */
function create(file: string, holder: LockHolder): boolean {
  const beside = `${file}.${String(process.pid)}`;
  writeFileSync(beside, JSON.stringify(holder));
  try {
    linkSync(beside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Undefined when there is no lock, or nothing that we wrote. */
function read(file: string): LockHolder | undefined {
  try {
    const { pid, started, address } = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockHolder>;
    if (pid === undefined || started === undefined) return undefined;
    return { pid, started, ...(address !== undefined && { address }) };
  } catch (error) {
    // What does not parse was not written by us: `create` makes the lock whole.
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const isAlive = ({ pid, started }: LockHolder): boolean => processStart(pid) === started;

/** Two processes may find the same stale lock; the slower one must not take away the faster one's fresh lock. */
function remove(file: string, stale: LockHolder | undefined): void {
  const aside = `${file}.stale-${String(process.pid)}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && (moved.pid !== stale?.pid || moved.started !== stale.started))
    linkSync(aside, file);
  rmSync(aside, { force: true });
}
