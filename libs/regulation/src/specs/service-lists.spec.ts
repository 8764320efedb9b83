import { rule } from './rule.fixture.js';
import { disclosed, sidesOf, storyOf, dutyOf, type Told } from './services-support.js';

const HOME = 'document-1';
const list = (documentKind: string, on = '2026-03-02'): Told => [
  'DisclosableDocumentIssued',
  on,
  { disclosureItem: 9, documentKind, subject: 'Danh sách' },
];
const posted = (on: string, places: readonly string[] = ['OFFICE']): Told =>
  disclosed(on, 'POSTING', { places });
const webbed = (on: string): Told => disclosed(on, 'COMMUNE_WEBSITE');

rule(
  'L78-2015.A35.K3',
  'numbers, standards and lists of the call-up are posted at the office',
  sidesOf('L78-2015.A35.K3', HOME, [
    ['at the office', [list('CALL_UP_LIST'), posted('2026-03-03')], 'MET'],
    [
      'at the cultural house only',
      [list('CALL_UP_LIST'), posted('2026-03-03', ['CULTURAL_HOUSE'])],
      'NO_EVIDENCE',
      '2026-06-01',
    ],
    ['health results have a rule of their own', [list('HEALTH_RESULT')], 'none'],
  ]),
);

rule(
  'L78-2015.A41.K4',
  'lists of deferment and exemption are posted for twenty days',
  sidesOf('L78-2015.A41.K4', HOME, [
    ['up for twenty', [list('DEFERMENT_LIST'), posted('2026-03-03')], 'MET', '2026-03-23'],
    ['up for nineteen so far', [list('DEFERMENT_LIST'), posted('2026-03-03')], 'PENDING', '2026-03-22'],
    ['not posted', [list('EXEMPTION_LIST')], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);

rule(
  'L78-2015.A40.K5',
  'until June 2025 the health classification is posted for twenty days',
  sidesOf('L78-2015.A40.K5', HOME, [
    ['up for twenty', [list('HEALTH_RESULT', '2025-03-03'), posted('2025-03-04')], 'MET', '2025-03-24'],
    [
      'only on the website',
      [list('HEALTH_RESULT', '2025-03-03'), webbed('2025-03-04')],
      'NEEDS_REVIEW',
      '2025-06-02',
    ],
  ]),
);

rule(
  'L78-2015.A40.K6',
  'since July 2025 it is on the portal as well',
  sidesOf('L78-2015.A40.K6', HOME, [
    ['both', [list('HEALTH_RESULT'), posted('2026-03-03'), webbed('2026-03-04')], 'MET', '2026-03-23'],
    [
      'posted only',
      [list('HEALTH_RESULT'), posted('2026-03-03')],
      'NO_EVIDENCE',
      '2026-06-01',
      'FORM_NO_EVIDENCE:COMMUNE_WEBSITE',
    ],
  ]),
);

const plan = (on: string): Told => [
  'DraftDecisionPrepared',
  on,
  {
    consultationMatter: 2,
    draftKind: 'COMPENSATION_PLAN',
    subject: 'Phương án bồi thường',
    decidingAuthority: 'COMMUNE',
  },
  { stream: 'consultation-1' },
];
const planPosted = (on: string, places: readonly string[] = ['OFFICE', 'COMMUNITY_POINT']): Told =>
  disclosed(on, 'POSTING', { paper: 'COMPENSATION_PLAN', places, case: 'consultation-1' }, HOME);
const planOnline = (on: string): Told =>
  disclosed(on, 'COMMUNE_WEBSITE', { paper: 'COMPENSATION_PLAN', case: 'consultation-1' }, HOME);

rule(
  'L31-2024.A87',
  'until 2025 a compensation plan is posted for thirty days at office and common place',
  sidesOf('L31-2024.A87', 'consultation-1', [
    ['up for thirty', [plan('2025-03-03'), planPosted('2025-03-04')], 'MET', '2025-04-03'],
    ['up for twenty-nine so far', [plan('2025-03-03'), planPosted('2025-03-04')], 'PENDING', '2025-04-02'],
    [
      'at the office only',
      [plan('2025-03-03'), planPosted('2025-03-04', ['OFFICE'])],
      'NO_EVIDENCE',
      '2025-06-02',
    ],
  ]),
);

rule(
  'NQ254-2025.A3.K9b',
  'since 2026 for ten days, and on the portal',
  sidesOf('NQ254-2025.A3.K9b', 'consultation-1', [
    [
      'up for ten and online',
      [plan('2026-03-02'), planPosted('2026-03-03'), planOnline('2026-03-03')],
      'MET',
      '2026-03-13',
    ],
    ['not online', [plan('2026-03-02'), planPosted('2026-03-03')], 'NO_EVIDENCE', '2026-06-01'],
    ['a plan of 2025', [plan('2025-12-31')], 'none'],
  ]),
);

const opinions = (on: string, opinionsAgainst: number): Told => [
  'ConsultationClosed',
  on,
  { decidingAuthority: 'COMMUNE', draftKind: 'COMPENSATION_PLAN', opinions: 20, opinionsAgainst },
  { stream: 'consultation-1' },
];
const talked = (on: string): Told => [
  'DialogueHeld',
  on,
  { dialogueForm: 'IN_PERSON', dialogueAudience: 'LAND_HOLDERS', case: 'consultation-1' },
  { stream: 'dialogue-1' },
];

for (const [id, on, last, tooLate] of [
  ['L31-2024.A87.K3a.DIALOGUE', '2025-03-03', '2025-05-05', '2025-05-06'],
  ['NQ254-2025.A3.K9b.DIALOGUE', '2026-03-02', '2026-04-01', '2026-04-02'],
] as const)
  rule(
    id,
    'with those who still disagree there is a dialogue in time',
    sidesOf(id, 'consultation-1', [
      ['on the last day', [opinions(on, 1), talked(last)], 'MET'],
      ['a day later', [opinions(on, 1), talked(tooLate)], 'MET_LATE'],
      ['nobody disagrees', [opinions(on, 0)], 'none'],
    ]),
  );

const drafted: Told = ['SelfAssessmentDrafted', '2024-01-02', { year: 2023 }, { stream: 'record-1' }];
const draftShown = (on: string, form: string): Told =>
  disclosed(
    on,
    form,
    {
      documentKind: 'SELF_ASSESSMENT',
      case: 'record-1',
      ...(form === 'POSTING' ? { places: ['OFFICE'] } : {}),
    },
    HOME,
  );

rule(
  'TT09-2021.A3.K1c',
  'the draft self-assessment is posted for five days, and online or on the loudspeaker',
  sidesOf('TT09-2021.A3.K1c', 'record-1', [
    [
      'posted and online',
      [drafted, draftShown('2024-01-03', 'POSTING'), draftShown('2024-01-03', 'COMMUNE_WEBSITE')],
      'MET',
      '2024-01-08',
    ],
    [
      'on the fourth day',
      [drafted, draftShown('2024-01-03', 'POSTING'), draftShown('2024-01-03', 'COMMUNE_WEBSITE')],
      'PENDING',
      '2024-01-07',
    ],
    ['posted only', [drafted, draftShown('2024-01-03', 'POSTING')], 'NO_EVIDENCE', '2024-04-02'],
    ['online only', [drafted, draftShown('2024-01-03', 'COMMUNE_WEBSITE')], 'NO_EVIDENCE', '2024-04-02'],
  ]),
);

/** The ordinance of 2007: a document issued on Monday 7 March 2022. */
const old: Told = [
  'DisclosableDocumentIssued',
  '2022-03-07',
  { disclosureItem: 1, documentKind: 'OTHER', subject: 'x' },
];

rule(
  'PL34-2007.A6',
  'the former ordinance knew three forms',
  sidesOf('PL34-2007.A6', HOME, [
    ['through the village head', [old, disclosed('2022-03-09', 'VIA_VILLAGE_HEAD')], 'MET'],
    ['on the website only', [old, webbed('2022-03-09')], 'NO_EVIDENCE', '2022-06-06'],
    ['under the law of 2022', [['DisclosableDocumentIssued', '2023-07-01', old[2]]], 'none'],
  ]),
);

rule('PL34-2007.A7.K1', 'it was posted within two days, for thirty consecutive days', [
  ...sidesOf('PL34-2007.A7.K1', HOME, [
    ['on the second day', [old, posted('2022-03-09')], 'MET', '2022-04-08'],
    ['on the third', [old, posted('2022-03-10')], 'MET_LATE', '2022-04-09'],
    ['not at all', [old], 'NO_EVIDENCE', '2022-03-10'],
  ]),
  {
    when: 'down after twenty-nine days',
    duty: () => {
      const story = storyOf(HOME, old, posted('2022-03-09'));
      return dutyOf(
        story.record('PostingTakenDown', '2022-04-07', { source: story.last.id }),
        'PL34-2007.A7.K1',
      );
    },
    on: '2022-04-07',
    state: 'BREACHED',
  },
]);

rule(
  'PL34-2007.A8',
  'it was broadcast on three consecutive days',
  sidesOf('PL34-2007.A8', HOME, [
    [
      'three',
      [old, ...['2022-03-08', '2022-03-09', '2022-03-10'].map((on) => disclosed(on, 'LOUDSPEAKER'))],
      'MET',
    ],
    [
      'two',
      [old, ...['2022-03-08', '2022-03-09'].map((on) => disclosed(on, 'LOUDSPEAKER'))],
      'NO_EVIDENCE',
      '2022-06-06',
    ],
  ]),
);
