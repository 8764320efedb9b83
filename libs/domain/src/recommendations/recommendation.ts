import { processOf } from '../ledger/process.js';
import { addressed, cannotBegin, daysInOrder, inOrder, needs } from '../ledger/rules.js';
import {
  RecommendationAnswered,
  RecommendationIssued,
  RecommendationReceived,
  RecommendationUrged,
} from './recommendations.actions.js';

/** One recommendation and its answer (kiến nghị và trả lời kiến nghị). Answered late or never is the law's business. */
export const recommendation = processOf(
  'recommendation',
  cannotBegin(RecommendationAnswered),
  // What was received or urged was sent, also where the ledger began after the sending.
  needs(
    RecommendationAnswered,
    [RecommendationIssued, RecommendationReceived, RecommendationUrged],
    'recommendation/not-sent',
  ),
  inOrder([RecommendationIssued], [RecommendationReceived, RecommendationAnswered, RecommendationUrged]),
  addressed(RecommendationIssued, RecommendationAnswered),
  daysInOrder(RecommendationAnswered, 'receivedOn', 'occurredOn'),
);
