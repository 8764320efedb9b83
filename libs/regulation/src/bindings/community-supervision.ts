import {
  CommunityInvestmentReviewed,
  CommunitySupervisionCompleted,
  CommunitySupervisionPlanned,
  CommunitySupervisionStarted,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const communitySupervisionBindings = [
  bind(CommunitySupervisionPlanned, [{ code: 'SUPERVISION_PLANNED' }]),
  bind(CommunitySupervisionStarted, [{ code: 'SUPERVISION_STARTED' }]),
  bind(CommunityInvestmentReviewed),
  bind(CommunitySupervisionCompleted, [{ code: 'SUPERVISION_COMPLETED' }]),
];
