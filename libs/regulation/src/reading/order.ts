import type { EffectiveEvent } from '@app/domain';
import type { Occurrence } from './occurrence.js';

/** Order of two acts: by day, then by recorded times of day, then by the ledger (ruling 14). */
export function compareActs(one: Occurrence, other: Occurrence): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.time !== undefined && other.time !== undefined && one.time !== other.time)
    return one.time < other.time ? -1 : 1;
  return one.event.originalPosition - other.event.originalPosition;
}

/**
 * Whether `one` may have come before `other` or together with it. Dates have no hour: two acts of one day are in order,
 * unless recorded times of day say otherwise (ruling 14).
 */
export function notAfter(one: Occurrence, other: Occurrence): boolean {
  if (one.day !== other.day) return one.day < other.day;
  return one.time === undefined || other.time === undefined || one.time <= other.time;
}

/** Whether two acts can concern the same village: they do unless both name villages and none in common. */
export function sameVillage(one: Occurrence, other: Occurrence): boolean {
  if (one.villages.length === 0 || other.villages.length === 0) return true;
  return one.villages.some((village) => other.villages.includes(village));
}

/** Whether an event is later than another: by day, then by the ledger. */
export function isLater(one: EffectiveEvent, other: EffectiveEvent): boolean {
  if (one.occurredOn !== other.occurredOn) return one.occurredOn > other.occurredOn;
  return one.originalPosition > other.originalPosition;
}
