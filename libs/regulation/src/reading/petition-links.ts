import type { EffectiveEvent } from '@app/domain';
import type { Occurrence } from './occurrence.js';

/** What a notice of a petition says that it sends, by the event that made the paper. */
const SENT_AS: Readonly<Record<string, readonly string[]>> = {
  PetitionSettled: ['DECISION', 'CONCLUSION'],
  SettlementHalted: ['SUSPENSION'],
  SettlementResumed: ['SUSPENSION'],
};

/**
 * Whether an act of a petition's stream belongs to the trigger there. One stream holds the first and the second complaint
 * and every paper of both: a case is "a complaint with its instance", a document the one that the trigger issued. What
 * does not say its instance or its document may belong to any. The second complaint itself answers the first decision.
 */
export function isOfOneComplaint(trigger: Occurrence, act: Occurrence): boolean {
  if (act.code !== 'COMPLAINT_LODGED' && differ(trigger.event, act.event, 'complaintInstance')) return false;
  if (act.code !== 'DECISION_SENT' || act.event.type !== 'PetitionNoticeSent') return true;
  const notices = SENT_AS[trigger.event.type];
  const notice = act.event.data['petitionNotice'];
  if (notices !== undefined && !notices.some((one) => one === notice)) return false;
  return !differ(trigger.event, act.event, 'document');
}

/** Both name it, and not the same. */
function differ(one: EffectiveEvent, other: EffectiveEvent, field: string): boolean {
  const [first, second] = [one.data[field], other.data[field]];
  return first !== undefined && second !== undefined && first !== second;
}
