/** States of design: the simulator writes them down itself and compares them with the product's. */
export type TrueState =
  'MET' | 'MET_LATE' | 'BREACHED' | 'NO_EVIDENCE' | 'PENDING' | 'NOT_APPLICABLE' | 'NEEDS_REVIEW';

export interface TrueStep {
  /** First local day of the state. */
  from: string;
  state: TrueState;
}

export interface TrueDuty {
  dutyId: string;
  obligationId: string;
  unitId: string;
  /** The first on the day the duty opens; neighbours differ. */
  steps: readonly TrueStep[];
}

/** Several checks of one duty: the first of this order that any of them says is the duty's state. */
const worstFirst: readonly TrueState[] = [
  'BREACHED',
  'NO_EVIDENCE',
  'PENDING',
  'NEEDS_REVIEW',
  'MET_LATE',
  'MET',
];

export function worstOf(states: readonly TrueState[]): TrueState {
  return worstFirst.find((state) => states.includes(state)) ?? 'MET';
}

/** Evaluates a state on the days on which it can change and keeps those on which it does. */
export function stepsOf(
  opensOn: string,
  days: Iterable<string>,
  stateOn: (asOf: string) => TrueState,
): TrueStep[] {
  const steps: TrueStep[] = [];
  const later = [...new Set(days)].filter((day) => day > opensOn).sort();
  for (const from of [opensOn, ...later]) {
    const state = stateOn(from);
    if (steps.at(-1)?.state !== state) steps.push({ from, state });
  }
  return steps;
}

/** The state on a day, undefined before the duty opens. */
export function trueStateOn(steps: readonly TrueStep[], asOf: string): TrueState | undefined {
  return steps.findLast((step) => step.from <= asOf)?.state;
}
