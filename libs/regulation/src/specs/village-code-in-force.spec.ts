import type { EventData } from '@app/domain';
import { rule } from './rule.fixture.js';
import { codeRecognised, disclosed, sidesOf, voteCounted, type Told } from './services-support.js';

const VOTE = 'deliberation-1';
const tallied = (on: string, votesFor: number, more: EventData = {}): Told =>
  voteCounted(on, 3, votesFor, more);

const spread = (on: string, form: string, places: string[] = []): Told =>
  disclosed(
    on,
    form,
    { paper: 'VILLAGE_CODE', case: VOTE, ...(places.length === 0 ? {} : { places }) },
    `document-code-${form}`,
  );
const BOTH_PLACES = ['CULTURAL_HOUSE', 'COMMUNITY_POINT'];

rule(
  'ND61-2023.A15.K1',
  'a recognised code is posted and spread in one more form',
  sidesOf('ND61-2023.A15.K1', VOTE, [
    [
      'posted and broadcast',
      [
        codeRecognised('2026-03-09'),
        spread('2026-03-10', 'POSTING', BOTH_PLACES),
        spread('2026-03-11', 'LOUDSPEAKER'),
      ],
      'MET',
    ],
    [
      'posted only, on the 91st day',
      [codeRecognised('2026-03-09'), spread('2026-03-10', 'POSTING', BOTH_PLACES)],
      'NO_EVIDENCE',
      '2026-06-08',
      'COUNT_NO_EVIDENCE:EXTRA_FORMS',
    ],
    [
      'posted at one place, on the 91st day',
      [
        codeRecognised('2026-03-09'),
        spread('2026-03-10', 'POSTING', ['CULTURAL_HOUSE']),
        spread('2026-03-11', 'LOUDSPEAKER'),
      ],
      'NO_EVIDENCE',
      '2026-06-08',
      'PLACE_NO_EVIDENCE:COMMUNITY_POINT',
    ],
    [
      'only the result of the vote was posted',
      [
        codeRecognised('2026-03-09'),
        disclosed(
          '2026-03-10',
          'POSTING',
          { paper: 'VOTE_RESULT', places: BOTH_PLACES, case: VOTE },
          'document-result',
        ),
        spread('2026-03-11', 'LOUDSPEAKER'),
      ],
      'NO_EVIDENCE',
      '2026-06-08',
      'FORM_NO_EVIDENCE:POSTING',
    ],
  ]),
);

const codeSent = (on: string, to: string[]): Told => [
  'DocumentSent',
  on,
  { paper: 'VILLAGE_CODE', to, case: VOTE },
  { stream: 'document-code' },
];

rule(
  'ND61-2023.A18.K1a',
  'the recognised code goes to village head and Front within two working days',
  sidesOf('ND61-2023.A18.K1a', VOTE, [
    [
      'on the second',
      [codeRecognised('2026-03-06'), codeSent('2026-03-10', ['TRUONG_THON', 'MTTQ_XA'])],
      'MET',
    ],
    [
      'on the third',
      [codeRecognised('2026-03-06'), codeSent('2026-03-11', ['TRUONG_THON', 'MTTQ_XA'])],
      'MET_LATE',
    ],
    [
      'not to the Front',
      [codeRecognised('2026-03-06'), codeSent('2026-03-10', ['TRUONG_THON'])],
      'NO_EVIDENCE',
      '2026-03-11',
    ],
  ]),
);

const annulled: Told = [
  'CommunityDecisionAnnulled',
  '2026-03-09',
  { annulmentKind: 'ANNULLED', reasons: 'Trái luật' },
];

rule(
  'L10-2022.A22.K2.S2',
  'an annulment goes to village head and Front',
  sidesOf('L10-2022.A22.K2.S2', VOTE, [
    [
      'to both',
      [
        annulled,
        [
          'DocumentSent',
          '2026-03-10',
          { paper: 'ANNULMENT', to: ['TRUONG_THON', 'MTTQ_XA'], case: VOTE },
          { stream: 'document-annulment' },
        ],
      ],
      'MET',
    ],
    [
      'to the village head only, on the 91st day',
      [
        annulled,
        [
          'DocumentSent',
          '2026-03-10',
          { paper: 'ANNULMENT', to: ['TRUONG_THON'], case: VOTE },
          { stream: 'document-annulment' },
        ],
      ],
      'NO_EVIDENCE',
      '2026-06-08',
    ],
  ]),
);

const amended = (matterItem: number): Told => [
  'AmendmentProposed',
  '2026-03-02',
  { matterItem, matterScope: 'VILLAGE', subject: 'Sửa đổi' },
];

rule(
  'L10-2022.A22.K3',
  'a decision is amended by the share and in the form by which it was taken',
  sidesOf('L10-2022.A22.K3', VOTE, [
    ['contributions: 67 of 100', [amended(1), tallied('2026-04-10', 67, { matterItem: 1 })], 'MET'],
    ['contributions: 66 of 100', [amended(1), tallied('2026-04-10', 66, { matterItem: 1 })], 'BREACHED'],
    ['the code: 51 of 100', [amended(3), tallied('2026-04-10', 51)], 'MET'],
    ['the code, online', [amended(3), tallied('2026-04-10', 51, { voteForm: 'ONLINE_VOTE' })], 'BREACHED'],
    ['no vote on the 91st day', [amended(1)], 'NEEDS_REVIEW', '2026-06-01'],
  ]),
);
