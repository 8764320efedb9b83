import { rule, type Side } from './rule.fixture.js';
import { disclosed, sidesOf, storyOf, type Told } from './services-support.js';
import { Story } from './support.js';

const HOME = 'informationRequest-1';
const asked = (requestChannel: string, informationComplexity: string): Told => [
  'InformationRequested',
  '2026-03-02',
  { requestChannel, informationComplexity, subject: 'Quy hoạch' },
];
const given = (on: string): Told => ['InformationProvided', on, {}];
const refused = (on: string, inWriting = true): Told => [
  'InformationRefused',
  on,
  { inWriting, reasons: 'Bí mật' },
];
const timing = (on: string, more: Record<string, unknown> = {}): Told => [
  'InformationTimingNotified',
  on,
  more,
];

/** Channel, complexity, the last day for what was asked on Monday 2 March 2026, and the day after it. */
const ANSWERS = [
  ['L104-2016.A29.K2', 'IN_PERSON', 'COMPLEX', '2026-03-16', '2026-03-17'],
  ['L104-2016.A30.K3', 'ONLINE', 'SIMPLE', '2026-03-05', '2026-03-06'],
  ['L104-2016.A30.K4', 'ONLINE', 'COMPLEX', '2026-03-23', '2026-03-24'],
  ['L104-2016.A31.K1', 'POST', 'SIMPLE', '2026-03-09', '2026-03-10'],
  ['L104-2016.A31.K2', 'POST', 'COMPLEX', '2026-03-23', '2026-03-24'],
] as const;

for (const [id, channel, complexity, last, tooLate] of ANSWERS)
  rule(
    id,
    'information is given or refused in the time for its channel and complexity',
    sidesOf(id, HOME, [
      ['given on the last day', [asked(channel, complexity), given(last)], 'MET'],
      ['refused on the last day', [asked(channel, complexity), refused(last)], 'MET'],
      ['a day later', [asked(channel, complexity), given(tooLate)], 'MET_LATE'],
      ['asked through another channel', [asked(channel === 'POST' ? 'ONLINE' : 'POST', complexity)], 'none'],
    ]),
  );

/** The same, extended once in writing on the last day of the first term. */
const EXTENDED = [
  ['L104-2016.A29.K2.E', 'IN_PERSON', '2026-03-16', '2026-03-30', '2026-03-31'],
  ['L104-2016.A30.K4.E', 'ONLINE', '2026-03-23', '2026-04-07', '2026-04-08'],
  ['L104-2016.A31.K2.E', 'POST', '2026-03-23', '2026-04-07', '2026-04-08'],
] as const;

function extendedDuty(member: string, ...events: readonly Told[]): ReturnType<Side['duty']> {
  const duty = storyOf(HOME, ...events)
    .duties()
    .find(({ appliesId }) => appliesId === member);
  return duty && { ...duty, obligationId: duty.appliesId };
}

for (const [id, channel, firstEnd, last, tooLate] of EXTENDED)
  rule(
    id,
    'complex information may be extended once in writing within the term',
    (
      [
        ['on the last day', last, 'MET'],
        ['a day later', tooLate, 'MET_LATE'],
      ] as const
    ).map(([when, on, state]) => ({
      when,
      on,
      state,
      duty: () =>
        extendedDuty(
          id,
          asked(channel, 'COMPLEX'),
          timing(firstEnd, { extensionNumber: 1, dueOn: firstEnd }),
          given(on),
        ),
    })),
  );

for (const [id, channel] of [
  ['L104-2016.A30.K4.N', 'ONLINE'],
  ['L104-2016.A31.K2.N', 'POST'],
] as const)
  rule(
    id,
    'who asks for complex information is told within three working days when it comes',
    sidesOf(id, HOME, [
      ['on the third', [asked(channel, 'COMPLEX'), timing('2026-03-05')], 'MET'],
      ['on the fourth', [asked(channel, 'COMPLEX'), timing('2026-03-06')], 'MET_LATE'],
      ['simple information comes as fast', [asked(channel, 'SIMPLE')], 'none'],
    ]),
  );

rule(
  'L104-2016.A28.K2',
  'a refusal is in writing',
  sidesOf('L104-2016.A28.K2', HOME, [
    ['in writing', [refused('2026-03-02')], 'MET'],
    ['by word of mouth only', [refused('2026-03-02', false)], 'NEEDS_REVIEW', '2026-06-01'],
    ['after the law', [refused('2026-09-01')], 'none'],
  ]),
);

const wrong = (on: string): Told => ['CorrectionRequested', on, { subject: 'Số liệu sai' }];
const answered = (on: string): Told => ['CorrectionAnswered', on, { corrected: true }];

rule(
  'L104-2016.A22.K4',
  'until August 2026 who says that information is wrong is answered within fifteen days',
  sidesOf('L104-2016.A22.K4', HOME, [
    ['on the fifteenth', [wrong('2026-03-02'), answered('2026-03-17')], 'MET'],
    ['on the sixteenth', [wrong('2026-03-02'), answered('2026-03-18')], 'MET_LATE'],
    ['said in September', [wrong('2026-09-01')], 'none'],
  ]),
);

rule(
  'L-TCTT-2026.A22',
  'since September 2026 within ten days',
  sidesOf('L-TCTT-2026.A22', HOME, [
    ['on the tenth', [wrong('2026-09-07'), answered('2026-09-17')], 'MET'],
    ['on the eleventh', [wrong('2026-09-07'), answered('2026-09-18')], 'MET_LATE'],
    ['said in August', [wrong('2026-08-31')], 'none'],
  ]),
);

const issued = (on: string, disclosureItem = 1): Told => [
  'DisclosableDocumentIssued',
  on,
  { disclosureItem, documentKind: 'OTHER', subject: 'Văn bản' },
];

rule(
  'L104-2016.A18.K4',
  'where no other law sets a time, what is created is disclosed within five working days',
  sidesOf('L104-2016.A18.K4', 'document-1', [
    [
      'on the fifth, before the law of 2022',
      [issued('2022-03-07'), disclosed('2022-03-14', 'COMMUNE_WEBSITE')],
      'MET',
    ],
    ['on the sixth', [issued('2022-03-07'), disclosed('2022-03-15', 'COMMUNE_WEBSITE')], 'MET_LATE'],
    [
      'the law of 2022 sets a time for every item',
      [issued('2026-03-02')],
      'NOT_APPLICABLE',
      '2026-03-02',
      'SECTOR_LAW:L10-2022.A12.K3',
    ],
  ]),
);

/** A posting and, where a day is given, its taking down. */
function posting(from: string, to: string | undefined, more: Record<string, unknown>): Story {
  const story = storyOf('document-1', disclosed(from, 'POSTING', { places: ['OFFICE'], ...more }));
  if (to !== undefined) story.record('PostingTakenDown', to, { source: story.last.id });
  return story;
}

rule(
  'L104-2016.A21.K2',
  'where no other law sets a time, a posting stays for thirty days',
  (
    [
      ['up for thirty days', '2022-03-01', undefined, {}, 'MET', '2022-03-31'],
      ['down after twenty-nine', '2022-03-01', '2022-03-30', {}, 'BREACHED', '2022-03-30'],
      ['a paper of no item', '2026-03-02', '2026-03-31', { paper: 'VOTE_RESULT' }, 'BREACHED', '2026-03-31'],
      [
        'an item of the law of 2022',
        '2026-03-02',
        undefined,
        { disclosureItem: 1 },
        'NOT_APPLICABLE',
        '2026-03-02',
      ],
      [
        'a standing item of that law',
        '2026-03-02',
        undefined,
        { disclosureItem: 4 },
        'NOT_APPLICABLE',
        '2026-03-02',
      ],
      [
        'the schedule of reception',
        '2026-03-02',
        undefined,
        { documentKind: 'RECEPTION_SCHEDULE' },
        'NOT_APPLICABLE',
        '2026-03-02',
      ],
      [
        'the health results',
        '2022-03-01',
        undefined,
        { documentKind: 'HEALTH_RESULT' },
        'NOT_APPLICABLE',
        '2022-03-01',
      ],
    ] as const
  ).map(([when, from, to, more, state, on]) => ({
    when,
    on,
    state,
    duty: () =>
      posting(from, to, more)
        .duties()
        .find(({ obligationId }) => obligationId === 'L104-2016.A21.K2'),
  })),
);
