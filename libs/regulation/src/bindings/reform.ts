import {
  CommitmentRegistered,
  ConductAssessed,
  MobileServiceDelivered,
  OnlineServiceLaunched,
  ProcedureSimplified,
  ServiceStandardAdopted,
  SystemRegistered,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const reformBindings = [
  bind(ProcedureSimplified),
  bind(OnlineServiceLaunched),
  bind(MobileServiceDelivered),
  bind(SystemRegistered, [
    {
      code: 'FEEDBACK_CHANNEL_OPENED',
      when: { field: 'systemKind', in: ['FEEDBACK_APP', 'FEEDBACK_CHANNEL'] },
    },
  ]),
  bind(ServiceStandardAdopted),
  bind(ConductAssessed),
  bind(CommitmentRegistered),
];
