import type { CheckKind } from '../duty.js';
import type { Check } from './check.js';
import { checkContentFields } from './content-fields.js';
import { checkComposition, checkCount } from './count.js';
import { checkDeadline } from './deadline.js';
import { checkDuration } from './duration.js';
import { checkEffectiveDate } from './effective-date.js';
import { checkEligibility } from './eligibility.js';
import { checkForm } from './form.js';
import { checkPeriodicity } from './periodicity.js';
import { checkPlace } from './place.js';
import { checkPresence } from './presence.js';
import { checkQuorum } from './quorum.js';
import { checkSequence } from './sequence.js';
import { checkTerm } from './term.js';
import { checkThreshold } from './threshold.js';
import { checkValidity } from './validity.js';

/** Every kind of check that this release judges. A new kind of `CheckKind` without its function does not compile. */
export const checks: Readonly<Record<CheckKind, Check>> = {
  DEADLINE: checkDeadline,
  DURATION: checkDuration,
  FORM: checkForm,
  PLACE: checkPlace,
  THRESHOLD: checkThreshold,
  COUNT: checkCount,
  COMPOSITION: checkComposition,
  SEQUENCE: checkSequence,
  PRESENCE: checkPresence,
  CONTENT_FIELDS: checkContentFields,
  EFFECTIVE_DATE: checkEffectiveDate,
  VALIDITY: checkValidity,
  PERIODICITY: checkPeriodicity,
  QUORUM: checkQuorum,
  ELIGIBILITY: checkEligibility,
  TERM: checkTerm,
};

/** Kinds that give a verdict; other names in an entry's `checks` only fill in a figure for the reviewer. */
export function isCheckKind(name: string): name is CheckKind {
  return name in checks;
}
