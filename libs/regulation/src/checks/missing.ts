import { addDays } from '@app/domain';
import type { CheckKind, CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';

/** Ruling 5, where the catalogue names no other figure. */
const REVIEW_AFTER_DAYS = 90;

/** What is known about an element that is not on record. */
interface Missing {
  /** Whether something of the act is on record, so that only this element is missing. */
  recorded?: boolean;
  facts?: CheckResult['facts'];
  /** Acts that may be the element, were their day exactly known; left out: those of the element's code or addressee. */
  unclear?: readonly Occurrence[];
}

/**
 * The word on an element that is not on record. While the clock runs it is PENDING; afterwards it is missing evidence,
 * NO_EVIDENCE naming the element (ruling 4). Without a clock it stays PENDING to the 90th day; then NO_EVIDENCE where
 * something of the act was recorded and this element was not, NEEDS_REVIEW where nothing was (ruling 5). An act whose
 * day is not exactly known, and a plan that passed without its event, are for a person.
 */
export function missing(view: View, kind: CheckKind, element: string, known: Missing = {}): CheckResult {
  const { recorded = false, facts = {}, unclear = mayBe(view, element) } = known;
  if (view.planPassed) return result(kind, 'NEEDS_REVIEW', { element, facts, reason: 'PLAN_PASSED' });
  const [first] = unclear;
  if (first !== undefined) return imprecise(view, kind, first, facts);
  if (view.stopped) return result(kind, 'PENDING', { element, facts, reason: 'CLOCK_STOPPED' });
  return view.due === null
    ? withoutClock(view, kind, element, recorded, facts)
    : withClock(view, kind, element, facts);
}

/** A record without an exact day stands where the check needs one: only a person can say. */
export function imprecise(
  view: View,
  kind: CheckKind,
  act: Occurrence,
  facts: CheckResult['facts'] = {},
): CheckResult {
  return result(kind, 'NEEDS_REVIEW', {
    element: act.id,
    facts,
    reason: 'IMPRECISE_DATE',
    ...planReview(view),
  });
}

function mayBe(view: View, element: string): readonly Occurrence[] {
  return view.inexactActs().filter(({ code, to }) => code === element || to.includes(element));
}

function withClock(view: View, kind: CheckKind, element: string, facts: CheckResult['facts']): CheckResult {
  const due = view.due?.on ?? '';
  if (view.asOf <= due)
    return result(kind, 'PENDING', { element, facts: { ...facts, due }, nextChange: addDays(due, 1) });
  return result(kind, 'NO_EVIDENCE', { element, facts: { ...facts, due }, ...planReview(view) });
}

/** A plan that has no event yet goes to a person in time, whatever is said until then. */
export function planReview(view: View): { nextChange?: string } {
  return view.planReviewOn === null ? {} : { nextChange: view.planReviewOn };
}

function withoutClock(
  view: View,
  kind: CheckKind,
  element: string,
  recorded: boolean,
  facts: CheckResult['facts'],
): CheckResult {
  const days = view.entry.reviewAfterDays ?? REVIEW_AFTER_DAYS;
  const reviewOn = addDays(view.trigger.day, days + 1);
  if (view.asOf < reviewOn) return result(kind, 'PENDING', { element, facts, nextChange: reviewOn });
  if (recorded) return result(kind, 'NO_EVIDENCE', { element, facts });
  return result(kind, 'NEEDS_REVIEW', { element, facts: { ...facts, days }, reason: 'NOTHING_RECORDED' });
}
