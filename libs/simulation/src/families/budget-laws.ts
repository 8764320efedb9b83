import type { Judge } from '../rules/case-rule.js';

/** Decree 73/2026 and circular 26/2026, in force since. */
export const decree73 = { from: '2026-01-01' };
export const circular26 = { from: '2026-03-25' };

/** Days of early 2026 for which no text could be read: a person judges what began on them. */
const lastDayOfGap = '2026-03-09';

/** By decree 73/2026, but for the gap before it was signed. */
export function sinceDecree73(judge: Judge): Judge {
  return (view, trigger) =>
    trigger.on <= lastDayOfGap ? { stateOn: () => 'NEEDS_REVIEW' } : judge(view, trigger);
}
