import { between, plus, plusMonths, weekdayOf } from '../calendar/days.js';

export type Every = 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR' | 'TWO_YEARS';

export interface Period {
  /** As duty ids write it: 2021-2022, 2026, 2026-H1, 2026-Q3, 2026-06, 2026-W25. */
  name: string;
  from: string;
  /** Last day, included. */
  to: string;
}

const monthsIn = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/** The period of a kind that a day lies in. */
export function periodOf(day: string, every: Every): Period {
  if (every === 'WEEK') return weekOf(day);
  if (every === 'TWO_YEARS') return twoYearsOf(Number(day.slice(0, 4)));
  const length = monthsIn[every];
  const year = day.slice(0, 4);
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / length);
  const from = plusMonths(`${year}-01-01`, number * length);
  const names = {
    YEAR: year,
    HALF_YEAR: `${year}-H${String(number + 1)}`,
    QUARTER: `${year}-Q${String(number + 1)}`,
    MONTH: from.slice(0, 7),
  };
  return { name: names[every], from, to: plus(plusMonths(from, length), -1) };
}

/** All periods that have a day from `from` to `until`. */
export function periodsBetween(from: string, until: string, every: Every): Period[] {
  const periods: Period[] = [];
  for (
    let period = periodOf(from, every);
    period.from <= until;
    period = periodOf(plus(period.to, 1), every)
  ) {
    periods.push(period);
  }
  return periods;
}

/** The ordinance came into force in an odd year, and its pairs of years begin with one. */
function twoYearsOf(year: number): Period {
  const first = year - ((year + 1) % 2);
  const [from, to] = [String(first), String(first + 1)];
  return { name: `${from}-${to}`, from: `${from}-01-01`, to: `${to}-12-31` };
}

/** Monday to Sunday; the week belongs to the year that has its Thursday. */
function weekOf(day: string): Period {
  const from = plus(day, -weekdayOf(day));
  const thursday = plus(from, 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor(between(`${year}-01-01`, thursday) / 7) + 1;
  return { name: `${year}-W${String(week).padStart(2, '0')}`, from, to: plus(from, 6) };
}

/** Days that something stands, both included. */
export interface Standing {
  from: string;
  until?: string | undefined;
}

/** Owed when everything that it needs stood for the whole period, or at least for its last half. */
export function isOwed(period: Period, ...standing: readonly Standing[]): boolean {
  const from = standing.reduce((latest, { from }) => (from > latest ? from : latest), period.from);
  const until = standing.reduce(
    (first, { until }) => (until !== undefined && until < first ? until : first),
    period.to,
  );
  if (until < period.to) return false;
  return (between(from, period.to) + 1) * 2 >= between(period.from, period.to) + 1;
}
