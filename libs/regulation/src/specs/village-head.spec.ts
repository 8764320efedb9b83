import type { EventData } from '@app/domain';
import { rule, type Side } from './rule.fixture.js';
import { sidesOf, type Told } from './services-support.js';

const HOME = 'villageHead-1';
const VOTE = 'deliberation-1';

const planned: Told = ['ElectionPlanned', '2026-06-01', { village: 'v1', plannedOn: '2026-07-20' }];
const ordered = (on: string): Told => ['ElectionOrdered', on, { village: 'v1', electionOn: '2026-07-20' }];
const held = (on = '2026-07-20', decisionSubject: string | null = 'ELECTION'): Told => [
  'MeetingHeld',
  on,
  {
    village: 'v1',
    matterItem: 4,
    ...(decisionSubject === null ? {} : { decisionSubject }),
    chairedBy: 'ELECTION_TEAM',
    householdsTotal: 100,
    householdsPresent: 80,
    votingMethod: 'SECRET_BALLOT',
    case: HOME,
  },
  { stream: VOTE },
];
/** The meeting that dismisses the former head: of the same item, in the same village and case. */
const dismissed = (on: string): Told => held(on, 'DISMISSAL');
const team = (on: string, more: EventData = {}): Told => [
  'ElectionTeamFormed',
  on,
  { village: 'v1', electionTeamMembers: 5, candidateInTeam: false, teamLedByFront: true, ...more },
];
const announced = (on: string, forms: string[]): Told => [
  'HouseholdsNotified',
  on,
  { householdNotice: 'ELECTION', forms, village: 'v1', case: HOME },
  { stream: VOTE },
];
const candidates = (on: string, number: number, to = ['UBND_XA']): Told => [
  'CandidateListSent',
  on,
  { village: 'v1', candidates: number, to },
];

/** Without a plan on record the meeting itself opens the duties of an election. */
const unplanned = (obligationId: string): Side[] =>
  sidesOf(obligationId, VOTE, [
    ['held without a plan', [held()], 'NO_EVIDENCE'],
    ['held without a plan, and without saying what it decided', [held('2026-07-20', null)], 'NO_EVIDENCE'],
    ['a dismissal, which needs no plan of an election', [dismissed('2026-07-20')], 'none'],
  ]);

rule('ND59-2023.A6.K1a', 'an election is ordered 20 days before', [
  ...unplanned('ND59-2023.A6.K1a'),
  ...sidesOf('ND59-2023.A6.K1a', HOME, [
    ['20 days before', [planned, ordered('2026-06-30'), held()], 'MET'],
    ['19 days before', [planned, ordered('2026-07-01'), held()], 'MET_LATE'],
    ['never', [planned, held()], 'NO_EVIDENCE'],
    [
      'a dismissal between the order and the election',
      [planned, ordered('2026-06-10'), dismissed('2026-06-20'), held()],
      'MET',
    ],
    ['a dismissal, the election still to come', [planned, dismissed('2026-06-20')], 'PENDING'],
    ['ordered for a day that is still to come', [planned, ordered('2026-06-30')], 'MET', '2026-07-10'],
    [
      'the order sets another day',
      [planned, ['ElectionOrdered', '2026-07-05', { village: 'v1', electionOn: '2026-07-25' }]],
      'MET',
      '2026-07-10',
    ],
  ]),
]);

rule(
  'ND59-2023.A6.K1b.S1',
  'an election team led by the Front stands ten days before, without a candidate in it',
  [
    ...unplanned('ND59-2023.A6.K1b.S1'),
    ...sidesOf('ND59-2023.A6.K1b.S1', HOME, [
      ['ten days before', [planned, team('2026-07-10'), held()], 'MET'],
      ['nine days before', [planned, team('2026-07-11'), held()], 'MET_LATE'],
      ['formed before the dismissal', [planned, team('2026-07-01'), dismissed('2026-07-05'), held()], 'MET'],
      [
        'formed after the dismissal',
        [planned, dismissed('2026-07-05'), team('2026-07-11'), held()],
        'MET_LATE',
      ],
      [
        'led by another',
        [planned, team('2026-07-10', { teamLedByFront: false }), held()],
        'BREACHED',
        undefined,
        'LED_BY_ANOTHER:FRONT_WORKING_COMMITTEE',
      ],
      [
        'with a candidate in it',
        [planned, team('2026-07-10', { candidateInTeam: true }), held()],
        'BREACHED',
        undefined,
        'QUALITY_EXCLUDED:CANDIDATE',
      ],
      [
        'not said who leads it',
        [planned, team('2026-07-10', { teamLedByFront: undefined }), held()],
        'NO_EVIDENCE',
      ],
    ]),
  ],
);

rule('ND59-2023.A6.K1b.S2', 'an election is announced by loudspeaker and posted seven days before', [
  ...unplanned('ND59-2023.A6.K1b.S2'),
  ...sidesOf('ND59-2023.A6.K1b.S2', HOME, [
    [
      'seven days before, in both forms',
      [planned, announced('2026-07-13', ['LOUDSPEAKER', 'POSTING']), held()],
      'MET',
    ],
    ['six days before', [planned, announced('2026-07-14', ['LOUDSPEAKER', 'POSTING']), held()], 'MET_LATE'],
    [
      'before the dismissal',
      [planned, announced('2026-07-01', ['LOUDSPEAKER', 'POSTING']), dismissed('2026-07-05'), held()],
      'MET',
    ],
    [
      'not posted',
      [planned, announced('2026-07-13', ['LOUDSPEAKER']), held()],
      'NO_EVIDENCE',
      undefined,
      'FORM_NO_EVIDENCE:POSTING',
    ],
  ]),
]);

rule('ND59-2023.A6.K2', 'a list of at least one candidate goes to the commune 15 days before', [
  ...unplanned('ND59-2023.A6.K2'),
  ...sidesOf('ND59-2023.A6.K2', HOME, [
    ['15 days before', [planned, candidates('2026-07-05', 1), held()], 'MET'],
    ['14 days before', [planned, candidates('2026-07-06', 1), held()], 'MET_LATE'],
    ['before the dismissal', [planned, candidates('2026-07-01', 1), dismissed('2026-07-05'), held()], 'MET'],
    ['nobody on it', [planned, candidates('2026-07-05', 0), held()], 'BREACHED'],
    ['to the Front only', [planned, candidates('2026-07-05', 2, ['MTTQ_XA']), held()], 'NO_EVIDENCE'],
  ]),
]);

const received = (decisionSubject: string): Told => [
  'CommunityDecisionReceived',
  '2026-03-02',
  { receivedBy: 'COMMUNE_PEOPLES_COMMITTEE', village: 'v1', matterItem: 4, decisionSubject },
];
const decided = (
  on: string,
  recognitionOutcome: string,
  decisionSubject: string,
  more: EventData = {},
): Told => [
  'RecognitionDecided',
  on,
  {
    recogniser: 'CHU_TICH_UBND_XA',
    recognitionOutcome,
    matterItem: 4,
    decisionSubject,
    village: 'v1',
    ...more,
  },
];
const orderedElsewhere = (on: string, village = 'v1'): Told => [
  'ElectionOrdered',
  on,
  { village, anew: true },
  { stream: `villageHead-${village}-anew` },
];

rule(
  'ND59-2023.A8',
  'the commune recognises the elected head, or orders a new election, within five working days',
  sidesOf('ND59-2023.A8', VOTE, [
    [
      'recognised on the fifth',
      [received('ELECTION'), decided('2026-03-09', 'RECOGNISED', 'ELECTION')],
      'MET',
    ],
    [
      'recognised on the sixth',
      [received('ELECTION'), decided('2026-03-10', 'RECOGNISED', 'ELECTION')],
      'MET_LATE',
    ],
    [
      'a new election of the village ordered on the fifth',
      [received('ELECTION'), orderedElsewhere('2026-03-09')],
      'MET',
    ],
    [
      'an election of another village ordered',
      [received('ELECTION'), orderedElsewhere('2026-03-09', 'v2')],
      'NO_EVIDENCE',
      '2026-03-10',
    ],
    ['a dismissal', [received('DISMISSAL')], 'none'],
  ]),
);

rule(
  'ND59-2023.A9.K3.S1',
  'the commune recognises the dismissal of a head within five working days',
  sidesOf('ND59-2023.A9.K3.S1', VOTE, [
    ['on the fifth', [received('DISMISSAL'), decided('2026-03-09', 'RECOGNISED', 'DISMISSAL')], 'MET'],
    ['on the sixth', [received('DISMISSAL'), decided('2026-03-10', 'RECOGNISED', 'DISMISSAL')], 'MET_LATE'],
    ['silence', [received('DISMISSAL')], 'NO_EVIDENCE', '2026-03-10'],
    ['an election', [received('ELECTION')], 'none'],
  ]),
);

rule(
  'ND59-2023.A9.K3.S3',
  'the election of a new head is ordered within 60 days of the dismissal',
  sidesOf('ND59-2023.A9.K3.S3', VOTE, [
    [
      'on the sixtieth day',
      [decided('2026-03-09', 'RECOGNISED', 'DISMISSAL'), orderedElsewhere('2026-05-08')],
      'MET',
    ],
    [
      'after it had rolled over a weekend',
      [decided('2026-03-10', 'RECOGNISED', 'DISMISSAL'), orderedElsewhere('2026-05-12')],
      'MET_LATE',
    ],
    [
      'in another village',
      [decided('2026-03-09', 'RECOGNISED', 'DISMISSAL'), orderedElsewhere('2026-05-08', 'v2')],
      'NO_EVIDENCE',
      '2026-05-09',
    ],
  ]),
);

rule(
  'ND59-2023.A9.K3.S4',
  'an interim head is appointed while the office is vacant',
  sidesOf('ND59-2023.A9.K3.S4', HOME, [
    [
      'appointed, on a stream of its own',
      [
        ['VillageHeadVacated', '2026-03-02', { village: 'v1' }],
        [
          'InterimHeadAppointed',
          '2026-03-09',
          { village: 'v1', person: 'p', withFront: true },
          { stream: 'villageHead-2' },
        ],
      ],
      'MET',
    ],
    [
      'nobody on the 91st day',
      [['VillageHeadVacated', '2026-03-02', { village: 'v1' }]],
      'NEEDS_REVIEW',
      '2026-06-01',
    ],
  ]),
);

const petition = (dismissalGround: string, householdsSigning?: number): Told => [
  'DismissalRequested',
  '2026-03-02',
  {
    village: 'v1',
    dismissalGround,
    ...(householdsSigning === undefined ? {} : { householdsSigning, householdsTotal: 100 }),
  },
];
const considered: Told = [
  'MatterProposed',
  '2026-03-20',
  {
    matterItem: 4,
    matterScope: 'VILLAGE',
    decisionSubject: 'DISMISSAL',
    village: 'v1',
    proposer: 'FRONT',
    voteForm: 'COMMUNITY_MEETING',
    case: HOME,
  },
  { stream: VOTE },
];

rule(
  'ND59-2023.A9.K1b',
  'a dismissal is considered when half of the households ask for it, or the Front proposes it',
  sidesOf('ND59-2023.A9.K1b', HOME, [
    ['half of them', [petition('PETITION', 50), considered], 'MET'],
    ['half of them, nothing on the 91st day', [petition('PETITION', 50)], 'NEEDS_REVIEW', '2026-06-01'],
    ['one less', [petition('PETITION', 49)], 'NOT_APPLICABLE', undefined, 'SHARE_NOT_REACHED:HOUSEHOLDS'],
    ['the Front, whatever the households', [petition('FRONT_PROPOSAL'), considered], 'MET'],
    ['his own request', [petition('OWN_REQUEST')], 'none'],
  ]),
);

const interim = (on: string): Told => [
  'InterimHeadAppointed',
  on,
  { village: 'v1', person: 'p', withFront: true },
];

rule(
  'ND185-2026.A4.K2',
  'an interim head serves at most six months, by then an election is held',
  sidesOf('ND185-2026.A4.K2', HOME, [
    ['held after six months', [interim('2026-06-01'), held('2026-12-01')], 'MET'],
    ['held a day later', [interim('2026-06-01'), held('2026-12-02')], 'MET_LATE'],
    [
      'a dismissal is no election',
      [interim('2026-06-01'), held('2026-11-30', 'DISMISSAL')],
      'NO_EVIDENCE',
      '2026-12-02',
    ],
    [
      'a dismissal before the election is none either',
      [interim('2026-06-01'), held('2026-07-20', 'DISMISSAL'), held('2026-12-02')],
      'MET_LATE',
    ],
    ['in force since 26 May 2026', [interim('2026-05-25')], 'none'],
  ]),
);

const term = (termUntil: string | undefined): Told =>
  decided('2026-06-01', 'RECOGNISED', 'ELECTION', {
    termFrom: '2026-06-01',
    ...(termUntil === undefined ? {} : { termUntil }),
  });

rule(
  'ND185-2026.A4.K3',
  'the term of a village head is five years, six months more or less',
  sidesOf('ND185-2026.A4.K3', VOTE, [
    ['five years', [term('2031-05-31')], 'MET'],
    ['half a year less', [term('2030-12-01')], 'MET'],
    ['a day less than that', [term('2030-11-30')], 'BREACHED'],
    ['half a year more', [term('2031-12-01')], 'MET'],
    ['a day more than that', [term('2031-12-02')], 'BREACHED'],
    ['its end is not written down', [term(undefined)], 'NO_EVIDENCE'],
  ]),
);
