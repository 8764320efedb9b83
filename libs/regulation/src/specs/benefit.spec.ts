import { rule } from './rule.fixture.js';
import { disclosed, sidesOf, type Told } from './services-support.js';

const POLICY: Told = [
  'DocumentReceived',
  '2026-04-06',
  { paper: 'SUPPORT_POLICY', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' },
];
const policyIs = (form: string, on: string): Told => disclosed(on, form, { documentKind: 'SUPPORT_POLICY' });

rule(
  'ND73-2026.A37.K4.S1',
  'policies of direct support are disclosed within three working days of receiving the document',
  sidesOf('ND73-2026.A37.K4.S1', 'document-1', [
    ['on the third working day', [POLICY, policyIs('COMMUNE_WEBSITE', '2026-04-09')], 'MET'],
    ['on the fourth', [POLICY, policyIs('COMMUNE_WEBSITE', '2026-04-10')], 'MET_LATE'],
    ['not yet, on the third working day', [POLICY], 'PENDING', '2026-04-09'],
    ['not at all', [POLICY], 'NO_EVIDENCE', '2026-04-10'],
    ['before the document came', [policyIs('POSTING', '2026-04-03'), POLICY], 'NO_EVIDENCE', '2026-04-10'],
    [
      'the document came before the decree was signed',
      [['DocumentReceived', '2026-03-09', POLICY[2]]],
      'NEEDS_REVIEW',
      '2026-03-20',
      'SECTOR_LAW_NOT_JUDGED:L89-2025.A15.GAP',
    ],
  ]),
);

const APPROVED: Told = ['SupportApproved', '2026-04-06', { supportKind: 'POVERTY', beneficiaries: 12 }];
const resultIs = (on: string, programme = 'benefitProgramme-1'): Told =>
  disclosed(
    on,
    'POSTING',
    { documentKind: 'SUPPORT_RESULT', places: ['OFFICE'], case: programme },
    'document-2',
  );

rule(
  'ND73-2026.A37.K4.S2',
  'who was approved and paid is disclosed within thirty days',
  sidesOf('ND73-2026.A37.K4.S2', 'benefitProgramme-1', [
    ['on the thirtieth day', [APPROVED, resultIs('2026-05-06')], 'MET'],
    ['on the thirty-first', [APPROVED, resultIs('2026-05-07')], 'MET_LATE'],
    ['not at all', [APPROVED], 'NO_EVIDENCE', '2026-05-07'],
    [
      'of another programme',
      [APPROVED, resultIs('2026-04-08', 'benefitProgramme-2')],
      'NO_EVIDENCE',
      '2026-05-07',
    ],
    [
      'a payment counts as the approval does',
      [['SupportGranted', '2026-04-06', { supportKind: 'DISASTER' }], resultIs('2026-05-06')],
      'MET',
    ],
    [
      'the thirtieth day is a Sunday: the next working day is in time',
      [['SupportApproved', '2026-05-15', APPROVED[2]], resultIs('2026-06-15')],
      'MET',
    ],
  ]),
);

const RESULT: Told = [
  'DisclosableDocumentIssued',
  '2026-04-06',
  { disclosureItem: 7, documentKind: 'SUPPORT_RESULT', subject: 'Kết quả chi trả hỗ trợ' },
];
const resultWith = (elements: readonly string[]): Told =>
  disclosed('2026-04-08', 'COMMUNE_WEBSITE', { documentKind: 'SUPPORT_RESULT', elements });

rule(
  'TT26-2026.A30.K1',
  'direct support is disclosed with its policy, approval and payment',
  sidesOf('TT26-2026.A30.K1', 'document-1', [
    ['with all three', [RESULT, resultWith(['POLICY', 'APPROVAL', 'PAYMENT'])], 'MET'],
    [
      'the payment by a second disclosure',
      [RESULT, resultWith(['POLICY', 'APPROVAL']), resultWith(['PAYMENT'])],
      'MET',
    ],
    [
      'without the payment',
      [RESULT, resultWith(['POLICY', 'APPROVAL'])],
      'NO_EVIDENCE',
      '2026-04-08',
      'CONTENT_FIELDS_NO_EVIDENCE:PAYMENT',
    ],
    ['nothing for ninety days', [RESULT], 'PENDING', '2026-07-05'],
    ['nothing after them', [RESULT], 'NEEDS_REVIEW', '2026-07-06'],
    [
      'another document of the item is none of it',
      [['DisclosableDocumentIssued', '2026-04-06', { ...RESULT[2], documentKind: 'OTHER' }]],
      'none',
      '2026-07-06',
    ],
  ]),
);

const declared = (more: Record<string, unknown> = {}): Told => [
  'LawAccessStandardDeclared',
  '2024-01-08',
  {
    year: 2023,
    scorePoints: '80',
    criterionPoints: [
      { numerator: 750, denominator: 1500 },
      { numerator: 2000, denominator: 2500 },
    ],
    headDisciplined: false,
    declaredMet: true,
    ...more,
  },
];

rule(
  'QD25-2021.A4',
  'the standard of access to the law needs 80 points, half of each criterion and no head disciplined',
  sidesOf('QD25-2021.A4', 'record-1', [
    ['with 80 points and exactly half', [declared()], 'MET'],
    [
      'with 79.5 points',
      [declared({ scorePoints: '79.5' })],
      'BREACHED',
      '2024-01-08',
      'COUNT_BREACHED:SCORE_POINTS',
    ],
    ['with more points than there are', [declared({ scorePoints: '100.5' })], 'BREACHED'],
    [
      'with one criterion short of half',
      [declared({ criterionPoints: [{ numerator: 749, denominator: 1500 }] })],
      'BREACHED',
      '2024-01-08',
      'THRESHOLD_BREACHED:CRITERION_MAX_POINTS',
    ],
    [
      'with a head who was disciplined',
      [declared({ headDisciplined: true })],
      'BREACHED',
      '2024-01-08',
      'REQUIREMENT_BROKEN:HEAD_DISCIPLINED',
    ],
    [
      'a miss declared as a miss keeps the rule',
      [declared({ scorePoints: '60', headDisciplined: true, declaredMet: false })],
      'MET',
    ],
    ['without the points of the criteria', [declared({ criterionPoints: [] })], 'NO_EVIDENCE'],
    ['after the decision had ended', [['LawAccessStandardDeclared', '2025-08-04', declared()[2]]], 'none'],
  ]),
);
