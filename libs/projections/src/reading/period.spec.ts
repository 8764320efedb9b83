import { describe, expect, it } from '@jest/globals';
import { InvalidQuery } from './errors.js';
import { daysOfPeriod } from './period.js';

describe('the days of a period', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2024-Q1', '2024-01-01', '2024-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W25', '2026-06-15', '2026-06-21'],
    ['2025-2026', '2025-01-01', '2026-12-31'],
  ])('of %s are %s to %s', (period, from, to) => {
    expect(daysOfPeriod(period)).toEqual({ from, to });
  });

  it.each(['26', '2026-Q5', '2026-13', '2026-W54', '2026-1', 'Q3-2026', '2025-2027'])(
    'refuses %s',
    (period) => {
      expect(() => daysOfPeriod(period)).toThrow(InvalidQuery);
    },
  );
});
