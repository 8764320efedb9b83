import type { ActRule, FactValue } from '../catalogue/obligation.js';
import { factDefinition } from '../catalogue/vocabulary.js';
import type { CheckResult } from '../duty.js';
import { rulesOf, type View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { truthOf } from '../reading/truth.js';
import { result } from './check.js';
import { missing } from './missing.js';

/** The act or document exists. */
export function checkPresence(view: View): CheckResult {
  const { on, acts, missing: element } = view.discharge();
  if (on !== undefined) return result('PRESENCE', 'MET', { facts: { doneOn: on } });
  const other = view.entry.acts.flatMap(rulesOf).flatMap((rule) => heldByAnother(view, rule))[0];
  if (other !== undefined)
    return result('PRESENCE', 'BREACHED', {
      element: 'CHAIRED_BY',
      facts: { event: other.id, chairedBy: other.facts['CHAIRED_BY'] },
      reason: 'CHAIRED_BY_ANOTHER',
    });
  return missing(view, 'PRESENCE', element ?? '', { recorded: acts.length > 0 });
}

/**
 * Meetings that are the act in everything but who chaired them: the record itself contradicts the rule (ruling 4). Any
 * other failing `where` (another kind of report, an election instead of a dismissal) is just another act.
 */
function heldByAnother(view: View, rule: ActRule): Occurrence[] {
  const { where } = rule;
  if (where === undefined) return [];
  return view.candidatesOf(rule).filter((act) => {
    const chair = act.facts['CHAIRED_BY'];
    if (chair === undefined || view.truth(where, act).value === 'TRUE') return false;
    return chairs().some((other) => {
      const factOf = (fact: string): FactValue | undefined =>
        fact === 'CHAIRED_BY' ? other : view.fact(fact, act);
      return truthOf(where, factOf).value === 'TRUE';
    });
  });
}

function chairs(): readonly FactValue[] {
  const { values } = factDefinition('CHAIRED_BY');
  return typeof values === 'string' || values === null ? [] : values;
}
