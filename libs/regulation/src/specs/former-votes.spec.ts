import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { sidesOf, voteCounted, type Told } from './services-support.js';

const HOME = 'deliberation-1';
const proposed = (voteForm: string, on = '2022-03-07'): Told => [
  'MatterProposed',
  on,
  {
    matterItem: 1,
    matterScope: 'VILLAGE',
    subject: 'Việc của thôn',
    village: 'v1',
    proposer: 'VILLAGE_HEAD',
    voteForm,
  },
];
const counted = (matterItem: number, votesFor: number, more: EventData = {}): Told =>
  voteCounted('2022-03-20', matterItem, votesFor, more);
const recognised = (on: string, matterItem: number, effectiveOn?: string): Told => [
  'RecognitionDecided',
  on,
  {
    recognitionOutcome: 'RECOGNISED',
    matterItem,
    village: 'v1',
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
  },
];

rule(
  'PL34-2007.A11',
  'the former ordinance let the people vote at a meeting or by ballot',
  sidesOf('PL34-2007.A11', HOME, [
    ['by ballot', [proposed('HOUSEHOLD_BALLOT'), counted(1, 60, { voteForm: 'HOUSEHOLD_BALLOT' })], 'MET'],
    ['online', [proposed('ONLINE_VOTE'), counted(1, 60, { voteForm: 'ONLINE_VOTE' })], 'BREACHED'],
    ['proposed under the law of 2022', [proposed('COMMUNITY_MEETING', '2023-07-03')], 'none'],
  ]),
);

rule(
  'PL34-2007.A12.K1',
  'more than half of the households carried every direct decision',
  sidesOf('PL34-2007.A12.K1', HOME, [
    ['51 of 100', [counted(1, 51)], 'MET'],
    ['50 of 100, declared carried', [counted(1, 50)], 'BREACHED'],
    ['50 of 100, declared as not carried', [counted(1, 50, { declaredCarried: false })], 'MET'],
  ]),
);

for (const [id, item] of [
  ['PL34-2007.A16.CODE', 3],
  ['PL34-2007.A16.HEAD', 4],
  ['PL34-2007.A16.BOARD', 5],
] as const)
  rule(
    id,
    'more than half carried codes, heads and boards, in force on the day of their recognition',
    sidesOf(id, HOME, [
      ['51 of 100', [counted(item, 51)], 'MET'],
      ['50 of 100, declared carried', [counted(item, 50)], 'BREACHED'],
      [
        'in force on the day of recognition',
        [counted(item, 51), recognised('2022-04-01', item, '2022-04-01')],
        'MET',
      ],
      [
        'in force a day before it',
        [counted(item, 51), recognised('2022-04-01', item, '2022-03-31')],
        'BREACHED',
      ],
      ['no day written down', [counted(item, 51), recognised('2022-04-01', item)], 'MET'],
    ]),
  );

const decisionIn = (receivedBy: string): Told => [
  'CommunityDecisionReceived',
  '2022-03-21',
  { receivedBy, village: 'v1', matterItem: 3 },
];
const forwarded = (on: string): Told => [
  'DocumentSent',
  on,
  { paper: 'VILLAGE_CODE', to: ['UBND_HUYEN'], case: HOME },
  { stream: 'document-1' },
];

rule(
  'PL34-2007.A16.FORWARD',
  'the commune sent the result on within three working days',
  sidesOf('PL34-2007.A16.FORWARD', HOME, [
    ['on the third', [decisionIn('COMMUNE_PEOPLES_COMMITTEE'), forwarded('2022-03-24')], 'MET'],
    ['on the fourth', [decisionIn('COMMUNE_PEOPLES_COMMITTEE'), forwarded('2022-03-25')], 'MET_LATE'],
    ['received by the Front', [decisionIn('FRONT')], 'none'],
  ]),
);
