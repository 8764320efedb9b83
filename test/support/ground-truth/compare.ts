import { catalogue } from '@app/regulation';
import { coveredObligations, trueStateOn, type GroundTruth, type TrueStep } from '@app/simulation';

/** Obligations that the product judges and the generator tells of: only these can be compared. */
export const comparedObligations: ReadonlySet<string> = new Set(
  catalogue.boundObligations.map(({ id }) => id).filter((id) => coveredObligations.has(id)),
);

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
      const steps = comparedObligations.has(duty.obligationId) && truth.stepsAt(duty, recorded);
      return steps ? [[duty.dutyId, { ...duty, steps }] as const] : [];
    }),
  );
  const differences: Difference[] = [];
  for (const [dutyId, { obligationId, steps }] of expected) {
    const got = judged.get(dutyId);
    if (!got)
      differences.push({ obligationId, dutyId, kind: 'MISSED', expected: timelineText(steps), got: '' });
    else if (timelineText(got.steps) !== timelineText(steps)) {
      differences.push({
        obligationId,
        dutyId,
        kind: 'DIFFERENT',
        expected: timelineText(steps),
        got: timelineText(got.steps),
      });
    }
  }
  for (const [dutyId, { obligationId, steps }] of judged) {
    if (comparedObligations.has(obligationId) && !expected.has(dutyId)) {
      differences.push({ obligationId, dutyId, kind: 'FALSE_ALARM', expected: '', got: timelineText(steps) });
    }
  }
  return differences;
}

/** Steps with equal states melted together: a product may begin a new step for another reason. */
export function timelineText(steps: readonly TrueStep[]): string {
  return steps
    .filter(({ state }, n) => steps[n - 1]?.state !== state)
    .map(({ from, state }) => `${from} ${state}`)
    .join(', ');
}

function expectedStates(
  truth: GroundTruth,
  recorded: number,
  asOf: string,
  unitId?: string,
): Map<string, string> {
  return new Map(
    truth.all().flatMap((duty) => {
      if (unitId !== undefined && duty.unitId !== unitId) return [];
      if (!comparedObligations.has(duty.obligationId)) return [];
      const steps = truth.stepsAt(duty, recorded);
      const state = steps && trueStateOn(steps, asOf);
      return state ? [[duty.dutyId, state] as const] : [];
    }),
  );
}

/** States on one day that the product answers otherwise than they must be, of one unit or of all. */
export function differingStates(
  truth: GroundTruth,
  answered: ReadonlyMap<string, string>,
  recorded: number,
  asOf: string,
  unitId?: string,
): string[] {
  const expected = expectedStates(truth, recorded, asOf, unitId);
  const all = new Set([...expected.keys(), ...answered.keys()]);
  return [...all]
    .filter((dutyId) => comparedObligations.has(dutyId.slice(0, dutyId.indexOf('~'))))
    .filter((dutyId) => expected.get(dutyId) !== answered.get(dutyId))
    .map((dutyId) => {
      const [must, is] = [expected.get(dutyId) ?? 'no duty', answered.get(dutyId) ?? 'missed'];
      return `${dutyId} on ${asOf} after ${String(recorded)}: expected ${must}, got ${is}`;
    });
}
