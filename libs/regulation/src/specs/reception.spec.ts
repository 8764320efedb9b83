import { rule } from './rule.fixture.js';
import { disclosed, sidesOf, type Told } from './services-support.js';

const HOME = 'reception-1';
/** 2 March 2026 is a Monday; no holiday before 26 April. */
const schedule = (on: string, receptionDays: readonly string[] = ['2026-03-16']): Told => [
  'ReceptionScheduleSet',
  on,
  { heldBy: 'COMMUNE_CHAIR', receptionDays },
];
const held = (on: string, more: Record<string, unknown> = {}): Told => [
  'ReceptionHeld',
  on,
  { heldBy: 'COMMUNE_CHAIR', receptionForm: 'IN_PERSON', visits: 3, inPerson: true, ...more },
];
const posted = (on: string, places: readonly string[] = ['OFFICE', 'RECEPTION_PLACE']): Told =>
  disclosed(on, 'POSTING', { documentKind: 'RECEPTION_SCHEDULE', places, case: HOME }, 'document-1');
const onTheWeb = (on: string): Told =>
  disclosed(on, 'COMMUNE_WEBSITE', { documentKind: 'RECEPTION_SCHEDULE', case: HOME }, 'document-1');
const notice = (receptionNotice: string, on: string): Told => [
  'ReceptionNoticeGiven',
  on,
  { receptionNotice, inWriting: true },
];
const registered = (on: string, more: Record<string, unknown> = {}): Told => [
  'CitizenReceived',
  on,
  {
    heldBy: 'COMMUNE_CHAIR',
    registerNumber: '12',
    citizen: 'c',
    receptionContent: 'c',
    requestMade: 'c',
    handling: 'Chuyển bộ phận địa chính',
    ...more,
  },
];

rule(
  'L42-2013.A24.K2',
  'the schedule is at the office, at the reception place and on the website',
  sidesOf('L42-2013.A24.K2', HOME, [
    ['at all three', [schedule('2026-03-02'), posted('2026-03-03'), onTheWeb('2026-03-03')], 'MET'],
    [
      'not on the website',
      [schedule('2026-03-02'), posted('2026-03-03')],
      'NO_EVIDENCE',
      '2026-06-01',
      'FORM_NO_EVIDENCE:COMMUNE_WEBSITE',
    ],
    [
      'not at the reception place',
      [schedule('2026-03-02'), posted('2026-03-03', ['OFFICE']), onTheWeb('2026-03-03')],
      'NO_EVIDENCE',
      '2026-06-01',
      'PLACE_NO_EVIDENCE:RECEPTION_PLACE',
    ],
  ]),
);

rule(
  'L42-2013.A24.K4',
  'the schedule is posted at least five working days before the reception',
  sidesOf('L42-2013.A24.K4', HOME, [
    ['five working days before', [schedule('2026-03-02'), posted('2026-03-09'), held('2026-03-16')], 'MET'],
    ['four', [schedule('2026-03-02'), posted('2026-03-10'), held('2026-03-16')], 'MET_LATE'],
    ['only after it', [schedule('2026-03-02'), held('2026-03-16'), posted('2026-03-17')], 'NO_EVIDENCE'],
    ['before the day planned, which is still to come', [schedule('2026-03-02')], 'PENDING', '2026-03-09'],
    ['no schedule, no posting', [held('2026-03-16')], 'NO_EVIDENCE'],
    [
      'a second day of the same schedule is announced with the first',
      [
        schedule('2026-03-02', ['2026-03-16', '2026-03-23']),
        posted('2026-03-09'),
        held('2026-03-16'),
        held('2026-03-23'),
      ],
      'MET',
    ],
    [
      'thirty days after the day planned nothing was held',
      [schedule('2026-03-02'), posted('2026-03-03')],
      'NEEDS_REVIEW',
      '2026-04-15',
    ],
  ]),
);

rule(
  'L42-2013.A18.K4',
  'who is received by the head is answered at once or told when',
  sidesOf('L42-2013.A18.K4', HOME, [
    ['answered', [held('2026-03-16'), notice('ANSWER', '2026-03-16')], 'MET'],
    ['not answered in ninety days', [held('2026-03-16')], 'NEEDS_REVIEW', '2026-06-15'],
    ['not owed where staff received', [held('2026-03-16', { heldBy: 'STAFF' })], 'none'],
  ]),
);

rule(
  'L42-2013.A25.K2',
  'the register has the five fields',
  sidesOf('L42-2013.A25.K2', HOME, [
    ['with all five', [held('2026-03-16'), registered('2026-03-16')], 'MET'],
    [
      'without what was done',
      [held('2026-03-16'), registered('2026-03-16', { handling: '' })],
      'NO_EVIDENCE',
      '2026-03-16',
      'CONTENT_FIELDS_NO_EVIDENCE:HANDLING',
    ],
    ['not entered in ninety days', [held('2026-03-16')], 'NEEDS_REVIEW', '2026-06-15'],
  ]),
);

rule(
  'ND154-2026.A25.K2',
  'a reception by the head is registered and concluded in writing',
  sidesOf('ND154-2026.A25.K2', HOME, [
    ['both', [held('2026-07-06'), registered('2026-07-06'), notice('CONCLUSION', '2026-07-08')], 'MET'],
    [
      'without the conclusion',
      [held('2026-07-06'), registered('2026-07-06')],
      'NO_EVIDENCE',
      '2026-10-05',
      'PRESENCE_NO_EVIDENCE:RECEPTION_CONCLUSION_ISSUED',
    ],
    ['before the decree', [held('2026-06-30')], 'none'],
  ]),
);

const refused = (refusalGround: string, on = '2026-07-06'): Told => [
  'ReceptionRefusalGroundEstablished',
  on,
  { refusalGround },
];

rule(
  'ND154-2026.A4.K3',
  'a refusal to receive is told in writing within three working days',
  sidesOf('ND154-2026.A4.K3', HOME, [
    ['on the third', [refused('FINAL_NOTICE_ISSUED'), notice('REFUSAL', '2026-07-09')], 'MET'],
    ['on the fourth', [refused('FINAL_NOTICE_ISSUED'), notice('REFUSAL', '2026-07-10')], 'MET_LATE'],
    ['another ground is explained on the spot', [refused('OTHER')], 'none'],
  ]),
);

const online: Told = ['OnlineReceptionPlanned', '2026-07-01', { plannedOn: '2026-07-15' }];
const heldOnline = held('2026-07-15', { receptionForm: 'ONLINE' });

rule(
  'ND154-2026.A23.K1',
  'an online reception is announced at least five working days before',
  sidesOf('ND154-2026.A23.K1', HOME, [
    ['five', [online, notice('ONLINE_RECEPTION', '2026-07-08'), heldOnline], 'MET'],
    ['four', [online, notice('ONLINE_RECEPTION', '2026-07-09'), heldOnline], 'MET_LATE'],
    ['never', [online, heldOnline], 'NO_EVIDENCE'],
    ['held online without a plan on record', [heldOnline], 'NO_EVIDENCE'],
    ['held face to face', [held('2026-07-15')], 'none'],
  ]),
);

const tested = (on: string, works = true): Told => ['ReceptionConnectionTested', on, { works }];

rule(
  'ND154-2026.A23.K1.TEST',
  'the connection is tested at least one working day before',
  sidesOf('ND154-2026.A23.K1.TEST', HOME, [
    ['the day before', [online, tested('2026-07-14'), heldOnline], 'MET'],
    ['on the day itself', [online, tested('2026-07-15'), heldOnline], 'MET_LATE'],
    ['tested in vain', [online, tested('2026-07-10', false), heldOnline], 'NO_EVIDENCE'],
  ]),
);
