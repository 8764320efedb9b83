import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';
import { imprecise, missing, planReview } from './missing.js';

/**
 * Whether the act was done by the due date. The first act in an allowed form stops the clock (ruling 3); required forms,
 * places and durations are checks of their own. Before an event, an act that is late yet not after it is MET_LATE; given
 * after the event it is no notice at all (ruling 2): such acts are not among the view's.
 */
export function checkDeadline(view: View): CheckResult {
  const { on, missing: element } = view.discharge((act) => view.isAllowedForm(act));
  if (view.clock === null)
    return missing(view, 'DEADLINE', view.entry.deadline?.from ?? '', { recorded: on !== undefined });
  if (view.planPassed)
    return result('DEADLINE', 'NEEDS_REVIEW', {
      facts: { plannedOn: view.clock.day },
      reason: 'PLAN_PASSED',
    });
  const clock = impreciseClock(view);
  if (clock !== undefined) return imprecise(view, 'DEADLINE', clock);
  if (on === undefined) return notDone(view, element ?? '');
  // Done while the clock stood still: the days before the stop were not enough to be late.
  if (view.stopped) return result('DEADLINE', 'MET', { facts: { doneOn: on }, ...planReview(view) });
  const due = view.due?.on ?? '';
  const facts = { due, doneOn: on, ...(view.clock.planned ? { plannedOn: view.clock.day } : {}) };
  return result('DEADLINE', on <= due ? 'MET' : 'MET_LATE', { facts, ...planReview(view) });
}

function notDone(view: View, element: string): CheckResult {
  const unclear = view
    .inexactActs()
    .filter((act) => view.isAllowedForm(act) && (act.code === element || act.to.includes(element)));
  const due = view.due?.on;
  // A right that lapses unused breaks nothing: nobody has to complain.
  if (isLimitation(view) && due !== undefined && view.asOf > due && unclear.length === 0)
    return result('DEADLINE', 'MET', { facts: { due, lapsed: true } });
  return missing(view, 'DEADLINE', element, { unclear });
}

/** The event that the days run from, where it is on record without its exact day and nothing exact stands beside it. */
function impreciseClock(view: View): Occurrence | undefined {
  const from = view.entry.deadline?.from;
  if (from === undefined || from === view.trigger.code || view.clock?.deed !== undefined) return undefined;
  return view.inexact([from])[0];
}

function isLimitation({ entry }: View): boolean {
  return entry.deadline?.kind === 'LIMITATION';
}
