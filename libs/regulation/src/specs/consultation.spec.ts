import { rule } from './rule.fixture.js';
import { disclosed, sidesOf, type Told } from './services-support.js';

const HOME = 'consultation-1';

const drafted = (consultationMatter: number, on = '2026-03-02'): Told => [
  'DraftDecisionPrepared',
  on,
  { consultationMatter, decidingAuthority: 'COMMUNE', subject: 'Dự thảo' },
];
const planned = (on: string, decidingAuthority = 'COMMUNE'): Told => [
  'ConsultationPlanned',
  on,
  {
    decidingAuthority,
    content: 'Nội dung',
    manner: 'Cách thức',
    timeLimit: '20 ngày',
    responsibility: 'Văn phòng',
  },
];
const published = (on: string, form = 'POSTING'): Told =>
  disclosed(on, form, { paper: 'CONSULTATION_CONTENT', case: HOME }, `document-content-${form}`);
const opened = (on: string, consultationMatter: number, forms = ['COMMUNITY_MEETING']): Told => [
  'ConsultationOpened',
  on,
  { consultationMatter, forms },
];
const closed = (on: string, decidingAuthority = 'COMMUNE'): Told => [
  'ConsultationClosed',
  on,
  { decidingAuthority, opinions: 40 },
];
const decided = (on: string): Told => [
  'DecisionIssued',
  on,
  { decidingAuthority: 'COMMUNE', differsFromMajority: false },
];
const sent = (on: string, paper: string, to: string[], more: Record<string, unknown> = {}): Told => [
  'DocumentSent',
  on,
  { paper, to, case: HOME, ...more },
  { stream: `document-${paper}-${to.join('')}` },
];
const scheme = (schemeKind: string): Told => [
  'VillageSchemePrepared',
  '2026-06-01',
  { schemeKind, villages: ['v1'], subject: 'Đề án' },
];
const submitted = (on: string): Told => ['VillageSchemeSubmitted', on, {}];

for (const [id, item, matter] of [
  ['L10-2022.A25.K1', 1, 'the socio-economic plan'],
  ['L10-2022.A25.K2', 2, 'land-use planning and the land fund'],
  ['L10-2022.A25.K3', 3, 'investment, compensation and resettlement'],
  ['L10-2022.A25.K4', 4, 'administrative units and villages'],
  ['L10-2022.A25.K5', 5, 'decisions that touch the interests of the community'],
  ['L10-2022.A25.K6', 6, 'urban and rural planning'],
  ['L10-2022.A25.K7', 7, 'the democracy regulation'],
  ['L10-2022.A25.K8', 8, 'duties and limits of rights'],
  ['L10-2022.A25.K9', 9, 'other matters that the law names'],
] as const)
  rule(
    id,
    `the people are asked for at least 20 days about ${matter} before it is decided`,
    sidesOf(id, HOME, [
      [
        'open for 20 days and decided afterwards',
        [
          drafted(item),
          opened('2026-03-03', item),
          published('2026-03-03'),
          closed('2026-03-23'),
          decided('2026-03-30'),
        ],
        'MET',
      ],
      [
        'closed on the nineteenth day',
        [
          drafted(item),
          opened('2026-03-03', item),
          published('2026-03-03'),
          closed('2026-03-22'),
          decided('2026-03-30'),
        ],
        'BREACHED',
        undefined,
        'CLOSED_EARLY:CONSULTATION',
      ],
      [
        'decided while the people were still asked',
        [
          drafted(item),
          opened('2026-03-03', item),
          published('2026-03-03'),
          decided('2026-03-20'),
          closed('2026-03-23'),
        ],
        'BREACHED',
        undefined,
        'SEQUENCE_BREACHED:CONSULTATION_CLOSED',
      ],
      ['decided without asking anybody', [drafted(item), decided('2026-03-20')], 'NO_EVIDENCE'],
      [
        'still open',
        [drafted(item), opened('2026-03-03', item), published('2026-03-03')],
        'PENDING',
        '2026-03-10',
      ],
      ['nothing on record on the 91st day', [drafted(item)], 'NEEDS_REVIEW', '2026-06-01'],
      ['a draft about something else', [drafted(item === 9 ? 1 : 9)], 'none'],
    ]),
  );

rule(
  'L10-2022.A26.K1',
  'the people are asked in one of eight forms, addressees in person about item 8 only',
  sidesOf('L10-2022.A26.K1', HOME, [
    ['a meeting', [opened('2026-03-03', 5)], 'MET'],
    ['not said how', [opened('2026-03-03', 5, [])], 'NO_EVIDENCE'],
    ['those concerned, about item 8', [opened('2026-03-03', 8, ['DIALOGUE_WITH_ADDRESSEES'])], 'MET'],
    ['those concerned, about item 5', [opened('2026-03-03', 5, ['DIALOGUE_WITH_ADDRESSEES'])], 'BREACHED'],
  ]),
);

rule(
  'L10-2022.A26.K2',
  'at least one form is used',
  sidesOf('L10-2022.A26.K2', HOME, [
    ['one', [opened('2026-03-03', 5)], 'MET'],
    ['none', [opened('2026-03-03', 5, [])], 'BREACHED'],
  ]),
);

const adverse = (sanctionDecision = false): Told => [
  'AdverseDecisionPrepared',
  '2026-03-02',
  { sanctionDecision, addresseesCount: 3, subject: 'Thu hồi' },
];
const informed = (on: string): Told => [
  'AddresseeInformed',
  on,
  { addresseesCount: 3, askedToBeHeard: false },
];
const summarised = (on: string): Told => [
  'OpinionsSummarised',
  on,
  { opinions: 3, explanation: 'Đã giải trình', inDossier: true },
];
const signed = (on: string): Told => ['AdverseDecisionSigned', on, {}];

for (const [id, act, words] of [
  ['L10-2022.A27.K1', informed, 'the addressee is informed before the decision is signed'],
  ['L10-2022.A27.K3', summarised, 'opinions are summarised and explained before the decision is signed'],
] as const)
  rule(
    id,
    words,
    sidesOf(id, HOME, [
      ['before', [adverse(), act('2026-03-05'), signed('2026-03-09')], 'MET'],
      ['on the same day', [adverse(), act('2026-03-09'), signed('2026-03-09')], 'MET'],
      ['after', [adverse(), signed('2026-03-09'), act('2026-03-10')], 'BREACHED'],
      ['never', [adverse(), signed('2026-03-09')], 'NO_EVIDENCE'],
      ['an administrative sanction', [adverse(true), signed('2026-03-09')], 'none'],
    ]),
  );

const WHOLE = { elements: ['CONTENT', 'FORM', 'MANNER', 'TIME_LIMIT', 'RESPONSIBILITY'] };

rule(
  'L10-2022.A28.K1',
  'the plan of a consultation goes to the Council and the Front, whole',
  sidesOf('L10-2022.A28.K1', HOME, [
    [
      'to both',
      [
        planned('2026-03-02'),
        sent('2026-03-03', 'CONSULTATION_PLAN', ['HDND_XA'], WHOLE),
        sent('2026-03-04', 'CONSULTATION_PLAN', ['MTTQ_XA'], WHOLE),
      ],
      'MET',
    ],
    [
      'to the Council only, on the 91st day',
      [planned('2026-03-02'), sent('2026-03-03', 'CONSULTATION_PLAN', ['HDND_XA'], WHOLE)],
      'NO_EVIDENCE',
      '2026-06-01',
      'PRESENCE_NO_EVIDENCE:MTTQ_XA',
    ],
    [
      'without a word on who is responsible',
      [
        planned('2026-03-02'),
        sent('2026-03-03', 'CONSULTATION_PLAN', ['HDND_XA', 'MTTQ_XA'], {
          elements: WHOLE.elements.slice(0, 4),
        }),
      ],
      'NO_EVIDENCE',
      undefined,
      'CONTENT_FIELDS_NO_EVIDENCE:RESPONSIBILITY',
    ],
    ['a matter that a higher body decides', [planned('2026-03-02', 'HIGHER')], 'none'],
  ]),
);

rule(
  'L10-2022.A28.K2',
  'a consultation lasts at least 20 days from its first publication',
  sidesOf(
    'L10-2022.A28.K2',
    'document-content-POSTING',
    (
      [
        ['closed on the twentieth day', '2026-03-23', 'MET'],
        ['closed on the nineteenth day', '2026-03-22', 'BREACHED'],
      ] as const
    ).map(([when, day, state]) => [
      when,
      [published('2026-03-03'), opened('2026-03-03', 5), closed(day)],
      state,
    ]),
  ).concat(
    sidesOf('L10-2022.A28.K2', 'document-content-COMMUNE_WEBSITE', [
      [
        'put on the web later than on paper',
        [
          published('2026-03-03'),
          published('2026-03-10', 'COMMUNE_WEBSITE'),
          opened('2026-03-03', 5),
          closed('2026-03-23'),
        ],
        'MET',
      ],
    ]),
  ),
);

const summary = (on: string, form: string): Told =>
  disclosed(on, form, { paper: 'CONSULTATION_SUMMARY', case: HOME }, `document-summary-${form}`);

rule(
  'L10-2022.A28.K3',
  'opinions are summarised, explained and published, on paper and on the web',
  sidesOf('L10-2022.A28.K3', HOME, [
    [
      'both forms',
      [
        closed('2026-03-23'),
        summarised('2026-03-27'),
        summary('2026-03-30', 'POSTING'),
        summary('2026-03-31', 'COMMUNE_WEBSITE'),
      ],
      'MET',
    ],
    [
      'only on paper, on the 91st day',
      [closed('2026-03-23'), summarised('2026-03-27'), summary('2026-03-30', 'POSTING')],
      'NO_EVIDENCE',
      '2026-06-22',
      'FORM_NO_EVIDENCE:COMMUNE_WEBSITE',
    ],
    [
      'published and not summarised',
      [closed('2026-03-23'), summary('2026-03-30', 'POSTING')],
      'PENDING',
      '2026-06-21',
    ],
    ['a matter that a higher body decides', [closed('2026-03-23', 'HIGHER')], 'none'],
  ]),
);

const reported = (on: string, reportKind: string, to: string[]): Told => [
  'ReportSubmitted',
  on,
  { reportKind, to, resubmission: false, case: HOME },
  { stream: 'report-1' },
];

rule(
  'L10-2022.A28.K4.S1',
  'what the people said about a matter assigned from above is reported to the body that decides',
  sidesOf('L10-2022.A28.K4.S1', HOME, [
    [
      'reported',
      [
        closed('2026-03-23', 'HIGHER'),
        reported('2026-04-01', 'CONSULTATION_SUMMARY', ['CO_QUAN_QUYET_DINH']),
      ],
      'MET',
    ],
    [
      'another report, on the 91st day',
      [closed('2026-03-23', 'HIGHER'), reported('2026-04-01', 'OTHER', ['CO_QUAN_QUYET_DINH'])],
      'NEEDS_REVIEW',
      '2026-06-22',
    ],
    ['a matter that the commune decides', [closed('2026-03-23')], 'none'],
  ]),
);

for (const [id, kind, other] of [
  ['ND185-2026.A12.K2', 'CREATE_OR_MERGE', 'RENAME'],
  ['ND185-2026.A13.K1b', 'DISSOLVE', 'RENAME'],
  ['ND185-2026.A13.K2b', 'RENAME', 'DISSOLVE'],
] as const)
  rule(
    id,
    `the people are asked about a scheme for villages before it is handed in: ${kind}`,
    sidesOf(id, HOME, [
      ['asked before', [scheme(kind), closed('2026-07-01'), submitted('2026-07-10')], 'MET'],
      ['asked after', [scheme(kind), submitted('2026-07-10'), closed('2026-07-11')], 'BREACHED'],
      ['not asked', [scheme(kind), submitted('2026-07-10')], 'NO_EVIDENCE'],
      ['another scheme', [scheme(other)], 'none'],
    ]),
  );

rule(
  'ND185-2026.A9.K1',
  'the Council decides on a scheme for villages',
  sidesOf('ND185-2026.A9.K1', HOME, [
    ['decided', [submitted('2026-07-10'), decided('2026-07-30')], 'MET'],
    ['undecided on the ninetieth day', [submitted('2026-07-10')], 'PENDING', '2026-10-08'],
    ['undecided on the 91st day', [submitted('2026-07-10')], 'NEEDS_REVIEW', '2026-10-09'],
  ]),
);
