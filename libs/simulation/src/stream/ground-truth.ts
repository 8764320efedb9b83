import type { TrueDuty, TrueStep } from '../truth/timeline.js';

/** What the ledger must believe of one duty from one recorded action on. */
export interface Belief {
  /** Number of actions recorded when this belief begins (the action with this 1-based number caused it). */
  after: number;
  /** Null: the ledger knows no such duty (its trigger was withdrawn or moved out of the rule). */
  steps: readonly TrueStep[] | null;
}

export interface DutyTruth {
  dutyId: string;
  obligationId: string;
  unitId: string;
  /** Oldest first; neighbours differ. */
  beliefs: Belief[];
}

/** Everything the generator knows about the duties it caused. */
export class GroundTruth {
  private readonly duties = new Map<string, DutyTruth>();

  /** Writes down what one source (a case, a commune's periods) believes after an action; what it no longer names ends. */
  write(source: Set<string>, after: number, believed: readonly TrueDuty[]): void {
    const named = new Set(believed.map(({ dutyId }) => dutyId));
    for (const duty of believed) {
      source.add(duty.dutyId);
      this.append(duty, after, duty.steps);
    }
    for (const dutyId of source) {
      const known = this.duties.get(dutyId);
      if (known && !named.has(dutyId)) this.append(known, after, null);
    }
  }

  all(): readonly DutyTruth[] {
    return [...this.duties.values()];
  }

  /** The belief after `recorded` actions; null when there is no such duty then. */
  stepsAt(duty: DutyTruth, recorded: number): readonly TrueStep[] | null {
    return duty.beliefs.findLast((belief) => belief.after <= recorded)?.steps ?? null;
  }

  private append(duty: Omit<TrueDuty, 'steps'>, after: number, steps: readonly TrueStep[] | null): void {
    const { dutyId, obligationId, unitId } = duty;
    const known = this.duties.get(dutyId) ?? { dutyId, obligationId, unitId, beliefs: [] };
    this.duties.set(dutyId, known);
    const last = known.beliefs.at(-1);
    if (last && JSON.stringify(last.steps) === JSON.stringify(steps)) return;
    known.beliefs.push({ after, steps });
  }
}
