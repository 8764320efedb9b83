import { addDays } from '@app/domain';
import type { CheckKind, CheckResult } from '../duty.js';
import { rulesOf, type View } from '../judging/view.js';
import { result } from './check.js';

/** Ruling 5, where the catalogue names no other figure. */
const REVIEW_AFTER_DAYS = 90;

/**
 * The word on an element that is not on record. While the clock runs it is PENDING; afterwards it is missing evidence,
 * NO_EVIDENCE naming the element (ruling 4). Without a clock it stays PENDING to the 90th day; then NO_EVIDENCE where
 * something of the act was recorded and this element was not, NEEDS_REVIEW where nothing was (ruling 5). An act whose
 * day is not exactly known, and a plan that passed without its event, are for a person.
 */
export function missing(
  view: View,
  kind: CheckKind,
  element: string,
  recorded: boolean,
  facts: CheckResult['facts'] = {},
): CheckResult {
  if (view.planPassed) return result(kind, 'NEEDS_REVIEW', { element, facts, reason: 'PLAN_PASSED' });
  const unclear = unclearRecord(view);
  if (unclear !== undefined)
    return result(kind, 'NEEDS_REVIEW', {
      element: unclear,
      facts,
      reason: 'IMPRECISE_DATE',
      ...planReview(view),
    });
  return view.due === null
    ? withoutClock(view, kind, element, recorded, facts)
    : withClock(view, kind, element, facts);
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

/** Original id of an act of the duty whose day is not exactly known, or of its clock. */
export function unclearRecord(view: View): string | undefined {
  const acts = view.entry.acts.flatMap(rulesOf).map(({ code }) => code);
  const from = view.entry.deadline?.from;
  const clock = from === undefined || from === view.trigger.code ? [] : [from];
  const { first, then } = view.entry.sequence ?? {};
  const sequence = [first, then].filter((code) => code !== undefined);
  return view.inexact([...acts, ...clock, ...sequence])[0]?.id;
}
