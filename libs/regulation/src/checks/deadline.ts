import type { CheckResult } from '../duty.js';
import type { Occurrence } from '../reading/occurrence.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';
import { missing, planReview } from './missing.js';

/**
 * Whether the act was done by the due date. The first act in an allowed form stops the clock (ruling 3); required forms,
 * places and durations are checks of their own. Before an event, an act that is late yet not after it is MET_LATE; given
 * after the event it is no notice at all (ruling 2): such acts are not among the view's.
 */
export function checkDeadline(view: View): CheckResult {
  const { on, missing: element } = view.discharge((act) => stopsTheClock(view, act));
  if (view.clock === null)
    return missing(view, 'DEADLINE', view.entry.deadline?.from ?? '', on !== undefined);
  if (view.planPassed)
    return result('DEADLINE', 'NEEDS_REVIEW', {
      facts: { plannedOn: view.clock.day },
      reason: 'PLAN_PASSED',
    });
  if (on === undefined) return missing(view, 'DEADLINE', element ?? '', false);
  const due = view.due?.on ?? '';
  const facts = { due, doneOn: on, ...(view.clock.planned ? { plannedOn: view.clock.day } : {}) };
  return result('DEADLINE', on <= due ? 'MET' : 'MET_LATE', { facts, ...planReview(view) });
}

/** An entry that names allowed forms counts only an act in one of them. */
export function stopsTheClock(view: View, act: Occurrence): boolean {
  const { allowedForms } = view.entry;
  if (allowedForms.length === 0) return true;
  return allowedForms.some(
    ({ form, condition }) =>
      act.forms.includes(form) && (condition === undefined || view.truth(condition, act).value !== 'FALSE'),
  );
}
