import type { CheckKind, CheckResult, DutyState } from '../duty.js';
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
