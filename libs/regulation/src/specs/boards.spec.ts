import type { EventData } from '@app/domain';
import { rule, type Side } from './rule.fixture.js';
import { dutyOf, planAdopted, sidesOf, storyOf, type Told } from './services-support.js';
import type { Story } from './support.js';

const HOME = 'board-1';
const INSPECTION = 'PEOPLES_INSPECTION_BOARD';
const INVESTMENT = 'COMMUNITY_INVESTMENT_BOARD';

const formed = (more: EventData = {}, boardKind = INSPECTION): Told => [
  'BoardFormed',
  '2026-06-01',
  {
    boardKind,
    boardMembers: 7,
    boardHeads: 1,
    deputyHeads: 1,
    villagesRepresented: 7,
    frontMembers: 2,
    inspectionBoardMembers: 1,
    residentRepresentatives: 4,
    termFrom: '2026-06-01',
    termUntil: '2031-05-31',
    villageHeadTermUntil: '2031-05-31',
    ...more,
  },
];
const investment = (more: EventData = {}): Told => formed({ project: 'project-1', ...more }, INVESTMENT);

/** A commune whose registry holds so many villages. */
function withVillages(story: Story, number: number): Story {
  for (let n = 1; n <= number; n += 1) story.villageStands(`village-v${String(n)}`);
  return story;
}

function sizes(
  id: string,
  rows: readonly (readonly [string, number, EventData, Side['state'], string?])[],
): Side[] {
  return rows.map(([when, villages, more, state, reason]) => ({
    when,
    duty: () => dutyOf(withVillages(storyOf(HOME, formed(more)), villages), id),
    on: '2026-06-01',
    state,
    ...(reason === undefined ? {} : { reason }),
  }));
}

rule(
  'L10-2022.A36.K1',
  'the Inspection Board has as many members as villages, at least five',
  sizes('L10-2022.A36.K1', [
    ['seven for seven villages', 7, { boardMembers: 7 }, 'MET'],
    ['six for seven villages', 7, { boardMembers: 6 }, 'BREACHED'],
    ['eight for seven villages', 7, { boardMembers: 8 }, 'BREACHED'],
    ['five for three villages', 3, { boardMembers: 5 }, 'MET'],
    ['four for three villages', 3, { boardMembers: 4 }, 'BREACHED'],
    ['a commune whose villages nobody knows', 0, {}, 'NEEDS_REVIEW', 'UNKNOWN_FACT:VILLAGES_IN_COMMUNE'],
  ]),
);

rule(
  'ND59-2023.A13.K2.S1',
  'every village has a member on the Inspection Board',
  sizes('ND59-2023.A13.K2.S1', [
    ['all seven', 7, {}, 'MET'],
    ['six of seven', 7, { villagesRepresented: 6 }, 'BREACHED', 'VILLAGE_NOT_REPRESENTED:VILLAGES'],
    ['not said', 7, { villagesRepresented: undefined }, 'NO_EVIDENCE'],
    ['six members for seven villages', 7, { boardMembers: 6 }, 'BREACHED'],
  ]),
);

rule(
  'ND59-2023.A13.K2.S2',
  'in a commune of fewer than five villages the Inspection Board has at most five members',
  sizes('ND59-2023.A13.K2.S2', [
    ['five', 4, { boardMembers: 5 }, 'MET'],
    ['six', 4, { boardMembers: 6 }, 'BREACHED'],
    ['six in a commune of five villages', 5, { boardMembers: 6 }, 'NOT_APPLICABLE'],
  ]),
);

rule(
  'L10-2022.A36.K2.S1',
  'the term of the Inspection Board is that of the village heads',
  sidesOf('L10-2022.A36.K2.S1', HOME, [
    ['ends with it', [formed()], 'MET'],
    ['ends a day later', [formed({ termUntil: '2031-06-01' })], 'BREACHED'],
    ['its end is not written down', [formed({ termUntil: undefined })], 'NO_EVIDENCE'],
  ]),
);

rule(
  'L10-2022.A36.K3',
  'the Inspection Board has a head and a deputy',
  sidesOf('L10-2022.A36.K3', HOME, [
    ['one of each', [formed()], 'MET'],
    ['two heads', [formed({ boardHeads: 2 })], 'BREACHED'],
    ['no deputy', [formed({ deputyHeads: 0 })], 'BREACHED'],
  ]),
);

for (const [id, kind] of [
  ['ND59-2023.A13.K3', INSPECTION],
  ['ND59-2023.A17.K3', INVESTMENT],
] as const)
  rule(
    id,
    `a board has at most two deputies: ${kind}`,
    sidesOf(id, HOME, [
      ['two', [formed({ deputyHeads: 2 }, kind)], 'MET'],
      ['three', [formed({ deputyHeads: 3 }, kind)], 'BREACHED'],
      [
        'the other board',
        [formed({ deputyHeads: 3 }, kind === INSPECTION ? INVESTMENT : INSPECTION)],
        'none',
      ],
    ]),
  );

rule(
  'L10-2022.A41.K1.S2',
  'a Community Investment Supervision Board has at least five members from three sides',
  sidesOf('L10-2022.A41.K1.S2', HOME, [
    ['five', [investment({ boardMembers: 5 })], 'MET'],
    ['four', [investment({ boardMembers: 4 })], 'BREACHED'],
    ['nobody of the Front', [investment({ frontMembers: 0 })], 'BREACHED', undefined, 'MEMBER_MISSING:FRONT'],
    ['not said who they are', [investment({ residentRepresentatives: undefined })], 'NO_EVIDENCE'],
  ]),
);

rule(
  'ND59-2023.A17.K2',
  'at most five of them represent the residents',
  sidesOf('ND59-2023.A17.K2', HOME, [
    ['five', [investment({ residentRepresentatives: 5 })], 'MET'],
    ['six', [investment({ residentRepresentatives: 6 })], 'BREACHED'],
    ['none', [investment({ residentRepresentatives: 0 })], 'BREACHED'],
  ]),
);

const elected = (more: EventData = {}, boardKind = INSPECTION): Told => [
  'BoardMemberElected',
  '2026-09-01',
  {
    boardKind,
    person: 'p1',
    village: 'v1',
    voteForm: 'COMMUNITY_MEETING',
    byElection: false,
    permanentResident: true,
    communeOfficial: false,
    partTimeStaff: false,
    validFrom: '2026-09-01',
    ...more,
  },
];

rule(
  'L10-2022.A37.K2',
  'members of the Inspection Board live there and hold no office',
  sidesOf('L10-2022.A37.K2', HOME, [
    ['a resident without office', [elected()], 'MET'],
    [
      'no resident',
      [elected({ permanentResident: false })],
      'BREACHED',
      undefined,
      'QUALITY_MISSING:PERMANENT_RESIDENT',
    ],
    [
      'an official',
      [elected({ communeOfficial: true })],
      'BREACHED',
      undefined,
      'QUALITY_EXCLUDED:COMMUNE_OFFICIAL',
    ],
    ['part-time staff', [elected({ partTimeStaff: true })], 'BREACHED'],
    ['not said', [elected({ partTimeStaff: undefined })], 'NO_EVIDENCE'],
  ]),
);

rule(
  'ND59-2023.A17.K1',
  'residents on the investment board are elected at the meeting of the project area',
  sidesOf('ND59-2023.A17.K1', HOME, [
    ['at a meeting', [elected({}, INVESTMENT)], 'MET'],
    ['by ballot', [elected({ voteForm: 'HOUSEHOLD_BALLOT' }, INVESTMENT)], 'BREACHED'],
    ['not said how', [elected({ voteForm: undefined }, INVESTMENT)], 'NO_EVIDENCE'],
  ]),
);

const vacated = (termUntil: string): Told => [
  'BoardSeatVacated',
  '2026-08-10',
  { boardKind: INSPECTION, termUntil },
];

rule(
  'L10-2022.A36.K2.S3',
  'a seat that falls vacant with six months to go is filled by a by-election',
  sidesOf('L10-2022.A36.K2.S3', HOME, [
    ['filled', [vacated('2027-02-10'), elected()], 'MET'],
    ['open on the 91st day, six months to go', [vacated('2027-02-10')], 'NEEDS_REVIEW', '2026-11-09'],
    ['a day less than six months to go', [vacated('2027-02-09')], 'none'],
  ]),
);

for (const [id, kind, words] of [
  ['ND59-2023.A12.K3', INSPECTION, 'the Inspection Board decides by majority'],
  ['ND59-2023.A16.K3', INVESTMENT, 'the investment board decides by majority'],
] as const) {
  const taken = (votesFor: number, declaredCarried: boolean): Told => [
    'BoardDecisionTaken',
    '2026-07-01',
    {
      boardKind: kind,
      subject: 'Kế hoạch',
      membersPresent: 6,
      votesFor,
      votesAgainst: 6 - votesFor,
      declaredCarried,
    },
  ];
  rule(
    id,
    words,
    sidesOf(id, HOME, [
      ['four of six', [taken(4, true)], 'MET'],
      ['three of six, carried all the same', [taken(3, true)], 'BREACHED'],
      ['three of six, declared lost', [taken(3, false)], 'MET'],
    ]),
  );
}

rule(
  'L10-2022.A44.K2',
  'the investment board adopts its programme and plan',
  sidesOf('L10-2022.A44.K2', HOME, [
    ['adopted', [investment(), planAdopted('2026-07-01', 'SUPERVISION_BOARD', { body: HOME })], 'MET'],
    [
      'another board’s',
      [investment(), planAdopted('2026-07-01', 'SUPERVISION_BOARD', { body: 'board-2' })],
      'NEEDS_REVIEW',
      '2026-08-31',
    ],
    ['none on the 91st day', [investment()], 'NEEDS_REVIEW', '2026-08-31'],
  ]),
);

const PROJECT = 'project-1';
const approved = (projectFunding: string): Told => [
  'ProjectApproved',
  '2026-03-02',
  { title: 'Đường', projectFunding },
];
const started = (on: string): Told => ['ProjectStarted', on, { projectFunding: 'COMMUNE_BUDGET' }];

rule(
  'L10-2022.A41.K1.S1',
  'the Front sets up a board for each covered project',
  sidesOf('L10-2022.A41.K1.S1', PROJECT, [
    [
      'set up',
      [approved('COMMUNE_BUDGET'), investment().slice(0, 3).concat({ stream: HOME }) as unknown as Told],
      'MET',
      '2026-06-01',
    ],
    ['none on the 91st day', [approved('COMMUNE_BUDGET')], 'NEEDS_REVIEW', '2026-06-01'],
    ['a private project', [approved('PRIVATE')], 'none'],
  ]),
);

rule(
  'L10-2022.A41.K1.S3',
  'the board dissolves when its task is done',
  sidesOf('L10-2022.A41.K1.S3', PROJECT, [
    [
      'dissolved',
      [
        ['ProjectCompleted', '2026-08-03', { boardTaskDone: true }],
        ['BoardFormed', '2026-06-01', { boardKind: INVESTMENT, project: PROJECT }, { stream: HOME }],
        ['BoardDissolved', '2026-08-20', { boardKind: INVESTMENT, validTo: '2026-08-20' }, { stream: HOME }],
      ],
      'MET',
      '2026-08-20',
    ],
    [
      'still there on the 91st day',
      [['ProjectCompleted', '2026-08-03', { boardTaskDone: true }]],
      'NEEDS_REVIEW',
      '2026-11-02',
    ],
    ['its task goes on', [['ProjectCompleted', '2026-08-03', { boardTaskDone: false }]], 'none'],
  ]),
);

rule(
  'ND59-2023.A18.K1',
  'the board plans for its project, before it starts or after',
  sidesOf('ND59-2023.A18.K1', PROJECT, [
    [
      'after',
      [started('2026-03-02'), planAdopted('2026-03-20', 'SUPERVISION_BOARD', { project: PROJECT })],
      'MET',
    ],
    [
      'before',
      [planAdopted('2026-02-20', 'SUPERVISION_BOARD', { project: PROJECT }), started('2026-03-02')],
      'MET',
    ],
    ['none on the 91st day', [started('2026-03-02')], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);
