import { HOME, accepted, complaint, decided, sent } from './complaint-support.js';
import { rule, type Side } from './rule.fixture.js';
import { dutyOf, sidesOf, storyOf, type Told } from './services-support.js';

const received = (on: string, complaintInstance = 1, more: Record<string, unknown> = {}): Told => [
  'PetitionReceived',
  on,
  {
    ...complaint,
    complaintInstance,
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    petitionChannel: 'LETTER',
    forSettlement: true,
    ...more,
  },
];
const notAccepted = (on: string, complaintInstance = 1): Told => [
  'PetitionNotAccepted',
  on,
  { ...complaint, complaintInstance, reasons: 'Hết thời hiệu' },
];
const classified = (on: string, complexity: string): Told => [
  'PetitionClassified',
  on,
  { competent: true, severalPlaces: false, complexity, grounds: 'Nhiều đối tượng' },
];

for (const [id, instance] of [
  ['L02-2011.A27', 1],
  ['L02-2011.A36.K1', 2],
] as const)
  rule(
    id,
    'until June 2026 a complaint is accepted or refused within ten days',
    sidesOf(id, HOME, [
      [
        'accepted on the tenth day',
        [received('2026-03-02', instance), accepted('2026-03-12', instance)],
        'MET',
      ],
      [
        'refused on the tenth day',
        [received('2026-03-02', instance), notAccepted('2026-03-12', instance)],
        'MET',
      ],
      ['on the eleventh', [received('2026-03-02', instance), accepted('2026-03-13', instance)], 'MET_LATE'],
      [
        'the tenth day is a Sunday: Monday is in time',
        [received('2026-03-05', instance), accepted('2026-03-16', instance)],
        'MET',
      ],
      ['received since July', [received('2026-07-01', instance)], 'none'],
    ]),
  );

for (const [id, instance] of [
  ['L02-2011.A27.2026', 1],
  ['L02-2011.A36.K1.2026', 2],
  ['ND155-2026.A10', 1],
  ['ND155-2026.A10.SECOND', 2],
] as const)
  rule(
    id,
    'since July 2026 a complaint is accepted or refused within seven working days',
    sidesOf(id, HOME, [
      ['on the seventh', [received('2026-07-06', instance), accepted('2026-07-15', instance)], 'MET'],
      ['on the eighth', [received('2026-07-06', instance), accepted('2026-07-16', instance)], 'MET_LATE'],
      [
        'the other instance was accepted',
        [received('2026-07-06', instance), accepted('2026-07-15', 3 - instance)],
        'NO_EVIDENCE',
        '2026-07-16',
      ],
      ['not for settlement here', [received('2026-07-06', instance, { forSettlement: false })], 'none'],
    ]),
  );

/** The family of a settlement: id, instance, complexity, remote area, and its last day when accepted on 2 March 2026. */
const SETTLEMENTS = [
  ['L02-2011.A28.S1', 1, 'NORMAL', false, '2026-04-01', '2026-04-02'],
  ['L02-2011.A28.S1C', 1, 'COMPLEX', false, '2026-04-16', '2026-04-17'],
  ['L02-2011.A28.S2', 1, 'NORMAL', true, '2026-04-16', '2026-04-17'],
  ['L02-2011.A28.S2C', 1, 'ESPECIALLY_COMPLEX', true, '2026-05-04', '2026-05-05'],
  ['L02-2011.A37', 2, 'NORMAL', false, '2026-04-16', '2026-04-17'],
  ['L02-2011.A37.C', 2, 'COMPLEX', false, '2026-05-04', '2026-05-05'],
  ['L02-2011.A37.R', 2, 'NORMAL', true, '2026-05-04', '2026-05-05'],
  ['L02-2011.A37.RC', 2, 'COMPLEX', true, '2026-05-11', '2026-05-12'],
] as const;

/** The duty of a family, under the name of its base, where the member applies. */
function memberOf(member: string, story: ReturnType<typeof storyOf>): ReturnType<Side['duty']> {
  const duty = story.duties().find(({ appliesId }) => appliesId === member);
  return duty === undefined ? undefined : { ...duty, obligationId: duty.appliesId };
}

for (const [id, instance, complexity, remote, last, tooLate] of SETTLEMENTS)
  rule(
    id,
    'a complaint is settled in the time for its complexity and its place',
    [['on the last day', last, 'MET'] as const, ['a day later', tooLate, 'MET_LATE'] as const].map(
      ([when, on, state]) => ({
        when,
        on,
        state,
        duty: () =>
          memberOf(
            id,
            storyOf(
              HOME,
              accepted('2026-03-02', instance),
              ...(complexity === 'NORMAL' ? [] : [classified('2026-03-10', complexity)]),
              decided(on, instance),
            ).unitHas('REMOTE_AREA', remote),
          ),
      }),
    ),
  );

rule('L02-2011.A28.S1', 'a case that is called complex later gets the longer time from then on', [
  {
    when: 'after the thirtieth day',
    duty: () =>
      dutyOf(storyOf(HOME, accepted('2026-03-02'), classified('2026-04-08', 'COMPLEX')), 'L02-2011.A28.S1'),
    on: '2026-04-02',
    state: 'NO_EVIDENCE',
  },
  {
    when: 'from the day of the classification',
    duty: () =>
      dutyOf(storyOf(HOME, accepted('2026-03-02'), classified('2026-04-08', 'COMPLEX')), 'L02-2011.A28.S1'),
    on: '2026-04-08',
    state: 'PENDING',
  },
  {
    when: 'settled within it',
    duty: () =>
      dutyOf(
        storyOf(HOME, accepted('2026-03-02'), classified('2026-04-08', 'COMPLEX'), decided('2026-04-16')),
        'L02-2011.A28.S1',
      ),
    on: '2026-04-16',
    state: 'MET',
  },
]);

rule(
  'L02-2011.A32',
  'the first decision is sent within three working days',
  sidesOf('L02-2011.A32', HOME, [
    ['on the third', [decided('2026-03-02'), sent('2026-03-05', 'DECISION')], 'MET'],
    ['on the fourth', [decided('2026-03-02'), sent('2026-03-06', 'DECISION')], 'MET_LATE'],
    [
      'another paper is no decision',
      [decided('2026-03-02'), sent('2026-03-04', 'SUSPENSION')],
      'NO_EVIDENCE',
      '2026-03-06',
    ],
    [
      'the decision of the other instance is another paper',
      [decided('2026-03-02'), sent('2026-03-04', 'DECISION', { complaintInstance: 2 })],
      'NO_EVIDENCE',
      '2026-03-06',
    ],
    ['a second decision has its own rule', [decided('2026-03-02', 2)], 'none'],
  ]),
);

rule(
  'L02-2011.A41.K1',
  'the second decision is sent within seven days',
  sidesOf('L02-2011.A41.K1', HOME, [
    ['on the seventh', [decided('2026-03-02', 2), sent('2026-03-09', 'DECISION')], 'MET'],
    ['on the eighth', [decided('2026-03-02', 2), sent('2026-03-10', 'DECISION')], 'MET_LATE'],
  ]),
);

rule(
  'L02-2011.A9',
  'a complaint is lodged within ninety days of knowing the decision',
  sidesOf('L02-2011.A9', HOME, [
    [
      'posted on the ninetieth',
      [received('2026-06-03', 1, { decisionKnownOn: '2026-03-03', lodgedOn: '2026-06-01' })],
      'MET',
    ],
    [
      'on the ninety-first',
      [received('2026-06-03', 1, { decisionKnownOn: '2026-03-03', lodgedOn: '2026-06-02' })],
      'MET_LATE',
    ],
    [
      'no fact before it was received',
      [received('2026-06-03', 1, { decisionKnownOn: '2026-03-03', lodgedOn: '2026-06-01' })],
      'none',
      '2026-06-02',
    ],
    [
      'the second complaint has a time of its own',
      [received('2026-06-03', 2, { decisionKnownOn: '2026-03-03' })],
      'none',
    ],
  ]),
);

for (const [id, remote, afterNotice, afterTerm] of [
  ['L02-2011.A33.K1', false, '2026-04-15', '2026-05-04'],
  ['L02-2011.A33.K1.R', true, '2026-04-30', '2026-06-01'],
] as const) {
  const asked = (...events: readonly Told[]) =>
    memberOf(id, storyOf(HOME, accepted('2026-03-02'), ...events).unitHas('REMOTE_AREA', remote));
  const told = [decided('2026-03-13'), sent('2026-03-16', 'DECISION')];
  const lodged = (on: string): Told => received(on, 2, { lodgedOn: on });
  const untold = remote ? '2026-04-17' : '2026-04-02';
  rule(id, 'a second complaint has its days from the first decision, or from the end of its term', [
    {
      when: 'lodged on the last day after the decision was sent',
      duty: () => asked(...told, lodged(afterNotice)),
      on: afterNotice,
      state: 'MET',
    },
    {
      when: 'lodged far too late',
      duty: () => asked(...told, lodged('2026-06-30')),
      on: '2026-06-30',
      state: 'MET_LATE',
    },
    { when: 'never lodged: the right lapsed', duty: () => asked(...told), on: '2026-07-30', state: 'MET' },
    {
      when: 'no decision: on the last day after the term had ended',
      duty: () => asked(lodged(afterTerm)),
      on: afterTerm,
      state: 'MET',
    },
    { when: 'no decision: before the term has ended', duty: () => asked(), on: '2026-04-01', state: 'none' },
    { when: 'no decision: the days run', duty: () => asked(), on: untold, state: 'PENDING' },
  ]);
}

rule(
  'L02-2011.A44.K1',
  'the first decision is final after thirty days',
  sidesOf('L02-2011.A44.K1', HOME, [
    ['dated so', [decided('2026-03-02', 1, { effectiveOn: '2026-04-01' })], 'MET'],
    ['not dated', [decided('2026-03-02')], 'MET'],
    ['dated a day sooner', [decided('2026-03-02', 1, { effectiveOn: '2026-03-31' })], 'BREACHED'],
    ['dated a day later', [decided('2026-03-02', 1, { effectiveOn: '2026-04-02' })], 'BREACHED'],
  ]),
);

rule(
  'L02-2011.A44.K1.R',
  'in a remote area it may take longer, at most forty-five days',
  (
    [
      ['2026-03-31', 'BREACHED'],
      ['2026-04-01', 'MET'],
      ['2026-04-16', 'MET'],
      ['2026-04-17', 'BREACHED'],
    ] as const
  ).map(([effectiveOn, state]) => ({
    when: `dated ${effectiveOn}`,
    on: '2026-03-02',
    state,
    duty: () =>
      memberOf(
        'L02-2011.A44.K1.R',
        storyOf(HOME, decided('2026-03-02', 1, { effectiveOn })).unitHas('REMOTE_AREA', true),
      ),
  })),
);

const published = (on: string, form: string, more: Record<string, unknown> = {}): Told => [
  'InformationDisclosed',
  on,
  { paper: 'COMPLAINT_OUTCOME', form, case: HOME, ...more },
  { stream: 'document-1' },
];

rule(
  'ND75-2012.A12',
  'until 2020 a second decision was published within fifteen days, and a posting stayed for fifteen',
  sidesOf('ND75-2012.A12', HOME, [
    [
      'posted on the fifteenth day for fifteen',
      [decided('2019-03-04', 2), published('2019-03-19', 'POSTING', { places: ['OFFICE'] })],
      'MET',
      '2019-04-03',
    ],
    [
      'posted on the sixteenth',
      [decided('2019-03-04', 2), published('2019-03-20', 'POSTING', { places: ['OFFICE'] })],
      'MET_LATE',
      '2019-04-04',
    ],
    [
      'told at a meeting: nothing to keep up',
      [decided('2019-03-04', 2), published('2019-03-19', 'MEETING')],
      'MET',
    ],
    [
      'on the website only',
      [decided('2019-03-04', 2), published('2019-03-05', 'COMMUNE_WEBSITE')],
      'NO_EVIDENCE',
      '2019-03-20',
    ],
    ['after the decree', [decided('2020-12-10', 2)], 'none'],
  ]),
);
