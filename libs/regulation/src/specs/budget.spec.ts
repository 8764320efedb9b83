import { rule } from './rule.fixture.js';
import { disclosed, dutyOf, sidesOf, storyOf, type Told } from './services-support.js';

const HOME = 'document-1';
const issued = (documentKind: string, on: string): Told => [
  'DisclosableDocumentIssued',
  on,
  { disclosureItem: 2, documentKind, subject: 'Ngân sách xã' },
];
const webbed = (on: string, more: Record<string, unknown> = {}, stream?: string): Told =>
  disclosed(on, 'COMMUNE_WEBSITE', more, stream);

rule(
  'L83-2015.A15.K1c.S1',
  'until 2025 the draft budget is disclosed within five working days of going to the deputies',
  sidesOf('L83-2015.A15.K1c.S1', HOME, [
    [
      'on the fifth',
      [['DocumentSent', '2025-11-03', { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] }], webbed('2025-11-10')],
      'MET',
    ],
    [
      'on the sixth',
      [['DocumentSent', '2025-11-03', { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] }], webbed('2025-11-11')],
      'MET_LATE',
    ],
    [
      'another paper',
      [['DocumentSent', '2025-11-03', { paper: 'CONFERENCE_PLAN', to: ['HDND_XA'] }]],
      'none',
    ],
  ]),
);

rule(
  'L83-2015.A15.K1c.S2',
  'until 2025 the decided budget, the settlement and the follow-up of an audit within thirty days',
  sidesOf('L83-2015.A15.K1c.S2', HOME, [
    ['on the thirtieth', [issued('DECIDED_BUDGET', '2025-03-03'), webbed('2025-04-02')], 'MET'],
    ['on the thirty-first', [issued('AUDIT_FOLLOW_UP', '2025-03-03'), webbed('2025-04-03')], 'MET_LATE'],
    ['the execution has its own time', [issued('BUDGET_EXECUTION', '2025-03-03')], 'none'],
  ]),
);

rule(
  'ND73-2026.A37.K2',
  'since 2026 the decided budget and the approved settlement within thirty days',
  sidesOf('ND73-2026.A37.K2', HOME, [
    ['on the thirtieth', [issued('BUDGET_SETTLEMENT', '2026-06-01'), webbed('2026-07-01')], 'MET'],
    ['on the thirty-first', [issued('BUDGET_SETTLEMENT', '2026-06-01'), webbed('2026-07-02')], 'MET_LATE'],
    [
      'issued before the decree was signed',
      [issued('DECIDED_BUDGET', '2026-03-09')],
      'NEEDS_REVIEW',
      '2026-05-01',
      'SECTOR_LAW_NOT_JUDGED:L89-2025.A15.GAP',
    ],
    ['the follow-up of an audit is not named any more', [issued('AUDIT_FOLLOW_UP', '2026-06-01')], 'none'],
  ]),
);

const session: Told = [
  'CouncilSessionOpened',
  '2026-12-07',
  { regular: true, draftBudgetOnAgenda: true, document: HOME },
  { stream: 'record-1' },
];

rule(
  'ND73-2026.A37.K1',
  'since 2026 the draft budget is disclosed within five working days of the opening of the session',
  sidesOf('ND73-2026.A37.K1', 'record-1', [
    ['on the fifth', [session, webbed('2026-12-14', {}, HOME)], 'MET'],
    ['on the sixth', [session, webbed('2026-12-15', {}, HOME)], 'MET_LATE'],
    ['another document', [session, webbed('2026-12-08', {}, 'document-2')], 'NO_EVIDENCE', '2026-12-15'],
    [
      'a session without the draft budget',
      [['CouncilSessionOpened', '2026-12-07', { regular: true, draftBudgetOnAgenda: false }]],
      'none',
    ],
  ]),
);

const report: Told = ['DocumentSent', '2026-06-01', { paper: 'BUDGET_REPORT', to: ['HDND_XA'] }];

rule(
  'ND73-2026.A37.K3.S2',
  'since 2026 the execution of the year within ten days of submitting the report',
  sidesOf('ND73-2026.A37.K3.S2', HOME, [
    ['on the tenth', [report, webbed('2026-06-11')], 'MET'],
    ['on the eleventh', [report, webbed('2026-06-12')], 'MET_LATE'],
  ]),
);

rule(
  'TT343-2016.A18.K4',
  'until March 2026 the execution of the year is disclosed when the report is submitted',
  sidesOf('TT343-2016.A18.K4', HOME, [
    ['disclosed', [['DocumentSent', '2025-06-02', report[2]], webbed('2025-06-20')], 'MET'],
    [
      'not disclosed in ninety days',
      [['DocumentSent', '2025-06-02', report[2]]],
      'NEEDS_REVIEW',
      '2025-09-01',
    ],
  ]),
);

const announces = (document: string): Told => [
  'LegalDocumentIssued',
  '2025-03-10',
  { issuer: 'UBND xã', documentForm: 'QUYET_DINH', subject: 'Công bố công khai', announces: document },
  { stream: 'document-2' },
];

rule(
  'TT343-2016.A16',
  'until March 2026 a decision announces the budget',
  sidesOf('TT343-2016.A16', HOME, [
    ['announced', [issued('DECIDED_BUDGET', '2025-03-03'), announces(HOME)], 'MET'],
    [
      'another document was announced',
      [issued('DECIDED_BUDGET', '2025-03-03'), announces('document-3')],
      'NEEDS_REVIEW',
      '2025-06-02',
    ],
    ['a draft is not announced', [issued('DRAFT_BUDGET', '2025-03-03')], 'none'],
  ]),
);

const postedAt = (on: string, places: readonly string[] = ['OFFICE']): Told =>
  disclosed(on, 'POSTING', { places });
const broadcast = (on: string): Told => disclosed(on, 'LOUDSPEAKER');

rule(
  'TT343-2016.A17.K1',
  'until March 2026 draft and execution are posted for thirty days and broadcast',
  sidesOf('TT343-2016.A17.K1', HOME, [
    [
      'both',
      [issued('DRAFT_BUDGET', '2025-03-03'), postedAt('2025-03-04'), broadcast('2025-03-04')],
      'MET',
      '2025-04-03',
    ],
    [
      'on the twenty-ninth day',
      [issued('DRAFT_BUDGET', '2025-03-03'), postedAt('2025-03-04'), broadcast('2025-03-04')],
      'PENDING',
      '2025-04-02',
    ],
    [
      'not broadcast',
      [issued('DRAFT_BUDGET', '2025-03-03'), postedAt('2025-03-04')],
      'NO_EVIDENCE',
      '2025-06-02',
      'FORM_NO_EVIDENCE:LOUDSPEAKER',
    ],
    [
      'not at the office',
      [
        issued('BUDGET_EXECUTION', '2025-03-03'),
        postedAt('2025-03-04', ['CULTURAL_HOUSE']),
        broadcast('2025-03-04'),
      ],
      'NO_EVIDENCE',
      '2025-06-02',
    ],
  ]),
);

rule(
  'TT343-2016.A17.K2',
  'until March 2026 budget and settlement go to organisations and village heads in writing as well',
  sidesOf('TT343-2016.A17.K2', HOME, [
    [
      'all three',
      [
        issued('BUDGET_SETTLEMENT', '2025-03-03'),
        postedAt('2025-03-04'),
        broadcast('2025-03-04'),
        disclosed('2025-03-05', 'LETTER_TO_ORGANISATIONS'),
      ],
      'MET',
      '2025-04-03',
    ],
    [
      'no letter',
      [issued('BUDGET_SETTLEMENT', '2025-03-03'), postedAt('2025-03-04'), broadcast('2025-03-04')],
      'NO_EVIDENCE',
      '2025-06-02',
      'FORM_NO_EVIDENCE:LETTER_TO_ORGANISATIONS',
    ],
  ]),
);

rule('TT26-2026.A34', 'the budget is on the portal where there is one', [
  ...sidesOf('TT26-2026.A34', HOME, [
    ['on the portal', [issued('DECIDED_BUDGET', '2026-06-01'), webbed('2026-06-05')], 'MET'],
    [
      'posted only',
      [issued('DECIDED_BUDGET', '2026-06-01'), postedAt('2026-06-05')],
      'NO_EVIDENCE',
      '2026-08-31',
    ],
  ]),
  {
    when: 'without a portal',
    duty: () =>
      dutyOf(
        storyOf(HOME, issued('DECIDED_BUDGET', '2026-06-01')).unitHas(
          'HAS_WEBSITE',
          false,
          '2024-01-01',
          '2024-01-01',
        ),
        'TT26-2026.A34',
      ),
    on: '2026-06-01',
    state: 'NOT_APPLICABLE',
  },
]);

const drive: Told = [
  'ContributionDrivePlanned',
  '2026-06-01',
  { village: 'v1', agreedPurpose: 'Đường ngõ xóm' },
  { stream: 'contribution-1' },
];
const agreed = (on: string): Told => [
  'CommunityDecisionAdopted',
  on,
  { matterItem: 1, matterScope: 'VILLAGE', village: 'v1', case: 'contribution-1' },
  { stream: 'deliberation-1' },
];
const reported = (on: string, to: readonly string[] = ['UBND_XA']): Told => [
  'ReportSubmitted',
  on,
  { reportKind: 'CONTRIBUTION_DRIVE', to, resubmission: false, case: 'contribution-1' },
  { stream: 'report-1' },
];
const collected = (on: string): Told => [
  'ContributionReceived',
  on,
  { donorKind: 'HOUSEHOLD', contributionKind: 'MONEY', amount: '1000000', village: 'v1' },
  { stream: 'contribution-1' },
];

rule(
  'TT26-2026.A22.K2.S1',
  'a village collects only what the people agreed to and the commune was told of',
  sidesOf('TT26-2026.A22.K2.S1', 'contribution-1', [
    [
      'agreed, reported, collected',
      [drive, agreed('2026-06-10'), reported('2026-06-11'), collected('2026-06-15')],
      'MET',
    ],
    [
      'collected before it was agreed',
      [drive, collected('2026-06-05'), agreed('2026-06-10'), reported('2026-06-11')],
      'BREACHED',
      '2026-06-11',
      'SEQUENCE_BREACHED:CONTRIBUTION_AGREED',
    ],
    ['collected without an agreement', [drive, collected('2026-06-05')], 'NO_EVIDENCE'],
    [
      'not reported to the commune',
      [drive, agreed('2026-06-10'), collected('2026-06-15')],
      'NO_EVIDENCE',
      '2026-08-31',
      'PRESENCE_NO_EVIDENCE:REPORT_SENT',
    ],
  ]),
);

rule(
  'TT26-2026.A22.K2.S2',
  'the village publishes what it collected',
  sidesOf('TT26-2026.A22.K2.S2', 'contribution-1', [
    [
      'published',
      [
        collected('2026-06-15'),
        disclosed(
          '2026-06-20',
          'POSTING',
          { places: ['CULTURAL_HOUSE'], case: 'contribution-1' },
          'document-5',
        ),
      ],
      'MET',
    ],
    ['not in ninety days', [collected('2026-06-15')], 'NEEDS_REVIEW', '2026-09-14'],
  ]),
);
