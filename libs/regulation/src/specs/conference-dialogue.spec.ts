import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { disclosed, sidesOf, type Told } from './services-support.js';

const CONFERENCE = 'communityConference-1';
const planned: Told = [
  'CommunityConferencePlanned',
  '2026-11-02',
  { village: 'v1', plannedOn: '2026-12-01' },
];
const convened = (householdsInvited = 100): Told => [
  'CommunityConferenceConvened',
  '2026-11-16',
  {
    village: 'v1',
    plannedOn: '2026-12-01',
    forms: ['WRITTEN_NOTICE'],
    householdsInvited,
    householdsTotal: 100,
  },
];
const summoned = (on: string, forms = ['WRITTEN_NOTICE']): Told => [
  'CommunityConferenceSummoned',
  on,
  { village: 'v1', forms },
];
const held = (more: EventData = {}): Told => [
  'CommunityConferenceHeld',
  '2026-12-01',
  {
    village: 'v1',
    householdsTotal: 100,
    householdsPresent: 70,
    reportsPresented: 3,
    villageHeadReport: true,
    frontCommitteeReport: true,
    inspectionBoardReport: true,
    ...more,
  },
];
const sent = (on: string, to: string[]): Told => [
  'DocumentSent',
  on,
  { paper: 'CONFERENCE_PLAN', to, case: CONFERENCE },
  { stream: `document-plan-${to.join('')}` },
];

rule(
  'L10-2022.A33.K2',
  'all households are invited to the conference of the village',
  sidesOf('L10-2022.A33.K2', CONFERENCE, [
    ['all of 100', [convened()], 'MET'],
    ['99 of 100', [convened(99)], 'BREACHED'],
  ]),
);

rule(
  'L10-2022.A33.K3',
  'three reports are given at the conference',
  sidesOf('L10-2022.A33.K3', CONFERENCE, [
    ['all three', [held()], 'MET'],
    ['two', [held({ reportsPresented: 2 })], 'BREACHED'],
    [
      'three, none of the Inspection Board',
      [held({ inspectionBoardReport: false })],
      'NO_EVIDENCE',
      undefined,
      'CONTENT_FIELDS_NO_EVIDENCE:INSPECTION_BOARD_REPORT',
    ],
  ]),
);

rule(
  'ND59-2023.A10.K4',
  'the plan of the conference goes to commune, Front and Inspection Board beforehand',
  sidesOf('ND59-2023.A10.K4', CONFERENCE, [
    [
      'to all three',
      [planned, sent('2026-11-10', ['UBND_XA', 'MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN']), held()],
      'MET',
    ],
    ['to two of them', [planned, sent('2026-11-10', ['UBND_XA', 'MTTQ_XA']), held()], 'NO_EVIDENCE'],
    [
      'afterwards',
      [planned, held(), sent('2026-12-02', ['UBND_XA', 'MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN'])],
      'BREACHED',
    ],
  ]),
);

rule(
  'ND59-2023.A11.K1c',
  'households are summoned five days before the conference',
  sidesOf('ND59-2023.A11.K1c', CONFERENCE, [
    ['five days', [convened(), summoned('2026-11-26'), held()], 'MET'],
    ['four days', [convened(), summoned('2026-11-27'), held()], 'MET_LATE'],
    ['never', [convened(), held()], 'NO_EVIDENCE'],
    [
      'in a form that the rule does not know',
      [convened(), summoned('2026-11-26', ['POSTING']), held()],
      'NO_EVIDENCE',
    ],
  ]),
);

rule(
  'ND59-2023.A11.K2',
  'the conference is reported to commune and Front',
  sidesOf(
    'ND59-2023.A11.K2',
    CONFERENCE,
    (
      [
        ['to both', ['UBND_XA', 'MTTQ_XA'], 'MET', '2026-12-10'],
        ['to the commune only, on the 91st day', ['UBND_XA'], 'NO_EVIDENCE', '2027-03-02'],
      ] as const
    ).map(([when, to, state, on]) => [
      when,
      [
        held(),
        [
          'ReportSubmitted',
          '2026-12-10',
          { reportKind: 'COMMUNITY_CONFERENCE', to: [...to], resubmission: false, case: CONFERENCE },
          { stream: 'report-1' },
        ],
      ],
      state,
      on,
    ]),
  ),
);

const DIALOGUE = 'dialogue-1';
const plannedDialogue = (on: string, plannedOn: string): Told => [
  'DialoguePlanned',
  on,
  { plannedOn, dialogueForm: 'IN_PERSON', dialogueAudience: 'PEOPLE' },
];
const dialogue = (on: string): Told => [
  'DialogueHeld',
  on,
  { dialogueForm: 'IN_PERSON', dialogueAudience: 'PEOPLE', chairIsHead: true, withFront: true },
];
const notice = (on: string, form: string): Told =>
  disclosed(on, form, { paper: 'DIALOGUE_NOTICE', case: DIALOGUE }, `document-notice-${form}`);
const outcome = (on: string, form: string): Told =>
  disclosed(on, form, { paper: 'DIALOGUE_RESULT', case: DIALOGUE }, `document-result-${form}`);
const asked = (votersAsking: number): Told => [
  'DialogueRequested',
  '2026-03-02',
  { votersAsking, votersTotal: 1000, subject: 'Đường' },
];

rule(
  'L72-2025.A43.REQ',
  'a dialogue is held when a tenth of the voters ask for it',
  sidesOf('L72-2025.A43.REQ', DIALOGUE, [
    ['a tenth, and held', [asked(100), dialogue('2026-03-20')], 'MET'],
    ['a tenth, nothing on the 91st day', [asked(100)], 'NEEDS_REVIEW', '2026-06-01'],
    ['one voter less', [asked(99)], 'NOT_APPLICABLE', undefined, 'SHARE_NOT_REACHED:VOTERS'],
  ]),
);

for (const [id, year, words] of [
  ['L72-2025.A43.NOTICE', '2026', 'a dialogue is announced seven days before'],
  ['L65-2025.A24.NOTICE', '2025', 'from March to June 2025 too'],
  ['L77-2015.A125.NOTICE', '2024', 'and before'],
] as const)
  rule(
    id,
    words,
    sidesOf(id, DIALOGUE, [
      [
        'seven days',
        [
          plannedDialogue(`${year}-04-01`, `${year}-04-20`),
          notice(`${year}-04-13`, 'POSTING'),
          dialogue(`${year}-04-20`),
        ],
        'MET',
      ],
      [
        'six days',
        [
          plannedDialogue(`${year}-04-01`, `${year}-04-20`),
          notice(`${year}-04-14`, 'POSTING'),
          dialogue(`${year}-04-20`),
        ],
        'MET_LATE',
      ],
      [
        'never',
        [plannedDialogue(`${year}-04-01`, `${year}-04-20`), dialogue(`${year}-04-20`)],
        'NO_EVIDENCE',
      ],
      ['under another law', [plannedDialogue('2010-04-01', '2010-04-20')], 'none'],
    ]),
  );

rule(
  'L72-2025.A43.RESULT',
  'the result of a dialogue is posted and made known within ten days',
  sidesOf('L72-2025.A43.RESULT', DIALOGUE, [
    [
      'on the tenth day',
      [dialogue('2026-03-02'), outcome('2026-03-12', 'POSTING'), outcome('2026-03-12', 'COMMUNE_WEBSITE')],
      'MET',
    ],
    [
      'on the eleventh',
      [dialogue('2026-03-02'), outcome('2026-03-12', 'POSTING'), outcome('2026-03-13', 'COMMUNE_WEBSITE')],
      'MET_LATE',
    ],
    [
      'not posted',
      [dialogue('2026-03-02'), outcome('2026-03-12', 'COMMUNE_WEBSITE')],
      'NO_EVIDENCE',
      '2026-03-13',
      'FORM_NO_EVIDENCE:POSTING',
    ],
  ]),
);
