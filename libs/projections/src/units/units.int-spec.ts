import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { EntryHandler, EntryQuery, HistoryHandler, HistoryQuery } from '../entries/entry-queries.js';
import { entries } from '../entries/entries.js';
import { UnitDirectory } from './unit-directory.js';
import { UnitHandler, UnitQuery, UnitsHandler, UnitsQuery } from './unit-queries.js';
import { units } from './units.js';

const tried = new TrackedLedger();
const { ledger } = tried;

const NATION = 'unation';
const OLD_PROVINCE = 'uhagiang';
const PROVINCE = 'utuyenquang';
const OLD_A = 'uoldhoa';
const OLD_B = 'uoldduc';
const NEW = 'unewlac';

async function register(
  id: string,
  level: string,
  unitKind: string,
  name: string,
  code: string,
  parent: string | undefined,
  validFrom: string,
): Promise<number> {
  const { position } = await ledger.record({
    type: 'UnitRegistered',
    stream: `unit-${id}`,
    unitId: parent ?? id,
    on: '2026-01-01',
    body: 'SYSTEM',
    data: {
      level,
      unitKind,
      name,
      code,
      registry: 'vn-gso',
      validFrom,
      ...(parent !== undefined && { parent }),
    },
  });
  return position;
}

const succeed = (
  id: string,
  successors: string[],
  heir?: string,
): Promise<{ id: string; position: number }> =>
  ledger.record({
    type: 'UnitSucceeded',
    stream: `unit-${id}`,
    unitId: id,
    on: '2026-01-01',
    body: 'SYSTEM',
    data: {
      successionKind: 'MERGED',
      successors,
      partOnly: false,
      validTo: '2025-06-30',
      ...(heir !== undefined && { heir }),
    },
  });

beforeAll(async () => {
  await tried.start(await createTestDatabase(), { projections: [units, entries] });
  await register(NATION, 'NATION', 'KHAC', 'Việt Nam', 'VN', undefined, '1945-09-02');
  await register(OLD_PROVINCE, 'PROVINCE', 'TINH', 'Hà Giang', '02', NATION, '2004-01-01');
  await register(PROVINCE, 'PROVINCE', 'TINH', 'Tuyên Quang', '08', NATION, '2004-01-01');
  await register(OLD_A, 'COMMUNE', 'XA', 'Hòa Bình', '00001', OLD_PROVINCE, '2004-01-01');
  await register(OLD_B, 'COMMUNE', 'THI_TRAN', 'Đức Thọ', '00002', OLD_PROVINCE, '2004-01-01');
  await register('ukept', 'COMMUNE', 'XA', 'Ân Thi', '00003', OLD_PROVINCE, '2004-01-01');
  await register(NEW, 'COMMUNE', 'XA', 'Lạc Dương', '00001', PROVINCE, '2025-07-01');
  await succeed(OLD_A, [NEW], NEW);
  await succeed(OLD_B, [NEW], NEW);
  await succeed(OLD_PROVINCE, [PROVINCE], PROVINCE);
  await ledger.record({
    type: 'VillageRegistered',
    stream: 'village-vone',
    unitId: OLD_A,
    on: '2026-01-01',
    data: { name: 'Thôn Đông', villageKind: 'THON', validFrom: '2010-01-01' },
  });
  await ledger.record({
    type: 'HouseholdCountRecorded',
    stream: 'village-vone',
    unitId: NEW,
    on: '2025-12-01',
    data: { householdsTotal: 120 },
  });
  await tried.reach();
});

afterAll(() => tried.stop());

const list = (parameters: UnitsQuery['parameters']) =>
  new UnitsHandler(tried.model).execute(new UnitsQuery(parameters));
const find = (id: string, parameters = {}) =>
  new UnitHandler(tried.model).execute(new UnitQuery(id, parameters));

describe('the registry of units', () => {
  it.each(['hoa', 'Hoà', 'HÒA BÌNH', 'hoa binh', 'binh'])(
    'finds the successor by an old name written %s',
    async (q) => {
      const { items } = await list({ q, level: 'COMMUNE', asOf: '2026-01-01' });
      expect(items).toMatchObject([{ id: NEW, title: 'Xã Lạc Dương', formerName: 'Hòa Bình' }]);
    },
  );

  it('finds a unit of its time under its own name, and no part of a word', async () => {
    expect((await list({ q: 'duc', asOf: '2020-01-01' })).items).toMatchObject([
      { id: OLD_B, formerName: null },
    ]);
    expect((await list({ q: 'uc', asOf: '2020-01-01' })).items).toEqual([]);
  });

  it('puts the best match first', async () => {
    const { items } = await list({ q: 'ha giang', asOf: '2020-01-01' });
    expect(items[0]).toMatchObject({ id: OLD_PROVINCE, title: 'Tỉnh Hà Giang' });
    const found = await list({ q: 'l', asOf: '2026-01-01', level: 'COMMUNE' });
    expect(found.items.map(({ id }) => id)).toEqual([NEW]);
  });

  it('resolves a code that was used again only with its day', async () => {
    const directory = new UnitDirectory(tried.pool);
    expect(await directory.unitsByCode('00001', '2025-06-30')).toEqual([OLD_A]);
    expect(await directory.unitsByCode('00001', '2025-07-01')).toEqual([NEW]);
    expect(await directory.unitsByCode('00002', '2025-07-01')).toEqual([]);
  });

  it('sorts names after Vietnamese rules and pages through them', async () => {
    const first = await list({ level: 'COMMUNE', asOf: '2020-01-01', limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['Ân Thi', 'Đức Thọ']);
    const second = await list({ level: 'COMMUNE', asOf: '2020-01-01', limit: 2, cursor: first.next ?? '' });
    expect(second.items.map(({ name }) => name)).toEqual(['Hòa Bình']);
    expect(second.next).toBeNull();
  });

  it('puts a kept commune under the heir of its province', async () => {
    expect((await find('ukept', { asOf: '2025-06-30' })).ancestors.map(({ id }) => id)).toEqual([
      OLD_PROVINCE,
      NATION,
    ]);
    expect((await find('ukept', { asOf: '2025-07-01' })).ancestors.map(({ id }) => id)).toEqual([
      PROVINCE,
      NATION,
    ]);
  });

  it('gives the villages of a predecessor to its heir, with the households of the day', async () => {
    const after = await find(NEW, { asOf: '2026-01-01' });
    expect(after.villages).toMatchObject([
      { id: 'vone', title: 'Thôn Đông', householdsTotal: 120, code: null },
    ]);
    expect((await find(NEW, { asOf: '2025-11-30' })).villages).toMatchObject([{ householdsTotal: null }]);
    expect(after.predecessors.map(({ id }) => id).sort()).toEqual([OLD_B, OLD_A].sort());
  });

  it('answers what was believed before a correction', async () => {
    const wrong = await ledger.record({
      type: 'UnitRenamed',
      stream: `unit-${NEW}`,
      unitId: NEW,
      on: '2026-01-01',
      data: { name: 'Sai', unitKind: 'PHUONG', validFrom: '2025-09-01', spellingOnly: false },
    });
    const withdrawn = await ledger.record({
      type: 'UnitRenamed',
      stream: `unit-${NEW}`,
      unitId: NEW,
      on: '2026-01-01',
      corrects: { event: wrong.id, how: 'WITHDRAW', reason: 'TYPING_ERROR' },
    });
    const minPosition = String(withdrawn.position);
    expect((await find(NEW, { minPosition })).title).toBe('Xã Lạc Dương');
    expect((await find(NEW, { knownAt: `position:${String(wrong.position)}` })).title).toBe('Phường Sai');
    await expect(find(NEW, { knownAt: 'position:3' })).rejects.toThrow('is not known');
  });
});

describe('the history of a commune', () => {
  it('includes its predecessors’, marks late entries and shows corrections both ways', async () => {
    ledger.setDay('2026-03-20');
    const first = await ledger.record({
      type: 'DisclosableDocumentIssued',
      stream: 'document-one',
      unitId: OLD_A,
      on: '2024-05-02',
      data: { disclosureItem: 1, documentKind: 'PLAN', subject: 'Kế hoạch' },
    });
    const second = await ledger.record({
      type: 'DisclosableDocumentIssued',
      stream: 'document-two',
      unitId: NEW,
      on: '2026-03-13',
      data: { disclosureItem: 1, documentKind: 'PLAN', subject: 'Kế hoạch' },
    });
    const third = await ledger.record({
      type: 'DisclosableDocumentIssued',
      stream: 'document-two',
      unitId: NEW,
      on: '2026-03-12',
      data: { disclosureItem: 1, documentKind: 'PLAN', subject: 'Kế hoạch' },
      corrects: { event: second.id, how: 'REPLACE', reason: 'WRONG_DATE' },
    });
    const history = async (parameters = {}) =>
      (
        await new HistoryHandler(tried.model).execute(
          new HistoryQuery(NEW, {
            type: 'DisclosableDocumentIssued',
            minPosition: String(third.position),
            ...parameters,
          }),
        )
      ).items;
    expect(await history()).toMatchObject([
      { id: second.id, late: false, effective: false, correctedBy: { id: third.id, how: 'REPLACE' } },
      { id: third.id, late: true, effective: true, corrects: { id: second.id }, chain: second.id },
      { id: first.id, unitId: OLD_A, late: true, correctedBy: null },
    ]);
    expect(await history({ knownAt: `position:${String(second.position)}` })).toMatchObject([
      { id: second.id, effective: true, correctedBy: null },
      { id: first.id },
    ]);
    expect(await history({ predecessors: 'own', asOf: '2026-03-12' })).toMatchObject([{ id: third.id }]);
    const entry = await new EntryHandler(tried.model).execute(new EntryQuery(third.id, {}));
    expect(entry.links.map(({ id }) => id)).toEqual([second.id, third.id]);
  });
});
