import { addDays } from '@app/domain';
import type { CaseIndex } from '../reading/case-index.js';
import type { Occurrence } from '../reading/occurrence.js';
import type { Matter } from './matter.js';
import { View } from './view.js';

/** A code that nobody records: the first decision is received, or its term ended without one. */
export const FIRST_DECISION = 'FIRST_DECISION_RECEIVED_OR_DEADLINE_MISSED';

const END_OF_TIME = '9999-12-31';

/**
 * When the time for a second complaint begins, for each first complaint that was accepted: on the day on which the
 * complainant was sent the decision, or on the last day of a settlement that brought none, whichever comes first. The end
 * of a term is known only once it has passed, so what begins with it opens on the day after. Keyed by the acceptance.
 */
export function firstDecisionsOf(settlements: readonly Matter[], index: CaseIndex): Occurrence[] {
  return settlements.flatMap((settlement) => {
    const missed = missedOf(settlement);
    const told = toldOf(settlement.trigger, index);
    if (told !== undefined && (missed === undefined || told.day <= missed)) {
      const { occurredOn } = told.event;
      return [derived(settlement.trigger, told.day, occurredOn)];
    }
    return missed === undefined ? [] : [derived(settlement.trigger, missed, addDays(missed, 1))];
  });
}

/** The last day of a settlement that brought no decision in time. */
function missedOf(settlement: Matter): string | undefined {
  const view = new View(settlement, END_OF_TIME);
  const { on } = view.discharge();
  const due = view.due?.on;
  return due === undefined || (on !== undefined && on <= due) ? undefined : due;
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
