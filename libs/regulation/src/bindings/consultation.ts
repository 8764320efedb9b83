import {
  AddresseeHeard,
  AddresseeInformed,
  AdverseDecisionPrepared,
  AdverseDecisionSigned,
  ConsultationClosed,
  ConsultationOpened,
  ConsultationPlanned,
  DecisionIssued,
  DraftDecisionPrepared,
  OpinionCollected,
  OpinionsSummarised,
  VillageSchemePrepared,
  VillageSchemeSubmitted,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const consultationBindings = [
  bind(DraftDecisionPrepared, [
    {
      code: 'DRAFT_DECISION_PREPARED',
      facts: { CONSULTATION_MATTER: 'consultationMatter', DECIDING_AUTHORITY: 'decidingAuthority' },
    },
    { code: 'COMPENSATION_PLAN_DRAFTED', when: { field: 'draftKind', equals: 'COMPENSATION_PLAN' } },
  ]),
  bind(VillageSchemePrepared, [
    { code: 'VILLAGE_SCHEME_PREPARED', facts: { SCHEME_KIND: 'schemeKind' } },
    { code: 'DRAFT_DECISION_PREPARED', constants: { CONSULTATION_MATTER: 4, DECIDING_AUTHORITY: 'COMMUNE' } },
  ]),
  bind(ConsultationPlanned, [
    {
      code: 'CONSULTATION_PLANNED',
      facts: { DECIDING_AUTHORITY: 'decidingAuthority' },
      content: {
        CONTENT: 'content',
        MANNER: 'manner',
        FORM: 'formsText',
        TIME_LIMIT: 'timeLimit',
        RESPONSIBILITY: 'responsibility',
      },
    },
  ]),
  bind(ConsultationOpened, [
    {
      code: 'CONSULTATION_OPENED',
      facts: { CONSULTATION_MATTER: 'consultationMatter' },
      counts: { CONSULTATION_FORMS: 'forms' },
      forms: 'forms',
    },
  ]),
  bind(OpinionCollected),
  bind(ConsultationClosed, [
    { code: 'CONSULTATION_CLOSED', facts: { DECIDING_AUTHORITY: 'decidingAuthority' } },
    {
      code: 'COMPENSATION_OPINIONS_TAKEN',
      when: { field: 'draftKind', equals: 'COMPENSATION_PLAN' },
      facts: { OPINIONS_AGAINST: 'opinionsAgainst' },
    },
  ]),
  bind(OpinionsSummarised, [{ code: 'OPINIONS_SUMMARISED' }]),
  bind(DecisionIssued, [
    { code: 'DECISION_ISSUED' },
    {
      code: 'DECISION_DIFFERS_FROM_MAJORITY',
      when: { field: 'differsFromMajority', equals: true },
      facts: { DECIDING_AUTHORITY: 'decidingAuthority' },
    },
  ]),
  bind(VillageSchemeSubmitted, [{ code: 'VILLAGE_SCHEME_SUBMITTED' }]),
  bind(AdverseDecisionPrepared, [
    { code: 'ADVERSE_DECISION_PREPARED', facts: { SANCTION_DECISION: 'sanctionDecision' } },
  ]),
  bind(AddresseeInformed, [{ code: 'ADDRESSEE_INFORMED' }]),
  bind(AddresseeHeard, [{ code: 'ADDRESSEE_MEETING_HELD', when: { field: 'atMeeting', equals: true } }]),
  bind(AdverseDecisionSigned, [{ code: 'ADVERSE_DECISION_SIGNED' }]),
];
