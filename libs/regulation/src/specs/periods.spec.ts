import { describe, expect, it } from '@jest/globals';
import type { EffectiveEvent } from '@app/domain';
import type { Duty } from '../duty.js';
import { judgePeriod, periodicDuties, periodKeysOf } from '../judging/judge-period.js';
import { isOwed, periodNamed, periodOf } from '../judging/periods.js';
import { anEvent, changesOf } from './support.js';

const PLACES = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];
const LIST = 'L10-2022.A13.K2.S3';
const REPORT = 'L10-2022.A23.K1.S2';

const list = (on: string, more: Record<string, unknown> = {}, unitId = 'uCommune'): EffectiveEvent =>
  anEvent(
    'InformationDisclosed',
    on,
    {
      paper: 'DISCLOSED_DOCUMENT',
      documentKind: 'DISCLOSURE_LIST',
      form: 'POSTING',
      places: PLACES,
      ...more,
    },
    { unitId },
  );
const report = (on: string, more: Record<string, unknown> = {}): EffectiveEvent =>
  anEvent('ReportSubmitted', on, {
    reportKind: 'DELIBERATION',
    to: ['HDND_XA', 'MTTQ_XA'],
    resubmission: false,
    ...more,
  });

function judged(obligationId: string, period: string, events: EffectiveEvent[], more: object = {}): Duty {
  return judgePeriod({
    unitId: 'uCommune',
    unit: { validFrom: '2020-01-01' },
    obligationId,
    period,
    events,
    rulings: [],
    ...more,
  });
}

describe('the quarterly list of what was disclosed', () => {
  it('L10-2022.A13.K2.S3 is met by a posting within the quarter and has no evidence after its last day', () => {
    const met = judged(LIST, '2026-Q2', [list('2026-06-30')]);
    expect(changesOf(met)).toEqual(['2026-04-01 PENDING', '2026-06-30 MET']);
    expect(met).toMatchObject({ dutyId: `${LIST}~uCommune~2026-Q2`, dueOn: '2026-06-30', period: '2026-Q2' });
    expect(changesOf(judged(LIST, '2026-Q2', []))).toEqual(['2026-04-01 PENDING', '2026-07-01 NO_EVIDENCE']);
  });

  it('L10-2022.A13.K2.S3 is late by a list that names the quarter and is posted after it, which serves no other quarter', () => {
    const late = list('2026-07-03', { period: { from: '2026-04-01', to: '2026-06-30' } });
    expect(changesOf(judged(LIST, '2026-Q2', [late]))).toEqual([
      '2026-04-01 PENDING',
      '2026-07-01 NO_EVIDENCE',
      '2026-07-03 MET_LATE',
    ]);
    expect(judged(LIST, '2026-Q3', [late]).steps.at(-1)?.state).toBe('NO_EVIDENCE');
  });

  it('L10-2022.A13.K2.S3 is posted at all three places, and no other document serves', () => {
    const onePlace = judged(LIST, '2026-Q2', [list('2026-05-04', { places: ['OFFICE', 'CULTURAL_HOUSE'] })]);
    expect(onePlace.steps.at(-1)?.reason).toBe('PLACE_NO_EVIDENCE:COMMUNITY_POINT');
    expect(judged(LIST, '2026-Q2', [list('2026-05-04', { documentKind: 'OTHER' })]).steps.at(-1)?.state).toBe(
      'NO_EVIDENCE',
    );
  });

  it('L10-2022.A13.K2.S3 is not owed for a quarter of which the unit stood less than the last half', () => {
    const half = { unit: { validFrom: '2026-05-16' } };
    expect(judged(LIST, '2026-Q2', [], half).steps[0]?.state).toBe('PENDING');
    const less = { unit: { validFrom: '2026-05-17' } };
    expect(judged(LIST, '2026-Q2', [], less).steps).toMatchObject([
      { state: 'NOT_APPLICABLE', reason: 'PARTIAL_PERIOD' },
    ]);
    const closed = { unit: { validFrom: '2020-01-01', validTo: '2026-06-29' } };
    expect(judged(LIST, '2026-Q2', [], closed).steps[0]?.state).toBe('NOT_APPLICABLE');
  });

  it('L10-2022.A13.K2.S3 across a merger is met by the lists of all predecessors, and names the one that is missing', () => {
    const merged = { unit: { validFrom: '2026-05-01' }, predecessors: ['uOld1', 'uOld2'] };
    const one = judged(LIST, '2026-Q2', [list('2026-04-10', {}, 'uOld1')], merged);
    expect(one.steps.at(-1)?.state).toBe('NO_EVIDENCE');
    expect(one.steps.at(-1)?.checks[0]?.facts).toMatchObject({ missingUnits: ['uOld2'] });
    const both = judged(
      LIST,
      '2026-Q2',
      [list('2026-04-10', {}, 'uOld1'), list('2026-04-20', {}, 'uOld2')],
      merged,
    );
    expect(changesOf(both)).toEqual(['2026-04-01 PENDING', '2026-04-20 MET']);
    expect(changesOf(judged(LIST, '2026-Q2', [list('2026-06-01')], merged))).toEqual([
      '2026-04-01 PENDING',
      '2026-06-01 MET',
    ]);
  });
});

describe('the half-yearly report on deliberation', () => {
  it('L10-2022.A23.K1.S2 reaches Council and Front by the last day of the half-year', () => {
    expect(changesOf(judged(REPORT, '2026-H1', [report('2026-06-30')]))).toEqual([
      '2026-01-01 PENDING',
      '2026-06-30 MET',
    ]);
    expect(changesOf(judged(REPORT, '2026-H1', [report('2026-07-01')]))).toEqual([
      '2026-01-01 PENDING',
      '2026-07-01 NO_EVIDENCE',
    ]);
    const council = judged(REPORT, '2026-H1', [report('2026-06-30', { to: ['HDND_XA'] })]);
    expect(council.steps.at(-1)?.reason).toBe('PERIODICITY_NO_EVIDENCE:MTTQ_XA');
    expect(
      judged(REPORT, '2026-H1', [report('2026-06-30', { reportKind: 'DISCLOSURE' })]).steps.at(-1)?.state,
    ).toBe('NO_EVIDENCE');
  });

  it('L10-2022.A23.K1.S2 says that its period is not verified', () => {
    expect(judged(REPORT, '2026-H1', []).unverified).toContain('period');
  });
});

describe('periods', () => {
  it('have names and days', () => {
    expect(periodOf('QUARTER', '2026-11-25')).toEqual({
      name: '2026-Q4',
      from: '2026-10-01',
      to: '2026-12-31',
    });
    expect(periodOf('HALF_YEAR', '2026-06-30')).toEqual({
      name: '2026-H1',
      from: '2026-01-01',
      to: '2026-06-30',
    });
    expect(periodOf('MONTH', '2024-02-10')).toEqual({
      name: '2024-02',
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(periodOf('WEEK', '2027-01-01')).toEqual({
      name: '2026-W53',
      from: '2026-12-28',
      to: '2027-01-03',
    });
    expect(periodOf('YEAR', '2026-06-30').name).toBe('2026');
    for (const name of ['2026', '2026-H2', '2026-Q3', '2026-06', '2026-W25'])
      expect(periodNamed(name).name).toBe(name);
    expect(() => periodNamed('2026-Q5')).toThrow(RangeError);
  });

  it('are owed from their last half on', () => {
    expect(isOwed(periodNamed('2026-Q1'), '2026-02-15', null)).toBe(true);
    expect(isOwed(periodNamed('2026-Q1'), '2026-02-16', null)).toBe(false);
  });

  it('are touched by an act through its day and through the period that it names', () => {
    const keys = periodKeysOf(list('2026-07-03', { period: { from: '2026-04-01', to: '2026-06-30' } }));
    expect(keys.map(({ dutyId }) => dutyId)).toEqual([
      `${LIST}~uCommune~2026-Q3`,
      `${LIST}~uCommune~2026-Q2`,
    ]);
    expect(periodKeysOf(report('2026-07-01'))).toEqual([
      { dutyId: `${REPORT}~uCommune~2026-H2`, obligationId: REPORT, unitId: 'uCommune', period: '2026-H2' },
    ]);
    expect(periodKeysOf(anEvent('MeetingFailed', '2026-07-01', {}))).toEqual([]);
  });

  it('are touched by a person’s word on the duty, which may be another unit’s event', () => {
    const duty = `${REPORT}~uCommune~2026-H1`;
    const ruling = anEvent('VerdictSetAside', '2026-08-01', { duty, state: 'NOT_APPLICABLE', ground: 'x' });
    expect(periodKeysOf(ruling)).toEqual([
      { dutyId: duty, obligationId: REPORT, unitId: 'uCommune', period: '2026-H1' },
    ]);
    const judgedWith = judged(REPORT, '2026-H1', [], { rulings: [ruling] });
    expect(changesOf(judgedWith)).toEqual([
      '2026-01-01 PENDING',
      '2026-07-01 NO_EVIDENCE',
      '2026-08-01 NOT_APPLICABLE',
    ]);
    expect(periodKeysOf(anEvent('VerdictSetAside', '2026-08-01', { duty: 'L10-2022.A12.K3~e1' }))).toEqual(
      [],
    );
  });

  it.each(['garbage', '2026-07', '2026', '2026-Q5', '2026-Q30', '0001-Q1', '9999-Q4', '', '2026-W00'])(
    'are not touched by a word on a duty of no such quarter: %j',
    (period) => {
      expect(
        periodKeysOf(anEvent('FactClaimed', '2026-03-02', { duty: `${LIST}~uCommune~${period}` })),
      ).toEqual([]);
    },
  );

  it('are owed by a unit that recorded nothing, from the rule’s first day on', () => {
    const duties = periodicDuties(
      { unitId: 'uCommune', validFrom: '2020-01-01' },
      '2023-05-01',
      '2024-01-01',
    );
    const ofDisclosure = duties.filter(({ obligationId }) => [LIST, REPORT].includes(obligationId));
    expect(ofDisclosure.map(({ dutyId }) => dutyId.slice(dutyId.indexOf('~')))).toEqual([
      '~uCommune~2023-Q3',
      '~uCommune~2023-Q4',
      '~uCommune~2024-Q1',
      '~uCommune~2023-H2',
      '~uCommune~2024-H1',
    ]);
  });
});
