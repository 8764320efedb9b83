import type { CheckKind, CheckResult, DutyState } from '../duty.js';
import { gravestOf } from '../judging/severity.js';
import type { View } from '../judging/view.js';

/** One kind of check: pure, over one duty as known on one day. Null where no element of the entry applies. */
export type Check = (view: View) => CheckResult | null;

interface Parts {
  facts?: CheckResult['facts'];
  element?: string;
  nextChange?: string;
  reason?: string;
}

/** A check's word. The reason is `<KIND>_<STATE>` unless a nearer one is given. */
export function result(kind: CheckKind, state: DutyState, parts: Parts = {}): CheckResult {
  const { facts = {}, element, nextChange, reason = `${kind}_${state}` } = parts;
  return {
    kind,
    state,
    facts,
    ...(element === undefined ? {} : { element }),
    ...(nextChange === undefined ? {} : { nextChange }),
    reason,
  };
}

/**
 * One word for several elements: the gravest (ruling 11), changing as soon as any of them can change. Null for none:
 * no element of the entry applies.
 */
export function worst(results: readonly CheckResult[]): CheckResult | null {
  const gravest = gravestOf(results);
  if (gravest === undefined) return null;
  const next = results.flatMap(({ nextChange }) => nextChange ?? []).sort()[0];
  return next === undefined ? gravest : { ...gravest, nextChange: next };
}
