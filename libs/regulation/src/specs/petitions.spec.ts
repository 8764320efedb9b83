import { rule } from './rule.fixture.js';
import { sidesOf, type Told } from './services-support.js';

const HOME = 'petition-1';
const received = (on: string, more: Record<string, unknown> = {}): Told => [
  'PetitionReceived',
  on,
  {
    petitionKind: 'PROPOSAL',
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    petitionChannel: 'RECEPTION',
    forSettlement: true,
    ...more,
  },
];
const sent = (petitionNotice: string, on: string, to: readonly string[] = ['CONG_DAN']): Told => [
  'PetitionNoticeSent',
  on,
  { petitionNotice, petitionKind: 'PROPOSAL', to },
];

rule(
  'L42-2013.A28.K1',
  'what is brought at a reception is answered within ten working days',
  sidesOf('L42-2013.A28.K1', HOME, [
    ['on the tenth', [received('2026-03-02'), sent('RESULT', '2026-03-16')], 'MET'],
    ['on the eleventh', [received('2026-03-02'), sent('RESULT', '2026-03-17')], 'MET_LATE'],
    ['a letter has another clock', [received('2026-03-02', { petitionChannel: 'LETTER' })], 'none'],
  ]),
);

rule(
  'QD11-2019.NOTICE',
  'what the Party committee receives is confirmed or referred within ten working days',
  sidesOf('QD11-2019.NOTICE', HOME, [
    [
      'on the tenth',
      [received('2026-03-02', { receivedBy: 'PARTY_COMMITTEE' }), sent('RECEIPT', '2026-03-16')],
      'MET',
    ],
    [
      'on the eleventh',
      [received('2026-03-02', { receivedBy: 'PARTY_COMMITTEE' }), sent('REFERRAL', '2026-03-17')],
      'MET_LATE',
    ],
    ['received by the People’s Committee', [received('2026-03-02')], 'none'],
  ]),
);

rule(
  'ND154-2026.A41.K3b',
  'a petition is not left lying for more than forty-five days',
  sidesOf('ND154-2026.A41.K3b', HOME, [
    ['answered on day 45', [received('2026-07-06'), sent('RECEIPT', '2026-08-20')], 'MET'],
    [
      'forwarded',
      [received('2026-07-06'), ['PetitionForwarded', '2026-07-20', { forwardedTo: 'Sở' }]],
      'MET',
    ],
    ['answered on day 46', [received('2026-07-06'), sent('RECEIPT', '2026-08-21')], 'MET_LATE'],
    ['left lying', [received('2026-07-06')], 'NO_EVIDENCE', '2026-08-21'],
  ]),
);

const settled: Told = [
  'PetitionSettled',
  '2026-03-02',
  { petitionKind: 'PROPOSAL', petitionOutcome: 'SOLVED', wasForwarded: true },
];

rule(
  'L42-2013.A27.K2',
  'who forwarded the case is told within seven working days of its settlement',
  sidesOf('L42-2013.A27.K2', HOME, [
    [
      'on the seventh',
      [settled, sent('SETTLEMENT_TO_FORWARDER', '2026-03-11', ['CO_QUAN_CHUYEN_DON'])],
      'MET',
    ],
    [
      'on the eighth',
      [settled, sent('SETTLEMENT_TO_FORWARDER', '2026-03-12', ['CO_QUAN_CHUYEN_DON'])],
      'MET_LATE',
    ],
    [
      'only the citizen was told',
      [settled, sent('SETTLEMENT_TO_CITIZEN', '2026-03-04')],
      'NO_EVIDENCE',
      '2026-03-12',
      'DEADLINE_NO_EVIDENCE:SETTLEMENT_NOTIFIED',
    ],
  ]),
);

const noticeIn: Told = [
  'DocumentReceived',
  '2026-03-02',
  { paper: 'SETTLEMENT_NOTICE', receivedBy: 'FRONT', case: HOME },
  { stream: 'document-1' },
];

const told = (on: string): Told => {
  const [type, , data] = sent('SETTLEMENT_TO_CITIZEN', on);
  return [type, on, data, { stream: HOME }];
};

rule(
  'L42-2013.A28.K2',
  'who forwarded the case tells the citizen within five working days of the notice',
  sidesOf('L42-2013.A28.K2', 'document-1', [
    ['on the fifth', [noticeIn, told('2026-03-09')], 'MET'],
    ['on the sixth', [noticeIn, told('2026-03-10')], 'MET_LATE'],
    ['not at all', [noticeIn], 'NO_EVIDENCE', '2026-03-10'],
  ]),
);
