import { catalogue, inForceOn } from '../catalogue/catalogue.js';
import type { Expression, Obligation, Override } from '../catalogue/obligation.js';
import type { CheckKind, CheckResult } from '../duty.js';
import type { Occurrence } from '../reading/occurrence.js';
import type { Truth } from '../reading/truth.js';

/** The part of a duty's view that decides which special rules apply. */
interface General {
  readonly entry: Obligation;
  readonly trigger: Occurrence;
  readonly item: number | undefined;
  truth(expression: Expression): Truth;
}

/** What special rules do to the checks of a general one. */
export interface Replaced {
  /** Checks that a special rule judges instead, with the rule's id. */
  bySpecialRule: ReadonlyMap<CheckKind, string>;
  /** Checks whose special rule this release does not judge, or whose text nobody has read: a person decides. */
  forReview: readonly CheckResult[];
  /** All checks of either kind. */
  kinds: ReadonlySet<CheckKind>;
}

const bound = new Set(catalogue.boundObligations.map(({ id }) => id));
const NOTHING: Replaced = { bySpecialRule: new Map(), forReview: [], kinds: new Set() };

/**
 * Overrides in full: the special rule replaces the named checks for the items and condition given, while it is in force
 * on the trigger's day. Where it is not bound yet, or its text was not read, the check is NEEDS_REVIEW naming it, never
 * NOT_APPLICABLE. Of several special rules for one check the first that is bound speaks, else the first.
 */
export function replacedChecks(general: General): Replaced {
  const { overriddenBy } = general.entry;
  if (overriddenBy.length === 0) return NOTHING;
  const applying = overriddenBy.flatMap((override) => applies(general, override));
  const bySpecialRule = new Map<CheckKind, string>();
  const forReview = new Map<CheckKind, CheckResult>();
  for (const { override, certain } of applying)
    for (const kind of override.checks) {
      if (certain && judges(override.id)) bySpecialRule.set(kind, bySpecialRule.get(kind) ?? override.id);
      else if (!forReview.has(kind)) forReview.set(kind, reviewOf(kind, override.id));
    }
  const open = [...forReview.values()].filter(
    ({ kind }) => !bySpecialRule.has(kind) && general.entry.checks.includes(kind),
  );
  return {
    bySpecialRule,
    forReview: open,
    kinds: new Set([...bySpecialRule.keys(), ...forReview.keys()]),
  };
}

function applies(general: General, override: Override): { override: Override; certain: boolean }[] {
  const special = catalogue.obligation(override.id);
  const { trigger } = general;
  if (!inForceOn(special, trigger.day)) return [];
  if (override.items !== undefined && !override.items.some((item) => item === general.item)) return [];
  if (override.condition === undefined) return [{ override, certain: true }];
  const { value } = general.truth(override.condition);
  return value === 'FALSE' ? [] : [{ override, certain: value === 'TRUE' }];
}

function judges(id: string): boolean {
  return bound.has(id) && catalogue.obligation(id).textRead;
}

function reviewOf(kind: CheckKind, id: string): CheckResult {
  const facts = { specialRule: id };
  return { kind, state: 'NEEDS_REVIEW', facts, element: id, reason: 'SECTOR_LAW_NOT_JUDGED' };
}
