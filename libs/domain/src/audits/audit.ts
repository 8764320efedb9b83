import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { cannotBegin, inOrder, isOneOf, nothingAfter, once } from '../ledger/rules.js';
import {
  AuditAnnounced,
  AuditConcluded,
  AuditExtended,
  AuditFollowedUp,
  AuditStarted,
} from './audits.actions.js';

/** One audit of units by an inspection team (thanh tra, kiểm tra). Its period bounds the rights of the team. */
export const audit = processOf(
  'audit',
  once(AuditAnnounced, AuditConcluded),
  cannotBegin(AuditConcluded),
  inOrder([AuditStarted], [AuditConcluded]),
  inOrder([AuditConcluded], [AuditFollowedUp]),
  nothingAfter(AuditConcluded, AuditStarted, AuditExtended),
  refuseFollowUpOfNothing,
  refuseShortening,
);

/** An audit whose life the ledger knows has to be concluded before its conclusions are followed up. */
function refuseFollowUpOfNothing(action: Action, past: readonly Past[]): void {
  const isKnown = past.some((act) => isOneOf(act, [AuditAnnounced, AuditStarted, AuditExtended]));
  if (is(action, AuditFollowedUp) && isKnown && !past.some((act) => is(act, AuditConcluded)))
    throw new DomainError('audit/not-concluded');
}

function refuseShortening(action: Action, past: readonly Past[]): void {
  if (!is(action, AuditExtended)) return;
  const bounds = past.flatMap((act) =>
    is(act, AuditAnnounced) || is(act, AuditExtended) ? [act.data.validTo] : [],
  );
  const until = bounds.at(-1);
  if (until !== undefined && action.data.validTo <= until)
    throw new DomainError('audit/not-an-extension', { until, validTo: action.data.validTo });
}
