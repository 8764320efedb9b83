import { refuseExcess } from '../ledger/accept.js';
import { processOf, type Rule } from '../ledger/process.js';
import { addressed, daysInOrder, fits, isOneOf, sameThroughout } from '../ledger/rules.js';
import { CandidateListSent, DismissalRequested, InterimHeadAppointed } from './village-head.actions.js';

/** One election, dismissal or vacancy of one village (bầu, cho thôi trưởng thôn); the vote is a deliberation of its own. */
export const villageHead = processOf(
  'villageHead',
  sameThroughout('village'),
  addressed(CandidateListSent),
  refuseMoreNamesThanCandidates,
  fits(DismissalRequested, ['householdsSigning'], 'householdsTotal'),
  daysInOrder(InterimHeadAppointed, 'occurredOn', 'validTo'),
);

/** Names may be left out, but no more can be given than there are candidates. */
function refuseMoreNamesThanCandidates(...[action]: Parameters<Rule>): void {
  if (!isOneOf(action, [CandidateListSent])) return;
  const candidates = Number(action.data.candidates);
  const names = Object.keys(action.personal).filter((path) => path.startsWith('/candidateNames/')).length;
  refuseExcess(names, candidates, { candidateNames: names, candidates });
}
