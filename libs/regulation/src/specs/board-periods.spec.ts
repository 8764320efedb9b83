import type { EventData } from '@app/domain';
import type { Duty } from '../duty.js';
import { rule } from './rule.fixture.js';
import { Story } from './support.js';

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
