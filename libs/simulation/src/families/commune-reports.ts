import type { Every } from '../rules/periods.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { text, type Act } from '../stream/believed.js';
import type { TrueState } from '../truth/timeline.js';
import type { Family, Teller } from './family.js';
import { delay, periodTales, report, type Said } from './period-tales.js';

const council = ['HDND_XA', 'MTTQ_XA'];

/** Articles 14.3 and 28.5, mediation law 29.2c: what the commune reports to its Council and the Front. */
const reported = (
  obligation: string,
  from: string,
  every: Every,
  kind: string,
  to: readonly string[],
): PeriodRule => ({
  obligation,
  from,
  every,
  holder: 'COMMUNE',
  types: ['ReportSubmitted'],
  act: (act) => text(act, 'reportKind') === kind,
  to,
});

/** Front law 30.1, joint resolution 403 articles 3.3 and 10.2. */
const frontRules: readonly PeriodRule[] = [
  {
    obligation: 'L75-2015.A30.K1',
    from: '2016-01-01',
    every: 'HALF_YEAR',
    holder: 'COMMUNE',
    types: ['FrontResultsHeard'],
    act: () => true,
  },
  {
    obligation: 'NQLT403-2017.A3.K3',
    from: '2017-06-15',
    every: 'QUARTER',
    holder: 'COMMUNE',
    types: ['PlanAdopted'],
    act: plans('FRONT_SUPERVISION'),
    // The plan is next year's; what counts is that it was adopted in the fourth quarter.
    serves: (act, period) => act.on >= period.from && act.on <= period.to,
    gate: (_commune, _holder, { name }): TrueState | undefined =>
      name.endsWith('Q4') ? undefined : 'NOT_APPLICABLE',
  },
  {
    obligation: 'NQLT403-2017.A10.K2',
    from: '2017-06-15',
    every: 'YEAR',
    holder: 'COMMUNE',
    types: ['PlanAdopted'],
    act: plans('INVESTMENT_SUPERVISION'),
  },
];

/** Article 35.2c: the democracy regulation, once. */
const regulation: PeriodRule = {
  obligation: 'L10-2022.A35.K2c',
  from: '2023-07-01',
  every: 'ONCE',
  holder: 'COMMUNE',
  types: ['LocalRegulationAdopted', 'DisclosableDocumentIssued'],
  act: (act) =>
    text(act, 'regulationKind') === 'DEMOCRACY_REGULATION' ||
    text(act, 'documentKind') === 'DEMOCRACY_REGULATION',
};

function plans(kind: string): (act: Act) => boolean {
  return (act) => text(act, 'planKind') === kind;
}

function tellReport(kind: string, to: readonly string[]) {
  return (teller: Teller, on: string, said: Said) =>
    teller.open('report').record('ReportSubmitted', 'UBND_XA', on, report(kind, to, said), delay(said));
}

function tellPlan(planKind: string, periodKind: string, subject: string, next = false) {
  return (teller: Teller, on: string, said: Said) => {
    const year = String(Number(on.slice(0, 4)) + (next ? 1 : 0));
    const period = said.period ?? { from: `${year}-01-01`, to: `${year}-12-31` };
    const data = { planKind, subject, periodKind, period };
    return teller.open('record').record('PlanAdopted', 'MTTQ_XA', on, data, delay(said));
  };
}

const inTime: readonly TrueState[] = ['MET', 'NO_EVIDENCE'];
const orLate: readonly TrueState[] = ['MET', 'MET_LATE', 'NO_EVIDENCE'];

export const communeReports: Family = {
  name: 'commune-reports',
  periods: [
    reported('L10-2022.A14.K3', '2023-07-01', 'HALF_YEAR', 'DISCLOSURE', council),
    reported('L10-2022.A28.K5', '2023-07-01', 'HALF_YEAR', 'CONSULTATION', council),
    reported('L35-2013.A29.K2c', '2014-01-01', 'YEAR', 'MEDIATION', ['HDND_XA']),
    regulation,
    ...frontRules,
  ],
  plants: [
    ...periodTales({
      name: 'disclosure-report',
      every: 'HALF_YEAR',
      act: tellReport('DISCLOSURE', council),
      names: true,
      parts: true,
    }),
    ...periodTales({
      name: 'consultation-report',
      every: 'HALF_YEAR',
      act: tellReport('CONSULTATION', council),
      names: true,
      parts: true,
    }),
    ...periodTales({
      name: 'mediation-report',
      every: 'YEAR',
      act: tellReport('MEDIATION', ['HDND_XA']),
      names: true,
    }),
    ...periodTales({
      name: 'front-heard',
      every: 'HALF_YEAR',
      names: true,
      always: true,
      act: (teller, on, said) =>
        teller
          .open('record')
          .record('FrontResultsHeard', 'HDND_XA', on, { period: said.period ?? { from: on } }, delay(said)),
    }),
    ...periodTales({
      name: 'supervision-plan-of-next-year',
      every: 'QUARTER',
      between: ['2025-10-01', '2026-12-20'],
      act: tellPlan('FRONT_SUPERVISION', 'YEAR', 'Kế hoạch giám sát, phản biện xã hội năm sau', true),
    }),
    ...periodTales({
      name: 'investment-supervision-plan',
      every: 'YEAR',
      names: true,
      always: true,
      act: tellPlan('INVESTMENT_SUPERVISION', 'YEAR', 'Kế hoạch giám sát đầu tư của cộng đồng năm'),
    }),
    {
      name: 'democracy-regulation-with-the-front',
      tell: (teller, day) => {
        teller.open('document').record('LocalRegulationAdopted', 'UBND_XA', day, {
          issuer: 'UBND xã',
          regulationKind: 'DEMOCRACY_REGULATION',
          subject: 'Quy chế thực hiện dân chủ ở xã',
          withFront: true,
        });
      },
    },
    {
      name: 'democracy-regulation-within-ninety-days',
      between: ['2025-01-13', '2025-03-20'],
      tell: (teller, day) => {
        teller.open('document').record('LocalRegulationAdopted', 'UBND_XA', day, {
          issuer: 'UBND xã',
          regulationKind: 'DEMOCRACY_REGULATION',
          subject: 'Quy chế thực hiện dân chủ ở phường',
          withFront: true,
        });
      },
    },
  ],
  reaches: {
    'L10-2022.A14.K3': orLate,
    'L10-2022.A28.K5': orLate,
    'L35-2013.A29.K2c': orLate,
    'L10-2022.A35.K2c': ['PENDING', 'MET', 'NEEDS_REVIEW'],
    'L75-2015.A30.K1': orLate,
    'NQLT403-2017.A3.K3': [...inTime, 'NOT_APPLICABLE'],
    'NQLT403-2017.A10.K2': orLate,
  },
};
