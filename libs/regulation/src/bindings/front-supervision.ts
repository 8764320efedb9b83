import { SupervisionPlanned, SupervisionSessionHeld } from '@app/domain';
import { bind } from '../reading/binding.js';

export const frontSupervisionBindings = [
  bind(SupervisionPlanned, [
    { code: 'SUPERVISION_TEAM_FORMED', when: { field: 'supervisor', in: ['FRONT', 'MASS_ORGANISATION'] } },
  ]),
  bind(SupervisionSessionHeld, [
    { code: 'SUPERVISION_SESSION_HELD', when: { field: 'supervisor', in: ['FRONT', 'MASS_ORGANISATION'] } },
    { code: 'COUNCIL_SUPERVISION_HELD', when: { field: 'supervisor', equals: 'COUNCIL' } },
  ]),
];
