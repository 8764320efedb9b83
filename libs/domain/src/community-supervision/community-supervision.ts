import { processOf } from '../ledger/process.js';
import { cannotBegin, inOrder, nothingAfter, once, sameThroughout } from '../ledger/rules.js';
import {
  CommunityInvestmentReviewed,
  CommunitySupervisionCompleted,
  CommunitySupervisionStarted,
} from './community-supervision.actions.js';

/** One supervision of one project by the community (giám sát đầu tư của cộng đồng). */
export const communitySupervision = processOf(
  'communitySupervision',
  sameThroughout('project'),
  cannotBegin(CommunitySupervisionCompleted),
  once(CommunitySupervisionCompleted),
  inOrder([CommunitySupervisionStarted], [CommunitySupervisionCompleted]),
  nothingAfter(CommunitySupervisionCompleted, CommunitySupervisionStarted, CommunityInvestmentReviewed),
);
