import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';

/**
 * The effect is dated as the law says (deadline of kind EFFECT). Where no date of effect is written down the law's own
 * date holds, and nothing contradicts it; another date written contradicts the rule.
 */
export function checkEffectiveDate(view: View): CheckResult {
  const effectiveOn = view.due?.on ?? view.trigger.day;
  const written = view.trigger.effectiveOn;
  const facts = { effectiveOn, written: written ?? null };
  if (written === undefined || written === effectiveOn) return result('EFFECTIVE_DATE', 'MET', { facts });
  return result('EFFECTIVE_DATE', 'BREACHED', { element: written, facts });
}
