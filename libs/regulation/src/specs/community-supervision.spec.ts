import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { sidesOf, type Told } from './services-support.js';

const INSPECTION = 'PEOPLES_INSPECTION_BOARD';
const sent = (on: string, paper: string, to: string[], more: EventData = {}): Told => [
  'DocumentSent',
  on,
  { paper, to, ...more },
  { stream: `document-${paper}-${to.join('')}` },
];
const PROJECT = 'project-1';

const SUPERVISION = 'communitySupervision-1';

rule(
  'L10-2022.A45.K1b',
  'the investor is told of plan and board 45 days before the supervision',
  sidesOf(
    'L10-2022.A45.K1b',
    SUPERVISION,
    (
      [
        ['45 days before', '2026-03-17', 'MET'],
        ['44 days before', '2026-03-18', 'MET_LATE'],
        ['a day after it began', '2026-05-02', 'NO_EVIDENCE'],
      ] as const
    ).map(([when, on, state]) => [
      when,
      [
        ['CommunitySupervisionPlanned', '2026-03-02', { project: PROJECT, plannedOn: '2026-05-01' }],
        sent(on, 'SUPERVISION_NOTICE', ['CHU_DAU_TU'], { case: SUPERVISION }),
        ['CommunitySupervisionStarted', '2026-05-01', { project: PROJECT }],
      ],
      state,
      '2026-05-02',
    ]),
  ),
);

for (const [id, home, completed] of [
  [
    'ND59-2023.A18.K2d',
    SUPERVISION,
    ['CommunitySupervisionCompleted', '2026-05-20', { project: PROJECT, conclusion: 'MINOR_FINDINGS' }],
  ],
  [
    'ND59-2023.A14.K2c',
    'inspection-1',
    ['InspectionHeld', '2026-05-20', { inspector: INSPECTION, subject: 'Quỹ', conclusion: 'MINOR_FINDINGS' }],
  ],
] as const satisfies readonly (readonly [string, string, Told])[])
  rule(
    id,
    'those who raised a matter are told the result in writing',
    sidesOf(id, home, [
      ['told', [completed, sent('2026-05-25', 'INSPECTION_RESULT', ['CONG_DAN'], { case: home })], 'MET'],
      [
        'others were told',
        [completed, sent('2026-05-25', 'INSPECTION_RESULT', ['MTTQ_XA'], { case: home })],
        'NEEDS_REVIEW',
        '2026-08-19',
      ],
    ]),
  );

rule(
  'ND59-2023.A14.K1b',
  'the plan of an inspection is sent five working days before it starts',
  sidesOf(
    'ND59-2023.A14.K1b',
    'inspection-1',
    (
      [
        [
          'five working days before',
          '2026-03-09',
          ['MTTQ_XA', 'CHU_TICH_UBND_XA', 'DOI_TUONG_GIAM_SAT'],
          'MET',
        ],
        [
          'four working days before',
          '2026-03-10',
          ['MTTQ_XA', 'CHU_TICH_UBND_XA', 'DOI_TUONG_GIAM_SAT'],
          'MET_LATE',
        ],
        ['not to the inspected', '2026-03-09', ['MTTQ_XA', 'CHU_TICH_UBND_XA'], 'NO_EVIDENCE'],
      ] as const
    ).map(([when, on, to, state]) => [
      when,
      [
        [
          'InspectionPlanned',
          '2026-03-02',
          { inspector: INSPECTION, plannedOn: '2026-03-16', subject: 'Quỹ' },
        ],
        sent(on, 'INSPECTION_PLAN', [...to], { case: 'inspection-1' }),
        ['InspectionStarted', '2026-03-16', { inspector: INSPECTION }],
      ],
      state,
      '2026-03-16',
    ]),
  ),
);
