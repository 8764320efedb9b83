import type { CaseIndex } from '../reading/case-index.js';
import type { Occurrence } from '../reading/occurrence.js';
import { buildDuty, type DutyPlace } from './build-duty.js';
import type { Matter } from './matter.js';
import { View } from './view.js';

/** A code that nobody records: the first decision is received, or its term ended without one. */
export const FIRST_DECISION = 'FIRST_DECISION_RECEIVED_OR_DEADLINE_MISSED';

/** What the settlement's own steps say from the day after its term on. */
const MISSED: ReadonlySet<string> = new Set(['NO_EVIDENCE', 'MET_LATE']);

/** The settlement of a first complaint, as it is judged. */
interface Settlement {
  matter: Matter;
  place: DutyPlace;
}

/**
 * When the time for a second complaint begins, for each first complaint that was accepted: on the day on which the
 * complainant was sent the decision, or on the last day of a settlement that brought none, whichever comes first. The end
 * of a term is known only once it has passed, so what begins with it opens on the day after. Keyed by the acceptance.
 */
export function firstDecisionsOf(settlements: readonly Settlement[], index: CaseIndex): Occurrence[] {
  return settlements.flatMap((settlement) => {
    const { trigger } = settlement.matter;
    const missed = missedOf(settlement);
    const told = toldOf(trigger, index);
    if (told !== undefined && (missed === undefined || told.day <= missed.day))
      return [derived(trigger, told.day, told.event.occurredOn)];
    return missed === undefined ? [] : [derived(trigger, missed.day, missed.knownOn)];
  });
}

/**
 * The last day of a settlement that brought no decision in time, and the day on which that was first known. A case that is
 * called complex only afterwards has opened the way by then.
 */
function missedOf({ matter, place }: Settlement): { day: string; knownOn: string } | undefined {
  const { steps } = buildDuty(matter, matter.trigger.event.unitId, place);
  const missed = steps.find(({ state, computed = state }) => MISSED.has(computed));
  const day = missed === undefined ? undefined : new View(matter, missed.from).due?.on;
  return missed === undefined || day === undefined ? undefined : { day, knownOn: missed.from };
}

function toldOf(accepted: Occurrence, index: CaseIndex): Occurrence | undefined {
  return index
    .linkedTo(accepted, 'DECISION_SENT')
    .find(
      ({ exact, to, event }) =>
        exact && to.includes('CONG_DAN') && event.data['petitionNotice'] === 'DECISION',
    );
}

function derived(accepted: Occurrence, day: string, knownOn: string): Occurrence {
  return { ...accepted, code: FIRST_DECISION, day, event: { ...accepted.event, occurredOn: knownOn } };
}
