import { describe, expect, it } from '@jest/globals';
import type { DeadlineRule } from '../catalogue/obligation.js';
import { calendarDecisions } from './calendar-decisions.js';
import { dueDateOf } from './deadline.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(calendarDecisions);
const rule = (part: Partial<DeadlineRule>): DeadlineRule => ({
  kind: 'ACT_BY',
  direction: 'AFTER',
  from: 'SOMETHING',
  rolls: false,
  ...part,
});
const due = (part: Partial<DeadlineRule>, from: string): string => dueDateOf(rule(part), from, calendar).on;

describe('a deadline after an event', () => {
  it.each([
    ['the day after is day one', '2026-03-02', '2026-03-09'],
    ['a weekend does not count', '2026-03-05', '2026-03-12'],
    ['Tết does not count', '2026-02-12', '2026-02-26'],
    ['a Saturday worked counts', '2026-01-05', '2026-01-10'],
    ['a swapped Friday does not count, the culture day neither', '2026-11-20', '2026-11-30'],
  ])('of five working days: %s', (_, from, on) => {
    expect(due({ value: 5, unit: 'WORKING_DAY' }, from)).toBe(on);
  });

  it('of days ends on a day off when the rule does not roll, and on the next working day when it does', () => {
    expect(due({ value: 2, unit: 'DAY' }, '2026-03-05')).toBe('2026-03-07');
    expect(due({ value: 2, unit: 'DAY', rolls: true }, '2026-03-05')).toBe('2026-03-09');
    expect(due({ value: 2, unit: 'DAY', rolls: true }, '2026-02-14')).toBe('2026-02-23');
  });

  it('of months ends on the last day of a month without that day', () => {
    expect(due({ value: 3, unit: 'MONTH' }, '2025-11-30')).toBe('2026-02-28');
    expect(due({ value: 1, unit: 'YEAR' }, '2024-02-29')).toBe('2025-02-28');
  });

  it('adds a second span to the unrolled end of the first', () => {
    const then = { value: 1, unit: 'WORKING_DAY' as const };
    expect(due({ value: 2, unit: 'DAY', rolls: true, then }, '2026-03-05')).toBe('2026-03-09');
  });

  it('of no days is the event’s own day', () => {
    expect(due({ kind: 'EFFECT', value: 0, unit: 'DAY' }, '2026-03-07')).toBe('2026-03-07');
  });
});

describe('other deadlines', () => {
  it('count back from an event, never rolling', () => {
    expect(due({ direction: 'BEFORE', value: 2, unit: 'DAY' }, '2026-03-10')).toBe('2026-03-08');
    expect(due({ direction: 'BEFORE', value: 5, unit: 'WORKING_DAY' }, '2026-02-23')).toBe('2026-02-09');
  });

  it('stand on a fixed day of the year, that day in time', () => {
    expect(due({ direction: 'BY', kind: 'BY_DATE', lastDay: '--11-29' }, '2026-03-10')).toBe('2026-11-29');
    expect(due({ direction: 'BY', kind: 'BY_DATE', lastDay: '--01-09', yearOffset: 1 }, '2026-03-10')).toBe(
      '2027-01-09',
    );
  });
});

describe('the explanation of a deadline', () => {
  it('names every day and why it counts or does not', () => {
    const { explanation } = dueDateOf(rule({ value: 5, unit: 'WORKING_DAY' }), '2025-12-30', calendar);
    expect(explanation.map(({ day, why }) => `${day.slice(5)} ${why}`)).toEqual([
      '12-30 TRIGGER',
      '12-31 DAY_ONE',
      '01-01 HOLIDAY:NEW_YEAR',
      '01-02 SWAPPED_OFF',
      '01-03 WEEKEND',
      '01-04 WEEKEND',
      '01-05 COUNTED',
      '01-06 COUNTED',
      '01-07 COUNTED',
      '01-08 DUE',
    ]);
  });

  it('says that the end was moved to a working day', () => {
    const { explanation } = dueDateOf(rule({ value: 2, unit: 'DAY', rolls: true }), '2026-03-05', calendar);
    expect(explanation.map(({ why }) => why)).toEqual(['TRIGGER', 'DAY_ONE', 'WEEKEND', 'WEEKEND', 'ROLLED']);
  });

  it('is provisional only where the count asked about an undecided year', () => {
    expect(dueDateOf(rule({ value: 5, unit: 'WORKING_DAY' }), '2027-12-29', calendar).provisional).toBe(true);
    expect(dueDateOf(rule({ value: 5, unit: 'DAY' }), '2027-12-29', calendar).provisional).toBe(false);
    expect(dueDateOf(rule({ value: 5, unit: 'WORKING_DAY' }), '2027-12-20', calendar).provisional).toBe(
      false,
    );
  });
});
