import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolderInUse, DataFolderLock } from './data-folder-lock.js';
import { processStart } from './process-identity.js';

let folder: string;
let other: ChildProcess;
const lockFile = (): string => join(folder, 'lock.json');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-dan-chu-lock-'));
  other = spawn('sleep', ['60']);
  await once(other, 'spawn');
});

afterEach(() => {
  other.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const heldBy = (pid: number, started: string): void => {
  writeFileSync(lockFile(), JSON.stringify({ pid, started, address: 'http://127.0.0.1:3000' }));
};

describe('the lock of a data folder', () => {
  it('refuses a second process and names the first with its address', () => {
    const pid = Number(other.pid);
    heldBy(pid, String(processStart(pid)));
    expect(() => DataFolderLock.acquire(folder)).toThrow(DataFolderInUse);
    expect(DataFolderLock.holderOf(folder)).toMatchObject({ pid, address: 'http://127.0.0.1:3000' });
  });

  it('is taken over from a process that was killed', async () => {
    const pid = Number(other.pid);
    heldBy(pid, String(processStart(pid)));
    other.kill('SIGKILL');
    await once(other, 'exit');
    const lock = DataFolderLock.acquire(folder);
    expect(DataFolderLock.holderOf(folder)?.pid).toBe(process.pid);
    lock.release();
  });

  it('is taken over when the pid now belongs to a later process', () => {
    heldBy(Number(other.pid), 'an earlier start');
    DataFolderLock.acquire(folder).release();
  });

  it('is taken over when its content was cut off', () => {
    writeFileSync(lockFile(), '{"pid":');
    DataFolderLock.acquire(folder).release();
  });

  it('tells the address once it is known, and is gone after its release', () => {
    const lock = DataFolderLock.acquire(folder);
    lock.announce('http://127.0.0.1:40000');
    expect(JSON.parse(readFileSync(lockFile(), 'utf8'))).toMatchObject({
      pid: process.pid,
      address: 'http://127.0.0.1:40000',
    });
    lock.release();
    expect(existsSync(lockFile())).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
