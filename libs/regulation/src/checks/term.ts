import { addMonths } from '@app/domain';
import type { Span } from '../catalogue/obligation.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import { result } from './check.js';

/**
 * The term of office is the one of `term`: it ends with the term that the law ties it to, or it is as long as the law says,
 * give or take the tolerance, both ends included. A day that the record lacks is missing evidence.
 */
export function checkTerm(view: View): CheckResult | null {
  const { term: rule } = view.entry;
  if (rule === null) return null;
  const { from, until, equals } = view.trigger.term ?? {};
  const facts = { from: from ?? null, until: until ?? null };
  if (until === undefined) return result('TERM', 'NO_EVIDENCE', { facts, element: 'TERM_UNTIL' });
  if (rule.equals !== undefined) {
    const tied = { ...facts, [rule.equals]: equals ?? null };
    if (equals === undefined) return result('TERM', 'NO_EVIDENCE', { facts: tied, element: rule.equals });
    return until === equals
      ? result('TERM', 'MET', { facts: tied })
      : result('TERM', 'BREACHED', { facts: tied, element: until });
  }
  if (from === undefined) return result('TERM', 'NO_EVIDENCE', { facts, element: 'TERM_FROM' });
  const months = monthsOf({ value: rule.value ?? 0, unit: rule.unit ?? 'YEAR' });
  const tolerance = rule.tolerance === undefined ? 0 : monthsOf(rule.tolerance);
  const [earliest, latest] = [addMonths(from, months - tolerance), addMonths(from, months + tolerance)];
  const span = { ...facts, earliest, latest };
  return earliest <= until && until <= latest
    ? result('TERM', 'MET', { facts: span })
    : result('TERM', 'BREACHED', { facts: span, element: until });
}

function monthsOf({ value, unit }: Span): number {
  if (unit === 'YEAR') return value * 12;
  if (unit === 'MONTH') return value;
  throw new Error('a term of office is counted in months or years');
}
