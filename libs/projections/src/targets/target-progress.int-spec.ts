import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import type { RegisterParameters } from '../registers/register-filter.js';
import { TrackedLedger } from '../trackers/tracked.fixture.js';

const tried = new TrackedLedger();
const COMMUNE = 'ucommune';
let before: number;

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-06-30');
  await tried.unit(COMMUNE, 'COMMUNE', 'XA');
  await tried.acts('target-1', COMMUNE, [
    [
      'TargetSet',
      '2026-01-01',
      {
        metric: 'target.training',
        subject: 'Tập huấn',
        targetValue: '100',
        comparator: 'GTE',
        measuredIn: 'percent',
        dueOn: '2026-06-10',
      },
    ],
    ['TargetProgressMeasured', '2026-02-01', { achieved: { numerator: 1, denominator: 4 }, met: false }],
    ['TargetProgressMeasured', '2026-03-13', { measuredValue: '45', met: false }],
  ]);
  await tried.acts('record-1', COMMUNE, [
    [
      'StatisticReported',
      '2026-03-20',
      {
        metric: 'target.training',
        claimedValue: '60',
        measuredIn: 'percent',
        comparator: 'GT',
        flowOrStock: 'STOCK',
      },
    ],
  ]);
  await tried.acts('target-roads', COMMUNE, [
    [
      'TargetSet',
      '2026-01-01',
      {
        metric: 'works.roads.completed',
        subject: 'Đường',
        targetValue: '5',
        comparator: 'GTE',
        measuredIn: 'road',
        dueOn: '2026-12-31',
      },
    ],
  ]);
  before = (await tried.store.head()).position;
  await tried.acts('target-1', COMMUNE, [
    ['TargetProgressMeasured', '2026-06-20', { measuredValue: '100', met: true, milestone: 'Xong' }],
  ]);
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const training = async (parameters: RegisterParameters = {}) =>
  (await tried.ask('targetProgress', { subject: 'target-1', ...parameters })).items[0]?.data;

describe('the progress of a target', () => {
  it('is what was last measured, a fraction in the measure of the target', async () => {
    expect(await training({ asOf: '2026-02-10' })).toMatchObject({ state: 'NOT_MET', now: '25' });
    // A single measurement has no direction.
    expect(await training({ asOf: '2026-02-10' })).not.toHaveProperty('forecast');
    expect(await training({ asOf: '2026-01-10' })).toMatchObject({ state: 'SET', dueOn: '2026-06-10' });
  });

  it('is drawn on as a straight line to the due day, and to the target', async () => {
    // From 25 to 45 in 40 days: half a point a day; 89 days more give 89.5, and 110 days the rest.
    expect(await training({ asOf: '2026-03-31' })).toMatchObject({
      now: '45',
      forecast: '89.5',
      forecastMetOn: '2026-07-01',
    });
  });

  it('stands beside what was claimed, and never in its place', async () => {
    expect(await training({ asOf: '2026-03-31' })).toMatchObject({
      now: '45',
      claimed: '60',
      claimedOn: '2026-03-20',
    });
    expect(await training({ asOf: '2026-03-19' })).not.toHaveProperty('claimed');
  });

  it('is met late where it was met after its day, at both clocks', async () => {
    expect(await training()).toMatchObject({
      state: 'MET',
      clock: 'FINISHED',
      overdueDays: 10,
      overdue: false,
    });
    expect(await training({ knownAt: `position:${String(before)}` })).toMatchObject({
      state: 'NOT_MET',
      overdue: true,
      overdueDays: 20,
    });
    const { totals } = await tried.ask('targetProgress');
    expect(totals?.tracked?.clock).toMatchObject({
      open: 1,
      finished: 1,
      finishedWithDue: 1,
      finishedInTime: 0,
    });
  });
});
