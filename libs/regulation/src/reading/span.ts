import { addDays, addMonths } from '@app/domain';
import type { Span } from '../catalogue/obligation.js';

/** A span of time as the value of a fact: from a day to a day. */
export const spanText = (from: string, until: string): string => `${from}..${until}`;

/** Whether the span is at least so long: six months from 10 March are reached on 10 September. */
export function spansAtLeast(value: string, { value: number, unit }: Span): boolean {
  const [from = '', until = ''] = value.split('..');
  switch (unit) {
    case 'MONTH':
      return until >= addMonths(from, number);
    case 'YEAR':
      return until >= addMonths(from, number * 12);
    case 'DAY':
    case 'WORKING_DAY':
      return until >= addDays(from, number);
  }
}
