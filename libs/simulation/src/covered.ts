import { familyObligations } from './families/registry.js';
import { firstObligations } from './truth/first-obligations.js';

/** Every obligation that the ground truth tells of: what the product judges beyond them has nothing to be compared with. */
export const coveredObligations: ReadonlySet<string> = new Set([...firstObligations, ...familyObligations]);
