import { plus, weekdayOf } from './days.js';

/**
 * Monday-to-Friday days on which state bodies rested, and Saturdays that they worked, as announced for each year.
 * Written down here a second time, apart from libs/regulation's calendar, so that the two can be compared.
 */
const restDays = new Set(
  [
    '2024: 01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    '2025: 01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    '2026: 01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    '2027: 01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
  ].flatMap(datesOfLine),
);

const workedSaturdays = new Set(['2024: 05-04', '2025: 04-26', '2026: 01-10 08-22'].flatMap(datesOfLine));

export function isWorkingDay(date: string): boolean {
  if (workedSaturdays.has(date)) return true;
  return weekdayOf(date) < 5 && !restDays.has(date);
}

/** The `count`-th working day after `date`: the day itself is not counted (day one is the day after). */
export function workingDaysAfter(date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = plus(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The day itself when it is worked, else the next one that is: where an act's last day falls on a rest day. */
export function nextWorkingDay(date: string): string {
  let day = date;
  while (!isWorkingDay(day)) day = plus(day, 1);
  return day;
}

function datesOfLine(line: string): string[] {
  const [year = '', days = ''] = line.split(': ');
  return days.split(' ').map((day) => `${year}-${day}`);
}
