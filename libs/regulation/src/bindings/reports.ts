import { PeriodClosed, ReportRequested, ReportReturned, ReportSubmitted } from '@app/domain';
import { bind } from '../reading/binding.js';

export const reportsBindings = [
  bind(ReportRequested, [{ code: 'REPORT_REQUESTED' }]),
  bind(ReportSubmitted, [
    { code: 'REPORT_SENT', period: 'period', facts: { REPORT_KIND: 'reportKind' }, to: 'to' },
  ]),
  bind(ReportReturned),
  bind(PeriodClosed),
];
