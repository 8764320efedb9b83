import { accept } from '../ledger/accept.js';
import type { Decider } from '../ledger/decider.js';

/** Rules of a category whose events stand alone: a fact is possible whatever was recorded before it. */
export function plain(category: string): Decider<null> {
  return { category, initial: null, decide: accept, evolve: () => null };
}
