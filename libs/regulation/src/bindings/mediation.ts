import { MediationCaseClosed, MediationCaseOpened, MediationHeld } from '@app/domain';
import { bind } from '../reading/binding.js';

export const mediationBindings = [
  bind(MediationCaseOpened, [{ code: 'MEDIATION_ASSIGNED' }], { IMMEDIATE_OR_AGREED: 'immediateOrAgreed' }),
  bind(MediationHeld, [
    { code: 'MEDIATION_HELD' },
    { code: 'MEDIATION_STARTED' },
    { code: 'MEDIATION_LOGGED', when: { field: 'loggedOn', present: true }, on: 'loggedOn' },
  ]),
  bind(MediationCaseClosed),
];
