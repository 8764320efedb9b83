import { CaseRules } from '../rules/case-rule.js';
import type { Family } from './family.js';
import { grassroots } from './grassroots.js';
import { otherLaws } from './other-laws.js';

/** All families of matters beside the disclosures and deliberations; one line each. */
export const families: readonly Family[] = [...grassroots, ...otherLaws];

export const caseRules = new CaseRules(families.flatMap(({ rules }) => rules ?? []));
export const periodRules = families.flatMap(({ periods }) => periods ?? []);

/** Obligations that the families tell the truth about. */
export const familyObligations: readonly string[] = [
  ...new Set(
    families.flatMap(({ rules, periods }) =>
      [...(rules ?? []), ...(periods ?? [])].map(({ obligation }) => obligation),
    ),
  ),
];
