import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { addressed, answers, cannotBegin, once } from '../ledger/rules.js';
import { PeriodClosed, ReportReturned, ReportSubmitted } from './reports.actions.js';

/**
 * One report, or one reporting period (kỳ báo cáo): asked for, submitted, returned, submitted again, the period closed.
 * A report after the period was closed is late, and recorded.
 */
export const report = processOf(
  'report',
  addressed(ReportSubmitted),
  cannotBegin(ReportReturned, PeriodClosed),
  once(PeriodClosed),
  answers(ReportReturned, 'source', ReportSubmitted),
  refuseSecondReturn,
);

/** One submission is returned once; what is sent again may be returned again. */
function refuseSecondReturn(action: Action, past: readonly Past[]): void {
  if (!is(action, ReportReturned)) return;
  const { source } = action.data;
  if (past.some((act) => is(act, ReportReturned) && act.data.source === source))
    throw new DomainError('report/already-returned', { source });
}
