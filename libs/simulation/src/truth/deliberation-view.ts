import { text, type Act, type CaseBelief } from '../stream/believed.js';

/**
 * The acts of one matter as its duties look at them: of the trigger's village (or of no village), from the trigger's
 * day on, up to the day asked for, oldest first.
 */
export class MatterView {
  constructor(readonly of: CaseBelief) {}

  /** Acts of the given types that may answer `trigger`, not earlier than it. */
  answering(trigger: Act, types: readonly string[], asOf: string): Act[] {
    return this.around(trigger, types, asOf).filter((act) => act.on >= trigger.on);
  }

  /** The same without regard to what came first: notices, failed meetings, closings. */
  around(trigger: Act, types: readonly string[], asOf: string): Act[] {
    const village = text(trigger, 'village');
    return this.of.acts
      .filter((act) => types.includes(act.type) && act.on <= asOf)
      .filter((act) => village === undefined || [undefined, village].includes(text(act, 'village')))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order));
  }

  /** The day on which the vote ended, by the earliest word on it. */
  voteClosedOn(trigger: Act, asOf: string): string | undefined {
    const days = this.around(trigger, ['VoteTallied', 'BallotClosed'], asOf).map(
      (act) => text(act, 'closedOn') ?? act.on,
    );
    return days.sort()[0];
  }

  all(types: readonly string[]): Act[] {
    return this.of.acts.filter((act) => types.includes(act.type));
  }
}

/** First of the acts whose date is exact, and whether only inexact ones are there. */
export function exact(acts: readonly Act[]): { first: Act | undefined; onlyInexact: boolean } {
  const first = acts.find((act) => act.precision === 'DAY');
  return { first, onlyInexact: first === undefined && acts.length > 0 };
}
