import {
  CorrectionAnswered,
  CorrectionRequested,
  InformationProvided,
  InformationRefused,
  InformationRequested,
  InformationTimingNotified,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const informationRequestsBindings = [
  bind(InformationRequested, [
    {
      code: 'INFORMATION_REQUESTED',
      facts: { REQUEST_CHANNEL: 'requestChannel', INFORMATION_COMPLEXITY: 'informationComplexity' },
    },
  ]),
  bind(InformationTimingNotified, [{ code: 'INFORMATION_TIMING_NOTIFIED' }], {
    EXTENSIONS: 'extensionNumber',
  }),
  bind(InformationProvided, [{ code: 'INFORMATION_PROVIDED' }]),
  bind(InformationRefused, [
    { code: 'INFORMATION_REFUSED' },
    { code: 'REFUSAL_NOTIFIED', when: { field: 'inWriting', equals: true } },
  ]),
  bind(CorrectionRequested, [{ code: 'CORRECTION_REQUESTED' }]),
  bind(CorrectionAnswered, [{ code: 'CORRECTION_ANSWERED' }]),
];
