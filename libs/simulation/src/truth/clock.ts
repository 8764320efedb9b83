import { plus } from '../calendar/days.js';
import type { TrueState } from './timeline.js';

/**
 * What the absence of something means on a day. With a last day: pending, then no evidence. Without any clock:
 * pending for ninety days after the trigger; then a person looks, or, where
 * something was done and only a part of it is missing, that part has no evidence. `NOW`: the act itself should have carried it.
 */
export type Clock = { lastDay: string | undefined } | { waitsSince: string; begun?: boolean } | 'NOW';

export function missing(clock: Clock, asOf: string): TrueState {
  if (clock === 'NOW') return 'NO_EVIDENCE';
  if ('waitsSince' in clock) {
    if (asOf <= plus(clock.waitsSince, 90)) return 'PENDING';
    return clock.begun ? 'NO_EVIDENCE' : 'NEEDS_REVIEW';
  }
  return clock.lastDay !== undefined && asOf > clock.lastDay ? 'NO_EVIDENCE' : 'PENDING';
}

/** In time up to the last day, late after it. */
export function doneOn(day: string, lastDay: string): TrueState {
  return day <= lastDay ? 'MET' : 'MET_LATE';
}

/** First day of `clock`'s later word. */
export function turnsOn(clock: Clock): string[] {
  if (clock === 'NOW') return [];
  if ('waitsSince' in clock) return [plus(clock.waitsSince, 91)];
  return clock.lastDay === undefined ? [] : [plus(clock.lastDay, 1)];
}
