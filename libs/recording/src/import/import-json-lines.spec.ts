import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeStored } from '@app/access';
import { sha256, villageIdOf } from '@app/domain';
import { commune, RecordingFixture, village } from '../recorder/recorder.fixture.js';
import { importJsonLines } from './import-json-lines.js';
import type { ImportReceipt } from './import-run.js';
import type { OpenFile } from './read-lines.js';

let ledger: RecordingFixture;

beforeEach(async () => {
  ledger = await new RecordingFixture().settle();
  await ledger.grant('officer', 'COMMUNE_OFFICER', commune.id);
});

/** The file in pieces of seven bytes, so that lines and characters are cut anywhere. */
const fileOf = (text: string): OpenFile =>
  async function* () {
    await Promise.resolve();
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
  };

const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

const importOf = (text: string, dryRun = false): Promise<ImportReceipt> =>
  importJsonLines(fileOf(text), { recorder: ledger.recorder, account: 'officer', dryRun });

const registered = (n: number): Record<string, unknown> => ({
  key: `village-${String(n)}`,
  type: 'VillageRegistered',
  unit: { code: commune.code, on: '2026-01-01' },
  occurredOn: '2026-01-01',
  data: { name: `Thôn Hòa ${String(n)}`, villageKind: 'THON', validFrom: '2026-01-01' },
});

const counted = (key: string, households: number, ofVillage = village): Record<string, unknown> => ({
  key,
  type: 'HouseholdCountRecorded',
  unit: { id: commune.id },
  subject: `village-${ofVillage}`,
  occurredOn: '2026-01-02',
  data: { householdsTotal: households },
});

describe('importing JSON Lines', () => {
  it('stores every row, with its source, and a row after those that it mentions', async () => {
    const newVillage = villageIdOf(commune.id, 'Thôn Hòa 1', '2026-01-01');
    const text = lines(registered(1), counted('count-of-1', 40, newVillage), registered(2));
    const receipt = await importOf(text);
    expect(receipt).toMatchObject({ rows: 3, stored: 3, replayed: 0, refused: 0, errors: [] });
    const [, count] = (await ledger.store.readStream(`village-${newVillage}`)).map(decodeStored);
    const file = Buffer.from(sha256(Buffer.from(text))).toString('base64');
    expect(count?.meta.source).toEqual({ batch: receipt.batch, file, kind: 'JSON_LINES', line: 2 });
    expect(receipt.position).toBe(await ledger.count());
  });

  it('stores nothing the second time and says so', async () => {
    const text = lines(...Array.from({ length: 40 }, (_, n) => registered(n)));
    await importOf(text);
    const before = await ledger.count();
    expect(await importOf(text)).toMatchObject({ rows: 40, stored: 0, replayed: 40, refused: 0 });
    expect(await ledger.count()).toBe(before);
  });

  it('keeps the rows of one stream in their order', async () => {
    const rows = Array.from({ length: 30 }, (_, n) => counted(`count-${String(n).padStart(4, '0')}`, n));
    await importOf(lines(...rows));
    const history = (await ledger.store.readStream(`village-${village}`)).map(decodeStored).slice(1);
    expect(history.map(({ data }) => data.householdsTotal)).toEqual(rows.map((_, n) => n));
  });

  it('takes a row that names the process of an earlier one by its key, and of none that is not there', async () => {
    const regulation = (key: string, above?: string): Record<string, unknown> => ({
      key,
      type: 'LocalRegulationAdopted',
      unit: { id: commune.id },
      occurredOn: '2026-01-02',
      data: {
        issuer: 'UBND xã',
        regulationKind: 'OTHER',
        subject: 'Quy chế dân chủ',
        ...(above !== undefined && { implements: `document-{${above}}` }),
      },
    });
    const text = lines(
      regulation('first-one'),
      regulation('second-one', 'first-one'),
      regulation('third-one', 'nothing-1'),
    );
    const receipt = await importOf(text);
    expect(receipt).toMatchObject({ stored: 2, refused: 1 });
    expect(receipt.errors).toMatchObject([
      { line: 3, pointer: '/data/implements', rule: 'reference/stream-unknown' },
    ]);
    expect(await importOf(text)).toMatchObject({ stored: 0, replayed: 2, refused: 1 });
  });

  it('names line, field and rule of a row that is refused, and stores the others', async () => {
    const text = [
      JSON.stringify(counted('good-row-1', 1)),
      '',
      JSON.stringify({ ...counted('bad-row-01', 1), occurredOn: '2026-02-30' }),
      '{"key":"bad-row-02","key":"bad-row-02"}',
      JSON.stringify({ ...counted('short', 1) }),
      '[]',
      JSON.stringify(counted('good-row-2', 2)).replace('2}', '2e0}'),
      JSON.stringify(counted('bad-row-03', -1)),
    ].join('\r\n');
    const receipt = await importOf(text);
    expect(receipt).toMatchObject({ rows: 7, stored: 1, refused: 6 });
    expect(receipt.errors.map(({ line, pointer, rule }) => [line, pointer, rule])).toEqual([
      [3, '/occurredOn', 'date'],
      [4, '/key', 'json/duplicate-key'],
      [5, '/key', 'key'],
      [6, '', 'object'],
      [7, '/data/householdsTotal', 'json/number'],
      [8, '/data/householdsTotal', 'count'],
    ]);
  });

  it('judges in a dry run what it would store, later rows seeing the earlier ones, and stores nothing', async () => {
    const newVillage = villageIdOf(commune.id, 'Thôn Hòa 1', '2026-01-01');
    const before = await ledger.count();
    const figure = counted('count-of-1', 40, newVillage);
    const text = lines(registered(1), figure, registered(1), figure, {
      ...registered(1),
      key: 'another-key',
    });
    expect(await importOf(text, true)).toMatchObject({
      dryRun: true,
      stored: 2,
      replayed: 2,
      refused: 1,
      errors: [{ line: 5, rule: 'village/already-registered' }],
    });
    expect(await ledger.count()).toBe(before);
  });
});
