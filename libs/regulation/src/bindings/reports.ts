import { ReportSubmitted } from '@app/domain';
import { bind } from '../reading/binding.js';

export const reportsBindings = [
  bind(ReportSubmitted, [
    { code: 'REPORT_SENT', period: 'period', facts: { REPORT_KIND: 'reportKind' }, to: 'to' },
  ]),
];
