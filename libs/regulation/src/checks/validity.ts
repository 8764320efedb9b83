import { addDays } from '@app/domain';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { notAfter } from '../reading/order.js';
import { result } from './check.js';

/** What uses a thing whose validity is limited: consents are used when the initiative is handed in. */
const USED_BY: Readonly<Record<string, string>> = { HOUSEHOLD_CONSENT_GIVEN: 'CITIZEN_INITIATIVE_SUBMITTED' };

/**
 * The thing was still valid when used (deadline of kind VALIDITY; its last day is valid). While it is valid and unused
 * the clock runs. No act is due: expired without use it did no harm, and the rule was kept.
 */
export function checkValidity(view: View): CheckResult {
  const validUntil = view.due?.on ?? view.trigger.day;
  const use = view.known(USED_BY[view.trigger.code] ?? '').find((act) => notAfter(view.trigger, act));
  const facts = { validUntil, usedOn: use?.day ?? null };
  if (use !== undefined && use.day > validUntil)
    return result('VALIDITY', 'BREACHED', { element: use.id, facts, reason: 'USED_AFTER_EXPIRY' });
  if (use === undefined && view.asOf <= validUntil)
    return result('VALIDITY', 'PENDING', { facts, nextChange: addDays(validUntil, 1) });
  return result('VALIDITY', 'MET', { facts });
}
