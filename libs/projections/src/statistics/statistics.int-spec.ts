import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventData } from '@app/domain';
import { createTestDatabase } from '@app/testing';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { entries } from '../entries/entries.js';
import type { TestEvent } from '../ledger.fixture.js';
import { units } from '../units/units.js';
import type { StatisticView } from './comparison.js';
import { StatisticsHandler, StatisticsQuery, type StatisticsParameters } from './statistics-query.js';

const tried = new TrackedLedger();
const { ledger } = tried;

const PROVINCE = 'uprovince';
const DISTRICT = 'udistrict';
const COMMUNE = 'ucommune';
const OTHER = 'uother';

let streams = 0;
const record = (
  type: string,
  data: EventData,
  more: Partial<TestEvent> = {},
): Promise<{ id: string; position: number }> =>
  ledger.record({
    type,
    stream: `record-${String((streams += 1))}`,
    unitId: COMMUNE,
    on: '2026-02-10',
    data,
    ...more,
  });

const unit = (id: string, level: string, parent?: string): Promise<unknown> =>
  record(
    'UnitRegistered',
    {
      level,
      unitKind: 'KHAC',
      name: id,
      code: id,
      registry: 'vn-gso',
      validFrom: '2004-01-01',
      ...(parent !== undefined && { parent }),
    },
    { stream: `unit-${id}`, unitId: parent ?? id, on: '2026-01-01', body: 'SYSTEM' },
  );

const claim = (
  metric: string,
  claimedValue: string,
  measuredIn: string,
  more: EventData = {},
  unitId = COMMUNE,
) =>
  record(
    'StatisticReported',
    {
      metric,
      claimedValue,
      measuredIn,
      comparator: 'EQ',
      flowOrStock: 'FLOW',
      scope: 'WHOLE_UNIT',
      period: { from: '2026-01-01', to: '2026-03-31' },
      ...more,
    },
    { unitId, on: '2026-03-31' },
  );

const received = (more: Partial<TestEvent> = {}): Promise<{ id: string; position: number }> =>
  record('CitizenReceived', { heldBy: 'CHAIR', registerNumber: '1', handling: 'x' }, more);

async function ask(parameters: StatisticsParameters): Promise<StatisticView[]> {
  const view = await new StatisticsHandler(tried.model).execute(new StatisticsQuery(parameters));
  return view.items;
}

/** The counts of the one claim of the metric. */
async function counted(metric: string, parameters: StatisticsParameters = {}) {
  const items = await ask({ metric, ...parameters });
  expect(items).toHaveLength(1);
  return (items[0]?.counted ?? []).map(({ type, as, value, gap, holds }) => [type, as, value, gap, holds]);
}

const settled = async (): Promise<void> => {
  await tried.reach();
};

beforeAll(async () => {
  await tried.start(await createTestDatabase(), { projections: [units, entries] });
  ledger.setDay('2026-04-30');
  await unit(PROVINCE, 'PROVINCE');
  await unit(DISTRICT, 'DISTRICT', PROVINCE);
  await unit(COMMUNE, 'COMMUNE', PROVINCE);
  await unit(OTHER, 'COMMUNE', PROVINCE);
}, 120_000);

afterAll(() => tried.stop(), 60_000);

describe('a claim beside what the entries count', () => {
  it('follows a withdrawal at one position, and still says what it said at another', async () => {
    await claim('reception.visits', '3', 'visit');
    await received();
    const wrong = await received();
    await received();
    await received({ unitId: OTHER });
    await received({ on: '2026-04-02' });
    await received({ on: '2026-12-31', precision: 'YEAR' });
    const { position } = await tried.store.head();
    await received({ corrects: { event: wrong.id, how: 'WITHDRAW', reason: 'DUPLICATE' } });
    await settled();
    const knownAt = `position:${String(position)}`;
    expect(await counted('reception.visits', { knownAt })).toEqual([
      ['CitizenReceived', 'FLOW', '3', '0', true],
      ['ReceptionHeld', 'FLOW', '0', null, null],
    ]);
    expect((await counted('reception.visits'))[0]).toEqual(['CitizenReceived', 'FLOW', '2', '-1', false]);
  });

  it('counts nothing that had not happened on the day asked', async () => {
    const session = (on: string) =>
      record('SupervisionSessionHeld', { supervisor: 'FRONT', subject: 'x', supervisedBody: 'x' }, { on });
    const months = { scope: 'FRONT_BLOC', period: { from: '2026-01-01', to: '2026-02-28' } };
    await record(
      'StatisticReported',
      {
        ...months,
        metric: 'supervision.sessions',
        claimedValue: '2',
        measuredIn: 'session',
        comparator: 'EQ',
        flowOrStock: 'FLOW',
      },
      { on: '2026-01-31' },
    );
    await session('2026-01-20');
    await session('2026-02-20');
    await settled();
    expect(await counted('supervision.sessions', { asOf: '2026-02-01' })).toEqual([
      ['SupervisionSessionHeld', 'FLOW', '1', '-1', false],
    ]);
    expect(await counted('supervision.sessions')).toEqual([
      ['SupervisionSessionHeld', 'FLOW', '2', '0', true],
    ]);
  });

  it('keeps a bound a bound, to the last đồng beyond what a double holds', async () => {
    await claim('contribution.value.total', '9007199254740993', 'VND', { comparator: 'GT' });
    const money = (amount: string) =>
      record('ContributionReceived', { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount });
    await money('9007199254740993');
    await settled();
    const type = 'ContributionReceived';
    expect(await counted('contribution.value.total')).toEqual([
      [type, 'FLOW', '9007199254740993', '0', false],
    ]);
    await money('1');
    await settled();
    expect(await counted('contribution.value.total')).toEqual([
      [type, 'FLOW', '9007199254740994', '1', true],
    ]);
  });

  it('counts of a stock what stood on the day, without what had ended, and each scope by itself', async () => {
    const model = (scope: string, on: string, stream: string) =>
      record(
        'EmulationModelRegistered',
        { title: stream, emulationLabel: 'DAN_VAN_KHEO', scope },
        { stream: `emulationModel-${stream}`, on },
      );
    await model('FRONT_BLOC', '2025-05-01', 'a');
    await model('WHOLE_UNIT', '2025-06-01', 'b');
    await model('FRONT_BLOC', '2026-02-01', 'c');
    await model('FRONT_BLOC', '2026-04-15', 'd');
    await record('EmulationModelEnded', {}, { stream: 'emulationModel-a', on: '2026-03-01' });
    const stock = { flowOrStock: 'STOCK', asOf: '2026-03-31' };
    await claim('emulation.models.townTotal', '2', 'model', stock);
    await claim('emulation.models.frontMaintained', '2', 'model', { ...stock, scope: 'FRONT_BLOC' });
    await claim('emulation.models.frontNew', '1', 'model', { scope: 'FRONT_BLOC' });
    await settled();
    const type = 'EmulationModelRegistered';
    expect(await counted('emulation.models.townTotal')).toEqual([[type, 'STOCK', '2', '0', true]]);
    expect(await counted('emulation.models.frontMaintained')).toEqual([[type, 'STOCK', '1', '-1', false]]);
    expect(await counted('emulation.models.frontNew')).toEqual([[type, 'FLOW', '1', '0', true]]);
  });

  it('takes the days cut as a difference, and quantities where entries give them', async () => {
    const simplified = (daysBefore?: string, daysAfter?: string) =>
      record('ProcedureSimplified', {
        title: 'x',
        reformArea: 'OTHER',
        ...(daysBefore !== undefined && { daysBefore }),
        ...(daysAfter !== undefined && { daysAfter }),
      });
    await simplified('10', '7.5');
    await simplified('3', '2.5');
    await simplified('3');
    await claim('reform.daysCut', '3', 'day', { scope: 'GOVERNMENT_BLOC' });
    await claim('reform.proceduresCut', '3', 'procedure', { scope: 'GOVERNMENT_BLOC' });
    const garden = (quantity?: number) =>
      record('StandardRecognised', {
        standardKind: 'STANDARD_GARDEN',
        title: 'x',
        ...(quantity !== undefined && { quantity }),
      });
    await garden(2);
    await garden();
    await record('StandardRecognised', { standardKind: 'CULTURE', title: 'x', quantity: 50 });
    await claim('works.modelGardens.recognised', '3', 'garden');
    await settled();
    expect(await counted('reform.daysCut')).toEqual([['ProcedureSimplified', 'FLOW', '3', '0', true]]);
    expect(await counted('reform.proceduresCut')).toEqual([['ProcedureSimplified', 'FLOW', '3', '0', true]]);
    expect(await counted('works.modelGardens.recognised')).toEqual([
      ['StandardRecognised', 'FLOW', '3', '0', true],
    ]);
  });

  it('of a province counts what its communes recorded; claims below it are asked for by name', async () => {
    await claim(
      'services.online.level4',
      '1',
      'service',
      { flowOrStock: 'STOCK', asOf: '2026-03-31' },
      PROVINCE,
    );
    await record('OnlineServiceLaunched', { title: 'x', serviceLevel: 4 });
    await record('OnlineServiceLaunched', { title: 'x', serviceLevel: 3 });
    await settled();
    expect(await counted('services.online.level4', { place: PROVINCE })).toEqual([
      ['OnlineServiceLaunched', 'STOCK', '1', '0', true],
    ]);
    const own = await ask({ place: PROVINCE });
    expect(own.map(({ metric }) => metric)).toEqual(['services.online.level4']);
    const all = await ask({ place: PROVINCE, below: 'included', limit: 500 });
    expect(all.map(({ metric }) => metric)).toContain('reception.visits');
  });

  it('answers five hundred claims of one place with one statement', async () => {
    await Promise.all(
      Array.from({ length: 500 }, (_, n) => claim('supervision.sessions', String(n), 'session', {}, OTHER)),
    );
    await settled();
    const items = await ask({ place: OTHER, metric: 'supervision.*', limit: 500 });
    expect(items).toHaveLength(500);
    expect(items.every(({ reason }) => reason === 'NO_ENTRIES')).toBe(true);
  }, 60_000);
});
