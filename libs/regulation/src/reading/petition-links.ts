import type { EffectiveEvent } from '@app/domain';
import type { Occurrence } from './occurrence.js';
import { compareActs } from './order.js';

/** What a notice of a petition says that it sends, by the code of the paper. */
const SENT_AS: Readonly<Record<string, string>> = {
  COMPLAINT_DECISION_ISSUED: 'DECISION',
  DENUNCIATION_CONCLUDED: 'CONCLUSION',
  COMPLAINT_SUSPENDED_OR_RESUMED: 'SUSPENSION',
};

/**
 * Whether an act of a petition's stream belongs to the trigger there. One stream holds the first and the second complaint
 * and every paper of both: a case is "a complaint with its instance", a document the one that the trigger issued. What
 * does not say its instance or its document may belong to any. The second complaint itself answers the first decision.
 */
export function isOfOneComplaint(trigger: Occurrence, act: Occurrence): boolean {
  if (act.code !== 'COMPLAINT_LODGED' && differ(trigger.event, act.event, 'complaintInstance')) return false;
  if (act.code !== 'DECISION_SENT' || act.event.type !== 'PetitionNoticeSent') return true;
  const paper = SENT_AS[trigger.code];
  if (paper !== undefined && act.event.data['petitionNotice'] !== paper) return false;
  return !differ(trigger.event, act.event, 'document');
}

/**
 * Whether a notice of suspension or continuation sends the decision of the trigger: the newest one up to the notice, of
 * those that it can mean.
 */
export function sendsTheNewest(
  trigger: Occurrence,
  notice: Occurrence,
  decisions: () => readonly Occurrence[],
): boolean {
  if (trigger.code !== 'COMPLAINT_SUSPENDED_OR_RESUMED' || notice.code !== 'DECISION_SENT') return true;
  const newest = decisions()
    .filter((one) => compareActs(one, notice) <= 0 && isOfOneComplaint(one, notice))
    .at(-1);
  return newest === undefined || newest.id === trigger.id;
}

/** Both name it, and not the same. */
function differ(one: EffectiveEvent, other: EffectiveEvent, field: string): boolean {
  const [first, second] = [one.data[field], other.data[field]];
  return first !== undefined && second !== undefined && first !== second;
}
