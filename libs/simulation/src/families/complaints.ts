import { endOf, days, workingDays, type Answer } from '../rules/answers.js';
import { all, shows, type CaseRule, type Judge } from '../rules/case-rule.js';
import { byDay } from '../rules/case-view.js';
import { before, planned } from '../rules/notices.js';
import { answered, term } from '../rules/terms.js';
import { figure, text, type Act } from '../stream/believed.js';
import { complaintLimits } from './complaint-limits.js';
import { complaintPlants } from './complaint-plants.js';
import { secondComplaintPlants } from './second-complaint-plants.js';
import { isRemote, reform, settlementDay } from './complaint-terms.js';
import type { Family } from './family.js';
import { isOfInstance, tells } from './petition-notices.js';

const lastDayBeforeReform = '2026-06-30';

const isComplaint = (act: Act) => text(act, 'petitionKind') === 'COMPLAINT';
const instanceOf = (act: Act) => figure(act, 'complaintInstance') ?? 1;
const ofInstance = (instance: number) => (act: Act) => isComplaint(act) && instanceOf(act) === instance;

/** Accepted, or refused with reasons, on the instance received. */
const acceptance: Answer = {
  types: ['PetitionAccepted', 'PetitionNotAccepted'],
  where: (act, receipt) => instanceOf(act) === instanceOf(receipt),
};

function accepted(
  obligation: string,
  instance: number,
  judge: Judge,
  inForce: { from: string; until?: string },
) {
  const when = (receipt: Act) => ofInstance(instance)(receipt) && receipt.data['forSettlement'] === true;
  return { obligation, ...inForce, opens: 'PetitionReceived', when, judge };
}

const inTenDays = term(days(10), acceptance);
const inSevenWorkingDays = term(workingDays(7), acceptance);
const old = { from: '2012-07-01', until: lastDayBeforeReform };
const reformed = { from: reform };

function settled(instance: 1 | 2): Judge {
  return answered({
    answer: { types: ['PetitionSettled'], where: ofInstance(instance) },
    lastDay: (at) => settlementDay(at, instance),
  });
}

/** The decision of an instance goes to those concerned. */
const decisionSent: Answer = {
  types: ['PetitionNoticeSent'],
  where: (act, decision) => tells('DECISION')(act) && isOfInstance(act, decision),
};

/**
 * Article 44.1: final thirty days later; in a remote area that may be longer, at most forty-five. What nobody wrote
 * contradicts nothing.
 */
const final = shows((decision, asOf, view) => {
  const written = text(decision, 'effectiveOn');
  const end = (count: number) => endOf(days(count), decision.on, view.of.commune.work.calendar);
  const latest = end(isRemote({ view, trigger: decision, asOf }) ? 45 : 30);
  return written === undefined || (written >= end(30) && written <= latest) ? 'MET' : 'BREACHED';
});

/** A notice that settlement stops, ends or goes on is about the newest such decision before it. */
const haltSent: Judge = (view, halt) => {
  const halts = view.of.acts.filter(({ type }) => ['SettlementHalted', 'SettlementResumed'].includes(type));
  const next = [...halts].sort(byDay).find((act) => byDay(act, halt) > 0);
  // Within a day the ledger's order decides: a letter entered before the halt is about what came before it.
  const between = (act: Act) => byDay(act, halt) > 0 && (next === undefined || byDay(act, next) < 0);
  const where = (act: Act) => tells('SUSPENSION')(act) && between(act);
  return term(workingDays(3), { types: ['PetitionNoticeSent'], where })(view, halt);
};

/** Three copies of the minutes, once the dialogue was held. */
const minuted: Judge = (view, opener) => ({
  stateOn: (asOf) => {
    const held =
      opener.type === 'ComplaintDialogueHeld'
        ? opener
        : view.answering(opener, ['ComplaintDialogueHeld'], asOf)[0];
    return held === undefined || (figure(held, 'minutesCopies') ?? 0) >= 3 ? 'MET' : 'BREACHED';
  },
});

const toldOfDialogue = before({
  before: { count: 5, unit: 'DAY' },
  notice: { types: ['PetitionNoticeSent'], where: tells('DIALOGUE') },
  deed: ['ComplaintDialogueHeld'],
});

/** Complaints law 02/2011 with decree 155/2026. */
const rules: readonly CaseRule[] = [
  ...complaintLimits,
  accepted('L02-2011.A27', 1, inTenDays, old),
  accepted('L02-2011.A36.K1', 2, inTenDays, old),
  accepted('L02-2011.A27.2026', 1, inSevenWorkingDays, reformed),
  accepted('L02-2011.A36.K1.2026', 2, inSevenWorkingDays, reformed),
  accepted('ND155-2026.A10', 1, inSevenWorkingDays, reformed),
  accepted('ND155-2026.A10.SECOND', 2, inSevenWorkingDays, reformed),
  {
    obligation: 'L02-2011.A28.S1',
    from: '2012-07-01',
    opens: 'PetitionAccepted',
    when: ofInstance(1),
    judge: settled(1),
  },
  {
    obligation: 'L02-2011.A37',
    from: '2012-07-01',
    opens: 'PetitionAccepted',
    when: ofInstance(2),
    judge: settled(2),
  },
  {
    obligation: 'L02-2011.A32',
    from: '2012-07-01',
    opens: 'PetitionSettled',
    when: ofInstance(1),
    judge: term(workingDays(3), decisionSent),
  },
  {
    obligation: 'L02-2011.A41.K1',
    from: '2012-07-01',
    opens: 'PetitionSettled',
    when: ofInstance(2),
    judge: term(days(7), decisionSent),
  },
  {
    obligation: 'L02-2011.A44.K1',
    from: '2012-07-01',
    opens: 'PetitionSettled',
    when: ofInstance(1),
    judge: final,
  },
  {
    obligation: 'ND155-2026.A12',
    from: reform,
    opens: 'SettlementHalted',
    when: isComplaint,
    judge: haltSent,
  },
  {
    obligation: 'ND155-2026.A12',
    from: reform,
    opens: 'SettlementResumed',
    when: isComplaint,
    judge: haltSent,
  },
  ...planned(
    {
      obligation: 'ND155-2026.A11',
      from: reform,
      opens: 'ComplaintDialoguePlanned',
      judge: all(minuted, toldOfDialogue),
    },
    'ComplaintDialogueHeld',
  ),
];

export const complaints: Family = {
  name: 'complaints',
  rules,
  plants: [...complaintPlants, ...secondComplaintPlants],
  reaches: {
    'L02-2011.A9': ['MET', 'MET_LATE'],
    'L02-2011.A33.K1': ['MET', 'MET_LATE', 'PENDING'],
    'L02-2011.A27': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A27.2026': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND155-2026.A10': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A28.S1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'PENDING'],
    'L02-2011.A32': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A44.K1': ['MET', 'BREACHED'],
    'L02-2011.A36.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A36.K1.2026': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND155-2026.A10.SECOND': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A37': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L02-2011.A41.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND155-2026.A11': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'BREACHED', 'NEEDS_REVIEW'],
    'ND155-2026.A12': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
