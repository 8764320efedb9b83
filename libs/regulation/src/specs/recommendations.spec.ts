import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { planAdopted, sidesOf, type Told } from './services-support.js';

const INSPECTION = 'PEOPLES_INSPECTION_BOARD';
const INVESTMENT = 'COMMUNITY_INVESTMENT_BOARD';
const sent = (on: string, paper: string, to: string[], more: EventData = {}): Told => [
  'DocumentSent',
  on,
  { paper, to, ...more },
  { stream: `document-${paper}-${to.join('')}` },
];

const RECOMMENDATION = 'recommendation-1';
const drafted = (boardKind: string): Told => [
  'RecommendationDrafted',
  '2026-03-02',
  { boardKind, subject: 'Quỹ' },
];
const confirmed = (on: string, boardKind: string): Told => [
  'RecommendationConfirmed',
  on,
  { boardKind, confirmed: true },
];
const issued = (on: string, recommender: string): Told => [
  'RecommendationIssued',
  on,
  { recommender, to: ['UBND_XA'], subject: 'Quỹ', content: 'Công khai' },
];
const received = (recommender: string, receivedBy = 'COMMUNE_PEOPLES_COMMITTEE'): Told => [
  'RecommendationReceived',
  '2026-03-02',
  { recommender, receivedBy },
];
const answered = (on: string, recommender: string, to: string): Told => [
  'RecommendationAnswered',
  on,
  { recommender, answerOutcome: 'ACCEPTED', content: 'Đã công khai', to: [to] },
];

for (const [id, kind] of [
  ['L10-2022.A40.K2d', INSPECTION],
  ['L10-2022.A45.K1d', INVESTMENT],
] as const)
  rule(
    id,
    `the Front confirms a recommendation before it is sent: ${kind}`,
    sidesOf(id, RECOMMENDATION, [
      ['before', [drafted(kind), confirmed('2026-03-05', kind), issued('2026-03-06', kind)], 'MET'],
      ['after', [drafted(kind), issued('2026-03-06', kind), confirmed('2026-03-09', kind)], 'BREACHED'],
      ['never', [drafted(kind), issued('2026-03-06', kind)], 'NO_EVIDENCE'],
    ]),
  );

for (const [id, kind, to] of [
  ['L10-2022.A40.K1c', INSPECTION, 'BAN_THANH_TRA_NHAN_DAN'],
  ['L10-2022.A45.K2c', INVESTMENT, 'BAN_GIAM_SAT_DAU_TU_CONG_DONG'],
] as const)
  rule(
    id,
    `the commune answers a recommendation within 15 days: ${kind}`,
    sidesOf(id, RECOMMENDATION, [
      ['on the fifteenth day', [received(kind), answered('2026-03-17', kind, to)], 'MET'],
      ['on the sixteenth day', [received(kind), answered('2026-03-18', kind, to)], 'MET_LATE'],
      [
        'to somebody else',
        [received(kind), answered('2026-03-17', kind, 'MTTQ_XA')],
        'NO_EVIDENCE',
        '2026-03-18',
      ],
      ['received by the Front', [received(kind, 'FRONT')], 'none'],
    ]),
  );

rule(
  'L10-2022.A40.K1d',
  'the Inspection Board is told how complaints and denunciations ended',
  sidesOf(
    'L10-2022.A40.K1d',
    'petition-1',
    (
      [
        ['told', 'BAN_THANH_TRA_NHAN_DAN', 'MET', '2026-03-10'],
        ['only the complainant was told', 'CONG_DAN', 'NEEDS_REVIEW', '2026-06-01'],
      ] as const
    ).map(([when, to, state, on]) => [
      when,
      [
        [
          'PetitionSettled',
          '2026-03-02',
          { petitionKind: 'COMPLAINT', petitionOutcome: 'UPHELD', wasForwarded: false },
        ],
        sent('2026-03-10', 'COMPLAINT_OUTCOME', [to], { case: 'petition-1' }),
      ],
      state,
      on,
    ]),
  ),
);

const DELIBERATION = 'deliberation-1';
const decisionReceived: Told = [
  'CommunityDecisionReceived',
  '2026-03-02',
  { receivedBy: 'FRONT', village: 'v1', matterItem: 5, decisionSubject: 'ELECTION', boardKind: INSPECTION },
];
const recognised = (on: string, recognitionOutcome = 'RECOGNISED'): Told => [
  'RecognitionDecided',
  on,
  { recogniser: 'FRONT', recognitionOutcome, matterItem: 5, decisionSubject: 'ELECTION', village: 'v1' },
];

rule(
  'L10-2022.A40.K2b',
  'the Front recognises the election to the Inspection Board within five working days',
  sidesOf('L10-2022.A40.K2b', DELIBERATION, [
    ['on the fifth', [decisionReceived, recognised('2026-03-09')], 'MET'],
    ['on the sixth', [decisionReceived, recognised('2026-03-10')], 'MET_LATE'],
    ['refused on the fifth', [decisionReceived, recognised('2026-03-09', 'REFUSED')], 'MET'],
    ['silent after the fifth', [decisionReceived], 'NO_EVIDENCE', '2026-03-10'],
  ]),
);

rule(
  'NQLT403-2017.A11.K1a',
  'the programme and plan of the Inspection Board are made known',
  sidesOf(
    'NQLT403-2017.A11.K1a',
    'record-plan-2026-01-05',
    (
      [
        ['by loudspeaker', 'LOUDSPEAKER', 'MET', '2026-01-12'],
        ['by letter only', 'LETTER_TO_CITIZEN', 'NO_EVIDENCE', '2026-04-06'],
      ] as const
    ).map(([when, form, state, on]) => [
      when,
      [
        planAdopted('2026-01-05', 'INSPECTION_BOARD'),
        [
          'InformationDisclosed',
          '2026-01-12',
          { paper: 'BOARD_PLAN', form, case: 'record-plan-2026-01-05' },
          { stream: 'document-9' },
        ],
      ],
      state,
      on,
    ]),
  ),
);
