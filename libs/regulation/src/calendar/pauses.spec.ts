import { describe, expect, it } from '@jest/globals';
import type { DeadlineRule } from '../catalogue/obligation.js';
import { dueDateWithPauses } from './deadline.js';
import { WorkingCalendar } from './working-calendar.js';

const days: DeadlineRule = {
  kind: 'ACT_BY',
  direction: 'AFTER',
  value: 30,
  unit: 'DAY',
  from: 'COMPLAINT_ACCEPTED',
  rolls: true,
};
const calendar = new WorkingCalendar([]);

describe('a clock that is stopped goes on where it stopped (ruling 8)', () => {
  it('is due later by the days between stop and going on', () => {
    expect(dueDateWithPauses(days, '2026-07-06', calendar, [])?.on).toBe('2026-08-05');
    const paused = dueDateWithPauses(days, '2026-07-06', calendar, [
      { stop: '2026-07-16', go: '2026-07-22' },
    ]);
    expect(paused?.on).toBe('2026-08-11');
    expect(paused?.explanation.filter(({ why }) => why === 'PAUSED').map(({ day }) => day)).toEqual([
      '2026-07-17',
      '2026-07-18',
      '2026-07-19',
      '2026-07-20',
      '2026-07-21',
      '2026-07-22',
    ]);
  });

  it('has no due day while it stands, unless the days before the stop were already too many', () => {
    expect(dueDateWithPauses(days, '2026-07-06', calendar, [{ stop: '2026-07-16' }])).toBeNull();
    expect(dueDateWithPauses(days, '2026-07-06', calendar, [{ stop: '2026-08-05' }])?.on).toBe('2026-08-05');
    expect(dueDateWithPauses(days, '2026-07-06', calendar, [{ stop: '2026-08-04' }])).toBeNull();
  });

  it('counts working days only outside the pause', () => {
    const working: DeadlineRule = { ...days, value: 3, unit: 'WORKING_DAY', rolls: false };
    expect(
      dueDateWithPauses(working, '2026-07-06', calendar, [{ stop: '2026-07-07', go: '2026-07-13' }])?.on,
    ).toBe('2026-07-15');
  });
});
