import { is } from '../ledger/accept.js';
import { processOf } from '../ledger/process.js';
import { cannotBegin, inOrder, span } from '../ledger/rules.js';
import {
  FindingRaised,
  FindingReplied,
  RemedyCompleted,
  RemedyPlanned,
  RemedyVerified,
} from './findings.actions.js';

/**
 * One finding (hạn chế, tồn tại): raised, answered, remedied, verified. A remedy verified as done closes it; raised again
 * it is open again. A remedy verified as not done leaves it open.
 */
export const finding = processOf(
  'finding',
  cannotBegin(FindingReplied, RemedyCompleted, RemedyVerified),
  span({
    opens: [FindingRaised],
    during: [FindingReplied, RemedyPlanned, RemedyCompleted],
    closes: (act) => is(act, RemedyVerified) && act.data.remedied,
  }),
  inOrder([FindingRaised], [FindingReplied, RemedyPlanned, RemedyCompleted, RemedyVerified]),
);
