import { trueStateOn, type GroundTruth, type TrueStep } from '@app/simulation';

/** A verdict of the product beside the one that the generator wrote down. */
export interface Difference {
  obligationId: string;
  dutyId: string;
  kind: 'MISSED' | 'FALSE_ALARM' | 'DIFFERENT';
  expected: string;
  got: string;
}

interface Judged {
  dutyId: string;
  obligationId: string;
  steps: readonly TrueStep[];
}

/** Compares whole timelines after `recorded` actions; a duty that the truth does not know is a false alarm. */
export function compareTimelines(
  truth: GroundTruth,
  judged: ReadonlyMap<string, Judged>,
  recorded: number,
): Difference[] {
  const expected = new Map(
    truth.all().flatMap((duty) => {
      const steps = truth.stepsAt(duty, recorded);
      return steps ? [[duty.dutyId, { ...duty, steps }] as const] : [];
    }),
  );
  const differences: Difference[] = [];
  for (const [dutyId, { obligationId, steps }] of expected) {
    const got = judged.get(dutyId);
    if (!got) differences.push({ obligationId, dutyId, kind: 'MISSED', expected: shown(steps), got: '' });
    else if (shown(got.steps) !== shown(steps)) {
      differences.push({
        obligationId,
        dutyId,
        kind: 'DIFFERENT',
        expected: shown(steps),
        got: shown(got.steps),
      });
    }
  }
  for (const [dutyId, { obligationId, steps }] of judged) {
    if (!expected.has(dutyId)) {
      differences.push({ obligationId, dutyId, kind: 'FALSE_ALARM', expected: '', got: shown(steps) });
    }
  }
  return differences;
}

/** Steps with equal states melted together: a product may begin a new step for another reason. */
function shown(steps: readonly TrueStep[]): string {
  return steps
    .filter(({ state }, n) => steps[n - 1]?.state !== state)
    .map(({ from, state }) => `${from} ${state}`)
    .join(', ');
}

/** States on one day after `recorded` actions, for comparing with what a query answers. */
export function expectedStates(truth: GroundTruth, recorded: number, asOf: string): Map<string, string> {
  return new Map(
    truth.all().flatMap((duty) => {
      const steps = truth.stepsAt(duty, recorded);
      const state = steps && trueStateOn(steps, asOf);
      return state ? [[duty.dutyId, state] as const] : [];
    }),
  );
}
