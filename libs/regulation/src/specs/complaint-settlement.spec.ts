import { HOME, accepted, complaint, decided, sent } from './complaint-support.js';
import { rule } from './rule.fixture.js';
import { sidesOf, type Told } from './services-support.js';

const planned: Told = ['ComplaintDialoguePlanned', '2026-07-06', { plannedOn: '2026-07-20' }];
const dialogue = (minutesCopies: number): Told => ['ComplaintDialogueHeld', '2026-07-20', { minutesCopies }];

rule(
  'ND155-2026.A11',
  'a dialogue is announced five days before, with minutes in three copies',
  sidesOf('ND155-2026.A11', HOME, [
    ['five days before, three copies', [planned, sent('2026-07-15', 'DIALOGUE'), dialogue(3)], 'MET'],
    ['four days before', [planned, sent('2026-07-16', 'DIALOGUE'), dialogue(3)], 'MET_LATE'],
    [
      'two copies',
      [planned, sent('2026-07-15', 'DIALOGUE'), dialogue(2)],
      'BREACHED',
      '2026-07-20',
      'COUNT_BREACHED:MINUTES_COPIES',
    ],
    ['announced and not held yet', [planned, sent('2026-07-15', 'DIALOGUE')], 'MET'],
    ['never held', [planned, sent('2026-07-15', 'DIALOGUE')], 'NEEDS_REVIEW', '2026-08-19'],
    ['without notice', [planned, dialogue(3)], 'NO_EVIDENCE'],
  ]),
);

const halted = (on: string, haltKind = 'SUSPENDED'): Told => [
  'SettlementHalted',
  on,
  { ...complaint, haltKind, reasons: 'Chờ giám định' },
];

rule(
  'ND155-2026.A12',
  'a suspension, termination or continuation is sent within three working days',
  sidesOf('ND155-2026.A12', HOME, [
    ['on the third', [halted('2026-07-06'), sent('2026-07-09', 'SUSPENSION')], 'MET'],
    ['on the fourth', [halted('2026-07-06', 'TERMINATED'), sent('2026-07-10', 'SUSPENSION')], 'MET_LATE'],
    [
      'a continuation as well',
      [['SettlementResumed', '2026-07-06', complaint], sent('2026-07-09', 'SUSPENSION')],
      'MET',
    ],
    [
      'the notice after a continuation sends that, not the suspension before it',
      [
        halted('2026-07-06'),
        ['SettlementResumed', '2026-07-07', complaint],
        sent('2026-07-08', 'SUSPENSION'),
      ],
      'NO_EVIDENCE',
      '2026-07-10',
    ],
    [
      'a suspension recorded after the notice of the same day is not what it sends',
      [
        ['SettlementResumed', '2026-07-06', complaint],
        sent('2026-07-09', 'SUSPENSION'),
        halted('2026-07-09'),
      ],
      'MET',
    ],
    [
      'the settlement itself is another paper',
      [halted('2026-07-06'), sent('2026-07-08', 'DECISION')],
      'NO_EVIDENCE',
      '2026-07-10',
    ],
  ]),
);

const resumed = (on: string): Told => ['SettlementResumed', on, complaint];

rule(
  'L02-2011.A28.S1',
  'since July 2026 the days of a suspension do not count',
  sidesOf('L02-2011.A28.S1', HOME, [
    // Thirty days end on 5 August; ten days stood still, and 15 August is a Saturday.
    [
      'settled on the last day of the longer time',
      [accepted('2026-07-06'), halted('2026-07-16'), resumed('2026-07-26'), decided('2026-08-17')],
      'MET',
    ],
    [
      'a day later',
      [accepted('2026-07-06'), halted('2026-07-16'), resumed('2026-07-26'), decided('2026-08-18')],
      'MET_LATE',
    ],
    ['suspended still', [accepted('2026-07-06'), halted('2026-07-16')], 'PENDING', '2026-12-01'],
    [
      'a termination stops nothing',
      [accepted('2026-07-06'), halted('2026-07-16', 'TERMINATED')],
      'NO_EVIDENCE',
      '2026-08-06',
    ],
    [
      'a suspension of June stops nothing',
      [accepted('2026-06-15'), halted('2026-06-20'), resumed('2026-06-30')],
      'NO_EVIDENCE',
      '2026-07-16',
    ],
  ]),
);
