import { describe, expect, it } from '@jest/globals';
import type { EffectiveEvent, EventData } from '@app/domain';
import { catalogue } from '../catalogue/catalogue.js';
import type { Duty, PeriodFile } from '../duty.js';
import { judgePeriod, periodicDuties, periodKeyNamed, periodKeysOf } from '../judging/judge-period.js';
import { stateOn } from '../judging/timeline.js';
import { rule, type Side } from './rule.fixture.js';
import { anEvent, Story } from './support.js';

const UNIT = { validFrom: '2020-01-01' };

interface Row {
  when: string;
  acts: readonly EffectiveEvent[];
  state: Side['state'];
  on?: string;
  period?: string;
  file?: Partial<PeriodFile>;
}

/** Sides of a rule that opens without an event: what was done, and how the period stands. */
function sidesIn(
  obligationId: string,
  period: string,
  on: string,
  rows: readonly Row[],
  part?: string,
): Side[] {
  return rows.map((row) => ({
    when: row.when,
    duty: () =>
      judged(obligationId, row.period ?? period, row.acts, {
        ...(part === undefined ? {} : { part }),
        ...row.file,
      }),
    on: row.on ?? on,
    state: row.state,
  }));
}

function judged(
  obligationId: string,
  period: string,
  events: readonly EffectiveEvent[],
  more: Partial<PeriodFile>,
): Duty {
  return judgePeriod({ unitId: 'uCommune', unit: UNIT, obligationId, period, events, rulings: [], ...more });
}

const reported = (on: string, reportKind: string, to: string[], more: EventData = {}): EffectiveEvent =>
  anEvent('ReportSubmitted', on, { reportKind, to, resubmission: false, ...more });
const planned = (on: string, planKind: string, from: string, to: string): EffectiveEvent =>
  anEvent('PlanAdopted', on, { planKind, subject: 'Kế hoạch', periodKind: 'YEAR', period: { from, to } });

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

const conference = (on: string, village: string): EffectiveEvent =>
  anEvent('CommunityConferenceHeld', on, {
    village,
    householdsTotal: 100,
    householdsPresent: 70,
    reportsPresented: 3,
  });

rule(
  'L10-2022.A33.K1',
  'every village holds its conference each year',
  sidesIn(
    'L10-2022.A33.K1',
    '2026',
    '2027-01-01',
    [
      { when: 'held in December', acts: [conference('2026-12-20', 'v1')], state: 'MET' },
      { when: 'held in another village', acts: [conference('2026-12-20', 'v2')], state: 'NO_EVIDENCE' },
      {
        when: 'a village that was made in August',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unit: { validFrom: '2026-08-01' } },
      },
    ],
    'v1',
  ),
);

const hasCode = (village: string): EffectiveEvent =>
  anEvent('RecognitionDecided', '2025-03-02', {
    recogniser: 'CHU_TICH_UBND_XA',
    recognitionOutcome: 'RECOGNISED',
    matterItem: 3,
    village,
  });
const annulled = [
  anEvent(
    'VillageCodeReportReceived',
    '2025-10-01',
    { village: 'v1', codeReportGround: 'ANNULMENT' },
    { stream: 'villageCode-1' },
  ),
  anEvent(
    'VillageCodeReportAnswered',
    '2025-10-05',
    { codeAnswer: 'ANNULLED', codeReportGround: 'ANNULMENT' },
    { stream: 'villageCode-1' },
  ),
];
const reviewed = (on: string, village: string): EffectiveEvent =>
  anEvent('VillageCodeReviewed', on, { village, year: 2026 });

rule(
  'ND61-2023.A15.K4',
  'a village reviews its code each year',
  sidesIn(
    'ND61-2023.A15.K4',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reviewed on 18 November',
        acts: [reviewed('2026-11-18', 'v1')],
        state: 'MET',
        file: { unitFacts: [hasCode('v1')] },
      },
      { when: 'not reviewed', acts: [], state: 'NO_EVIDENCE', file: { unitFacts: [hasCode('v1')] } },
      {
        when: 'another village has the code',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unitFacts: [hasCode('v2')] },
      },
      {
        when: 'the code was annulled the year before',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unitFacts: [hasCode('v1'), ...annulled] },
      },
      {
        when: 'recognised only in the year itself',
        acts: [],
        state: 'NOT_APPLICABLE',
        period: '2025',
        file: { unitFacts: [hasCode('v1')] },
      },
    ],
    'v1',
  ),
);

rule(
  'ND61-2023.A19.K1e',
  'the village head reports on the code each year',
  sidesIn(
    'ND61-2023.A19.K1e',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reported',
        acts: [reported('2026-12-01', 'VILLAGE_CODE', ['UBND_XA'], { village: 'v1' })],
        state: 'MET',
        file: { unitFacts: [hasCode('v1')] },
      },
      { when: 'not reported', acts: [], state: 'NO_EVIDENCE', file: { unitFacts: [hasCode('v1')] } },
      { when: 'a village without a code', acts: [], state: 'NOT_APPLICABLE' },
    ],
    'v1',
  ),
);

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
  'ND185-2026.A6.K1e',
  'the village head reports to the conference of the village each year',
  sidesIn(
    'ND185-2026.A6.K1e',
    '2027',
    '2028-01-01',
    [
      {
        when: 'reported',
        acts: [reported('2027-12-20', 'VILLAGE_HEAD', ['CONG_DONG'], { village: 'v1' })],
        state: 'MET',
      },
      { when: 'nothing', acts: [], state: 'NO_EVIDENCE' },
    ],
    'v1',
  ),
);

rule(
  'L35-2013.A12.K3',
  'mediation teams are reviewed each year',
  sidesIn(
    'L35-2013.A12.K3',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reviewed',
        acts: [
          anEvent('PeriodicReviewHeld', '2026-10-01', {
            reviewSubject: 'MEDIATION_TEAMS',
            period: { from: '2026-01-01', to: '2026-12-31' },
            village: 'v1',
          }),
        ],
        state: 'MET',
      },
      { when: 'not reviewed', acts: [], state: 'NO_EVIDENCE' },
    ],
    'v1',
  ),
);

rule(
  'L35-2013.A15.K5',
  'the head of the mediation team reports each year to commune and Front',
  sidesIn(
    'L35-2013.A15.K5',
    '2026',
    '2027-01-01',
    [
      {
        when: 'to both',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA'], { village: 'v1' })],
        state: 'MET',
      },
      {
        when: 'to the commune only',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA'], { village: 'v1' })],
        state: 'NO_EVIDENCE',
      },
      {
        when: 'without naming the village',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA'])],
        state: 'NO_EVIDENCE',
      },
    ],
    'v1',
  ),
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

const BOARD = 'board-1';
const boardPlan = (on: string, from: string, to: string, body?: string): [string, string, EventData] => [
  'PlanAdopted',
  on,
  {
    planKind: 'INSPECTION_BOARD',
    subject: 'Kế hoạch quý',
    periodKind: 'QUARTER',
    period: { from, to },
    ...(body === undefined ? {} : { body }),
  },
];
const boardReport = (on: string): [string, string, EventData] => [
  'ReportSubmitted',
  on,
  { reportKind: 'INSPECTION_BOARD', to: ['MTTQ_XA'], resubmission: false },
];

function boardDuty(id: string, period: string, ...acts: [string, string, EventData][]): Duty | undefined {
  const story = new Story(BOARD);
  story.record('BoardFormed', '2025-12-20', {
    boardKind: 'PEOPLES_INSPECTION_BOARD',
    boardMembers: 7,
    termFrom: '2026-01-01',
    termUntil: '2027-06-30',
  });
  for (const [n, [type, on, data]] of acts.entries())
    story.record(type, on, data, { stream: `record-${String(n)}` });
  return story.duties().find(({ dutyId }) => dutyId === `${id}~uCommune.${BOARD}~${period}`);
}

for (const [id] of [
  ['L10-2022.A39.K2', 'law'],
  ['ND59-2023.A14.K1a', 'decree'],
] as const)
  rule(id, 'the Inspection Board plans each quarter', [
    {
      when: 'ahead of the quarter',
      duty: () => boardDuty(id, '2026-Q2', boardPlan('2026-03-25', '2026-04-01', '2026-06-30')),
      on: '2026-07-01',
      state: 'MET',
    },
    {
      when: 'a plan of the whole year only',
      duty: () => boardDuty(id, '2026-Q2', boardPlan('2026-01-05', '2026-01-01', '2026-12-31')),
      on: '2026-07-01',
      state: 'NO_EVIDENCE',
    },
    {
      when: 'another board’s plan',
      duty: () => boardDuty(id, '2026-Q2', boardPlan('2026-03-25', '2026-04-01', '2026-06-30', 'board-2')),
      on: '2026-07-01',
      state: 'NO_EVIDENCE',
    },
    { when: 'no plan', duty: () => boardDuty(id, '2026-Q2'), on: '2026-07-01', state: 'NO_EVIDENCE' },
    { when: 'after its term', duty: () => boardDuty(id, '2027-Q3'), on: '2027-10-01', state: 'none' },
  ]);

for (const [id] of [
  ['L10-2022.A39.K3', 'law'],
  ['ND59-2023.A14.K3', 'decree'],
] as const)
  rule(id, 'the Inspection Board reports to the Front each quarter', [
    {
      when: 'on the last day',
      duty: () => boardDuty(id, '2026-Q2', boardReport('2026-06-30')),
      on: '2026-07-01',
      state: 'MET',
    },
    {
      when: 'on the day after',
      duty: () => boardDuty(id, '2026-Q2', boardReport('2026-07-01')),
      on: '2026-07-01',
      state: 'NO_EVIDENCE',
    },
  ]);

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
