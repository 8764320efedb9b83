import type { EventData } from '../ledger/event.js';

/** A condition on the fields of an action, as data: it is published with the type. */
export type Condition =
  | { readonly field: string; readonly equals: string | number | boolean }
  | { readonly field: string; readonly in: readonly (string | number)[] }
  | { readonly field: string; readonly not: string | number | boolean }
  | { readonly field: string; readonly present: boolean }
  | { readonly all: readonly Condition[] };

/** Whether the condition holds for these data. An absent field equals nothing, so `not` holds for it. */
export function holds(condition: Condition, data: EventData): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, data));
  const value = data[condition.field];
  if ('equals' in condition) return value === condition.equals;
  if ('in' in condition) return condition.in.some((allowed) => allowed === value);
  if ('not' in condition) return value !== condition.not;
  return (value !== undefined) === condition.present;
}
