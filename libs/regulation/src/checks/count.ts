import type { CountRule } from '../catalogue/obligation.js';
import type { CheckKind, CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result, worst } from './check.js';
import { awaitedCode, judgedActs } from './judged.js';
import { missing } from './missing.js';
import { requires } from './requires.js';

/** Numbers of `counts` that the judged event carries lie between min and max, and `requires` holds for it. */
export function checkCount(view: View): CheckResult | null {
  const [act] = judgedActs(view, 'COUNT');
  // Ruling 6: a standard honestly declared as missed keeps the rule, however few the points are.
  if (act?.tallies.some(({ declared }) => declared === false) === true)
    return result('COUNT', 'MET', { facts: act.counts, reason: 'MISS_DECLARED' });
  const numbers = checkNumbers(view, 'COUNT');
  // Entries that look at forms judge `requires` there.
  const required = view.entry.checks.includes('FORM') ? [] : requires(view, 'COUNT', act);
  return worst([...(numbers === null ? [] : [numbers]), ...required]);
}

/** The make-up of a body: its number lies between min and max, and the one who must lead it does. */
export function checkComposition(view: View): CheckResult | null {
  return checkNumbers(view, 'COMPOSITION');
}

function checkNumbers(view: View, kind: CheckKind): CheckResult | null {
  const acts = judgedActs(view, kind);
  const results = view.entry.counts.flatMap((rule) => {
    if (acts.length === 0) return judgesClock(view, kind) ? [] : [missing(view, kind, awaitedCode(view))];
    const numbers = acts.flatMap((act) => checkRule(view, kind, rule, act));
    // The earliest act that satisfies the check discharges (ruling 17), whatever other acts carry.
    const met = numbers.find(({ state }) => state === 'MET');
    return met === undefined ? numbers : [met];
  });
  return worst(results);
}

/** Of an event that the days are counted back from there is nothing to count before it is there. */
function judgesClock({ entry }: View, kind: CheckKind): boolean {
  return entry.judged[kind] === 'CLOCK';
}

function checkRule(view: View, kind: CheckKind, rule: CountRule, act: Occurrence): CheckResult[] {
  const number = act.counts[rule.of];
  const facts = { [rule.of]: number ?? null, min: rule.min, max: rule.max, event: act.id };
  const fits = number !== undefined && isBetween(number, rule);
  if (fits && leads(rule, act) === true) return [result(kind, 'MET', { facts })];
  if (rule.condition !== undefined) {
    const { value, because } = view.truth(rule.condition, act);
    if (value === 'FALSE') return [];
    if (value === 'UNKNOWN')
      return [result(kind, 'NEEDS_REVIEW', { facts, element: because[0] ?? '', reason: 'UNKNOWN_FACT' })];
  }
  // The act is on record and whole: a number or a leader that it lacks will not come by waiting.
  if (number === undefined) return [result(kind, 'NO_EVIDENCE', { facts, element: rule.of })];
  if (!fits) return [result(kind, 'BREACHED', { facts, element: rule.of })];
  const leader = rule.leader ?? '';
  return [
    leads(rule, act) === undefined
      ? result(kind, 'NO_EVIDENCE', { facts, element: leader })
      : result(kind, 'BREACHED', { facts, element: leader, reason: 'LED_BY_ANOTHER' }),
  ];
}

function isBetween(number: number, { min, max }: CountRule): boolean {
  return (min === null || number >= min) && (max === null || number <= max);
}

/** Whether the right one leads; undefined where the record does not say. */
function leads({ leader }: CountRule, act: Occurrence): boolean | undefined {
  return leader === undefined ? true : act.leader[leader];
}
