import { codes, figure, text, type Act } from '../stream/believed.js';
import type { Answer } from '../rules/answers.js';

/** Notices by which the petitioner learns what becomes of the petition. */
const answers = ['RECEIPT', 'REFERRAL', 'ACCEPTANCE', 'NON_ACCEPTANCE', 'DECISION', 'RESULT', 'EXTENSION'];

/** Notices and papers that say how the case was settled. */
const settlements = ['RESULT', 'DECISION', 'CONCLUSION', 'SETTLEMENT_TO_FORWARDER', 'SETTLEMENT_TO_CITIZEN'];
const settlementPapers = ['COMPLAINT_OUTCOME', 'SETTLEMENT_EXPLAINED', 'SETTLEMENT_NOTICE'];

export function isAnswer(act: Act): boolean {
  if (act.type === 'ReceptionNoticeGiven') return text(act, 'receptionNotice') === 'ANSWER';
  return act.type === 'PetitionNoticeSent' && answers.includes(text(act, 'petitionNotice') ?? '');
}

/** Told to one body how the case was settled, by a notice of the petition or by a paper about it. */
export function settlementNotice(to: string): Answer {
  return {
    types: ['PetitionNoticeSent', 'DocumentSent'],
    where: (act) =>
      codes(act, 'to').includes(to) &&
      (act.type === 'DocumentSent'
        ? settlementPapers.includes(text(act, 'paper') ?? '')
        : settlements.includes(text(act, 'petitionNotice') ?? '')),
  };
}

export function tells(...notices: readonly string[]): (act: Act) => boolean {
  return (act) => act.type === 'PetitionNoticeSent' && notices.includes(text(act, 'petitionNotice') ?? '');
}

/** Two complaints of one case are told apart by their instance, where both acts name it. */
export function isOfInstance(act: Act, trigger: Act): boolean {
  const [one, other] = [figure(act, 'complaintInstance'), figure(trigger, 'complaintInstance')];
  return one === undefined || other === undefined || one === other;
}
