import { describe, expect, it } from '@jest/globals';
import { calendarDecisions } from './calendar-decisions.js';
import { solarDayOf } from './lunar.js';
import { WorkingCalendar, calendarOf } from './working-calendar.js';
import { anEvent } from '../specs/support.js';

const decided = new WorkingCalendar(calendarDecisions);

describe('the working calendar', () => {
  it.each([
    ['2026-01-01', false, 'HOLIDAY:NEW_YEAR'],
    ['2026-01-02', false, 'SWAPPED_OFF'],
    ['2026-01-10', true, 'WORKED_SATURDAY'],
    ['2026-01-11', false, 'WEEKEND'],
    ['2026-11-23', true, 'WORKING'],
    ['2026-11-24', false, 'HOLIDAY:CULTURE_DAY'],
    ['2025-04-26', true, 'WORKED_SATURDAY'],
  ])('knows what %s is', (day, works, why) => {
    expect(decided.kindOf(day)).toEqual({ works, why });
  });

  it('has the working days of every year that is decided', () => {
    const counts = [2018, 2019, 2025, 2026, 2027].map((year) => workingDaysOf(year));
    expect(counts).toEqual([250, 252, 250, 249, 249]);
  });

  it('counts an undecided year by the fixed holidays and lunar 10/3, and says that it is provisional', () => {
    expect(decided.kindOf('2028-04-04')).toEqual({ works: false, why: 'HOLIDAY:HUNG_KINGS' });
    expect(decided.kindOf('2028-01-03')).toEqual({ works: false, why: 'HOLIDAY:IN_LIEU' });
    expect(decided.isProvisional('2028-06-01')).toBe(true);
    expect(decided.isProvisional('2027-06-01')).toBe(false);
  });

  it('gives no day in lieu for the culture day', () => {
    expect(decided.kindOf('2029-11-26')).toEqual({ works: true, why: 'WORKING' });
  });

  it('lets a later decision of a year replace the earlier one', () => {
    const first = anEvent('CalendarDecisionAdopted', '2026-01-01', decision(['2026-03-02'], false));
    const second = anEvent('CalendarDecisionAdopted', '2026-02-01', decision(['2026-03-03'], false));
    const calendar = calendarOf([second, first]);
    expect(calendar.works('2026-03-02')).toBe(true);
    expect(calendar.works('2026-03-03')).toBe(false);
  });

  it('marks a year whose decision is provisional', () => {
    const calendar = calendarOf([anEvent('CalendarDecisionAdopted', '2026-01-01', decision([], true))]);
    expect(calendar.isProvisional('2026-05-05')).toBe(true);
  });
});

describe('the lunar calendar of Vietnam', () => {
  it.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ])('begins the year %d on %s', (year, day) => {
    expect(solarDayOf(year, 1, 1)).toBe(day);
  });

  it('gives Hùng Kings’ day of the decided years', () => {
    const days = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) =>
      solarDayOf(year, 3, 10),
    );
    expect(days).toEqual([
      '2018-04-25',
      '2019-04-14',
      '2020-04-02',
      '2021-04-21',
      '2022-04-10',
      '2023-04-29',
      '2024-04-18',
      '2025-04-07',
      '2026-04-26',
      '2027-04-16',
    ]);
  });
});

function workingDaysOf(year: number): number {
  let count = 0;
  for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += 86_400_000)
    if (decided.works(new Date(time).toISOString().slice(0, 10))) count += 1;
  return count;
}

function decision(daysOff: string[], provisional: boolean): Record<string, unknown> {
  return { year: 2026, daysOff, workedDays: [], whyOff: daysOff.map(() => 'TET'), provisional };
}
