import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { CitizenReceived } from './reception.actions.js';

/**
 * One reception of citizens (tiếp công dân): its schedule, the session and its visits. The session's own figure of visits
 * is a claim beside the visits that are entered in the register, and is never compared with them here.
 */
export const reception = processOf('reception', refuseUsedNumber);

/** The register (sổ tiếp công dân) gives each visit a number of its own. */
function refuseUsedNumber(action: Action, past: readonly Past[]): void {
  if (!is(action, CitizenReceived)) return;
  const { registerNumber } = action.data;
  if (past.some((act) => is(act, CitizenReceived) && act.data.registerNumber === registerNumber))
    throw new DomainError('reception/register-number-used', { registerNumber });
}
