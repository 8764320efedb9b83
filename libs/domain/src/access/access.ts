import { DomainError } from '../errors.js';
import { accept, is, unitOf } from '../ledger/accept.js';
import type { Decider } from '../ledger/decider.js';
import { AccessGranted, AccessRevoked } from './access.actions.js';

interface Grant {
  role: string;
  unitId: string;
  validFrom: string;
}
type Access = readonly Grant[];

/** The rights of one account. A role is granted for a unit and revoked for the same. */
export const access: Decider<Access> = {
  category: 'access',
  initial: [],

  decide(action, grants) {
    if (is(action, AccessRevoked)) {
      const { role, validTo } = action.data;
      const held = grants.filter((grant) => grant.role === role && grant.unitId === action.unitId);
      const [earliest] = held.map(({ validFrom }) => validFrom).sort();
      if (earliest === undefined) throw new DomainError('access/not-granted', { role, unit: action.unitId });
      if (validTo < earliest)
        throw new DomainError('access/ends-before-it-begins', { validFrom: earliest, validTo });
    }
    return accept(action);
  },

  evolve(grants, event) {
    const unitId = unitOf(event);
    if (is(event, AccessGranted)) {
      return [...grants, { role: event.data.role, unitId, validFrom: event.data.validFrom }];
    }
    if (is(event, AccessRevoked)) {
      return grants.filter((grant) => grant.role !== event.data.role || grant.unitId !== unitId);
    }
    return grants;
  },
};
