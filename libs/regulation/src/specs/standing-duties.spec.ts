import { describe, expect, it } from '@jest/globals';
import type { EffectiveEvent } from '@app/domain';
import { catalogue } from '../catalogue/catalogue.js';
import type { Duty } from '../duty.js';
import { judgePeriod, periodicDuties, periodKeyNamed, periodKeysOf } from '../judging/judge-period.js';
import { stateOn } from '../judging/timeline.js';
import { conference, reported, UNIT } from './periods.fixture.js';
import { rule } from './rule.fixture.js';
import { anEvent } from './support.js';

const regulation = (on: string, regulationKind = 'DEMOCRACY_REGULATION'): EffectiveEvent =>
  anEvent('LocalRegulationAdopted', on, { regulationKind, subject: 'Quy chế' });
const standing = (events: readonly EffectiveEvent[], validFrom = '2020-01-01'): Duty =>
  judgePeriod({
    unitId: 'uCommune',
    unit: { validFrom },
    obligationId: 'L10-2022.A35.K2c',
    period: null,
    events,
    rulings: [],
  });

rule('L10-2022.A35.K2c', 'the commune issues its democracy regulation once', [
  { when: 'issued', duty: () => standing([regulation('2023-09-01')]), on: '2023-09-01', state: 'MET' },
  { when: 'on the ninetieth day of the law', duty: () => standing([]), on: '2023-09-29', state: 'PENDING' },
  { when: 'on the 91st day of the law', duty: () => standing([]), on: '2023-09-30', state: 'NEEDS_REVIEW' },
  {
    when: 'a commune made later has its own 90 days',
    duty: () => standing([], '2025-07-01'),
    on: '2025-09-29',
    state: 'PENDING',
  },
  {
    when: 'another regulation',
    duty: () => standing([regulation('2023-09-01', 'OTHER')]),
    on: '2023-10-01',
    state: 'NEEDS_REVIEW',
  },
]);

describe('duties that open without an event', () => {
  it('are owed by the one whom the rule binds', () => {
    const of = (subject: object): Set<string> =>
      new Set(
        periodicDuties({ unitId: 'u1', ...UNIT, ...subject }, '2026-01-01', '2026-12-31').map(
          ({ obligationId }) => catalogue.obligation(obligationId).grain,
        ),
      );
    expect(of({ part: 'v1' })).toEqual(new Set(['VILLAGE']));
    expect(of({ level: 'PROVINCE' })).toEqual(new Set(['PROVINCE']));
    expect([...of({})].every((grain) => grain === 'COMMUNE' || grain === 'PARTY')).toBe(true);
  });

  it('are named by rule, place and period, and by nothing else', () => {
    expect(periodKeyNamed('L10-2022.A33.K1~u1.v1~2026')).toMatchObject({
      unitId: 'u1',
      part: 'v1',
      period: '2026',
    });
    expect(periodKeyNamed('L10-2022.A35.K2c~u1')).toMatchObject({ unitId: 'u1', period: null });
    for (const name of [
      'L10-2022.A33.K1~u1~2026',
      'L10-2022.A32.K1~u1.v1~2026',
      'L10-2022.A32.K1~u1~2026-Q1',
      'L10-2022.A35.K2c~u1~2026',
      'L10-2022.A20.K3~u1~2026',
    ])
      expect(periodKeyNamed(name)).toBeUndefined();
  });

  it('are touched by acts of their village, and by no act that names none', () => {
    expect(periodKeysOf(conference('2026-12-20', 'v1')).map(({ dutyId }) => dutyId)).toEqual([
      'L10-2022.A33.K1~uCommune.v1~2026',
    ]);
    expect(periodKeysOf(reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA']))).toEqual([]);
  });

  it('stand for the whole time of the rule where it is a standing one', () => {
    const [duty] = periodicDuties({ unitId: 'u1', ...UNIT }, '2026-01-01', '2026-01-31').filter(
      ({ obligationId }) => obligationId === 'L10-2022.A35.K2c',
    );
    expect(duty).toMatchObject({ dutyId: 'L10-2022.A35.K2c~u1', period: null, opensOn: '2023-07-01' });
    expect(duty === undefined ? null : stateOn(duty, '2026-01-31')?.state).toBe('NEEDS_REVIEW');
  });
});
