import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Correction, EventData } from '@app/domain';
import { createTestDatabase } from '@app/testing';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { entries } from '../entries/entries.js';
import type { TestEvent } from '../ledger.fixture.js';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { units } from '../units/units.js';
import type { RegisterParameters } from './register-filter.js';
import { RegisterHandler, RegisterQuery, RegistersHandler, RegistersQuery } from './register-queries.js';
import type { RegisterTotals } from './register-totals.js';
import type { RegisterEntryView } from './register-views.js';

const tried = new TrackedLedger();
const { ledger } = tried;

const PROVINCE = 'uprovince';
const DISTRICT = 'udistrict';
const COMMUNE = 'ucommune';
const OTHER = 'uother';

const unit = (id: string, level: string, unitKind: string, parent?: string): Promise<unknown> =>
  ledger.record({
    type: 'UnitRegistered',
    stream: `unit-${id}`,
    unitId: parent ?? id,
    on: '2026-01-01',
    body: 'SYSTEM',
    data: {
      level,
      unitKind,
      name: id,
      code: id,
      registry: 'vn-gso',
      validFrom: '2004-01-01',
      ...(parent !== undefined && { parent }),
    },
  });

let contributions = 0;
const received = (
  data: EventData,
  event: Partial<TestEvent> = {},
): Promise<{ id: string; position: number }> =>
  ledger.record({
    type: 'ContributionReceived',
    stream: `contribution-${String((contributions += 1))}`,
    unitId: COMMUNE,
    on: '2026-02-10',
    data: { donorKind: 'PEOPLE', contributionKind: 'MONEY', ...data },
    ...event,
  });

const ask = (name: string, parameters: RegisterParameters = {}) =>
  new RegisterHandler(tried.model).execute(new RegisterQuery(name, parameters));
const contributionLedger = (parameters: RegisterParameters = {}) =>
  ask('contributionLedger', { type: 'ContributionReceived', ...parameters });

const moneyOf = (totals: RegisterTotals | null): string | undefined =>
  totals?.types[0]?.sums.find(({ field }) => field === 'amount')?.total;

let before: number;
let wrong: { id: string; position: number };

beforeAll(async () => {
  await tried.start(await createTestDatabase(), { projections: [units, entries] });
  ledger.setDay('2026-03-31');
  await unit(PROVINCE, 'PROVINCE', 'TINH');
  await unit(DISTRICT, 'DISTRICT', 'HUYEN', PROVINCE);
  await unit(COMMUNE, 'COMMUNE', 'XA', PROVINCE);
  await unit(OTHER, 'COMMUNE', 'XA', PROVINCE);
  await ledger.record({
    type: 'UnitSucceeded',
    stream: `unit-${DISTRICT}`,
    unitId: DISTRICT,
    on: '2026-01-01',
    body: 'SYSTEM',
    data: { successionKind: 'ABOLISHED', successors: [], partOnly: false, validTo: '2025-06-30' },
  });
  await received({ amount: '9007199254740993', donors: 3 });
  wrong = await received({ amount: '5000', village: 'vone' });
  await received({ contributionKind: 'LABOUR', quantity: 12 }, { on: '2026-02-11' });
  await received({ contributionKind: 'LAND', quantity: 300, donorKind: 'ENTERPRISE' }, { on: '2026-02-12' });
  await received({ amount: '70' }, { unitId: OTHER, on: '2026-01-01', precision: 'YEAR' });
  await received({ amount: '8' }, { unitId: DISTRICT, on: '2025-05-05' });
  await ledger.record({
    type: 'ContributionPledged',
    stream: 'contribution-pledge',
    unitId: COMMUNE,
    on: '2026-02-01',
    data: { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '1000000' },
  });
  before = (await tried.store.head()).position;
}, 90_000);

afterAll(() => tried.stop());

const reach = async (): Promise<void> => {
  await tried.reach();
};

describe('a register', () => {
  beforeAll(reach);

  it('adds money exactly, beyond the whole numbers of JSON', async () => {
    const { totals } = await contributionLedger({ unit: COMMUNE, knownAt: `position:${String(before)}` });
    expect(totals?.entries).toBe(4);
    expect(moneyOf(totals)).toBe('9007199254745993');
  });

  it('never adds what was pledged to what was received', async () => {
    const { totals } = await ask('contributionLedger', {
      unit: COMMUNE,
      knownAt: `position:${String(before)}`,
    });
    expect(totals?.types.map(({ type, entries: n, sums }) => [type, n, sums[0]?.total])).toEqual([
      ['ContributionPledged', 1, '1000000'],
      ['ContributionReceived', 4, '9007199254745993'],
    ]);
  });

  it('adds days of work and metres of land each by itself', async () => {
    const { totals } = await contributionLedger({ unit: COMMUNE });
    const type = totals?.types[0];
    expect(type?.sums.map(({ field }) => field)).not.toContain('quantity');
    const kinds = type?.byCode.find(({ field }) => field === 'contributionKind')?.codes ?? [];
    const quantities = kinds.flatMap(({ code, sums }) =>
      sums.filter(({ field }) => field === 'quantity').map(({ total }) => [code, total]),
    );
    expect(new Map(quantities as [string, string][])).toEqual(
      new Map([
        ['LABOUR', '12'],
        ['LAND', '300'],
      ]),
    );
    const donors = type?.byCode.find(({ field }) => field === 'donorKind')?.codes ?? [];
    expect(donors.every(({ sums }) => sums.every(({ field }) => field !== 'quantity'))).toBe(true);
  });

  it('is filtered by code, village and period', async () => {
    const count = async (parameters: RegisterParameters) =>
      (await contributionLedger({ knownAt: `position:${String(before)}`, ...parameters })).items.length;
    expect(await count({})).toBe(6);
    expect(await count({ donorKind: 'ENTERPRISE' })).toBe(1);
    expect(await count({ contributionKind: 'MONEY', donorKind: 'ENTERPRISE' })).toBe(0);
    expect(await count({ village: 'vone', unit: COMMUNE })).toBe(1);
    expect(await count({ period: '2026-W07' })).toBe(4);
    // What is known by its year alone lies in the year, in no quarter.
    expect(await count({ period: '2026' })).toBe(5);
    expect(await count({ period: '2026-Q1' })).toBe(4);
    expect(await count({ asOf: '2026-02-10', unit: COMMUNE })).toBe(2);
  });

  it('shows with a province the entries of its communes and of a district that is closed', async () => {
    const { items } = await contributionLedger({ unit: PROVINCE, contributionKind: 'MONEY' });
    expect(new Set(items.map(({ unitId }) => unitId))).toEqual(new Set([COMMUNE, OTHER, DISTRICT]));
    expect(items.find(({ unitId }) => unitId === DISTRICT)?.unit).toMatchObject({ level: 'DISTRICT' });
  });

  it('comes page by page, each entry once, with totals on the first page only', async () => {
    const found: RegisterEntryView[] = [];
    const knownAt = `position:${String(before)}`;
    let cursor: string | undefined;
    do {
      const page = await ask('contributionLedger', { knownAt, limit: '2', ...(cursor && { cursor }) });
      expect(page.totals === null).toBe(cursor !== undefined);
      found.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(found.map(({ id }) => id)).toEqual(
      (await ask('contributionLedger', { knownAt })).items.map(({ id }) => id),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(7);
  });

  it('keeps of a type only what its definition asks for', async () => {
    const held = (inspector: string): Promise<unknown> =>
      ledger.record({
        type: 'InspectionHeld',
        stream: `inspection-${inspector}`,
        unitId: COMMUNE,
        on: '2026-03-01',
        data: { inspector, subject: 'Thu chi', findings: 2 },
      });
    await held('PUBLIC_DUTY_TEAM');
    await held('PEOPLES_INSPECTION_BOARD');
    await reach();
    const { totals, items } = await ask('publicDuty');
    expect(items.map(({ data }) => data['inspector'])).toEqual(['PUBLIC_DUTY_TEAM']);
    expect(totals?.types[0]?.sums).toMatchObject([{ field: 'findings', total: '2' }]);
  });

  it('is asked for in lists of codes as well', async () => {
    const { columns } = await ask('disclosureBoard');
    const [first = '', second = '', third = ''] =
      columns.find(({ name }) => name === 'places')?.codes?.map(({ code }) => code) ?? [];
    await ledger.record({
      type: 'InformationDisclosed',
      stream: 'document-1',
      unitId: COMMUNE,
      on: '2026-03-02',
      data: { disclosureItem: 3, form: 'POSTING', places: [first, second], villages: ['vtwo'] },
    });
    await reach();
    const byPlace = (await ask('disclosureBoard')).totals?.types[0]?.byCode.find(
      ({ field }) => field === 'places',
    );
    expect(byPlace?.codes.map(({ code, entries: n }) => [code, n])).toEqual([
      [first, 1],
      [second, 1],
    ]);
    const count = async (parameters: RegisterParameters) =>
      (await ask('disclosureBoard', { unit: COMMUNE, ...parameters })).items.length;
    expect(await count({ places: second })).toBe(1);
    expect(await count({ places: third })).toBe(0);
    expect(await count({ disclosureItem: '3' })).toBe(1);
    expect(await count({ disclosureItem: '4' })).toBe(0);
    expect(await count({ village: 'vtwo' })).toBe(1);
    expect(await count({ village: 'vone' })).toBe(0);
  });

  it('says what it does not know', async () => {
    await expect(ask('noSuchRegister')).rejects.toThrow(NotKnown);
    await expect(ask('campaigns', { unit: 'unowhere' })).rejects.toThrow(NotKnown);
    await expect(ask('campaigns', { period: '2026-13' })).rejects.toThrow(InvalidQuery);
  });
});

describe('a correction', () => {
  let replaced: number;
  let withdrawn: number;

  beforeAll(async () => {
    const corrects: Correction = { event: wrong.id, how: 'REPLACE', reason: 'TYPING_ERROR' };
    const newer = await received({ amount: '4000', village: 'vtwo' }, { corrects, on: '2026-01-20' });
    replaced = newer.position;
    const undo: Correction = { event: newer.id, how: 'WITHDRAW', reason: 'DUPLICATE' };
    withdrawn = (await received({}, { corrects: undo })).position;
    await reach();
  });

  it('changes the entry and the totals from its own position on, and leaves what was known before', async () => {
    const at = async (position: number, parameters: RegisterParameters = {}) => {
      const knownAt = `position:${String(position)}`;
      const { totals, items } = await contributionLedger({ unit: COMMUNE, knownAt, ...parameters });
      const own = items.filter(({ chain }) => chain === wrong.id).map(({ data }) => data['amount']);
      return [totals?.entries, moneyOf(totals), own];
    };
    expect(await at(before)).toEqual([4, '9007199254745993', ['5000']]);
    expect(await at(replaced)).toEqual([4, '9007199254744993', ['4000']]);
    expect(await at(withdrawn)).toEqual([3, '9007199254740993', []]);
    // The other clock: the replacement says that the deed was in January.
    expect(await at(before, { asOf: '2026-01-31' })).toEqual([0, undefined, []]);
    expect(await at(replaced, { asOf: '2026-01-31' })).toEqual([1, '4000', ['4000']]);
    expect(await at(replaced, { period: '2026-02' })).toEqual([3, '9007199254740993', []]);
  });

  it('moves the entry to the village that it names', async () => {
    const count = async (village: string, position: number) =>
      (await contributionLedger({ unit: COMMUNE, village, knownAt: `position:${String(position)}` })).items
        .length;
    expect([await count('vone', before), await count('vtwo', before)]).toEqual([1, 0]);
    expect([await count('vone', replaced), await count('vtwo', replaced)]).toEqual([0, 1]);
  });
});

describe('the list of registers', () => {
  it('comes page by page in the order of their names', async () => {
    const list = (parameters: { limit?: string; cursor?: string } = {}) =>
      new RegistersHandler(tried.model).execute(new RegistersQuery(parameters));
    const names = (await list()).items.map(({ name }) => name);
    expect(names).toContain('emulationModelsByField');
    const first = await list({ limit: '5' });
    const second = await list({ limit: '500', cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names);
    expect(second.next).toBeNull();
  });
});

describe('a register of questions', () => {
  let answered: { id: string; position: number };

  beforeAll(async () => {
    const raised = (id: string, on: string) =>
      ledger.record({
        type: 'DialogueQuestionRaised',
        stream: `dialogue-${id}`,
        unitId: COMMUNE,
        on,
        data: { content: id },
      });
    const first = await raised('one', '2026-03-01');
    await raised('two', '2026-03-02');
    answered = await ledger.record({
      type: 'DialogueQuestionAnswered',
      stream: 'dialogue-one',
      unitId: COMMUNE,
      on: '2026-03-11',
      data: { source: first.id, content: 'Đã làm' },
    });
    const satisfied = (numerator: number, denominator: number) =>
      ledger.record({
        type: 'SatisfactionMeasured',
        stream: `record-${String(denominator)}`,
        unitId: COMMUNE,
        on: '2026-03-03',
        data: { satisfactionMethod: 'SURVEY', satisfied: { numerator, denominator } },
      });
    await satisfied(9, 10);
    await satisfied(50, 100);
    await reach();
  });

  it('tells of each whether and when it was answered, at both clocks', async () => {
    const asked = (parameters: RegisterParameters) =>
      ask('dialogueTracker', { type: 'DialogueQuestionRaised', ...parameters });
    const answers = async (parameters: RegisterParameters) =>
      (await asked(parameters)).items.map(({ answer }) => answer?.days ?? null);
    expect(await answers({})).toEqual([null, 10]);
    expect(await answers({ asOf: '2026-03-10' })).toEqual([null, null]);
    expect(await answers({ knownAt: `position:${String(answered.position - 1)}` })).toEqual([null, null]);
    expect(await answers({ answered: 'true' })).toEqual([10]);
    expect(await answers({ answered: 'false' })).toEqual([null]);
    expect((await ask('dialogueTracker')).totals?.answers).toEqual([
      {
        type: 'DialogueQuestionRaised',
        answeredBy: 'DialogueQuestionAnswered',
        asked: 2,
        answered: 1,
        daysToAnswer: 10,
      },
    ]);
    await expect(ask('dialogueTracker', { answered: 'maybe' })).rejects.toThrow(InvalidQuery);
  });

  it('adds shares by their parts, never as a mean of percentages', async () => {
    const { totals } = await ask('satisfaction');
    expect(totals?.types[0]?.shares).toMatchObject([
      { field: 'satisfied', numerator: '59', denominator: '110', entries: 2 },
    ]);
  });
});
