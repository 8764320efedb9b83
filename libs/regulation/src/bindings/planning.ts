import {
  CoordinationProgrammeSigned,
  PerformanceRated,
  PeriodicReviewHeld,
  PlanAdopted,
  ReviewMeetingHeld,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const planningBindings = [
  bind(PlanAdopted, [
    {
      code: 'DISCLOSURE_PLAN_ADOPTED',
      when: { field: 'planKind', equals: 'DISCLOSURE' },
      period: 'period',
      content: {
        CONTENT: 'content',
        FORM: 'formsText',
        TIME: 'timing',
        TIME_LIMIT: 'timeLimit',
        RESPONSIBILITY: 'responsibility',
      },
    },
    {
      code: 'BOARD_PLAN_ADOPTED',
      when: { field: 'planKind', equals: 'INSPECTION_BOARD' },
      period: 'period',
      constants: { BOARD_KIND: 'PEOPLES_INSPECTION_BOARD' },
    },
    {
      code: 'BOARD_PLAN_ADOPTED',
      when: { field: 'planKind', equals: 'SUPERVISION_BOARD' },
      period: 'period',
      constants: { BOARD_KIND: 'COMMUNITY_INVESTMENT_BOARD' },
    },
    { code: 'DELIBERATION_PLAN_ADOPTED', when: { field: 'planKind', equals: 'DELIBERATION' } },
    {
      code: 'FRONT_PLAN_ADOPTED',
      when: { field: 'planKind', equals: 'FRONT_SUPERVISION' },
      period: 'period',
      constants: { PLAN_KIND: 'SUPERVISION_AND_CRITICISM' },
    },
    {
      code: 'FRONT_PLAN_ADOPTED',
      when: { field: 'planKind', equals: 'INVESTMENT_SUPERVISION' },
      period: 'period',
      constants: { PLAN_KIND: 'INVESTMENT_SUPERVISION' },
    },
  ]),
  bind(CoordinationProgrammeSigned),
  bind(ReviewMeetingHeld),
  bind(PeriodicReviewHeld, [
    {
      code: 'REVIEW_HELD',
      when: { field: 'reviewSubject', equals: 'VILLAGE_CODES' },
      period: 'period',
      constants: { REVIEW_KIND: 'VILLAGE_CODES_BY_COMMUNE' },
    },
    {
      code: 'REVIEW_HELD',
      when: { field: 'reviewSubject', equals: 'MEDIATION_TEAMS' },
      period: 'period',
      constants: { REVIEW_KIND: 'MEDIATION_TEAMS' },
    },
  ]),
  bind(PerformanceRated),
];
