import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, eventually, processesWith } from '@app/testing';
import { ApplicationRun, type RunOptions, type RunSettings } from './support/application.js';

const timeoutMs = 300_000;
let scratch: string;
let settings: RunSettings;
let runs: ApplicationRun[];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'so-dan-chu-start-'));
  chmodSync(scratch, 0o711);
  settings = { SDC_DATA: join(scratch, 'data'), SDC_SAMPLE: '0' };
  runs = [];
});

afterEach(async () => {
  for (const run of runs) {
    run.child.kill('SIGTERM');
    await run.exitCode();
  }
  // npm ends before the Node process below it has closed everything.
  await eventually('all is closed', () => postgresOfScratch().length === 0, 30_000);
  rmSync(scratch, { recursive: true, force: true });
});

function start(more: Partial<RunSettings> = {}, options: RunOptions = {}): ApplicationRun {
  const run = ApplicationRun.start({ ...settings, ...more }, options);
  runs.push(run);
  return run;
}

async function sdc(...args: string[]): Promise<{ code: number | null; output: string }> {
  const run = ApplicationRun.sdc(args, settings);
  return { code: await run.exitCode(), output: run.output };
}

const postgresOfScratch = (): number[] => processesWith(join(scratch, 'data/postgres'));

async function health(
  address: string,
): Promise<{ status: number; purpose: string | null; position: string }> {
  const response = await fetch(`${address}/v1/health`);
  const body = (await response.json()) as { purpose: string | null; position: string };
  return { status: response.status, purpose: body.purpose, position: body.position };
}

async function gone(pid: number): Promise<void> {
  await eventually(
    `process ${String(pid)} has ended`,
    () => !existsSync(`/proc/${String(pid)}/stat`),
    30_000,
  );
}

describe('npm start', () => {
  it(
    'serves the sample from an empty folder, stops whole when npm is asked to, and starts again with everything',
    async () => {
      const first = start({ SDC_SAMPLE: '1' }, { through: 'npm' });
      const address = await first.ready();
      const before = await health(address);
      expect(before).toMatchObject({ status: 200, purpose: 'SAMPLE' });
      expect(first.output).toMatch(/Commune officer: mau-can-bo-xa sdc_\S{43}/);
      const node = first.nodePid;
      first.child.kill('SIGTERM');
      await first.exitCode();
      await gone(node);
      expect(postgresOfScratch()).toEqual([]);
      const second = start({ SDC_SAMPLE: '1' }, { through: 'npm' });
      expect(await health(await second.ready())).toEqual(before);
    },
    timeoutMs,
  );

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends with exit code 0 and releases the folder after %s to Node',
    async (signal) => {
      const run = start();
      await run.ready();
      run.child.kill(signal);
      expect(await run.exitCode()).toBe(0);
      expect(postgresOfScratch()).toEqual([]);
      expect(existsSync(join(scratch, 'data/lock.json'))).toBe(false);
      expect(readFileSync(join(scratch, 'data/postgres.log'), 'utf8')).toContain(
        'database system is shut down',
      );
    },
    timeoutMs,
  );

  it(
    'says what to do about a ledger that is not open, and keeps what was acknowledged when Node is killed',
    async () => {
      const first = start();
      const address = await first.ready();
      expect(first.output).toContain('The ledger is not open');
      const opened = await sdc(
        'init',
        '--purpose',
        'TEST',
        '--clock',
        'MANUAL',
        '--now',
        '2026-01-05T01:00:00.000Z',
      );
      expect(opened.code).toBe(0);
      const token = /Token \(shown once\): (sdc_\S+)/.exec(opened.output)?.[1] ?? '';
      const nation = 'ubk7vzrtidkfqtmwtfese';
      const registered = await fetch(`${address}/v1/actions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': 'register-the-nation',
        },
        body: JSON.stringify({
          type: 'UnitRegistered',
          unit: { id: nation },
          occurredOn: '2026-01-05',
          data: {
            level: 'NATION',
            unitKind: 'KHAC',
            name: 'Việt Nam',
            code: 'VN',
            registry: 'vn-gso',
            validFrom: '1945-09-02',
          },
        }),
      });
      expect({ status: registered.status, body: await registered.json() }).toMatchObject({ status: 201 });
      const before = await health(address);
      process.kill(first.nodePid, 'SIGKILL');
      await eventually('PostgreSQL has ended', () => postgresOfScratch().length === 0);
      const second = start();
      expect(await health(await second.ready())).toEqual(before);
    },
    timeoutMs,
  );

  it(
    'refuses a second start on the same folder and names the first',
    async () => {
      const first = start();
      const address = await first.ready();
      const second = start();
      expect(await second.exitCode()).toBe(3);
      expect(second.output).toContain(`is in use by process ${String(first.nodePid)} (${address})`);
      expect((await health(address)).purpose).toBeNull();
    },
    timeoutMs,
  );

  it(
    'says in one line that the port is busy, before anything was made',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as { port: number };
      const run = start({ PORT: String(port) });
      expect(await run.exitCode()).toBe(4);
      expect(lastLines(run)).toEqual([
        `Cổng đang bận, hãy đặt PORT khác. / The port is busy, choose another PORT: 127.0.0.1:${String(port)}`,
      ]);
      expect(existsSync(join(scratch, 'data/postgres'))).toBe(false);
      other.close();
    },
    timeoutMs,
  );

  it(
    'says in one line that a folder is closed to it',
    async () => {
      const folder = join(scratch, 'closed');
      mkdirSync(folder, { mode: 0o500 });
      // Root may write everywhere, so it tries as another account.
      const account = process.getuid?.() === 0 ? { uid: 1, gid: 1 } : {};
      const run = start({ SDC_DATA: join(folder, 'data') }, account);
      expect(await run.exitCode()).toBe(6);
      expect(lastLines(run)).toEqual([
        expect.stringMatching(/^Không có quyền truy cập\. \/ Access is denied: /),
      ]);
    },
    timeoutMs,
  );

  it(
    'reports all wrong settings at once',
    async () => {
      const run = start({ PORT: 'three', DATABASE_URL: 'mysql://x/y' });
      expect(await run.exitCode()).toBe(2);
      expect(run.output).toMatch(/PORT: "three".*\n.*DATABASE_URL: "mysql:/);
    },
    timeoutMs,
  );

  it(
    'works on a given PostgreSQL and leaves its ledger to init',
    async () => {
      const database = await createTestDatabase();
      settings = { ...settings, DATABASE_URL: database.url };
      const run = start({ SDC_SAMPLE: '1' });
      const address = await run.ready();
      expect((await health(address)).purpose).toBeNull();
      const opened = await sdc('init', '--purpose', 'PRODUCTION');
      expect(opened).toMatchObject({ code: 0 });
      const { purpose, position } = await health(address);
      expect(purpose).toBe('PRODUCTION');
      // An official ledger knows the country from its first day, the codes of the past included.
      const units = await fetch(`${address}/v1/units?level=PROVINCE&limit=100&minPosition=${position}`);
      expect(((await units.json()) as { items: unknown[] }).items).toHaveLength(34);
      expect((await sdc('units', 'import')).output).toMatch(/stored: 0/);
      expect((await sdc('init', '--purpose', 'PRODUCTION')).code).toBe(1);
      expect(existsSync(join(scratch, 'data/postgres'))).toBe(false);
      run.child.kill('SIGTERM');
      expect(await run.exitCode()).toBe(0);
      await database.drop();
    },
    timeoutMs,
  );
});

/** What it said, without the notice that the sources are being built. */
function lastLines(run: ApplicationRun): string[] {
  return run.output.split('\n').filter((line) => line !== '' && !line.includes('Building'));
}
