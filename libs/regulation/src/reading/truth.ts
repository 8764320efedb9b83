import type { Expression, FactValue, Span } from '../catalogue/obligation.js';
import { spansAtLeast } from './span.js';

/** What a condition says. Unknown facts never count as true or false; `because` names the facts that decided. */
export interface Truth {
  value: 'TRUE' | 'FALSE' | 'UNKNOWN';
  because: readonly string[];
}

/** The value of a fact, undefined where it is unknown. */
type FactReader = (fact: string) => FactValue | undefined;

const TRUE: Truth = { value: 'TRUE', because: [] };
const FALSE: Truth = { value: 'FALSE', because: [] };

/** Evaluates a condition with three values: one false part settles an `all`, one true part an `any`, whatever is unknown. */
export function truthOf(expression: Expression, factOf: FactReader): Truth {
  if ('all' in expression) return joined(expression.all, factOf, 'FALSE', TRUE);
  if ('any' in expression) return joined(expression.any, factOf, 'TRUE', FALSE);
  const value = factOf(expression.fact);
  const because = [expression.fact];
  if (value === undefined) return { value: 'UNKNOWN', because };
  return { value: compares(expression, value) ? 'TRUE' : 'FALSE', because };
}

function joined(
  parts: readonly Expression[],
  factOf: FactReader,
  settles: Truth['value'],
  otherwise: Truth,
): Truth {
  const truths = parts.map((part) => truthOf(part, factOf));
  const settled = truths.find(({ value }) => value === settles);
  if (settled !== undefined) return settled;
  const unknown = truths.filter(({ value }) => value === 'UNKNOWN');
  if (unknown.length > 0) return { value: 'UNKNOWN', because: unknown.flatMap(({ because }) => because) };
  return { value: otherwise.value, because: truths.flatMap(({ because }) => because) };
}

function compares(comparison: Extract<Expression, { fact: string }>, value: FactValue): boolean {
  if (comparison.equals !== undefined) return value === comparison.equals;
  if (comparison.in !== undefined) return comparison.in.includes(value);
  const { gte, lt } = comparison;
  return (gte === undefined || atLeast(value, gte)) && (lt === undefined || !atLeast(value, lt));
}

/** A span of time is compared with a span, a number with a number; anything else reaches nothing. */
function atLeast(value: FactValue, bound: number | Span): boolean {
  if (typeof bound === 'number') return typeof value === 'number' && value >= bound;
  return typeof value === 'string' && spansAtLeast(value, bound);
}
