import type { EffectiveEvent } from '@app/domain';
import type { Duty } from '../duty.js';
import { hasCode, planned, reported, sidesIn } from './periods.fixture.js';
import { rule } from './rule.fixture.js';
import { anEvent } from './support.js';

for (const [id, reportKind] of [
  ['L10-2022.A14.K3', 'DISCLOSURE'],
  ['L10-2022.A28.K5', 'CONSULTATION'],
] as const)
  rule(
    id,
    `the commune reports on ${reportKind} to Council and Front each half-year`,
    sidesIn(id, '2026-H1', '2026-07-15', [
      {
        when: 'to both by the last day',
        acts: [reported('2026-06-30', reportKind, ['HDND_XA', 'MTTQ_XA'])],
        state: 'MET',
      },
      {
        when: 'for the half-year, after it',
        acts: [
          reported('2026-07-10', reportKind, ['HDND_XA', 'MTTQ_XA'], {
            period: { from: '2026-01-01', to: '2026-06-30' },
          }),
        ],
        state: 'MET_LATE',
      },
      {
        when: 'to the Council only',
        acts: [reported('2026-06-30', reportKind, ['HDND_XA'])],
        state: 'NO_EVIDENCE',
      },
    ]),
  );

const dialogue = (on: string, dialogueAudience = 'PEOPLE'): EffectiveEvent =>
  anEvent('DialogueHeld', on, {
    dialogueForm: 'IN_PERSON',
    dialogueAudience,
    chairIsHead: true,
    withFront: true,
  });

for (const [id, year] of [
  ['L10-2022.A32.K1', '2026'],
  ['L72-2025.A43.FREQ', '2026'],
  ['L77-2015.A125', '2024'],
] as const)
  rule(
    id,
    'a dialogue with the people is held each year',
    sidesIn(id, year, `${String(Number(year) + 1)}-01-01`, [
      { when: 'on the last day', acts: [dialogue(`${year}-12-31`)], state: 'MET' },
      { when: 'a day later', acts: [dialogue(`${String(Number(year) + 1)}-01-01`)], state: 'NO_EVIDENCE' },
      {
        when: 'with land holders only',
        acts: [dialogue(`${year}-05-05`, 'LAND_HOLDERS')],
        state: 'NO_EVIDENCE',
      },
    ]),
  );

rule('L65-2025.A24.FREQ', 'the law of March to June 2025 never owed a yearly dialogue by itself', [
  ...sidesIn('L65-2025.A24.FREQ', '2025', '2026-01-01', [
    { when: 'its own year', acts: [], state: 'NOT_APPLICABLE' },
  ]),
  // Its rule, were it in force for a whole year, is that of its successor.
  ...sidesIn('L72-2025.A43.FREQ', '2026', '2027-01-01', [
    { when: 'its successor: held', acts: [dialogue('2026-05-05')], state: 'MET' },
    { when: 'its successor: not held', acts: [], state: 'NO_EVIDENCE' },
  ]).map((side) => ({ ...side, duty: () => renamed(side.duty(), 'L65-2025.A24.FREQ') })),
]);

const renamed = (duty: Duty | undefined, obligationId: string): Duty | undefined =>
  duty === undefined ? undefined : { ...duty, obligationId };

rule(
  'ND61-2023.A18.K1g',
  'the commune reviews all its codes each year',
  sidesIn('ND61-2023.A18.K1g', '2026', '2027-01-01', [
    {
      when: 'reviewed',
      acts: [
        anEvent('PeriodicReviewHeld', '2026-10-01', {
          reviewSubject: 'VILLAGE_CODES',
          period: { from: '2026-01-01', to: '2026-12-31' },
        }),
      ],
      state: 'MET',
      file: { unitFacts: [hasCode('v1')] },
    },
    { when: 'not reviewed', acts: [], state: 'NO_EVIDENCE', file: { unitFacts: [hasCode('v1')] } },
    { when: 'no village has a code', acts: [], state: 'NOT_APPLICABLE' },
  ]),
);

rule(
  'ND61-2023.A16.K3',
  'the province reports on its codes before 30 November',
  sidesIn('ND61-2023.A16.K3', '2026', '2026-12-15', [
    {
      when: 'on the 29th',
      acts: [reported('2026-11-29', 'VILLAGE_CODES_OF_PROVINCE', ['BO_VHTTDL'])],
      state: 'MET',
    },
    {
      when: 'on the 30th',
      acts: [reported('2026-11-30', 'VILLAGE_CODES_OF_PROVINCE', ['BO_VHTTDL'])],
      state: 'MET_LATE',
    },
    { when: 'not at all', acts: [], state: 'NO_EVIDENCE' },
  ]),
);

rule(
  'L35-2013.A29.K2c',
  'the commune reports on mediation to the Council each year',
  sidesIn('L35-2013.A29.K2c', '2026', '2027-01-01', [
    { when: 'reported', acts: [reported('2026-12-01', 'MEDIATION', ['HDND_XA'])], state: 'MET' },
    {
      when: 'to the Front instead',
      acts: [reported('2026-12-01', 'MEDIATION', ['MTTQ_XA'])],
      state: 'NO_EVIDENCE',
    },
  ]),
);

const heard = (on: string, from: string, to: string): EffectiveEvent =>
  anEvent('FrontResultsHeard', on, { period: { from, to } });

rule(
  'L75-2015.A30.K1',
  'Council and People’s Committee hear the Front’s results each half-year',
  sidesIn('L75-2015.A30.K1', '2026-H1', '2026-07-15', [
    { when: 'heard', acts: [heard('2026-06-20', '2026-01-01', '2026-06-30')], state: 'MET' },
    { when: 'heard in July', acts: [heard('2026-07-10', '2026-01-01', '2026-06-30')], state: 'MET_LATE' },
    { when: 'not heard', acts: [], state: 'NO_EVIDENCE' },
  ]),
);

rule(
  'NQLT403-2017.A3.K3',
  'next year’s plan of supervision and criticism is adopted in the fourth quarter',
  sidesIn('NQLT403-2017.A3.K3', '2026-Q4', '2027-01-10', [
    {
      when: 'in December for next year',
      acts: [planned('2026-12-10', 'FRONT_SUPERVISION', '2027-01-01', '2027-12-31')],
      state: 'MET',
    },
    {
      when: 'in January',
      acts: [planned('2027-01-05', 'FRONT_SUPERVISION', '2027-01-01', '2027-12-31')],
      state: 'NO_EVIDENCE',
    },
    {
      when: 'a plan of the year itself',
      acts: [planned('2026-12-10', 'FRONT_SUPERVISION', '2026-01-01', '2026-12-31')],
      state: 'NO_EVIDENCE',
    },
    { when: 'the third quarter owes none', acts: [], state: 'NOT_APPLICABLE', period: '2026-Q3' },
  ]),
);

rule(
  'NQLT403-2017.A10.K2',
  'the Front adopts a plan of investment supervision each year',
  sidesIn('NQLT403-2017.A10.K2', '2026', '2027-01-01', [
    {
      when: 'within the year',
      acts: [planned('2026-02-10', 'INVESTMENT_SUPERVISION', '2026-01-01', '2026-12-31')],
      state: 'MET',
    },
    {
      when: 'ahead of the year',
      acts: [planned('2025-12-20', 'INVESTMENT_SUPERVISION', '2026-01-01', '2026-12-31')],
      state: 'MET',
    },
    {
      when: 'another plan',
      acts: [planned('2026-02-10', 'FRONT_SUPERVISION', '2026-01-01', '2026-12-31')],
      state: 'NO_EVIDENCE',
    },
  ]),
);
