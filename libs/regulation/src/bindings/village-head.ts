import {
  CandidateListSent,
  DismissalRequested,
  ElectionOrdered,
  ElectionPlanned,
  ElectionTeamFormed,
  InterimHeadAppointed,
  VillageHeadVacated,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const villageHeadBindings = [
  bind(ElectionPlanned, [{ code: 'ELECTION_PLANNED', constants: { MATTER_ITEM: 4 } }]),
  bind(ElectionOrdered, [{ code: 'ELECTION_ORDERED' }]),
  bind(ElectionTeamFormed, [
    {
      code: 'ELECTION_TEAM_FORMED',
      counts: { ELECTION_TEAM_MEMBERS: 'electionTeamMembers' },
      qualities: { CANDIDATE: 'candidateInTeam' },
      leader: { FRONT_WORKING_COMMITTEE: 'teamLedByFront' },
    },
  ]),
  bind(CandidateListSent, [{ code: 'CANDIDATE_LIST_SENT', counts: { CANDIDATES: 'candidates' }, to: 'to' }]),
  bind(DismissalRequested, [
    {
      code: 'DISMISSAL_PETITION_SUBMITTED',
      facts: { DISMISSAL_GROUND: 'dismissalGround' },
      tallies: [{ of: 'HOUSEHOLDS', yes: 'householdsSigning', total: 'householdsTotal' }],
    },
  ]),
  bind(VillageHeadVacated, [{ code: 'VILLAGE_HEAD_VACANT' }]),
  bind(InterimHeadAppointed, [{ code: 'INTERIM_HEAD_APPOINTED' }]),
];
