import { plus } from '../calendar/days.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { codes, text, type Act } from '../stream/believed.js';
import { missing } from '../truth/clock.js';
import { worstOf } from '../truth/timeline.js';

function received(heldBy: string): Pick<PeriodRule, 'types' | 'act' | 'byDay' | 'holder'> {
  return {
    holder: 'COMMUNE',
    types: ['ReceptionHeld'],
    act: (act) => text(act, 'heldBy') === heldBy && act.data['inPerson'] === true,
    byDay: true,
  };
}

/** A period without a working day owes no reception. */
const onlyWithWork: PeriodRule['gate'] = ({ work }, _holder, { from, to }) => {
  for (let day = from; day <= to; day = plus(day, 1)) if (work.calendar.isWorked(day)) return undefined;
  return 'NOT_APPLICABLE';
};

const isRulesPosting = (act: Act) =>
  text(act, 'documentKind') === 'RECEPTION_RULES' && text(act, 'form') === 'POSTING';

/** The chair and the Party head receive in person: a day a week, since July 2026 two a month; the Party head two a month. */
export const receptionPeriods: readonly PeriodRule[] = [
  {
    obligation: 'L42-2013.A15.K2d',
    from: '2014-07-01',
    until: '2026-06-30',
    every: 'WEEK',
    ...received('COMMUNE_CHAIR'),
    gate: onlyWithWork,
  },
  {
    obligation: 'L136-2025.RECEPTION_DAYS',
    from: '2026-07-01',
    every: 'MONTH',
    ...received('COMMUNE_CHAIR'),
    count: 2,
    gate: onlyWithWork,
  },
  {
    obligation: 'QD11-2019.RECEPTION',
    from: '2019-02-18',
    every: 'MONTH',
    ...received('PARTY_COMMITTEE_SECRETARY'),
    count: 2,
    gate: onlyWithWork,
  },
  {
    obligation: 'QD11-2019.REPORT',
    from: '2025-11-23',
    every: 'MONTH',
    holder: 'COMMUNE',
    types: ['ReportSubmitted'],
    act: (act) => text(act, 'reportKind') === 'PARTY_RECEPTION',
  },
  {
    // House rules and procedures hang where citizens are received.
    obligation: 'L42-2013.A19.K1',
    from: '2014-07-01',
    every: 'ONCE',
    holder: 'COMMUNE',
    types: ['InformationDisclosed'],
    act: isRulesPosting,
    amounts: (_commune, acts, { opensOn, asOf }) => {
      const lack = missing({ waitsSince: opensOn, begun: acts.length > 0 }, asOf);
      const atPlace = acts.some((act) => codes(act, 'places').includes('RECEPTION_PLACE'));
      return worstOf([acts.length > 0 ? 'MET' : lack, atPlace ? 'MET' : lack]);
    },
  },
];
