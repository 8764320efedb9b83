import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  isLedgerDay,
  isPlainDate,
  localDateOf,
  weekday,
} from './plain-date.js';

const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1945-09-02', n));

describe('a day of the calendar', () => {
  it.each(['2026-02-28', '2024-02-29', '2026-12-31'])('%s exists', (day) => {
    expect(isPlainDate(day)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '0000-01-01',
    '',
    20260101,
    null,
  ])('%s does not', (day) => {
    expect(isPlainDate(day)).toBe(false);
  });

  it('can be named by an action from 1900 to 2199: what is counted from it stays in the calendar', () => {
    expect(['1900-01-01', '2199-12-31'].filter(isLedgerDay)).toHaveLength(2);
    expect(['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'].filter(isLedgerDay)).toEqual([]);
  });

  it('counts from 0 for the same day', () => {
    expect(daysBetween('2026-03-01', '2026-03-01')).toBe(0);
    expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
    expect(daysBetween('2026-03-31', '2026-03-01')).toBe(-30);
  });

  it('adds and counts days alike', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, n * 7))).toBe(weekday(day));
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('names weekdays after ISO 8601', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
  });

  it('begins at 17:00 UTC of the day before', () => {
    expect(localDateOf('2026-03-01T16:59:59.999Z')).toBe('2026-03-01');
    expect(localDateOf('2026-03-01T17:00:00.000Z')).toBe('2026-03-02');
    expect(localDateOf('2026-03-02T00:00:00+07:00')).toBe('2026-03-02');
    expect(() => localDateOf('2026-03-02')).toThrow(RangeError);
    expect(() => localDateOf('2026-03-02T00:00:00')).toThrow(RangeError);
  });

  it('refuses to reckon with a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });
});
