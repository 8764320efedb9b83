import { processOf } from '../ledger/process.js';
import { cannotBegin, inOrder, needs } from '../ledger/rules.js';
import {
  CorrectionAnswered,
  CorrectionRequested,
  InformationProvided,
  InformationRefused,
  InformationRequested,
  InformationTimingNotified,
} from './information-requests.actions.js';

/** One request of a citizen for information, or for the correction of what was disclosed (yêu cầu cung cấp thông tin). */
export const informationRequest = processOf(
  'informationRequest',
  cannotBegin(InformationProvided, InformationRefused, CorrectionAnswered),
  needs(InformationProvided, [InformationRequested, InformationTimingNotified], 'process/not-open'),
  needs(InformationRefused, [InformationRequested, InformationTimingNotified], 'process/not-open'),
  needs(CorrectionAnswered, [CorrectionRequested], 'process/not-open'),
  inOrder([InformationRequested], [InformationTimingNotified, InformationProvided, InformationRefused]),
  inOrder([CorrectionRequested], [CorrectionAnswered]),
);
