import { addDays, daysBetween, weekday } from '@app/domain';
import type { PeriodKind } from '../catalogue/obligation.js';
import type { NamedPeriod } from '../reading/occurrence.js';

/** A period of the calendar, both days included. */
export interface Period {
  name: string;
  from: string;
  to: string;
}

const MONTHS: Readonly<Partial<Record<PeriodKind, number>>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
};

/** The period of that kind in which the day lies: `2026-W25`, `2026-06`, `2026-Q3`, `2026-H1` or `2026`. */
export function periodOf(kind: PeriodKind, day: string): Period {
  if (kind === 'WEEK') return weekOf(day);
  if (kind === 'TWO_YEARS') return twoYearsOf(Number(day.slice(0, 4)));
  const months = MONTHS[kind];
  if (months === undefined) throw new Error(`no calendar period of kind ${kind}`);
  const year = day.slice(0, 4);
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / months) + 1;
  const first = (number - 1) * months + 1;
  const from = `${year}-${twoDigits(first)}-01`;
  return { name: nameOf(kind, year, number), from, to: addDays(startOfNext(year, first + months), -1) };
}

/** The period of that name. Throws for a name that is none. */
export function periodNamed(name: string): Period {
  const year = name.slice(0, 4);
  const part = name.slice(5);
  if (/^\d{4}$/.test(part)) return twoYearsOf(Number(year));
  if (part === '') return periodOf('YEAR', `${year}-01-01`);
  if (/^H[12]$/.test(part))
    return periodOf('HALF_YEAR', `${year}-${twoDigits((Number(part.slice(1)) - 1) * 6 + 1)}-01`);
  if (/^Q[1-4]$/.test(part))
    return periodOf('QUARTER', `${year}-${twoDigits((Number(part.slice(1)) - 1) * 3 + 1)}-01`);
  if (/^W\d{2}$/.test(part)) return weekOf(addDays(`${year}-01-04`, (Number(part.slice(1)) - 1) * 7));
  if (/^\d{2}$/.test(part)) return periodOf('MONTH', `${name}-01`);
  throw new RangeError(`not a period: ${name}`);
}

const NAME = /^(?:19|20|21)\d\d(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]|W[0-5]\d|(?:19|20|21)\d\d))?$/;

/** Whether the text names a period of that kind in one of the years that acts can name. */
export function isPeriodOf(kind: PeriodKind, name: string): boolean {
  return NAME.test(name) && periodOf(kind, periodNamed(name).from).name === name;
}

/**
 * Whether an act that names a period is for this one and no other: a plan of the half-year is none of its quarters. A range
 * without an end is taken by its first day.
 */
export function names(named: NamedPeriod, { from, to }: Period): boolean {
  if (named.to === undefined) return from <= named.from && named.from <= to;
  return named.from === from && named.to === to;
}

/**
 * Ruling 9: a periodic duty is owed when unit and rule stood for the whole period or at least its last half, to its end.
 * Of 91 days the last half are 46: less than half would be owed otherwise.
 */
export function isOwed(period: Period, stoodFrom: string, stoodTo: string | null): boolean {
  if (stoodTo !== null && stoodTo < period.to) return false;
  return stoodFrom <= lastHalfOf(period).from;
}

/** Who stood from its first day to its last owes the period (ruling 9). */
function lastHalfOf({ from, to }: { from: string; to: string }): { from: string; to: string } {
  const half = Math.ceil((daysBetween(from, to) + 1) / 2);
  return { from: addDays(to, 1 - half), to };
}

/** The time of a standing duty: from the day on which rule and unit stand, without an end. */
export function standingFrom(day: string): Period {
  return { name: '', from: day, to: '9999-12-31' };
}

/** Two calendar years, the first of them odd: the ordinance of 2007 counted from the year in which it came into force. */
function twoYearsOf(year: number): Period {
  const first = year % 2 === 1 ? year : year - 1;
  const names = [String(first), String(first + 1)];
  return { name: names.join('-'), from: `${String(first)}-01-01`, to: `${String(first + 1)}-12-31` };
}

function nameOf(kind: PeriodKind, year: string, number: number): string {
  switch (kind) {
    case 'MONTH':
      return `${year}-${twoDigits(number)}`;
    case 'QUARTER':
      return `${year}-Q${String(number)}`;
    case 'HALF_YEAR':
      return `${year}-H${String(number)}`;
    default:
      return year;
  }
}

/** Weeks run from Monday to Sunday; the first of a year is the one with 4 January (ISO 8601). */
function weekOf(day: string): Period {
  const from = addDays(day, 1 - weekday(day));
  const year = addDays(from, 3).slice(0, 4);
  const first = `${year}-01-04`;
  const number = daysBetween(addDays(first, 1 - weekday(first)), from) / 7 + 1;
  return { name: `${year}-W${twoDigits(number)}`, from, to: addDays(from, 6) };
}

function startOfNext(year: string, month: number): string {
  return month > 12 ? `${String(Number(year) + 1)}-01-01` : `${year}-${twoDigits(month)}-01`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
