import { DomainError } from '../errors.js';
import { accept, is, refuseExcess } from '../ledger/accept.js';
import type { Action, Decider, ProposedEvent } from '../ledger/decider.js';
import type { EffectiveEvent } from '../ledger/event.js';
import {
  HouseholdCountRecorded,
  VillageClosed,
  VillageRegistered,
  VillageRenamed,
  VillageSucceeded,
} from './villages.actions.js';

type Village = { status: 'absent' } | { status: 'standing' } | { status: 'ended'; validTo: string };

/** One village or residential group. */
export const village: Decider<Village> = {
  category: 'village',
  initial: { status: 'absent' },

  decide(action, state) {
    if (is(action, VillageRegistered)) {
      if (state.status !== 'absent') throw new DomainError('village/already-registered');
      return accept(action);
    }
    if (state.status === 'absent') throw new DomainError('village/not-registered');
    if (is(action, VillageSucceeded)) {
      const { heirVillage, successorVillages } = action.data;
      if (heirVillage !== undefined && !successorVillages.includes(heirVillage)) {
        throw new DomainError('village/heir-not-successor', {
          heir: heirVillage,
          successors: successorVillages,
        });
      }
    }
    if (is(action, HouseholdCountRecorded)) {
      const { householdsTotal, permanentHouseholds } = action.data;
      refuseExcess(permanentHouseholds, householdsTotal, {
        permanentHouseholds: permanentHouseholds ?? 0,
        householdsTotal,
      });
    }
    if (state.status === 'ended') refuseAfterEnd(action, state.validTo);
    return accept(action);
  },

  evolve(state, event) {
    if (is(event, VillageRegistered)) return { status: 'standing' };
    if (is(event, VillageClosed)) return { status: 'ended', validTo: event.data.validTo };
    if (is(event, VillageSucceeded) && !event.data.successorVillages.includes(villageOf(event))) {
      return { status: 'ended', validTo: event.data.validTo };
    }
    return state;
  },
};

/** Late entries about the time before the end are welcome; what would have begun after it cannot be. */
function refuseAfterEnd(action: Action, validTo: string): void {
  if (is(action, VillageClosed) || is(action, VillageSucceeded)) {
    throw new DomainError('village/already-ended', { validTo });
  }
  const begins = is(action, VillageRenamed) ? action.data.validFrom : action.occurredOn;
  // An inexact day is the last possible one, so it proves nothing about the end.
  const isExact = is(action, VillageRenamed) || action.occurredPrecision === 'DAY';
  if (isExact && begins > validTo) throw new DomainError('village/after-end', { on: begins, validTo });
}

function villageOf(event: EffectiveEvent | ProposedEvent): string {
  return 'id' in event ? event.stream.slice('village-'.length) : '';
}
