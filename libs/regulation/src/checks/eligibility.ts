import type { EligibilityRule } from '../catalogue/obligation.js';
import type { CheckKind, CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result, worst } from './check.js';
import { judgedActs } from './judged.js';

/** The person has every quality that the rule asks for and none that it excludes. */
export function checkEligibility(view: View): CheckResult | null {
  const { eligibility } = view.entry;
  if (eligibility === null) return null;
  return worst(judgedActs(view, 'ELIGIBILITY').flatMap((act) => qualities('ELIGIBILITY', eligibility, act)));
}

/** One word for each quality. What the record does not state will not come by waiting: it is missing evidence. */
export function qualities(
  kind: CheckKind,
  { require, exclude }: EligibilityRule,
  act: Occurrence,
): CheckResult[] {
  const wanted = [
    ...require.map((quality) => [quality, true] as const),
    ...exclude.map((quality) => [quality, false] as const),
  ];
  return wanted.map(([quality, must]) => {
    const is = act.qualities[quality];
    const facts = { [quality]: is ?? null, event: act.id };
    if (is === undefined) return result(kind, 'NO_EVIDENCE', { facts, element: quality });
    if (is === must) return result(kind, 'MET', { facts });
    return result(kind, 'BREACHED', {
      facts,
      element: quality,
      reason: must ? 'QUALITY_MISSING' : 'QUALITY_EXCLUDED',
    });
  });
}
