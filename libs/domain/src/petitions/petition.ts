import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { addressed, cannotBegin, daysInOrder, isOneOf, sameThroughout } from '../ledger/rules.js';
import { PetitionAccepted, PetitionReceived } from './petition-received.actions.js';
import {
  ComplaintDialogueHeld,
  ComplaintDialoguePlanned,
  PetitionNoticeSent,
  PetitionSettled,
  PetitionWithdrawn,
  SettlementHalted,
  SettlementResumed,
} from './petition-settled.actions.js';

/**
 * One petition with all its instances: complaint, denunciation, proposal or feedback (khiếu nại, tố cáo, kiến nghị, phản
 * ánh). Time limits, competence and the order of the steps are the law's business. A denunciation may be settled although
 * it was withdrawn, a second complaint may come where the first was never settled: both are recorded.
 */
export const petition = processOf(
  'petition',
  sameThroughout('petitionKind'),
  cannotBegin(PetitionWithdrawn, SettlementResumed, PetitionSettled),
  refuseDialogueOfOthers,
  refuseUnfittingHalt,
  refuseSecondWithdrawal,
  refuseSecondSettlement,
  addressed(PetitionNoticeSent),
  daysInOrder(PetitionReceived, 'lodgedOn', 'occurredOn'),
  daysInOrder(PetitionReceived, 'decisionKnownOn', 'occurredOn'),
);

/** Only a complaint is talked over with the complainant. */
function refuseDialogueOfOthers(action: Action, past: readonly Past[]): void {
  if (!isOneOf(action, [ComplaintDialoguePlanned, ComplaintDialogueHeld])) return;
  const kind = past.map(({ data }) => data.petitionKind).find((value) => value !== undefined);
  if (typeof kind === 'string' && kind !== 'COMPLAINT')
    throw new DomainError('petition/not-a-complaint', { petitionKind: kind });
}

/** Tạm đình chỉ is lifted by tiếp tục; đình chỉ ends the settlement, unless the petition is received anew. */
function refuseUnfittingHalt(action: Action, past: readonly Past[]): void {
  if (!is(action, SettlementHalted) && !is(action, SettlementResumed)) return;
  const last = past.findLast((act) => isOneOf(act, [SettlementHalted, SettlementResumed, PetitionReceived]));
  const halted = last !== undefined && is(last, SettlementHalted) ? last.data.haltKind : '';
  if (is(action, SettlementHalted)) {
    if (halted === 'TERMINATED' || halted === action.data.haltKind)
      throw new DomainError('petition/already-halted', { haltKind: halted });
    return;
  }
  // Where the ledger began in the middle of the petition, the suspension may lie before it.
  if (halted !== 'SUSPENDED' && last !== undefined)
    throw new DomainError('petition/not-suspended', { haltKind: halted });
}

/** What was wholly withdrawn cannot be withdrawn again, unless it was lodged again. */
function refuseSecondWithdrawal(action: Action, past: readonly Past[]): void {
  if (!is(action, PetitionWithdrawn)) return;
  const last = past.findLast(
    (act) => is(act, PetitionReceived) || (is(act, PetitionWithdrawn) && act.data.wholly),
  );
  if (last !== undefined && is(last, PetitionWithdrawn))
    throw new DomainError('petition/already-withdrawn', { withdrawnOn: last.on });
}

/** One instance (lần) is settled once, unless it was received or accepted anew. */
function refuseSecondSettlement(action: Action, past: readonly Past[]): void {
  if (!is(action, PetitionSettled)) return;
  const { complaintInstance = 1 } = action.data;
  const last = past.findLast(
    (act) =>
      (is(act, PetitionReceived) || is(act, PetitionAccepted) || is(act, PetitionSettled)) &&
      (act.data.complaintInstance ?? 1) === complaintInstance,
  );
  if (last !== undefined && is(last, PetitionSettled))
    throw new DomainError('petition/already-settled', { complaintInstance, settledOn: last.on });
}
