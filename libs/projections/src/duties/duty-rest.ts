import { addDays } from '@app/domain';
import type {
  CheckKind,
  CheckResult,
  Duty,
  DutyFlag,
  DutyState,
  DutyStep,
  ExplainedDay,
} from '@app/regulation';

/**
 * What a row says of a duty beside its columns, as short as JSON allows: most of a duty's bytes are names of fields and
 * checks that say the same in several steps. What is empty or false is left out.
 */
export interface DutyRest {
  /** In the order of `step_from`: the reason, which of `checks` the step has, and what the rules alone say. */
  steps: (readonly [reason: string, checks: readonly number[], computed?: DutyState])[];
  checks?: StoredCheck[];
  /** Days in a row that count for the same reason: the first, why, whether they count, how many. */
  explanation?: [day: string, why: string, counted: boolean, days: number][];
  dischargedBy?: readonly string[];
  flags?: readonly DutyFlag[];
  unverified?: readonly string[];
  duePlanned?: true;
  movedFrom?: string;
}

type StoredCheck = readonly [
  kind: CheckKind,
  state: DutyState,
  facts: CheckResult['facts'],
  reason?: string | null,
  element?: string | null,
  nextChange?: string | null,
];

export function restOf(duty: Duty): DutyRest {
  const { dischargedBy, flags, unverified, duePlanned, movedFrom } = duty;
  const checks: StoredCheck[] = [];
  const places = new Map<string, number>();
  const placeOf = (check: CheckResult): number => {
    const stored = storedCheck(check);
    const text = JSON.stringify(stored);
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, checks.length);
    return checks.push(stored) - 1;
  };
  const steps = duty.steps.map(({ reason, checks: own, computed }): DutyRest['steps'][number] =>
    computed === undefined ? [reason, own.map(placeOf)] : [reason, own.map(placeOf), computed],
  );
  return {
    steps,
    ...(checks.length > 0 && { checks }),
    ...(duty.explanation.length > 0 && { explanation: runsOf(duty.explanation) }),
    ...(dischargedBy.length > 0 && { dischargedBy }),
    ...(flags.length > 0 && { flags }),
    ...(unverified.length > 0 && { unverified }),
    ...(duePlanned && { duePlanned }),
    ...(movedFrom !== undefined && { movedFrom }),
  };
}

function storedCheck({ kind, state, facts, reason, element, nextChange }: CheckResult): StoredCheck {
  if (nextChange !== undefined) return [kind, state, facts, reason ?? null, element ?? null, nextChange];
  if (element !== undefined) return [kind, state, facts, reason ?? null, element];
  return reason === undefined ? [kind, state, facts] : [kind, state, facts, reason];
}

function runsOf(days: readonly ExplainedDay[]): NonNullable<DutyRest['explanation']> {
  const runs: NonNullable<DutyRest['explanation']> = [];
  for (const { day, why, counted } of days) {
    const last = runs.at(-1);
    if (last?.[1] === why && last[2] === counted && addDays(last[0], last[3]) === day) last[3] += 1;
    else runs.push([day, why, counted, 1]);
  }
  return runs;
}

/** Steps as they were judged, from the columns and the rest. */
export function stepsOf(
  from: readonly string[],
  states: readonly string[],
  { steps, checks = [] }: DutyRest,
): DutyStep[] {
  const own = checks.map(checkOf);
  return steps.map(([reason, places, computed], n) => ({
    from: from[n] ?? '',
    state: states[n] as DutyState,
    reason,
    checks: places.flatMap((place) => own[place] ?? []),
    ...(computed !== undefined && { computed }),
  }));
}

const checkOf = ([kind, state, facts, reason, element, nextChange]: StoredCheck): CheckResult => ({
  kind,
  facts,
  state,
  ...(typeof reason === 'string' && { reason }),
  ...(typeof element === 'string' && { element }),
  ...(typeof nextChange === 'string' && { nextChange }),
});

export const explanationOf = ({ explanation = [] }: DutyRest): ExplainedDay[] =>
  explanation.flatMap(([first, why, counted, days]) =>
    Array.from({ length: days }, (_, n) => ({ day: addDays(first, n), counted, why })),
  );
