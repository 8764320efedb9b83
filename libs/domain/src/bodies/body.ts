import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { cannotBegin, once } from '../ledger/rules.js';
import {
  BodyEstablished,
  BodyMemberAppointed,
  BodyMemberReleased,
  BodySucceeded,
  HeadDesignated,
} from './bodies.actions.js';

/** One body of the directory (tổ chức, cơ quan), its members and its heads. */
export const body = processOf(
  'body',
  once(BodyEstablished, BodySucceeded),
  cannotBegin(BodyMemberReleased, BodySucceeded),
  refuseUnfittingRelease,
  refuseOfficeAfterEnd,
);

/** Only who holds an office is released from it, once, and not before it began. */
function refuseUnfittingRelease(action: Action, past: readonly Past[]): void {
  if (!is(action, BodyMemberReleased)) return;
  const { member, validTo } = action.data;
  const office = past.find(({ id }) => id === member);
  const hasLeft = past.some((act) => is(act, BodyMemberReleased) && act.data.member === member);
  if (office === undefined || hasLeft || !(is(office, BodyMemberAppointed) || is(office, HeadDesignated)))
    throw new DomainError('member/not-in-office', { member });
  const { validFrom } = office.data;
  if (validTo < validFrom) throw new DomainError('dates/end-before-beginning', { validFrom, validTo });
}

/** Nobody takes an office in a body that is no more. */
function refuseOfficeAfterEnd(action: Action, past: readonly Past[]): void {
  if (!is(action, BodyMemberAppointed) && !is(action, HeadDesignated)) return;
  for (const act of past) {
    if (is(act, BodySucceeded) && action.data.validFrom > act.data.validTo)
      throw new DomainError('process/already-ended', { endedOn: act.data.validTo });
  }
}
