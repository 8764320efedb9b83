import type { FormRule } from '../catalogue/obligation.js';
import { vocabulary } from '../catalogue/vocabulary.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result, worst } from './check.js';
import { missing } from './missing.js';
import { requires } from './requires.js';

/** A form of `allowedForms` is used, every form of `requiredForms` that applies is there, and `requires` holds. */
export function checkForm(view: View): CheckResult | null {
  const judgesTrigger = view.entry.judged['FORM'] === 'TRIGGER';
  const acts = judgesTrigger ? [view.trigger] : view.allActs();
  const results = [
    ...allowed(view, acts, judgesTrigger),
    ...view.entry.requiredForms.flatMap((rule) => required(view, acts, rule, judgesTrigger)),
    ...requires(view, 'FORM', acts[0]),
  ];
  return worst(results);
}

function allowed(view: View, acts: readonly Occurrence[], judgesTrigger: boolean): CheckResult[] {
  const { allowedForms } = view.entry;
  if (allowedForms.length === 0) return [];
  // The event itself should say in which form it was: one that says none will not say it later.
  if (judgesTrigger && view.trigger.forms.length === 0)
    return [result('FORM', 'NO_EVIDENCE', { element: allowedForms[0]?.form ?? '' })];
  const forbidden = acts.find((act) => isForbidden(view, act, judgesTrigger));
  if (forbidden !== undefined)
    return [
      result('FORM', 'BREACHED', { element: forbidden.forms[0] ?? '', facts: { event: forbidden.id } }),
    ];
  if (acts.some((act) => view.isAllowedForm(act)))
    return [result('FORM', 'MET', { facts: { forms: formsOf(acts) } })];
  const unclear = view.inexactActs().filter((act) => view.isAllowedForm(act));
  return [missing(view, 'FORM', allowedForms[0]?.form ?? '', { ...formsKnown(acts), unclear })];
}

/**
 * A vote held in a form that is not open to the matter breaks the rule by itself, and so does a triggering event in a
 * form outside the list. A disclosure in one more form than the law names harms nobody: there, one allowed form is enough.
 */
function isForbidden(view: View, act: Occurrence, judgesTrigger: boolean): boolean {
  if (act.forms.length === 0 || view.isAllowedForm(act)) return false;
  return judgesTrigger || act.forms.some((form) => vocabulary.forms[form]?.kind === 'VOTE');
}

function required(
  view: View,
  acts: readonly Occurrence[],
  { form, condition }: FormRule,
  judgesTrigger: boolean,
): CheckResult[] {
  const used = acts.find((act) => act.forms.includes(form));
  if (used !== undefined) return [result('FORM', 'MET', { facts: { form, on: used.day } })];
  if (triedAndFailed(view, form)) return [result('FORM', 'MET', { facts: { form, failed: true } })];
  // The form is not used: now it matters whether it is owed at all.
  if (condition !== undefined) {
    const { value, because } = view.truth(condition);
    if (value === 'FALSE') return [];
    if (value === 'UNKNOWN')
      return [
        result('FORM', 'NEEDS_REVIEW', {
          element: because[0] ?? '',
          facts: { form },
          reason: 'UNKNOWN_FACT',
        }),
      ];
  }
  // An event that is over had its form: another one contradicts the rule, and none will come by waiting.
  if (judgesTrigger) {
    const other = acts.flatMap(({ forms }) => forms)[0];
    return [
      other === undefined
        ? result('FORM', 'NO_EVIDENCE', { element: form })
        : result('FORM', 'BREACHED', { element: other, facts: { form } }),
    ];
  }
  const unclear = view.inexactActs().filter(({ forms }) => forms.includes(form));
  return [missing(view, 'FORM', form, { ...formsKnown(acts), unclear })];
}

/**
 * Items 3, 4 and 5 are decided at a meeting, or by ballot after a meeting that lacked households: the failed meeting,
 * which the entry's own sequence names, stands for the form that was tried.
 */
function triedAndFailed(view: View, form: string): boolean {
  const { sequence } = view.entry;
  return (
    form === 'COMMUNITY_MEETING' &&
    sequence?.first === 'MEETING_FAILED' &&
    view.known(sequence.first).length > 0
  );
}

function formsKnown(acts: readonly Occurrence[]): { recorded: boolean; facts: { forms: string[] } } {
  return { recorded: acts.length > 0, facts: { forms: formsOf(acts) } };
}

function formsOf(acts: readonly Occurrence[]): string[] {
  return [...new Set(acts.flatMap(({ forms }) => forms))];
}
