import { accept, is, refuseNoAddressee } from '../ledger/accept.js';
import type { Decider } from '../ledger/decider.js';
import { ReportSubmitted } from './reports.actions.js';

/** One report, or one reporting period. */
export const report: Decider<null> = {
  category: 'report',
  initial: null,

  decide(action) {
    if (is(action, ReportSubmitted)) refuseNoAddressee(action.data.to);
    return accept(action);
  },

  evolve: () => null,
};
