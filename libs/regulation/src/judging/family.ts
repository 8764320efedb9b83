import { catalogue, baseOf } from '../catalogue/catalogue.js';
import type { Expression, Obligation } from '../catalogue/obligation.js';
import { truthOf } from '../reading/truth.js';
import { factOf } from './facts.js';
import type { Matter } from './matter.js';

/**
 * The families of the bound entries of that recurrence, in file order, each with its base entry first: normal, complex,
 * remote and extended variants are one duty, named by the base.
 */
export function familiesOf(recurrence: Obligation['recurrence']): readonly (readonly Obligation[])[] {
  const families = new Map<string, Obligation[]>();
  for (const entry of catalogue.boundObligations) {
    if (entry.recurrence !== recurrence) continue;
    const base = baseOf(entry).id;
    const family = families.get(base) ?? [];
    families.set(base, family);
    if (entry.id === base) family.unshift(entry);
    else family.push(entry);
  }
  return [...families.values()];
}

/**
 * The member of the family that applies, as known on a day: the one whose condition holds, else the first that a fact
 * still unknown may make apply, else the entry that names the duty. Their conditions exclude each other.
 */
export function appliesOn(matter: Matter, asOf: string): Obligation {
  const { entry, family } = matter;
  if (family.length === 1) return entry;
  let possible: Obligation | undefined;
  for (const member of family) {
    if (member.condition === null) return member;
    const { value } = truthOf(member.condition, (fact) => factOf(matter, fact, asOf));
    if (value === 'TRUE') return member;
    if (value === 'UNKNOWN') possible ??= member;
  }
  return possible ?? entry;
}

/** Names of all facts that a condition asks for. */
export function factsAsked(expression: Expression | null): string[] {
  if (expression === null) return [];
  if ('all' in expression) return expression.all.flatMap(factsAsked);
  if ('any' in expression) return expression.any.flatMap(factsAsked);
  return [expression.fact];
}
