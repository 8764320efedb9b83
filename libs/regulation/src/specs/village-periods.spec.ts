import type { EffectiveEvent } from '@app/domain';
import { conference, hasCode, reported, sidesIn } from './periods.fixture.js';
import { rule } from './rule.fixture.js';
import { anEvent } from './support.js';

rule(
  'L10-2022.A33.K1',
  'every village holds its conference each year',
  sidesIn(
    'L10-2022.A33.K1',
    '2026',
    '2027-01-01',
    [
      { when: 'held in December', acts: [conference('2026-12-20', 'v1')], state: 'MET' },
      { when: 'held in another village', acts: [conference('2026-12-20', 'v2')], state: 'NO_EVIDENCE' },
      {
        when: 'a village that was made in August',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unit: { validFrom: '2026-08-01' } },
      },
    ],
    'v1',
  ),
);

const annulled = [
  anEvent(
    'VillageCodeReportReceived',
    '2025-10-01',
    { village: 'v1', codeReportGround: 'ANNULMENT' },
    { stream: 'villageCode-1' },
  ),
  anEvent(
    'VillageCodeReportAnswered',
    '2025-10-05',
    { codeAnswer: 'ANNULLED', codeReportGround: 'ANNULMENT' },
    { stream: 'villageCode-1' },
  ),
];

const reviewed = (on: string, village: string): EffectiveEvent =>
  anEvent('VillageCodeReviewed', on, { village, year: 2026 });

rule(
  'ND61-2023.A15.K4',
  'a village reviews its code each year',
  sidesIn(
    'ND61-2023.A15.K4',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reviewed on 18 November',
        acts: [reviewed('2026-11-18', 'v1')],
        state: 'MET',
        file: { unitFacts: [hasCode('v1')] },
      },
      { when: 'not reviewed', acts: [], state: 'NO_EVIDENCE', file: { unitFacts: [hasCode('v1')] } },
      {
        when: 'another village has the code',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unitFacts: [hasCode('v2')] },
      },
      {
        when: 'the code was annulled the year before',
        acts: [],
        state: 'NOT_APPLICABLE',
        file: { unitFacts: [hasCode('v1'), ...annulled] },
      },
      {
        when: 'recognised only in the year itself',
        acts: [],
        state: 'NOT_APPLICABLE',
        period: '2025',
        file: { unitFacts: [hasCode('v1')] },
      },
    ],
    'v1',
  ),
);

rule(
  'ND61-2023.A19.K1e',
  'the village head reports on the code each year',
  sidesIn(
    'ND61-2023.A19.K1e',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reported',
        acts: [reported('2026-12-01', 'VILLAGE_CODE', ['UBND_XA'], { village: 'v1' })],
        state: 'MET',
        file: { unitFacts: [hasCode('v1')] },
      },
      { when: 'not reported', acts: [], state: 'NO_EVIDENCE', file: { unitFacts: [hasCode('v1')] } },
      { when: 'a village without a code', acts: [], state: 'NOT_APPLICABLE' },
    ],
    'v1',
  ),
);

rule(
  'ND185-2026.A6.K1e',
  'the village head reports to the conference of the village each year',
  sidesIn(
    'ND185-2026.A6.K1e',
    '2027',
    '2028-01-01',
    [
      {
        when: 'reported',
        acts: [reported('2027-12-20', 'VILLAGE_HEAD', ['CONG_DONG'], { village: 'v1' })],
        state: 'MET',
      },
      { when: 'nothing', acts: [], state: 'NO_EVIDENCE' },
    ],
    'v1',
  ),
);

rule(
  'L35-2013.A12.K3',
  'mediation teams are reviewed each year',
  sidesIn(
    'L35-2013.A12.K3',
    '2026',
    '2027-01-01',
    [
      {
        when: 'reviewed',
        acts: [
          anEvent('PeriodicReviewHeld', '2026-10-01', {
            reviewSubject: 'MEDIATION_TEAMS',
            period: { from: '2026-01-01', to: '2026-12-31' },
            village: 'v1',
          }),
        ],
        state: 'MET',
      },
      { when: 'not reviewed', acts: [], state: 'NO_EVIDENCE' },
    ],
    'v1',
  ),
);

rule(
  'L35-2013.A15.K5',
  'the head of the mediation team reports each year to commune and Front',
  sidesIn(
    'L35-2013.A15.K5',
    '2026',
    '2027-01-01',
    [
      {
        when: 'to both',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA'], { village: 'v1' })],
        state: 'MET',
      },
      {
        when: 'to the commune only',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA'], { village: 'v1' })],
        state: 'NO_EVIDENCE',
      },
      {
        when: 'without naming the village',
        acts: [reported('2026-12-01', 'MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA'])],
        state: 'NO_EVIDENCE',
      },
    ],
    'v1',
  ),
);
