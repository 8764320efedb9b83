import { MediationTeamFormed, MediatorElected, MediatorsRecognised } from '@app/domain';
import { bind } from '../reading/binding.js';

export const mediationTeamsBindings = [
  bind(MediatorElected, [
    {
      code: 'MEDIATOR_ELECTION_HELD',
      forms: 'electionForm',
      tallies: [{ of: 'HOUSEHOLDS', yes: 'votesFor', total: 'householdsTotal', declared: 'declaredCarried' }],
    },
  ]),
  bind(MediatorsRecognised, [{ code: 'MEDIATORS_RECOGNISED' }]),
  bind(MediationTeamFormed, [
    {
      code: 'MEDIATION_TEAM_FORMED',
      counts: { MEDIATORS: 'mediators' },
      members: { WOMAN: 'womenMediators', ETHNIC_MINORITY: 'minorityMediators' },
    },
  ]),
];
