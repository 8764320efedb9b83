import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { unitIdOf } from '@app/domain';
import { EmbeddedPostgres } from '@app/event-store';
import { eventually, processesWith } from '@app/testing';
import { ApplicationRun, type RunSettings } from './support/application.js';

const timeoutMs = 300_000;
const registry = 'sample';
const validFrom = '2026-01-01';
const nation = unitIdOf('vn-gso', 'VN', '1945-09-02');
const province = unitIdOf(registry, '99', validFrom);

let scratch: string;
let settings: RunSettings;
let account: string;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'so-dan-chu-import-'));
  chmodSync(scratch, 0o711);
  settings = { SDC_DATA: join(scratch, 'data') };
  const opened = await sdc(
    'init',
    '--purpose',
    'TEST',
    '--clock',
    'MANUAL',
    '--now',
    '2026-01-05T01:00:00.000Z',
  );
  account = /Administrator's account: (\S+)/.exec(opened.output)?.[1] ?? opened.output;
}, timeoutMs);

afterEach(async () => {
  await eventually(
    'PostgreSQL has ended',
    () => processesWith(join(scratch, 'data/postgres')).length === 0,
    30_000,
  );
  rmSync(scratch, { recursive: true, force: true });
});

async function sdc(...args: string[]): Promise<{ code: number | null; output: string }> {
  const run = ApplicationRun.sdc(args, settings);
  return { code: await run.exitCode(), output: run.output };
}

function registration(code: string, level: string, parent: string, name: string) {
  const data = { level, unitKind: 'KHAC', name, code, registry, parent, validFrom };
  return {
    key: `register:${code}`,
    type: 'UnitRegistered',
    unit: { id: parent },
    occurredOn: validFrom,
    data,
  };
}

/** A province and its communes, one row each. */
function writeRows(communes: number): string {
  const rows = [
    registration('99', 'PROVINCE', nation, 'Mẫu'),
    ...Array.from({ length: communes }, (_, n) =>
      registration(String(90_000 + n), 'COMMUNE', province, `Xã mẫu ${String(n)}`),
    ),
  ];
  const file = join(scratch, 'rows.jsonl');
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return file;
}

async function headOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ position: string }>('SELECT position FROM ledger_head');
    return Number(rows[0]?.position);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Waits until the import that runs has stored some of its rows, and not nearly all. */
async function untilUnderWay(communes: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const url = EmbeddedPostgres.runningUrl(settings.SDC_DATA);
    const head = url === undefined ? 0 : await headOf(url).catch(() => 0);
    if (head > 200 && head < communes) return;
    if (head >= communes || Date.now() > deadline)
      throw new Error(`the import cannot be cut: it stands at ${String(head)}`);
  }
}

interface Receipt {
  rows: number;
  stored: number;
  replayed: number;
  refused: number;
  position: number;
}

async function importAll(file: string): Promise<Receipt> {
  const { code, output } = await sdc('import', file, '--account', account, '--json');
  expect({ code, output }).toMatchObject({ code: 0 });
  return JSON.parse(output.split('\n').find((line) => line.startsWith('{')) ?? '') as Receipt;
}

/** After a cut: the second run stores the rest, the third nothing, and the ledger holds every row once. */
async function expectCompleteAfter(communes: number): Promise<void> {
  const file = join(scratch, 'rows.jsonl');
  const second = await importAll(file);
  expect(second).toMatchObject({ rows: communes + 1, refused: 0 });
  expect(second.stored + second.replayed).toBe(communes + 1);
  expect(second.replayed).toBeGreaterThan(0);
  expect(second.stored).toBeGreaterThan(0);
  const third = await importAll(file);
  expect(third).toMatchObject({ stored: 0, replayed: communes + 1, position: second.position });
}

describe('an import', () => {
  it(
    'that dies with its Node process is completed by the next one, nothing twice',
    async () => {
      const communes = 1_200;
      const run = ApplicationRun.sdc(['import', writeRows(communes), '--account', account], settings);
      await untilUnderWay(communes);
      process.kill(run.nodePid, 'SIGKILL');
      await run.exitCode();
      await expectCompleteAfter(communes);
    },
    timeoutMs,
  );

  it(
    'whose PostgreSQL is killed says so, and is completed by the next one, nothing twice',
    async () => {
      const communes = 1_200;
      const run = ApplicationRun.sdc(['import', writeRows(communes), '--account', account], settings);
      await untilUnderWay(communes);
      const [postmaster] = readFileSync(join(scratch, 'data/postgres/postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(postmaster), 'SIGKILL');
      expect(await run.exitCode()).toBe(7);
      expect(run.output).toContain('PostgreSQL does not answer, run the command again');
      await expectCompleteAfter(communes);
    },
    timeoutMs,
  );

  it(
    'names line, field and rule of what it refuses, stores the rest, and with --dry-run nothing',
    async () => {
      const file = writeRows(3);
      const rows = readFileSync(file, 'utf8').split('\n');
      rows[2] = (rows[2] ?? '').replace('"level":"COMMUNE"', '"level":"HAMLET"');
      rows[3] = '{"key":"broken"';
      writeFileSync(file, rows.join('\n'));
      const dry = await sdc('import', file, '--account', account, '--dry-run');
      expect(dry.code).toBe(2);
      expect(dry.output).toMatch(/^dòng \/ line 3: register:90001 \/data\/level \S+/m);
      expect(dry.output).toMatch(/^dòng \/ line 4: /m);
      expect(dry.output).toContain('Dry run, nothing was recorded.');
      const real = await sdc('import', file, '--account', account);
      expect(real.output).toContain('mới / stored: 2 · đã có / replayed: 0 · từ chối / refused: 2');
      const again = await sdc('import', file, '--account', account);
      expect(again.output).toContain('mới / stored: 0 · đã có / replayed: 2 · từ chối / refused: 2');
    },
    timeoutMs,
  );

  it(
    'of a table asks what it cannot know, takes the answer, and is taken back by its file',
    async () => {
      const names =
        'UnitRegistered.key,unit.id,occurredOn,data.level,data.unitKind,data.name,data.code,data.registry,data.parent,data.validFrom';
      const row = (date: string) =>
        `register:99,${nation},${date},PROVINCE,KHAC,Mẫu,99,${registry},${nation},${validFrom}`;
      const file = join(scratch, 'units.csv');
      writeFileSync(file, `\uFEFF${names}\r\n${row('02/01/2026')}\r\n`);
      const asked = await sdc('import', file, '--account', account);
      expect(asked.code).toBe(2);
      expect(asked.output).toContain('C2 “Ngày xảy ra” date-format');
      expect(asked.output).toContain("--dates 'dd/mm/yyyy'");
      expect(asked.output).toContain('Nothing was recorded.');

      const receiptFile = join(scratch, 'receipt.jsonl');
      const answered = [
        'import',
        file,
        '--account',
        account,
        '--dates',
        'dd/mm/yyyy',
        '--receipt',
        receiptFile,
      ];
      const done = await sdc(...answered);
      expect(done.output).toContain('mới / stored: 1 · đã có / replayed: 0 · từ chối / refused: 0');
      expect(readFileSync(receiptFile, 'utf8')).toMatch(
        /^\{"line":2,"key":"register:99","event":"[0-9a-f-]{36}"/,
      );
      expect((await sdc(...answered)).output).toContain('Nothing new');

      const undone = await sdc('import', '--undo', file, '--account', account, '--reason', 'DUPLICATE');
      expect(undone.output).toContain('rút / withdrawn: 1');
      expect((await sdc('import', '--undo', file, '--account', account)).output).toContain(
        'withdrawn before: 1',
      );
      expect((await sdc('import', '--undo', 'no-such-run', '--account', account)).code).toBe(2);
      const again = (await sdc(...answered)).output;
      expect(again).toContain('mới / stored: 1 ·');
      expect(again).toContain(
        'Ghi lại sau khi đã rút: 1 dòng. / Recorded again after they were taken back: 1 rows.',
      );
      expect((await sdc(...answered)).output).toContain('Nothing new');
    },
    timeoutMs,
  );

  it(
    'is prepared by a template, which needs no ledger',
    async () => {
      const out = join(scratch, 'mau.xlsx');
      const written = await sdc('template', 'TrainingHeld', '--out', out);
      expect(written).toMatchObject({ code: 0 });
      expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
      expect((await sdc('template', 'Nothing')).code).toBe(2);
    },
    timeoutMs,
  );
});
