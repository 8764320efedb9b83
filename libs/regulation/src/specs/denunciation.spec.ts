import { rule } from './rule.fixture.js';
import { dutyOf, sidesOf, storyOf, type Told } from './services-support.js';

const HOME = 'petition-1';
const denunciation = { petitionKind: 'DENUNCIATION' };
const received: Told = [
  'PetitionReceived',
  '2026-03-02',
  {
    ...denunciation,
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    petitionChannel: 'LETTER',
    forSettlement: true,
  },
];
const classified = (more: Record<string, unknown> = {}): Told => [
  'PetitionClassified',
  '2026-03-04',
  { competent: true, severalPlaces: false, complexity: 'NORMAL', ...more },
];
const accepted = (on: string): Told => ['PetitionAccepted', on, denunciation];
const refused = (on: string): Told => ['PetitionNotAccepted', on, { ...denunciation, reasons: 'Nặc danh' }];
const extended = (on: string, extensionNumber: number, dueOn?: string): Told => [
  'SettlementTimeExtended',
  on,
  { extensionNumber, reasons: 'Phức tạp', ...(dueOn === undefined ? {} : { dueOn }) },
];
const concluded = (on: string): Told => [
  'PetitionSettled',
  on,
  { ...denunciation, petitionOutcome: 'PARTLY_UPHELD', wasForwarded: false },
];
const sent = (on: string, petitionNotice: string): Told => [
  'PetitionNoticeSent',
  on,
  { ...denunciation, petitionNotice, to: ['CONG_DAN'] },
];

rule(
  'L25-2018.A24.K1',
  'a denunciation is accepted or refused within seven working days',
  sidesOf('L25-2018.A24.K1', HOME, [
    ['accepted on the seventh', [received, accepted('2026-03-11')], 'MET'],
    ['refused on the seventh', [received, refused('2026-03-11')], 'MET'],
    ['on the eighth', [received, accepted('2026-03-12')], 'MET_LATE'],
    ['not within its power', [received, classified({ competent: false })], 'NOT_APPLICABLE'],
  ]),
);

rule('L25-2018.A24.K1.E', 'ten working days where it must be checked at several places', [
  ...(
    [
      ['on the tenth', '2026-03-16', 'MET'],
      ['on the eleventh', '2026-03-17', 'MET_LATE'],
    ] as const
  ).map(([when, on, state]) => ({
    when,
    on,
    state,
    duty: () => {
      const story = storyOf(HOME, received, classified({ severalPlaces: true }), accepted(on));
      const duty = dutyOf(story, 'L25-2018.A24.K1');
      return duty && { ...duty, obligationId: duty.appliesId };
    },
  })),
]);

rule(
  'L25-2018.A24.K2',
  'what is not in its power goes on within five working days',
  sidesOf('L25-2018.A24.K2', HOME, [
    [
      'on the fifth',
      [
        received,
        classified({ competent: false }),
        ['PetitionForwarded', '2026-03-09', { forwardedTo: 'Thanh tra tỉnh' }],
      ],
      'MET',
    ],
    [
      'on the sixth',
      [
        received,
        classified({ competent: false }),
        ['PetitionForwarded', '2026-03-10', { forwardedTo: 'Thanh tra tỉnh' }],
      ],
      'MET_LATE',
    ],
    ['within its power', [received, classified()], 'NOT_APPLICABLE'],
    ['nobody has said that it is not', [received], 'NOT_APPLICABLE', '2026-03-10', 'FACT:COMPETENT'],
  ]),
);

rule(
  'L25-2018.A29.K3',
  'the acceptance is told within five working days',
  sidesOf('L25-2018.A29.K3', HOME, [
    ['on the fifth', [accepted('2026-03-02'), sent('2026-03-09', 'ACCEPTANCE')], 'MET'],
    ['on the sixth', [accepted('2026-03-02'), sent('2026-03-10', 'ACCEPTANCE')], 'MET_LATE'],
  ]),
);

rule(
  'L25-2018.A30.K1',
  'a denunciation is settled within thirty days',
  sidesOf('L25-2018.A30.K1', HOME, [
    ['on the thirtieth', [accepted('2026-03-02'), concluded('2026-04-01')], 'MET'],
    ['on the thirty-first', [accepted('2026-03-02'), concluded('2026-04-02')], 'MET_LATE'],
    [
      'an extension after the term has ended extends nothing',
      [accepted('2026-03-02'), extended('2026-04-02', 1)],
      'NO_EVIDENCE',
    ],
  ]),
);

/** Sides of an extended settlement, under the member of the family that applies. */
const extendedSides = (
  member: string,
  sides: readonly (readonly [
    when: string,
    events: readonly Told[],
    state: 'MET' | 'MET_LATE' | 'NO_EVIDENCE',
    on?: string,
  ])[],
) =>
  sides.map(([when, events, state, on]) => ({
    when,
    state,
    on: on ?? events.at(-1)?.[1] ?? '',
    duty: () => {
      const duty = storyOf(HOME, ...events)
        .duties()
        .find(({ appliesId }) => appliesId === member);
      return duty && { ...duty, obligationId: duty.appliesId };
    },
  }));

rule(
  'L25-2018.A30.K2',
  'sixty days in all where it was extended once',
  extendedSides('L25-2018.A30.K2', [
    // The sixtieth day is 1 May: the next working day is Monday 4 May.
    ['on the sixtieth', [accepted('2026-03-02'), extended('2026-04-01', 1), concluded('2026-05-04')], 'MET'],
    ['a day later', [accepted('2026-03-02'), extended('2026-04-01', 1), concluded('2026-05-05')], 'MET_LATE'],
    [
      'on the last day of a shorter extension',
      [accepted('2026-03-02'), extended('2026-04-01', 1, '2026-04-10'), concluded('2026-04-10')],
      'MET',
    ],
    [
      'a day after a shorter extension',
      [accepted('2026-03-02'), extended('2026-04-01', 1, '2026-04-10'), concluded('2026-04-11')],
      'MET_LATE',
    ],
    [
      'a third extension is not in the law',
      [accepted('2026-03-02'), extended('2026-04-01', 1), extended('2026-04-20', 3)],
      'NO_EVIDENCE',
      '2026-05-05',
    ],
  ]),
);

rule(
  'L25-2018.A30.K3',
  'ninety days in all where it was extended twice',
  extendedSides('L25-2018.A30.K3', [
    [
      'on the ninetieth',
      [accepted('2026-03-02'), extended('2026-04-01', 1), extended('2026-05-04', 2), concluded('2026-06-01')],
      'MET',
    ],
    [
      'a day later',
      [accepted('2026-03-02'), extended('2026-04-01', 1), extended('2026-05-04', 2), concluded('2026-06-02')],
      'MET_LATE',
    ],
  ]),
);

rule(
  'L25-2018.A35.K3',
  'the conclusion is sent within five working days',
  sidesOf('L25-2018.A35.K3', HOME, [
    ['on the fifth', [concluded('2026-03-02'), sent('2026-03-09', 'CONCLUSION')], 'MET'],
    ['on the sixth', [concluded('2026-03-02'), sent('2026-03-10', 'CONCLUSION')], 'MET_LATE'],
  ]),
);

rule(
  'L25-2018.A36.K1',
  'the conclusion is acted on within seven working days',
  sidesOf('L25-2018.A36.K1', HOME, [
    [
      'on the seventh',
      [concluded('2026-03-02'), ['PetitionDecisionEnforced', '2026-03-11', denunciation]],
      'MET',
    ],
    [
      'on the eighth',
      [concluded('2026-03-02'), ['PetitionDecisionEnforced', '2026-03-12', denunciation]],
      'MET_LATE',
    ],
  ]),
);

const published = (on: string, form: string): Told => [
  'InformationDisclosed',
  on,
  {
    paper: 'DISCLOSED_DOCUMENT',
    documentKind: 'DENUNCIATION_CONCLUSION',
    form,
    case: HOME,
    ...(form === 'POSTING' ? { places: ['OFFICE'] } : {}),
  },
  { stream: 'document-1' },
];

rule(
  'L25-2018.A40.K1',
  'the conclusion is published within seven working days, in one of four forms',
  sidesOf('L25-2018.A40.K1', HOME, [
    ['on the seventh', [concluded('2026-03-02'), published('2026-03-11', 'MEETING')], 'MET'],
    ['on the eighth', [concluded('2026-03-02'), published('2026-03-12', 'WEBSITE_OR_INTRANET')], 'MET_LATE'],
    [
      'by loudspeaker, which is none of the forms',
      [concluded('2026-03-02'), published('2026-03-04', 'LOUDSPEAKER')],
      'NO_EVIDENCE',
      '2026-03-12',
    ],
  ]),
);

const down = (on: string): Told => ['PostingTakenDown', on, { source: 'SOURCE' }, { stream: 'document-1' }];

/** The story of a posting and what came after it: a taking down names the posting told before it. */
function publication(...events: readonly Told[]): ReturnType<typeof storyOf> {
  const story = storyOf('document-1');
  let posting = '';
  for (const [type, on, data] of events) {
    story.record(type, on, type === 'PostingTakenDown' ? { source: posting } : data);
    if (type === 'InformationDisclosed') posting = story.last.id;
  }
  return story;
}

rule(
  'ND31-2019.A6.K2b',
  'a conclusion stays up or online for fifteen consecutive days',
  (
    [
      ['up for fifteen days', [published('2026-03-02', 'POSTING')], 'MET', '2026-03-17'],
      ['up for fourteen so far', [published('2026-03-02', 'POSTING')], 'PENDING', '2026-03-16'],
      [
        'down after fourteen',
        [published('2026-03-02', 'POSTING'), down('2026-03-16')],
        'BREACHED',
        '2026-03-16',
      ],
      [
        'taken off the web after fourteen',
        [published('2026-03-02', 'WEBSITE_OR_INTRANET'), down('2026-03-16')],
        'BREACHED',
        '2026-03-16',
      ],
      ['on the web for fifteen', [published('2026-03-02', 'WEBSITE_OR_INTRANET')], 'MET', '2026-03-17'],
      [
        'put up again in full: that is a duty of its own',
        [published('2026-03-02', 'POSTING'), down('2026-03-16'), published('2026-03-20', 'POSTING')],
        'BREACHED',
        '2026-04-04',
      ],
    ] as const
  ).map(([when, events, state, on]) => ({
    when,
    on,
    state,
    duty: () => dutyOf(publication(...events), 'ND31-2019.A6.K2b'),
  })),
);
