import {
  ConfidenceVoteHeld,
  CouncilSessionOpened,
  FrontResultsHeard,
  InterpellationAnswered,
  InterpellationHeld,
  VoterMeetingHeld,
  VoterPetitionAnswered,
  VoterPetitionRecorded,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const councilBindings = [
  bind(CouncilSessionOpened, [
    {
      code: 'COUNCIL_BUDGET_SESSION_OPENED',
      when: { field: 'draftBudgetOnAgenda', equals: true },
      item: 2,
      constants: { DOCUMENT_KIND: 'DRAFT_BUDGET' },
    },
  ]),
  bind(VoterMeetingHeld),
  bind(VoterPetitionRecorded),
  bind(VoterPetitionAnswered),
  bind(InterpellationHeld),
  bind(InterpellationAnswered),
  bind(FrontResultsHeard, [{ code: 'FRONT_HEARING_HELD', period: 'period' }]),
  bind(ConfidenceVoteHeld, [{ code: 'CONFIDENCE_VOTE_HELD' }]),
];
