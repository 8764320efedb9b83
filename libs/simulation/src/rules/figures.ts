import { figure, type Act } from '../stream/believed.js';
import type { TrueState } from '../truth/timeline.js';

/** A number that the act should carry: none is a gap, one outside the rule breaks it. Both bounds are allowed numbers. */
export function numbered(
  act: Act,
  field: string,
  { min = 0, max = Infinity }: { min?: number; max?: number },
): TrueState {
  const value = figure(act, field);
  if (value === undefined) return 'NO_EVIDENCE';
  return value >= min && value <= max ? 'MET' : 'BREACHED';
}

/** A part of a whole, in whole numbers: at least `n`/`d` of it, or more than that. */
export function share(
  part: number,
  whole: number,
  rule: 'AT_LEAST' | 'MORE_THAN',
  n: number,
  d: number,
): boolean {
  return rule === 'AT_LEAST' ? part * d >= whole * n : part * d > whole * n;
}

/** A result declared as carried needs its share; a miss declared as a miss keeps the rule. */
export function carried(reached: boolean, declared: unknown): TrueState {
  return declared === true && !reached ? 'BREACHED' : 'MET';
}

/** Fields that the act itself should fill: an empty one is a gap. */
export function filled(act: Act, fields: readonly string[]): TrueState {
  const holds = fields.every((field) => {
    const value = act.data[field];
    return value === true || typeof value === 'number' || (typeof value === 'string' && value !== '');
  });
  return holds ? 'MET' : 'NO_EVIDENCE';
}
