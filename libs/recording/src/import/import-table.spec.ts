import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeStored } from '@app/access';
import { actionTypes } from '@app/domain';
import { commune, RecordingFixture, village } from '../recorder/recorder.fixture.js';
import type { FileForm } from '../spreadsheets/cell-codec.js';
import type { TableOptions } from '../spreadsheets/action-table.js';
import { type ExportedRow, templateOf } from '../spreadsheets/template.js';
import { bytesOf } from '../spreadsheets/unpacked.fixture.js';
import { importJsonLines } from './import-json-lines.js';
import type { ImportOptions, ImportReceipt, RecordedRow } from './import-run.js';
import { importTable, TableRefused } from './import-table.js';

const forms: FileForm[] = ['CSV', 'XLSX'];
let ledger: RecordingFixture;

beforeEach(async () => {
  ledger = await new RecordingFixture().settle();
  await ledger.grant('officer', 'COMMUNE_OFFICER', commune.id);
});

async function filled(type: string, form: FileForm, rows: ExportedRow[]): Promise<Buffer> {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Error(type);
  return bytesOf(templateOf(definition, form, { rows }));
}

const importOf = (
  bytes: Buffer,
  form: FileForm,
  options: Partial<ImportOptions & TableOptions> = {},
): Promise<ImportReceipt> =>
  importTable({ bytes }, form, { recorder: ledger.recorder, account: 'officer', ...options });

async function refusalOf(reading: Promise<unknown>): Promise<TableRefused> {
  const error: unknown = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TableRefused) return error;
  throw error;
}

const counted = (key: string | undefined, households: number): ExportedRow => ({
  ...(key !== undefined && { key }),
  action: {
    type: 'HouseholdCountRecorded',
    unit: { code: commune.code, on: '2026-01-01' },
    subject: `village-${village}`,
    occurredOn: '2026-01-02',
    data: { householdsTotal: households },
  },
});

describe.each(forms)('importing a table in %s', (form) => {
  it('records every row in order, with its source, and nothing the second time', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => counted(`count-${String(n).padStart(4, '0')}`, n));
    const bytes = await filled('HouseholdCountRecorded', form, rows);
    const told: RecordedRow[] = [];
    const receipt = await importOf(bytes, form, { recorded: (row) => told.push(row) });
    expect(receipt).toMatchObject({ kind: form, rows: 30, stored: 30, replayed: 0, refused: 0, errors: [] });
    const history = (await ledger.store.readStream(`village-${village}`)).map(decodeStored).slice(1);
    expect(history.map(({ data }) => data.householdsTotal)).toEqual(rows.map((_, n) => n));
    expect(history[4]?.meta.source).toEqual({
      batch: receipt.batch,
      file: receipt.file,
      kind: form,
      line: 7,
    });
    expect(receipt.recorded[4]).toEqual({
      line: 7,
      key: 'count-0004',
      event: history[4]?.id,
      stream: `village-${village}`,
      replayed: false,
    });
    expect(told).toHaveLength(30);
    const before = await ledger.count();
    expect(await importOf(bytes, form)).toMatchObject({ stored: 0, replayed: 30 });
    expect(await ledger.count()).toBe(before);
  });

  it('takes the same action under the same key from JSON Lines, CSV and XLSX for one', async () => {
    const { key, action } = counted('count-0001', 7);
    const lines = Buffer.from(JSON.stringify({ key, ...action }));
    const recording = { recorder: ledger.recorder, account: 'officer' };
    const open = async function* () {
      await Promise.resolve();
      yield lines;
    };
    expect(await importJsonLines(open, recording)).toMatchObject({ stored: 1 });
    const bytes = await filled('HouseholdCountRecorded', form, [{ key: 'count-0001', action }]);
    expect(await importOf(bytes, form)).toMatchObject({ stored: 0, replayed: 1 });
  });

  it('gives a row without a key that of its content, and refuses the same content twice', async () => {
    const bytes = await filled('HouseholdCountRecorded', form, [counted(undefined, 7)]);
    expect(await importOf(bytes, form)).toMatchObject({ stored: 1 });
    expect(await importOf(bytes, form)).toMatchObject({ stored: 0, replayed: 1 });
    const twice = await filled('HouseholdCountRecorded', form, [
      counted(undefined, 7),
      counted(undefined, 7),
    ]);
    const { report } = await refusalOf(importOf(twice, form));
    expect(report.errors).toMatchObject([{ line: 4, rule: 'row/key-twice', column: 'Khóa của dòng' }]);
  });

  it('reads and validates all rows first: while one is wrong, nothing is recorded and every cell is named', async () => {
    const before = await ledger.count();
    const ofVillage = (key: string, more: Record<string, unknown>): ExportedRow => ({
      key,
      action: { ...counted(key, 2).action, ...more },
    });
    const bytes = await filled('HouseholdCountRecorded', form, [
      counted('count-0001', 1),
      ofVillage('count-0002', { subject: 'Thôn Một' }),
      counted('short', 3),
      ofVillage('count-0004', { data: {} }),
      counted('count-0001', 5),
    ]);
    const { report } = await refusalOf(importOf(bytes, form));
    expect(report).toMatchObject({ rows: 5, refused: 4, questions: [] });
    expect(report.errors.map(({ line, cell, column, rule }) => [line, cell, column, rule])).toEqual([
      [4, 'I4', 'Hồ sơ', 'reference'],
      [5, 'A5', 'Khóa của dòng', 'key'],
      [6, 'J6', 'Tổng số hộ (hộ) *', 'required'],
      [7, 'A7', 'Khóa của dòng', 'row/key-twice'],
    ]);
    expect(report.errors[0]?.message).toBe('Không phải tên một luồng. / Not the name of a stream.');
    expect(await ledger.count()).toBe(before);
  });

  it('names the cell of what the ledger refuses, and records the other rows', async () => {
    const strange = {
      ...counted('count-0002', 2),
      action: { ...counted('', 2).action, unit: { code: '99102', on: '2026-01-01' } },
    };
    const bytes = await filled('HouseholdCountRecorded', form, [
      counted('count-0001', 1),
      strange,
      counted('count-0003', 3),
    ]);
    expect(await importOf(bytes, form, { dryRun: true })).toMatchObject({
      dryRun: true,
      stored: 2,
      refused: 1,
    });
    const receipt = await importOf(bytes, form);
    expect(receipt).toMatchObject({ stored: 2, refused: 1 });
    expect(receipt.errors).toMatchObject([
      { line: 4, key: 'count-0002', rule: 'access/unit-not-yours', pointer: '/unit', cell: 'B4' },
    ]);
  });

  it('holds a row that names its event against it, whoever imports it', async () => {
    await importOf(await filled('HouseholdCountRecorded', form, [counted('count-0001', 7)]), form);
    const event = (await ledger.store.readStream(`village-${village}`)).at(-1)?.id ?? '';
    await ledger.grant('another', 'COMMUNE_OFFICER', commune.id);
    const exported = { ...counted('count-0001', 7), event };
    exported.action = { ...exported.action, body: 'UBND_XA' };
    const before = await ledger.count();
    const bytes = await filled('HouseholdCountRecorded', form, [exported]);
    expect(await importOf(bytes, form, { account: 'another' })).toMatchObject({
      stored: 0,
      replayed: 1,
      refused: 0,
    });
    const changed = { ...exported, action: { ...exported.action, data: { householdsTotal: 8 } } };
    const receipt = await importOf(await filled('HouseholdCountRecorded', form, [changed]), form, {
      account: 'another',
    });
    expect(receipt).toMatchObject({ stored: 0, refused: 1, errors: [{ rule: 'row/recorded-otherwise' }] });
    expect(await ledger.count()).toBe(before);
  });

  it('takes rows that name the process of an earlier one', async () => {
    const regulation = (key: string, above?: string): ExportedRow => ({
      key,
      action: {
        type: 'LocalRegulationAdopted',
        unit: { id: commune.id },
        occurredOn: '2026-01-02',
        data: {
          issuer: 'UBND xã',
          regulationKind: 'OTHER',
          subject: 'Quy chế dân chủ',
          ...(above !== undefined && { implements: `document-{${above}}` }),
        },
      },
    });
    const bytes = await filled('LocalRegulationAdopted', form, [
      regulation('first-one'),
      regulation('second-one', 'first-one'),
    ]);
    expect(await importOf(bytes, form, { dryRun: true })).toMatchObject({ stored: 2, refused: 0 });
    expect(await importOf(bytes, form)).toMatchObject({ stored: 2, refused: 0 });
  });

  it('takes no more rows from the file than are on their way', async () => {
    const rows = Array.from({ length: 1_200 }, (_, n) => trained(n));
    const bytes = await filled('TrainingHeld', form, rows);
    let recorded = 0;
    let ahead = 0;
    const receipt = await importOf(bytes, form, {
      recorded: () => (recorded += 1),
      progress: ({ rows: taken }) => (ahead = Math.max(ahead, taken - recorded)),
    });
    expect(receipt.stored).toBe(1_200);
    expect(receipt.recorded).toHaveLength(1_000);
    expect(ahead).toBeLessThanOrEqual(257);
  }, 60_000);
});

const trained = (n: number): ExportedRow => ({
  key: `training-${String(n)}`,
  action: {
    type: 'TrainingHeld',
    unit: { id: commune.id },
    occurredOn: '2026-01-02',
    data: { traineeGroup: 'FRONTLINE', topic: `Lớp ${String(n)}`, participants: n },
  },
});

describe('questions', () => {
  const table = (rows: string[]): Buffer =>
    Buffer.from(
      [
        'Khóa;Mã;Vào ngày;Ngày;Tên;Giá trị',
        'StatisticReported.key;unit.code;unit.on;occurredOn;data.metric;data.claimedValue;data.measuredIn;data.comparator;data.flowOrStock',
        ...rows.map((row) => `;99101;2026-01-01;${row};hộ;EQ;FLOW`),
      ].join('\n'),
    );

  it('are asked with the answers that fit every cell of the file', async () => {
    const { report } = await refusalOf(
      importOf(table(['03/04/2026;Số hộ;1.234', '25/02/2026;Số hộ;12,5', '2026-01-05;Số hộ;2,500']), 'CSV'),
    );
    expect(report.refused).toBe(3);
    expect(report.questions).toMatchObject([
      {
        parameter: 'dates',
        options: ['dd/mm/yyyy'],
        examples: [
          { cell: 'D3', column: 'Ngày', text: '03/04/2026' },
          { cell: 'D4', text: '25/02/2026' },
        ],
      },
      {
        parameter: 'decimal',
        options: [',', '.'],
        examples: [{ cell: 'F3', text: '1.234' }, { cell: 'F5' }],
      },
    ]);
  });

  it('are answered by the caller', async () => {
    const bytes = table(['01/02/2026;Số hộ;1.234']);
    expect(await importOf(bytes, 'CSV', { dates: 'dd/mm/yyyy', decimal: ',' })).toMatchObject({ stored: 1 });
    const [event] = (await ledger.store.readLog({ after: (await ledger.count()) - 1 })).events.map(
      decodeStored,
    );
    expect(event).toMatchObject({ occurredOn: '2026-02-01', data: { claimedValue: '1234' } });
  });
});
