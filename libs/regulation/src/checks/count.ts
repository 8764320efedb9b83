import type { CountRule } from '../catalogue/obligation.js';
import type { CheckKind, CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { countsEachEvent } from '../reading/occurrence.js';
import { result, worst } from './check.js';
import { qualities } from './eligibility.js';
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

/**
 * The make-up of a body: its number lies between min and max or matches another number, the one who must lead it does,
 * the members who must be in it are, and nobody who is excluded.
 */
export function checkComposition(view: View): CheckResult | null {
  const { eligibility } = view.entry;
  const numbers = checkNumbers(view, 'COMPOSITION');
  if (eligibility === null) return numbers;
  const members = judgedActs(view, 'COMPOSITION').flatMap((act) =>
    qualities('COMPOSITION', eligibility, act),
  );
  return worst([...(numbers === null ? [] : [numbers]), ...members]);
}

function checkNumbers(view: View, kind: CheckKind): CheckResult | null {
  const acts = judgedActs(view, kind);
  const results = view.entry.counts.flatMap((rule) => {
    if (acts.length === 0) return judgesClock(view, kind) ? [] : [missing(view, kind, awaitedCode(view))];
    if (countsEachEvent(rule.of)) return [checkEvents(view, kind, rule, acts)];
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

/** A number of acts, not one that an act carries: what is not enough yet may still be done. */
function checkEvents(
  view: View,
  kind: CheckKind,
  { of, min }: CountRule,
  acts: readonly Occurrence[],
): CheckResult {
  const number = acts.reduce((sum, { counts }) => sum + (counts[of] ?? 0), 0);
  const facts = { [of]: number, min };
  return number >= (min ?? 1)
    ? result(kind, 'MET', { facts })
    : missing(view, kind, of, { recorded: true, facts });
}

function checkRule(view: View, kind: CheckKind, rule: CountRule, act: Occurrence): CheckResult[] {
  const number = act.counts[rule.of];
  const { min, max, unknown } = boundsOf(view, rule, act);
  const facts = { [rule.of]: number ?? null, min, max, event: act.id };
  const fits = number !== undefined && unknown === undefined && isBetween(number, min, max);
  const faults = fits ? faultsOf(view, kind, rule, act) : [];
  if (fits && faults.length === 0) return [result(kind, 'MET', { facts })];
  if (rule.condition !== undefined) {
    const { value, because } = view.truth(rule.condition, act);
    if (value === 'FALSE') return [];
    if (value === 'UNKNOWN')
      return [result(kind, 'NEEDS_REVIEW', { facts, element: because[0] ?? '', reason: 'UNKNOWN_FACT' })];
  }
  // The act is on record and whole: a number or a leader that it lacks will not come by waiting.
  if (number === undefined) return [result(kind, 'NO_EVIDENCE', { facts, element: rule.of })];
  if (unknown !== undefined)
    return [result(kind, 'NEEDS_REVIEW', { facts, element: unknown, reason: 'UNKNOWN_FACT' })];
  if (!fits) return [result(kind, 'BREACHED', { facts, element: rule.of })];
  return faults;
}

interface Bounds {
  min: number | null;
  max: number | null;
  /** The number to be matched, where nobody knows it. */
  unknown?: string;
}

/** Ruling 7: exactly as many members as villages, at least `min`. All households of the village, where these are named. */
function boundsOf(view: View, { min, max, matches }: CountRule, act: Occurrence): Bounds {
  switch (matches) {
    case 'NUMBER_OF_VILLAGES': {
      const villages = view.fact('VILLAGES_IN_COMMUNE');
      if (typeof villages !== 'number') return { min, max, unknown: 'VILLAGES_IN_COMMUNE' };
      const number = Math.max(min ?? 0, villages);
      return { min: number, max: number };
    }
    case 'HOUSEHOLDS_IN_VILLAGE': {
      const households = act.counts['HOUSEHOLDS_IN_VILLAGE'];
      return households === undefined ? { min, max, unknown: matches } : { min: households, max };
    }
    default:
      return { min, max };
  }
}

function isBetween(number: number, min: number | null, max: number | null): boolean {
  return (min === null || number >= min) && (max === null || number <= max);
}

/** What is wrong with a body of the right size: its leader, its kinds of members, villages that have none in it. */
function faultsOf(view: View, kind: CheckKind, rule: CountRule, act: Occurrence): CheckResult[] {
  return [
    ...leaderFault(kind, rule, act),
    ...(rule.mustInclude ?? []).flatMap((member) => memberFault(kind, member, act)),
    ...(rule.everyVillageRepresented === true ? villagesFault(view, kind, act) : []),
  ];
}

function leaderFault(kind: CheckKind, { leader }: CountRule, act: Occurrence): CheckResult[] {
  if (leader === undefined || act.leader[leader] === true) return [];
  const facts = { event: act.id };
  return [
    act.leader[leader] === undefined
      ? result(kind, 'NO_EVIDENCE', { facts, element: leader })
      : result(kind, 'BREACHED', { facts, element: leader, reason: 'LED_BY_ANOTHER' }),
  ];
}

function memberFault(kind: CheckKind, member: string, act: Occurrence): CheckResult[] {
  const number = act.members[member];
  if (number !== undefined && number > 0) return [];
  const facts = { [member]: number ?? null, event: act.id };
  return [
    number === undefined
      ? result(kind, 'NO_EVIDENCE', { facts, element: member })
      : result(kind, 'BREACHED', { facts, element: member, reason: 'MEMBER_MISSING' }),
  ];
}

function villagesFault(view: View, kind: CheckKind, act: Occurrence): CheckResult[] {
  const villages = view.fact('VILLAGES_IN_COMMUNE');
  const represented = act.villagesRepresented;
  const facts = { villages, represented: represented ?? null, event: act.id };
  if (represented === undefined) return [result(kind, 'NO_EVIDENCE', { facts, element: 'VILLAGES' })];
  if (typeof villages === 'number' && represented >= villages) return [];
  return [result(kind, 'BREACHED', { facts, element: 'VILLAGES', reason: 'VILLAGE_NOT_REPRESENTED' })];
}
