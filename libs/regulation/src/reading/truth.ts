import type { Expression, FactValue } from '../catalogue/obligation.js';

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
  if (typeof value !== 'number') return false;
  if (comparison.gte !== undefined && value < comparison.gte) return false;
  return comparison.lt === undefined || value < comparison.lt;
}
