import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { dutyOf, sidesOf, storyOf, type Told } from './services-support.js';

const TEAM = 'mediationTeam-1';
const elected = (votesFor: number, more: EventData = {}): Told => [
  'MediatorElected',
  '2026-03-02',
  {
    village: 'v1',
    person: 'p',
    electionForm: 'SHOW_OF_HANDS',
    householdsTotal: 100,
    votesFor,
    declaredCarried: true,
    ...more,
  },
];

rule(
  'L35-2013.A8.K3a',
  'a mediator has more than half of the households',
  sidesOf('L35-2013.A8.K3a', TEAM, [
    ['51 of 100', [elected(51)], 'MET'],
    ['50 of 100, declared elected', [elected(50)], 'BREACHED'],
    ['50 of 100, declared not elected', [elected(50, { declaredCarried: false })], 'MET'],
    ['by an online vote', [elected(60, { electionForm: 'ONLINE_VOTE' })], 'BREACHED'],
  ]),
);

const listed: Told = [
  'DocumentReceived',
  '2026-03-02',
  { paper: 'MEDIATOR_LIST', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE', case: TEAM },
  { stream: 'document-list' },
];

rule(
  'L35-2013.A8.K4',
  'the chair recognises the mediators',
  sidesOf('L35-2013.A8.K4', 'document-list', [
    [
      'recognised',
      [listed, ['MediatorsRecognised', '2026-03-10', { mediators: 3 }, { stream: TEAM }]],
      'MET',
    ],
    ['nothing on the 91st day', [listed], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);

const formed = (more: EventData): Told => [
  'MediationTeamFormed',
  '2026-03-02',
  { village: 'v1', mediators: 3, womenMediators: 1, ...more },
];

rule('L35-2013.A12.K1', 'a mediation team has three members, a woman among them', [
  ...sidesOf('L35-2013.A12.K1', TEAM, [
    ['three, one woman', [formed({})], 'MET'],
    ['two', [formed({ mediators: 2 })], 'BREACHED'],
    ['no woman', [formed({ womenMediators: 0 })], 'BREACHED', undefined, 'MEMBER_MISSING:WOMAN'],
  ]),
  ...(
    [
      ['an area of ethnic minorities, one of them in the team', { minorityMediators: 1 }, 'MET'],
      ['an area of ethnic minorities, none of them in the team', { minorityMediators: 0 }, 'BREACHED'],
      ['an area of ethnic minorities, not said', {}, 'NO_EVIDENCE'],
    ] as const
  ).map(([when, more, state]) => ({
    when,
    duty: () => dutyOf(storyOf(TEAM, formed(more)).unitHas('ETHNIC_MINORITY_AREA', true), 'L35-2013.A12.K1'),
    on: '2026-03-02',
    state,
  })),
]);

const CASE = 'mediation-1';
const opened = (immediateOrAgreed = false): Told => [
  'MediationCaseOpened',
  '2026-03-02',
  { village: 'v1', immediateOrAgreed },
];
const mediated = (on: string, loggedOn?: string): Told => [
  'MediationHeld',
  on,
  loggedOn === undefined ? {} : { loggedOn },
];

rule(
  'L35-2013.A20.K2',
  'mediation starts within three days of the assignment',
  sidesOf('L35-2013.A20.K2', CASE, [
    ['on the third day', [opened(), mediated('2026-03-05')], 'MET'],
    ['on the fourth', [opened(), mediated('2026-03-06')], 'MET_LATE'],
    ['not yet', [opened()], 'NO_EVIDENCE', '2026-03-06'],
    ['the parties agreed on another day', [opened(true)], 'NOT_APPLICABLE', '2026-03-06'],
  ]),
);

rule(
  'L35-2013.A21.K4',
  'a mediation is entered in the log',
  sidesOf('L35-2013.A21.K4', CASE, [
    ['entered', [mediated('2026-03-05', '2026-03-05')], 'MET'],
    ['entered three days later', [mediated('2026-03-05', '2026-03-08')], 'MET', '2026-03-08'],
    ['not entered yet', [mediated('2026-03-05', '2026-03-08')], 'PENDING', '2026-03-07'],
    ['not entered on the 91st day', [mediated('2026-03-05')], 'NEEDS_REVIEW', '2026-06-04'],
  ]),
);

const CRITICISM = 'socialCriticism-1';
const sent = (on: string, paper: string, to: string[], stream: string): Told => [
  'DocumentSent',
  on,
  { paper, to, case: stream },
  { stream: `document-${paper}` },
];
const receipt = (paper: string, stream: string): Told => [
  'DocumentReceived',
  '2026-03-02',
  { paper, receivedBy: 'OTHER', case: stream },
  { stream: `document-in-${paper}` },
];

rule(
  'L75-2015.A36.K1',
  'a draft goes to the Front 15 days before it is submitted',
  sidesOf(
    'L75-2015.A36.K1',
    CRITICISM,
    (
      [
        ['15 days', '2026-03-16', 'MET'],
        ['14 days', '2026-03-17', 'MET_LATE'],
        ['on the day after', '2026-04-01', 'NO_EVIDENCE'],
      ] as const
    ).map(([when, on, state]) => [
      when,
      [
        ['DraftSubmissionPlanned', '2026-03-02', { subject: 'Nghị quyết', plannedOn: '2026-03-31' }],
        sent(on, 'DRAFT_FOR_CRITICISM', ['MTTQ_XA'], CRITICISM),
        ['DraftSubmitted', '2026-03-31', { subject: 'Nghị quyết' }],
      ],
      state,
      '2026-04-01',
    ]),
  ),
);

rule(
  'L75-2015.A36.K3',
  'social criticism is answered in writing',
  sidesOf('L75-2015.A36.K3', 'document-in-SOCIAL_CRITICISM', [
    [
      'answered',
      [receipt('SOCIAL_CRITICISM', CRITICISM), sent('2026-03-20', 'CRITICISM_REPLY', ['MTTQ_XA'], CRITICISM)],
      'MET',
    ],
    ['nothing on the 91st day', [receipt('SOCIAL_CRITICISM', CRITICISM)], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);

const SESSION = 'supervision-1';
const planned: Told = [
  'SupervisionPlanned',
  '2026-03-02',
  { supervisor: 'FRONT', plannedOn: '2026-04-20', subject: 'Quỹ', supervisedBody: 'UBND xã' },
];
const held: Told = [
  'SupervisionSessionHeld',
  '2026-04-20',
  { supervisor: 'FRONT', subject: 'Quỹ', supervisedBody: 'UBND xã' },
];
const reported = (on: string, reportKind: string): Told => [
  'ReportSubmitted',
  on,
  { reportKind, to: ['MTTQ_XA'], resubmission: false, case: SESSION },
  { stream: `report-${reportKind}` },
];

rule(
  'NQLT403-2017.A7.K3.S1',
  'the plan goes to the supervised 15 days before',
  sidesOf('NQLT403-2017.A7.K3.S1', SESSION, [
    [
      '15 days',
      [planned, sent('2026-04-05', 'SUPERVISION_PLAN', ['DOI_TUONG_GIAM_SAT'], SESSION), held],
      'MET',
    ],
    [
      '14 days',
      [planned, sent('2026-04-06', 'SUPERVISION_PLAN', ['DOI_TUONG_GIAM_SAT'], SESSION), held],
      'MET_LATE',
    ],
    ['never', [planned, held], 'NO_EVIDENCE'],
  ]),
);

rule(
  'NQLT403-2017.A7.K3.S2',
  'the supervised hands in its report seven days before',
  sidesOf('NQLT403-2017.A7.K3.S2', 'document-in-SUPERVISION_PLAN', [
    [
      'seven days',
      [planned, receipt('SUPERVISION_PLAN', SESSION), reported('2026-04-13', 'SUPERVISED_BODY'), held],
      'MET',
    ],
    [
      'six days',
      [planned, receipt('SUPERVISION_PLAN', SESSION), reported('2026-04-14', 'SUPERVISED_BODY'), held],
      'MET_LATE',
    ],
    [
      'the planned day counts until the session',
      [planned, receipt('SUPERVISION_PLAN', SESSION)],
      'NO_EVIDENCE',
      '2026-04-14',
    ],
  ]),
);

rule(
  'NQLT403-2017.A9.K1',
  'the team reports within 15 days of the session',
  sidesOf('NQLT403-2017.A9.K1', SESSION, [
    ['on the fifteenth day', [held, reported('2026-05-05', 'SUPERVISION_TEAM')], 'MET'],
    ['on the sixteenth', [held, reported('2026-05-06', 'SUPERVISION_TEAM')], 'MET_LATE'],
    ['not yet', [held], 'NO_EVIDENCE', '2026-05-06'],
  ]),
);

rule(
  'NQLT403-2017.A9.K3',
  'the Front concludes and recommends',
  sidesOf('NQLT403-2017.A9.K3', 'document-in-SUPERVISION_REPORT', [
    [
      'recommended',
      [
        receipt('SUPERVISION_REPORT', SESSION),
        [
          'RecommendationIssued',
          '2026-03-20',
          { recommender: 'FRONT', to: ['UBND_XA'], subject: 'Quỹ', content: 'Công khai', case: SESSION },
          { stream: 'recommendation-1' },
        ],
      ],
      'MET',
    ],
    ['nothing on the 91st day', [receipt('SUPERVISION_REPORT', SESSION)], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);
