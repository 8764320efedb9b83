import { addDays, addMonths, weekday, type PlainDate } from '@app/domain';
import { InvalidQuery } from './errors.js';

export interface DayRange {
  from: PlainDate;
  /** Included. */
  to: PlainDate;
}

const FORM = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])|W(0[1-9]|[1-4]\d|5[0-3])))?$/;

/** Two years running, as ordinances count them. */
const TWO_YEARS = /^(\d{4})-(\d{4})$/;

/** Days of a period: `2026`, `2025-2026`, `2026-H1`, `2026-Q3`, `2026-06` or `2026-W25` (ISO 8601 weeks). @throws InvalidQuery */
export function daysOfPeriod(period: string): DayRange {
  const [, first = '', second = ''] = TWO_YEARS.exec(period) ?? [];
  if (first !== '' && Number(second) === Number(first) + 1 && first !== '0000') return months(first, 0, 24);
  const parts = FORM.exec(period);
  const [, year = '', half, quarter, month, week] = parts ?? [];
  if (parts === null || year === '0000') {
    throw new InvalidQuery('period', 'period', 'A period is 2026, 2026-H1, 2026-Q3, 2026-06 or 2026-W25.');
  }
  if (half !== undefined) return months(year, (Number(half) - 1) * 6, 6);
  if (quarter !== undefined) return months(year, (Number(quarter) - 1) * 3, 3);
  if (month !== undefined) return months(year, Number(month) - 1, 1);
  if (week !== undefined) return weekOf(year, Number(week));
  return months(year, 0, 12);
}

function months(year: string, first: number, count: number): DayRange {
  const from = addMonths(`${year}-01-01`, first);
  return { from, to: addDays(addMonths(from, count), -1) };
}

/** Week 1 holds 4 January. */
function weekOf(year: string, week: number): DayRange {
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  return { from, to: addDays(from, 6) };
}
