import { plus } from '../calendar/days.js';
import type { Act, CaseBelief } from '../stream/believed.js';
import { ruled } from './rulings.js';
import { stepsOf, type TrueDuty, type TrueState } from './timeline.js';

/** A question that a person may have to answer before a duty can be judged. */
export interface PersonGate {
  fact: string;
  /** The value with which the duty stands; the other one ends it. */
  standsWhen: boolean;
}

export interface Opening {
  obligation: string;
  trigger: Act;
  /** Days on which the state may change besides those of the case's acts and rulings. */
  days?: readonly string[];
  person?: PersonGate;
  /** Says NOT_APPLICABLE or NEEDS_REVIEW by facts of the commune, undefined when the duty stands. */
  unitGate?: (asOf: string) => TrueState | undefined;
  stateOn: (asOf: string) => TrueState;
}

/** Collects the duties of one case as one moment of recording believes them. */
export class DutyBook {
  private readonly written: TrueDuty[] = [];

  /** `daily`: ask on every day instead of on the days that can matter; for checking that none was forgotten. */
  constructor(
    private readonly of: CaseBelief,
    private readonly daily = false,
  ) {}

  open(opening: Opening): void {
    const { obligation, trigger } = opening;
    const dutyId = `${obligation}~${trigger.id}`;
    const days = [
      ...this.of.acts.map((act) => act.on),
      ...this.of.rulings.map((ruling) => ruling.on),
      ...this.of.commune.facts.map((fact) => fact.on),
      ...(opening.days ?? []),
      ...(this.daily ? everyDay(trigger.on) : []),
    ];
    const steps = stepsOf(trigger.on, days, (asOf) =>
      ruled(this.of.rulings, dutyId, asOf, this.computed(opening, asOf)),
    );
    this.written.push({ dutyId, obligationId: obligation, unitId: this.of.commune.unitId, steps });
  }

  duties(): readonly TrueDuty[] {
    return this.written;
  }

  /** What persons said about a fact of this case by `asOf`: the newest decision, else an open claim. */
  said(fact: string, asOf: string): { decided?: boolean; claimed?: boolean } {
    let decided: boolean | undefined;
    let claimed: boolean | undefined;
    for (const { on, says } of this.of.rulings) {
      if (on > asOf || !('fact' in says) || says.fact !== fact) continue;
      if (says.kind === 'DECIDED') decided = says.holds;
      else claimed = says.holds;
    }
    return { ...(decided === undefined ? {} : { decided }), ...(claimed === undefined ? {} : { claimed }) };
  }

  private computed(opening: Opening, asOf: string): TrueState {
    const person = opening.person && this.word(opening.person, asOf);
    if (person === 'NOT_APPLICABLE') return person;
    // Only a day opens a clock: a trigger known by its month or year waits for a person.
    if (opening.trigger.precision !== 'DAY') return 'NEEDS_REVIEW';
    const unit = opening.unitGate?.(asOf);
    return unit === 'NOT_APPLICABLE' ? unit : (person ?? unit ?? opening.stateOn(asOf));
  }

  /** Decided against the duty ends it, claimed against it waits for a decision. */
  private word({ fact, standsWhen }: PersonGate, asOf: string): TrueState | undefined {
    const { decided, claimed } = this.said(fact, asOf);
    if (decided !== undefined) return decided === standsWhen ? undefined : 'NOT_APPLICABLE';
    return claimed === undefined || claimed === standsWhen ? undefined : 'NEEDS_REVIEW';
  }
}

/** Eight months: longer than any clock of these duties. */
function everyDay(from: string): string[] {
  return Array.from({ length: 240 }, (_, n) => plus(from, n));
}
