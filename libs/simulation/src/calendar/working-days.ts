import { plus, weekdayOf } from './days.js';

/** Days of one year on which state bodies rest although it is no weekend, and Saturdays on which they work. */
export interface YearOfWork {
  year: number;
  rest: readonly string[];
  workedSaturdays: readonly string[];
}

/**
 * As announced for each year. Written down here a second time, apart from libs/regulation's calendar, so that the two
 * can be compared.
 */
const announced: readonly YearOfWork[] = [
  yearOf(2019, '01-01 02-04 02-05 02-06 02-07 02-08 04-15 04-29 04-30 05-01 09-02', '01-05 05-04'),
  yearOf(2020, '01-01 01-23 01-24 01-27 01-28 01-29 04-02 04-30 05-01 09-02', ''),
  yearOf(2021, '01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03', ''),
  yearOf(2022, '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02', ''),
  yearOf(2023, '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04', ''),
  yearOf(2024, '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03', '05-04'),
  yearOf(2025, '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02', '04-26'),
  yearOf(
    2026,
    '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    '01-10 08-22',
  ),
  yearOf(2027, '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24', ''),
];

/** The calendar of state bodies as it is known at a moment. */
export class WorkCalendar {
  private readonly years: ReadonlyMap<number, YearOfWork>;

  constructor(years: readonly YearOfWork[] = announced) {
    this.years = new Map(years.map((year) => [year.year, year]));
  }

  /** The same calendar with another decision for one year. */
  decided(year: YearOfWork): WorkCalendar {
    return new WorkCalendar([...this.years.values(), year]);
  }

  year(year: number): YearOfWork {
    return this.years.get(year) ?? { year, rest: [], workedSaturdays: [] };
  }

  isWorked(date: string): boolean {
    const { rest, workedSaturdays } = this.year(Number(date.slice(0, 4)));
    if (workedSaturdays.includes(date)) return true;
    return weekdayOf(date) < 5 && !rest.includes(date);
  }

  /** The `count`-th working day after `date`: the day itself is not counted (day one is the day after). */
  after(date: string, count: number): string {
    let day = date;
    for (let left = count; left > 0;) {
      day = plus(day, 1);
      if (this.isWorked(day)) left -= 1;
    }
    return day;
  }

  /** The day itself when it is worked, else the next one that is: where an act's last day falls on a rest day. */
  onOrAfter(date: string): string {
    let day = date;
    while (!this.isWorked(day)) day = plus(day, 1);
    return day;
  }
}

/** The calendar as announced: what the authors of the cases plan by. */
export const announcedCalendar = new WorkCalendar();

export function workingDaysAfter(date: string, count: number): string {
  return announcedCalendar.after(date, count);
}

function yearOf(year: number, rest: string, workedSaturdays: string): YearOfWork {
  const dates = (days: string) => (days === '' ? [] : days.split(' ').map((day) => `${String(year)}-${day}`));
  return { year, rest: dates(rest), workedSaturdays: dates(workedSaturdays) };
}
