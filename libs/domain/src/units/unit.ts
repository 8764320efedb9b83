import { DomainError } from '../errors.js';
import { accept, is, unitOf } from '../ledger/accept.js';
import type { Decider } from '../ledger/decider.js';
import {
  UnitFactRecorded,
  UnitRecoded,
  UnitRegistered,
  UnitRenamed,
  UnitSucceeded,
} from './units.actions.js';

type Unit = { status: 'absent' } | { status: 'standing' } | { status: 'ended'; validTo: string };

/** One administrative unit. A succession closes no chain: what happened while the unit stood can be recorded later. */
export const unit: Decider<Unit> = {
  category: 'unit',
  initial: { status: 'absent' },

  decide(action, state) {
    if (is(action, UnitRegistered)) {
      if (state.status !== 'absent') throw new DomainError('unit/already-registered');
      const { level, parent } = action.data;
      // The nation alone has no parent; every other registration is an act of the parent.
      if (level === 'NATION' ? parent !== undefined : parent !== action.unitId) {
        throw new DomainError('unit/parent-differs', { unit: action.unitId, parent: parent ?? '' });
      }
      return accept(action);
    }
    if (state.status === 'absent') throw new DomainError('unit/not-registered');
    if (is(action, UnitSucceeded)) {
      if (state.status === 'ended') throw new DomainError('unit/already-ended', { validTo: state.validTo });
      const { heir, successors } = action.data;
      if (heir !== undefined && !successors.includes(heir)) {
        throw new DomainError('unit/heir-not-successor', { heir, successors });
      }
    }
    if (is(action, UnitRenamed) || is(action, UnitRecoded) || is(action, UnitFactRecorded)) {
      const { validFrom } = action.data;
      if (state.status === 'ended' && validFrom > state.validTo) {
        throw new DomainError('unit/after-end', { validFrom, validTo: state.validTo });
      }
    }
    return accept(action);
  },

  evolve(state, event) {
    if (is(event, UnitRegistered)) return { status: 'standing' };
    if (is(event, UnitSucceeded)) {
      const { successors, validTo } = event.data;
      // `partOnly` says that each successor took a part; only a unit that is one of its own successors goes on.
      return successors.includes(unitOf(event)) ? state : { status: 'ended', validTo };
    }
    return state;
  },
};
