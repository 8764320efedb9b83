import type { CheckKind, CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { result } from './check.js';

const REASONS: Readonly<Partial<Record<CheckKind, string>>> = { FORM: 'NOT_ALLOWED_HERE' };

/** `requires` must hold for the act to be lawful; nothing to say without an act. */
export function requires(view: View, kind: CheckKind, act: Occurrence | undefined): CheckResult[] {
  const { requires: rule } = view.entry;
  if (rule === null || act === undefined) return [];
  const { value, because } = view.truth(rule, act);
  const element = because[0] ?? '';
  if (value === 'UNKNOWN') return [result(kind, 'NEEDS_REVIEW', { element, reason: 'UNKNOWN_FACT' })];
  const facts = Object.fromEntries(because.map((fact) => [fact, view.fact(fact, act)]));
  if (value === 'TRUE') return [result(kind, 'MET', { facts })];
  return [result(kind, 'BREACHED', { element, facts, reason: REASONS[kind] ?? 'REQUIREMENT_BROKEN' })];
}
