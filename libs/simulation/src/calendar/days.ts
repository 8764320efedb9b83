/**
 * Calendar arithmetic of the simulator's own, on local dates written YYYY-MM-DD.
 * It shares no code with libs/domain and libs/regulation on purpose: a mistake there must not hide here.
 */

/** A province asks for the same few thousand days again and again. */
const numbers = new Map<string, number>();
const dates = new Map<number, string>();

/** Days from 1970-01-01. */
export function dayNumber(date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const counted = countedDays(date);
  numbers.set(date, counted);
  return counted;
}

/** By counting whole 400-year cycles from 0000-03-01 (proleptic Gregorian). */
function countedDays(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of `dayNumber`. */
export function dateOf(dayCount: number): string {
  const known = dates.get(dayCount);
  if (known !== undefined) return known;
  const counted = countedDate(dayCount);
  dates.set(dayCount, counted);
  return counted;
}

function countedDate(dayCount: number): string {
  const shifted = dayCount + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return written(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `days` may be negative. */
export function plus(date: string, days: number): string {
  return dateOf(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function between(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Same day of a later month; the month's last day where it has no such day (31 January + 1 = 28 February). */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const total = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(total / 12), month: (total % 12) + 1 };
  return written(target.year, target.month, Math.min(day, lengthOfMonth(target.year, target.month)));
}

/** 0 = Monday … 6 = Sunday. */
export function weekdayOf(date: string): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}

function lengthOfMonth(year: number, month: number): number {
  const next = month === 12 ? written(year + 1, 1, 1) : written(year, month + 1, 1);
  return between(written(year, month, 1), next);
}

function written(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
