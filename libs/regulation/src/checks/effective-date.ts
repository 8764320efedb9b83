import { dueDateOf } from '../calendar/deadline.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';
import { judgedActs } from './judged.js';

/**
 * The effect is dated as the law says (deadline of kind EFFECT). Where no date of effect is written down the law's own
 * date holds, and nothing contradicts it; another date written contradicts the rule. A variant that "may be longer, at
 * most" gives the last day, the entry that names the duty the first. What has no effect yet has no date to judge.
 */
export function checkEffectiveDate(view: View): CheckResult | null {
  const [act] = judgedActs(view, 'EFFECTIVE_DATE');
  if (act === undefined) return null;
  const effectiveOn = view.due?.on ?? view.trigger.day;
  const written = act.effectiveOn;
  const facts = { effectiveOn, written: written ?? null };
  const fits = written === undefined || (earliest(view, effectiveOn) <= written && written <= effectiveOn);
  if (fits) return result('EFFECTIVE_DATE', 'MET', { facts });
  return result('EFFECTIVE_DATE', 'BREACHED', { element: written, facts });
}

function earliest({ matter, entry, clock }: View, effectiveOn: string): string {
  const { deadline } = matter.entry;
  if (entry.id === matter.entry.id || deadline === null || clock === null) return effectiveOn;
  return dueDateOf(deadline, clock.day, matter.calendar).on;
}
