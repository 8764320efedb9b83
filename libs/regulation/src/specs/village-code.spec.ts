import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import {
  codeRecognised,
  disclosed,
  dutyOf,
  sidesOf,
  storyOf,
  voteCounted,
  type Told,
} from './services-support.js';

const HOME = 'villageCode-1';
const VOTE = 'deliberation-1';

const proposed = (proposedBy = 'VILLAGE_HEAD', consents?: number): Told => [
  'VillageCodeProposed',
  '2026-03-02',
  { village: 'v1', proposedBy, ...(consents === undefined ? {} : { consents, householdsTotal: 100 }) },
];
const posted = (on: string, form = 'POSTING'): Told =>
  disclosed(
    on,
    form,
    { paper: 'VILLAGE_CODE_DRAFT', places: ['CULTURAL_HOUSE'], case: HOME },
    'document-draft',
  );
const meeting = (on: string, householdsPresent = 80, more: EventData = {}): Told => [
  'MeetingHeld',
  on,
  {
    village: 'v1',
    matterItem: 3,
    chairedBy: 'VILLAGE_HEAD',
    householdsTotal: 100,
    householdsPresent,
    votingMethod: 'SHOW_OF_HANDS',
    case: HOME,
    ...more,
  },
  { stream: VOTE },
];
const tallied = (on: string, votesFor: number, more: EventData = {}): Told =>
  voteCounted(on, 3, votesFor, more);
const adopted = (on: string, more: EventData = {}): Told => [
  'CommunityDecisionAdopted',
  on,
  {
    village: 'v1',
    matterItem: 3,
    matterScope: 'VILLAGE',
    voteForm: 'COMMUNITY_MEETING',
    decisionForm: 'RESOLUTION',
    householdsTotal: 100,
    householdsPresent: 80,
    signedByVillageHead: true,
    signedByFrontHead: true,
    householdSignatures: 2,
    ...more,
  },
];

rule(
  'ND61-2023.A6.K1',
  'a village code is signed by village head, Front head and two households',
  sidesOf('ND61-2023.A6.K1', VOTE, [
    ['all of them', [adopted('2026-04-10')], 'MET'],
    ['one household', [adopted('2026-04-10', { householdSignatures: 1 })], 'BREACHED'],
    [
      'without the Front head',
      [adopted('2026-04-10', { signedByFrontHead: false })],
      'NO_EVIDENCE',
      undefined,
      'CONTENT_FIELDS_NO_EVIDENCE:SIGNATURES',
    ],
    ['another matter', [adopted('2026-04-10', { matterItem: 1 })], 'none'],
  ]),
);

rule(
  'ND61-2023.A7.K3',
  'a village code that a tenth of the households propose is put to the village',
  sidesOf('ND61-2023.A7.K3', HOME, [
    ['a tenth, and a meeting', [proposed('CITIZEN', 10), meeting('2026-04-10')], 'MET'],
    ['a tenth, nothing on the 91st day', [proposed('CITIZEN', 10)], 'NEEDS_REVIEW', '2026-06-01'],
    ['one household less', [proposed('CITIZEN', 9)], 'NOT_APPLICABLE'],
    ['proposed by the village head', [proposed()], 'none'],
  ]),
);

const takenDown = (on: string, source: string): Told => [
  'PostingTakenDown',
  on,
  { source },
  { stream: 'document-draft' },
];

rule('ND61-2023.A9.K1', 'the draft of a village code is posted for 30 days, before the vote', [
  ...sidesOf('ND61-2023.A9.K1', HOME, [
    ['up for 30 days, then the vote', [proposed(), posted('2026-03-05'), meeting('2026-04-06')], 'MET'],
    ['29 days up', [proposed(), posted('2026-03-05')], 'PENDING', '2026-04-03'],
    [
      'posted after the vote',
      [proposed(), meeting('2026-03-20'), posted('2026-03-21')],
      'BREACHED',
      '2026-04-30',
    ],
    ['a vote and no posting', [proposed(), meeting('2026-03-20')], 'NO_EVIDENCE', '2026-03-20'],
    [
      'on the web only, on the 91st day',
      [proposed(), posted('2026-03-05', 'COMMUNE_WEBSITE')],
      'NEEDS_REVIEW',
      '2026-06-01',
    ],
  ]),
  ...(
    [
      ['taken down on the thirtieth day', '2026-04-04', 'MET'],
      ['taken down on the twenty-ninth day', '2026-04-03', 'BREACHED'],
    ] as const
  ).map(([when, on, state]) => ({
    when,
    duty: () => {
      const story = storyOf(HOME, proposed(), posted('2026-03-05'));
      story.record(...takenDown(on, story.last.id));
      return dutyOf(story, 'ND61-2023.A9.K1');
    },
    on,
    state,
  })),
]);

const discussed = (forms: string[]): Told => [
  'VillageCodeDraftDiscussed',
  '2026-03-20',
  { village: 'v1', forms },
];

rule(
  'ND61-2023.A9.K2',
  'the village is asked about the draft in at least one of four forms',
  sidesOf('ND61-2023.A9.K2', HOME, [
    ['one', [proposed(), discussed(['SUGGESTION_BOX'])], 'MET'],
    ['none', [proposed(), discussed([])], 'BREACHED'],
    ['nothing on the 91st day', [proposed()], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);

rule(
  'ND61-2023.A10.S1',
  'a village code is carried by more than half of all households',
  sidesOf('ND61-2023.A10.S1', VOTE, [
    ['51 of 100', [tallied('2026-04-10', 51)], 'MET'],
    ['50 of 100, carried all the same', [tallied('2026-04-10', 50)], 'BREACHED'],
    ['50 of 100, declared lost', [tallied('2026-04-10', 50, { declaredCarried: false })], 'MET'],
  ]),
);

rule(
  'ND61-2023.A10.K1a',
  'a meeting on a village code has more than half of all households',
  sidesOf('ND61-2023.A10.K1a', VOTE, [
    ['51 of 100', [meeting('2026-04-10', 51)], 'MET'],
    ['50 of 100', [meeting('2026-04-10', 50)], 'BREACHED'],
    [
      'two clusters of 26 and 25',
      [meeting('2026-04-10', 26, { cluster: 'A' }), meeting('2026-04-10', 25, { cluster: 'B' })],
      'MET',
    ],
    [
      'two clusters of 25',
      [meeting('2026-04-10', 25, { cluster: 'A' }), meeting('2026-04-10', 25, { cluster: 'B' })],
      'BREACHED',
    ],
    ['not said how many', [meeting('2026-04-10', 51, { householdsPresent: undefined })], 'NO_EVIDENCE'],
    ['a meeting about something else', [meeting('2026-04-10', 50, { matterItem: 1 })], 'none'],
  ]),
);

const failed = (on: string): Told => [
  'MeetingFailed',
  on,
  { village: 'v1', matterItem: 3, householdsTotal: 100, householdsPresent: 40 },
];
const ballot = (on: string): Told => [
  'BallotPlanIssued',
  on,
  {
    village: 'v1',
    matterItem: 3,
    matterScope: 'VILLAGE',
    ballotGround: 'FAILED_MEETING',
    ballotTeamMembers: 3,
  },
];

rule(
  'ND61-2023.A10.K2a',
  'a ballot on a village code follows a meeting that lacked households',
  sidesOf('ND61-2023.A10.K2a', VOTE, [
    ['after it', [failed('2026-04-10'), ballot('2026-04-13')], 'MET'],
    ['without one', [ballot('2026-04-13')], 'NO_EVIDENCE'],
    [
      'the meeting had its households',
      [meeting('2026-04-10', 51), ballot('2026-04-13')],
      'BREACHED',
      undefined,
      'MEETING_HAD_QUORUM:MEETING_FAILED',
    ],
  ]),
);

rule(
  'ND61-2023.A10.K2b',
  'the result of a ballot on a village code is made public',
  sidesOf('ND61-2023.A10.K2b', VOTE, [
    [
      'made public',
      [
        tallied('2026-04-20', 60, { voteForm: 'HOUSEHOLD_BALLOT' }),
        disclosed('2026-04-21', 'POSTING', { paper: 'VOTE_RESULT', case: VOTE }, 'document-result'),
      ],
      'MET',
    ],
    [
      'nothing on the 91st day',
      [tallied('2026-04-20', 60, { voteForm: 'HOUSEHOLD_BALLOT' })],
      'NEEDS_REVIEW',
      '2026-07-20',
    ],
    ['a vote at a meeting', [tallied('2026-04-20', 60)], 'none'],
  ]),
);

const file = (on: string, more: EventData = {}): Told => [
  'CommunityDecisionSent',
  on,
  { to: ['UBND_XA'], requestForm: true, resolutionOrMinutes: true, adoptedDraft: true, ...more },
];

rule(
  'ND61-2023.A11.K3a',
  'the file for recognition goes to the commune within five working days, whole',
  sidesOf('ND61-2023.A11.K3a', VOTE, [
    [
      'on the fifth',
      [tallied('2026-03-02', 60, { closedOn: '2026-03-02' }), adopted('2026-03-03'), file('2026-03-09')],
      'MET',
    ],
    [
      'on the sixth',
      [tallied('2026-03-02', 60, { closedOn: '2026-03-02' }), adopted('2026-03-03'), file('2026-03-10')],
      'MET_LATE',
    ],
    [
      'without the draft',
      [adopted('2026-03-03'), file('2026-03-09', { adoptedDraft: false })],
      'NO_EVIDENCE',
      undefined,
      'CONTENT_FIELDS_NO_EVIDENCE:ADOPTED_DRAFT',
    ],
  ]),
);

const complete: Told = [
  'CommunityDecisionReceived',
  '2026-03-02',
  { receivedBy: 'COMMUNE_PEOPLES_COMMITTEE', village: 'v1', matterItem: 3, completeFile: true },
];

rule(
  'ND61-2023.A11.K3b',
  'the commune recognises the code or says why not within five working days of the complete file',
  sidesOf('ND61-2023.A11.K3b', VOTE, [
    ['recognised on the fifth', [complete, codeRecognised('2026-03-09')], 'MET'],
    ['recognised on the sixth', [complete, codeRecognised('2026-03-10')], 'MET_LATE'],
    ['refused on the fifth', [complete, codeRecognised('2026-03-09', 'REFUSED')], 'MET'],
    ['silence', [complete], 'NO_EVIDENCE', '2026-03-10'],
  ]),
);

const reported = (codeReportGround: string): Told => [
  'VillageCodeReportReceived',
  '2026-03-02',
  { village: 'v1', codeReportGround },
];
const answered = (on: string, codeAnswer: string, codeReportGround: string): Told => [
  'VillageCodeReportAnswered',
  on,
  { codeAnswer, codeReportGround },
];

rule(
  'ND61-2023.A12.K2',
  'a code is suspended, or the report answered, within three working days',
  sidesOf('ND61-2023.A12.K2', HOME, [
    [
      'suspended on the third',
      [reported('SUSPENSION'), answered('2026-03-05', 'SUSPENDED', 'SUSPENSION')],
      'MET',
    ],
    [
      'no ground, on the fourth',
      [reported('SUSPENSION'), answered('2026-03-06', 'NO_GROUND', 'SUSPENSION')],
      'MET_LATE',
    ],
    [
      'answered about something else',
      [reported('BOTH'), answered('2026-03-05', 'NO_GROUND', 'ANNULMENT')],
      'NO_EVIDENCE',
      '2026-03-06',
    ],
    ['a report that asks for annulment', [reported('ANNULMENT')], 'none'],
  ]),
);

rule(
  'ND61-2023.A14.K3',
  'a code is annulled, or the report answered, within five working days',
  sidesOf('ND61-2023.A14.K3', HOME, [
    [
      'annulled on the fifth',
      [reported('ANNULMENT'), answered('2026-03-09', 'ANNULLED', 'ANNULMENT')],
      'MET',
    ],
    ['annulled on the sixth', [reported('BOTH'), answered('2026-03-10', 'ANNULLED', 'BOTH')], 'MET_LATE'],
    [
      'suspended only',
      [reported('BOTH'), answered('2026-03-05', 'SUSPENDED', 'BOTH')],
      'NO_EVIDENCE',
      '2026-03-10',
    ],
  ]),
);
