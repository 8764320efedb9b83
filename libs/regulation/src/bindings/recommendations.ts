import {
  RecommendationAnswered,
  RecommendationConfirmed,
  RecommendationDrafted,
  RecommendationIssued,
  RecommendationReceived,
  RecommendationUrged,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const recommendationsBindings = [
  bind(RecommendationDrafted, [{ code: 'BOARD_RECOMMENDATION_DRAFTED', facts: { BOARD_KIND: 'boardKind' } }]),
  bind(RecommendationConfirmed, [
    { code: 'BOARD_RECOMMENDATION_CONFIRMED', when: { field: 'confirmed', equals: true } },
  ]),
  bind(RecommendationIssued, [
    {
      code: 'BOARD_RECOMMENDATION_SENT',
      when: { field: 'recommender', in: ['PEOPLES_INSPECTION_BOARD', 'COMMUNITY_INVESTMENT_BOARD'] },
      to: 'to',
    },
    {
      code: 'FRONT_RECOMMENDATION_SENT',
      when: { field: 'recommender', in: ['FRONT', 'MASS_ORGANISATION'] },
      to: 'to',
    },
  ]),
  bind(RecommendationReceived, [
    {
      code: 'BOARD_RECOMMENDATION_RECEIVED',
      when: { field: 'recommender', equals: 'PEOPLES_INSPECTION_BOARD' },
      constants: { BOARD_KIND: 'PEOPLES_INSPECTION_BOARD' },
      facts: { RECEIVED_BY: 'receivedBy' },
    },
    {
      code: 'BOARD_RECOMMENDATION_RECEIVED',
      when: { field: 'recommender', equals: 'COMMUNITY_INVESTMENT_BOARD' },
      constants: { BOARD_KIND: 'COMMUNITY_INVESTMENT_BOARD' },
      facts: { RECEIVED_BY: 'receivedBy' },
    },
    {
      code: 'FRONT_RECOMMENDATION_RECEIVED',
      when: { field: 'recommender', in: ['FRONT', 'MASS_ORGANISATION'] },
    },
  ]),
  bind(RecommendationAnswered, [
    {
      code: 'SETTLEMENT_RECEIVED',
      when: { field: 'recommender', in: ['PEOPLES_INSPECTION_BOARD', 'COMMUNITY_INVESTMENT_BOARD'] },
      on: 'receivedOn',
    },
    { code: 'RECOMMENDATION_ANSWERED', to: 'to' },
  ]),
  bind(RecommendationUrged),
];
