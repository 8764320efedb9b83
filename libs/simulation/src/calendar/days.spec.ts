import { describe, expect, it } from '@jest/globals';
import { between, dateOf, dayNumber, plus, plusMonths, weekdayOf } from './days.js';
import { announcedCalendar, workingDaysAfter } from './working-days.js';

describe('the simulator’s own calendar arithmetic', () => {
  it('agrees with the machine’s on every day of forty years', () => {
    const wrong: string[] = [];
    for (let day = dayNumber('2000-01-01'); day < dayNumber('2040-01-01'); day += 1) {
      const machine = new Date(day * 86_400_000);
      const agrees = dateOf(day) === machine.toISOString().slice(0, 10);
      if (!agrees || weekdayOf(dateOf(day)) !== (machine.getUTCDay() + 6) % 7) wrong.push(dateOf(day));
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-03-15', 3, '2026-06-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(plusMonths(from, months)).toBe(to);
  });

  it('counts days between dates and back', () => {
    expect(between('2026-03-01', '2026-03-31')).toBe(30);
    expect(plus('2026-03-01', -1)).toBe('2026-02-28');
  });
});

describe('working days', () => {
  it.each([
    ['over a weekend', '2026-06-04', 5, '2026-06-11'],
    ['over Tết 2026', '2026-02-12', 5, '2026-02-26'],
    ['over the swap of New Year 2026', '2025-12-31', 5, '2026-01-09'],
    ['with a worked Saturday', '2026-01-07', 5, '2026-01-13'],
    ['over 24 November 2026', '2026-11-20', 2, '2026-11-25'],
    ['over the days in lieu of 2027', '2027-02-03', 1, '2027-02-11'],
  ])('day one is the day after: %s', (_, from, count, to) => {
    expect(workingDaysAfter(from, count)).toBe(to);
  });

  it('moves a last day that is a rest day to the next working day', () => {
    expect(announcedCalendar.onOrAfter('2026-05-01')).toBe('2026-05-04');
    expect(announcedCalendar.onOrAfter('2026-05-04')).toBe('2026-05-04');
  });

  it.each([
    [2024, 251],
    [2025, 250],
    [2026, 249],
    [2027, 249],
  ])('%d has %d of them', (year, count) => {
    let days = 0;
    for (let day = `${String(year)}-01-01`; day < `${String(year + 1)}-01-01`; day = plus(day, 1)) {
      if (announcedCalendar.isWorked(day)) days += 1;
    }
    expect(days).toBe(count);
  });
});
