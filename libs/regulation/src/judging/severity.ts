import type { DutyState } from '../duty.js';

/** Ruling 11: of several checks in one duty, and of several duties in one score group, the gravest speaks. */
export const gravestFirst: readonly DutyState[] = [
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NEEDS_REVIEW',
  'MET_LATE',
  'MET',
  'NOT_APPLICABLE',
];

/** The gravest of the states; NOT_APPLICABLE when there is none, since nothing is left to judge. */
export function gravest(states: readonly DutyState[]): DutyState {
  return gravestFirst.find((state) => states.includes(state)) ?? 'NOT_APPLICABLE';
}

/** The element whose state is the gravest; the first of several. Undefined for an empty list. */
export function gravestOf<T extends { state: DutyState }>(list: readonly T[]): T | undefined {
  const state = gravest(list.map((item) => item.state));
  return list.find((item) => item.state === state);
}
