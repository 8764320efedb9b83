import { text, type Act } from '../stream/believed.js';
import { days, workingDays, type Answer } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { term } from '../rules/terms.js';
import type { Family } from './family.js';
import { isAnswer, isOfInstance, settlementNotice } from './petition-notices.js';
import { petitionPlants } from './petition-plants.js';

const answer: Answer = {
  types: ['PetitionNoticeSent', 'ReceptionNoticeGiven'],
  where: (act, receipt) => isAnswer(act) && isOfInstance(act, receipt),
};

/** Reception law 42/2013, articles 27 and 28, decree 154/2026 and party rule 11/2019: whoever writes is answered. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L42-2013.A28.K1',
    from: '2014-07-01',
    opens: 'PetitionReceived',
    when: (receipt) =>
      text(receipt, 'petitionChannel') === 'RECEPTION' && receivedBy(receipt, 'COMMUNE_PEOPLES_COMMITTEE'),
    judge: term(workingDays(10), answer),
  },
  {
    obligation: 'QD11-2019.NOTICE',
    from: '2019-02-18',
    opens: 'PetitionReceived',
    when: (receipt) => receivedBy(receipt, 'PARTY_COMMITTEE'),
    judge: term(workingDays(10), answer),
  },
  {
    obligation: 'ND154-2026.A41.K3b',
    from: '2026-07-01',
    opens: 'PetitionReceived',
    judge: term(days(45), {
      types: [...answer.types, 'PetitionForwarded'],
      where: (act, receipt) =>
        act.type === 'PetitionForwarded' || (isAnswer(act) && isOfInstance(act, receipt)),
    }),
  },
  {
    obligation: 'L42-2013.A27.K2',
    from: '2014-07-01',
    opens: 'PetitionSettled',
    when: (settled) => settled.data['wasForwarded'] === true,
    judge: term(workingDays(7), settlementNotice('CO_QUAN_CHUYEN_DON')),
  },
  {
    obligation: 'L42-2013.A28.K2',
    from: '2014-07-01',
    opens: 'DocumentReceived',
    when: (received) => text(received, 'paper') === 'SETTLEMENT_NOTICE',
    judge: term(workingDays(5), settlementNotice('CONG_DAN')),
  },
];

function receivedBy(receipt: Act, body: string): boolean {
  return text(receipt, 'receivedBy') === body;
}

export const petitions: Family = {
  name: 'petitions',
  rules,
  plants: petitionPlants,
  reaches: {
    'L42-2013.A28.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'QD11-2019.NOTICE': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND154-2026.A41.K3b': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L42-2013.A27.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L42-2013.A28.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
