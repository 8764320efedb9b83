import { democracy } from './bound-democracy.js';
import type { BoundPart } from './bound-part.js';
import { services } from './bound-services.js';

const parts: readonly BoundPart[] = [democracy, services];
const prefixes = new Set(parts.flatMap(({ bound }) => bound));
const leftOut = new Map(parts.flatMap(({ notBound }) => Object.entries(notBound)));

/** Whether this release judges the AUTO entry of that id. */
export function isBoundId(id: string): boolean {
  if (leftOut.has(id)) return false;
  const segments = id.split('.');
  return segments.some((_, index) => prefixes.has(segments.slice(0, index + 1).join('.')));
}

/** Why an entry of a bound article is not judged; undefined for all others. */
export const notBoundBecause = (id: string): string | undefined => leftOut.get(id);

/** Every line of the lists, for the specification that none of them is mistyped. */
export const boundLines: readonly string[] = [...prefixes, ...leftOut.keys()];
