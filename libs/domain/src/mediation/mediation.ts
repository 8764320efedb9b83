import { processOf } from '../ledger/process.js';
import { daysInOrder, isOneOf, span } from '../ledger/rules.js';
import { MediationCaseClosed, MediationCaseOpened, MediationHeld } from './mediation.actions.js';

/** One case of mediation at the grassroots (hòa giải ở cơ sở): assigned, mediated, ended. */
export const mediation = processOf(
  'mediation',
  span({
    opens: [MediationCaseOpened],
    during: [MediationHeld],
    closes: (act) => isOneOf(act, [MediationCaseClosed]),
  }),
  daysInOrder(MediationHeld, 'occurredOn', 'loggedOn'),
);
