import type { Ruling } from '../stream/believed.js';
import type { TrueState } from './timeline.js';

/** A confirmation turns missing evidence into a breach; setting aside replaces any word, from its day on. */
export function ruled(
  rulings: readonly Ruling[],
  dutyId: string,
  asOf: string,
  computed: TrueState,
): TrueState {
  let state = computed;
  for (const { on, says } of rulings) {
    if (on > asOf || !('dutyId' in says) || says.dutyId !== dutyId) continue;
    if (says.kind === 'SET_ASIDE' || computed === 'NO_EVIDENCE') state = says.state;
  }
  return state;
}
