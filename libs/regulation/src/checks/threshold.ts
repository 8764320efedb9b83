import { catalogue, inForceOn } from '../catalogue/catalogue.js';
import type { ThresholdRule } from '../catalogue/obligation.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence, Tally } from '../reading/occurrence.js';
import { truthOf } from '../reading/truth.js';
import { result, worst } from './check.js';
import { awaitedCode, judgedActs } from './judged.js';
import { missing } from './missing.js';

/** Yes-votes (or consents) against the base, by the entries of `thresholds` whose condition holds. */
export function checkThreshold(view: View): CheckResult | null {
  return worst(view.entry.thresholds.flatMap((rule) => checkRule(view, rule)));
}

function checkRule(view: View, rule: ThresholdRule): CheckResult[] {
  if (rule.condition !== undefined) {
    const { value, because } = view.truth(rule.condition);
    if (value === 'FALSE') return [];
    if (value === 'UNKNOWN')
      return [result('THRESHOLD', 'NEEDS_REVIEW', { element: because[0] ?? '', reason: 'UNKNOWN_FACT' })];
  }
  const acts = judgedActs(view, 'THRESHOLD');
  if (acts.length === 0) return [missing(view, 'THRESHOLD', awaitedCode(view))];
  const results = acts.flatMap((act) =>
    talliesOf(view, act, rule.of).map((tally) => checkTally(view, rule, act, tally)),
  );
  if (results.length > 0) return results;
  // Without figures nobody knows whether a duty arose at all.
  if (rule.role === 'OPENS')
    return [result('THRESHOLD', 'NEEDS_REVIEW', { element: rule.of, reason: 'UNKNOWN_FACT' })];
  // The act is on record and whole: a tally that it lacks will not come by waiting.
  return [result('THRESHOLD', 'NO_EVIDENCE', { element: rule.of })];
}

/**
 * The share that has to be reached for the duty to arise (role OPENS), where it was not; undefined where it was, where
 * the figures are missing, and where the entry's condition settles it from valid consents.
 */
export function shareNotReached(view: View): string | undefined {
  if (JSON.stringify(view.entry.condition).includes('TEN_PERCENT_REACHED')) return undefined;
  const rule = view.entry.thresholds.find(
    ({ role, condition }) =>
      role === 'OPENS' && (condition === undefined || view.truth(condition).value === 'TRUE'),
  );
  if (rule === undefined) return undefined;
  const tallies = talliesOf(view, view.trigger, rule.of);
  return tallies.length > 0 && !tallies.some((tally) => reaches(rule, tally)) ? rule.of : undefined;
}

function talliesOf(view: View, act: Occurrence, of: string): Tally[] {
  return act.tallies.filter(
    (tally) => tally.of === of && (tally.for === undefined || tally.for.includes(view.entry.id)),
  );
}

function checkTally(view: View, rule: ThresholdRule, act: Occurrence, claimed: Tally): CheckResult {
  const tally = rule.of === 'VILLAGES' ? villagesCounted(view, act, claimed) : claimed;
  const facts = {
    votesFor: tally.yes,
    total: tally.total,
    required: `${rule.strict ? '>' : '>='} ${String(rule.numerator)}/${String(rule.denominator)}`,
    event: act.id,
    ...(tally.yes === claimed.yes ? {} : { claimedFor: claimed.yes }),
    ...(tally.declared === undefined ? {} : { declaredCarried: tally.declared }),
  };
  // Whether a duty that OPENS at a share arises at all is settled before its checks.
  if (rule.role === 'OPENS' || reaches(rule, tally)) return result('THRESHOLD', 'MET', { facts });
  // Ruling 6: a miss declared as a miss keeps the rule. An act that proclaims nothing was acted upon as carried.
  if (rule.role === 'PASSES' && tally.declared === false)
    return result('THRESHOLD', 'MET', { facts, reason: 'MISS_DECLARED' });
  return result('THRESHOLD', 'BREACHED', { facts, element: rule.of });
}

type Share = Pick<ThresholdRule, 'numerator' | 'denominator' | 'strict'>;

/** In integers, never a percentage: non-strict yes·d ≥ total·n, strict yes·d > total·n. Nothing reaches a share of none. */
export function reaches(
  { numerator, denominator, strict }: Share,
  { yes, total }: { yes: number; total: number },
): boolean {
  if (total === 0) return false;
  const votes = yes * denominator;
  const needed = total * numerator;
  return strict ? votes > needed : votes >= needed;
}

/**
 * The villages in favour, counted from the villages' own tallies where all of them are recorded; else the figure
 * declared for the commune, which is otherwise only a claim shown beside the count.
 */
function villagesCounted(view: View, act: Occurrence, claimed: Tally): Tally {
  const item = view.fact('MATTER_ITEM', act);
  const share = shareThatPasses(item, act.day);
  const favour = new Map<string, boolean>();
  for (const vote of view.known('VOTE_COUNTED')) {
    const village = vote.villages[0];
    const tally = vote.tallies.find(({ of }) => of === 'HOUSEHOLDS');
    // The newest tally of a village stands: a ballot after a failed vote replaces it.
    if (village !== undefined && tally !== undefined && vote.facts['MATTER_ITEM'] === item)
      favour.set(village, share !== undefined && reaches(share, tally));
  }
  if (favour.size < claimed.total) return claimed;
  return { ...claimed, yes: [...favour.values()].filter(Boolean).length };
}

/** The share of households that carries a matter of that item in a village: what the lead of VILLAGE_VOTE demands then. */
export function shareThatPasses(item: unknown, day: string): Share | undefined {
  const lead = catalogue.obligations.find(
    (entry) =>
      entry.scoreGroup === 'VILLAGE_VOTE' &&
      entry.groupLead &&
      inForceOn(entry, day) &&
      entry.condition !== null &&
      truthOf(entry.condition, () => (typeof item === 'number' ? item : undefined)).value === 'TRUE',
  );
  return lead?.thresholds[0];
}
