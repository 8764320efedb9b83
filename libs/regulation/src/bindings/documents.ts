import {
  LegalDocumentIssued,
  LocalRegulationAdopted,
  DisclosableDocumentIssued,
  InformationDisclosed,
  PostingTakenDown,
  DisclosedContentChanged,
  DocumentSent,
  DocumentReceived,
  DocumentDisseminated,
  InstructionIssued,
  InstructionAcknowledged,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const documentsBindings = [
  bind(LegalDocumentIssued, [
    {
      code: 'DISCLOSABLE_DOCUMENT_ISSUED',
      when: { field: 'disclosureItem', present: true },
      item: 'disclosureItem',
      constants: { DOCUMENT_KIND: 'OTHER' },
    },
    { code: 'ANNOUNCEMENT_DECISION_ISSUED', when: { field: 'announces', present: true } },
  ]),
  bind(LocalRegulationAdopted, [
    {
      code: 'DISCLOSABLE_DOCUMENT_ISSUED',
      when: { field: 'regulationKind', equals: 'DEMOCRACY_REGULATION' },
      item: 4,
      constants: { DOCUMENT_KIND: 'DEMOCRACY_REGULATION' },
    },
    {
      code: 'DISCLOSABLE_DOCUMENT_ISSUED',
      when: {
        all: [
          { field: 'disclosureItem', present: true },
          { field: 'regulationKind', not: 'DEMOCRACY_REGULATION' },
        ],
      },
      item: 'disclosureItem',
      constants: { DOCUMENT_KIND: 'OTHER' },
    },
    { code: 'COUNCIL_RESOLUTION_ADOPTED', when: { field: 'regulationKind', equals: 'DEMOCRACY_MEASURES' } },
    { code: 'RECEPTION_RULES_ISSUED', when: { field: 'regulationKind', equals: 'RECEPTION_RULES' } },
  ]),
  bind(DisclosableDocumentIssued, [
    {
      code: 'DISCLOSABLE_DOCUMENT_ISSUED',
      item: 'disclosureItem',
      period: 'period',
      facts: { DOCUMENT_KIND: 'documentKind' },
    },
  ]),
  bind(InformationDisclosed, [
    {
      code: 'DISCLOSURE_MADE',
      when: {
        field: 'form',
        in: [
          'POSTING',
          'COMMUNE_WEBSITE',
          'LOUDSPEAKER',
          'VIA_VILLAGE_HEAD',
          'LETTER_TO_CITIZEN',
          'LETTER_TO_ORGANISATIONS',
          'DIALOGUE_CONFERENCE',
          'RECEPTION_VOTER_MEETING_PRESS',
          'VIA_POLITICAL_MASS_ORGANISATIONS',
          'TELECOM_SOCIAL_NETWORK',
          'OTHER_BY_LAW_OR_REGULATION',
          'MASS_MEDIA',
          'WEBSITE_OR_INTRANET',
          'MEETING',
        ],
      },
      item: 'disclosureItem',
      period: 'period',
      facts: { DOCUMENT_KIND: 'documentKind' },
      content: { POLICY: 'elements', APPROVAL: 'elements', PAYMENT: 'elements' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'DISCLOSURE_MADE',
      when: {
        all: [
          { field: 'paper', equals: 'VILLAGE_CODE' },
          { field: 'form', not: 'POSTING' },
        ],
      },
      counts: { EXTRA_FORMS: 'EACH' },
    },
    {
      code: 'POSTING_STARTED',
      when: {
        all: [
          { field: 'form', equals: 'POSTING' },
          { field: 'paper', not: 'COMPENSATION_PLAN' },
        ],
      },
      period: 'period',
      facts: { DOCUMENT_KIND: 'documentKind' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'POSTING_STARTED',
      when: {
        all: [
          { field: 'form', equals: 'POSTING' },
          { field: 'paper', equals: 'COMPENSATION_PLAN' },
        ],
      },
      period: 'period',
      constants: { DOCUMENT_KIND: 'COMPENSATION_PLAN_DRAFT' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'BROADCAST_HELD',
      when: { field: 'form', in: ['LOUDSPEAKER', 'VILLAGE_LOUDSPEAKER'] },
      facts: { DOCUMENT_KIND: 'documentKind' },
      counts: { BROADCASTS: 'EACH' },
      forms: 'form',
    },
    {
      code: 'VILLAGE_HEAD_ANNOUNCED',
      when: {
        field: 'form',
        in: [
          'COMMUNITY_MEETING_ANNOUNCEMENT',
          'ORGANISATION_MEETING_ANNOUNCEMENT',
          'DIRECT_OR_WRITTEN_NOTICE_TO_HOUSEHOLD',
          'SMS_TO_HOUSEHOLD_REPRESENTATIVE',
          'AGREED_SOCIAL_NETWORK',
        ],
      },
      forms: 'form',
    },
    {
      code: 'VILLAGE_CODE_DRAFT_POSTED',
      when: {
        all: [
          { field: 'paper', equals: 'VILLAGE_CODE_DRAFT' },
          { field: 'form', equals: 'POSTING' },
        ],
      },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'CONSULTATION_CONTENT_PUBLISHED',
      when: { field: 'paper', equals: 'CONSULTATION_CONTENT' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'DENUNCIATION_CONCLUSION_POSTED',
      when: {
        all: [
          { field: 'documentKind', equals: 'DENUNCIATION_CONCLUSION' },
          { field: 'form', in: ['POSTING', 'WEBSITE_OR_INTRANET'] },
        ],
      },
      facts: { DOCUMENT_KIND: 'documentKind' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'VOTE_RESULT_PUBLISHED',
      when: { field: 'paper', equals: 'VOTE_RESULT' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'REASONS_PUBLISHED',
      when: { field: 'paper', equals: 'DECISION_REASONS' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'CONSULTATION_RESULT_PUBLISHED',
      when: { field: 'paper', equals: 'CONSULTATION_SUMMARY' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'DIALOGUE_ANNOUNCED',
      when: { field: 'paper', equals: 'DIALOGUE_NOTICE' },
      forms: 'form',
      places: 'places',
    },
    {
      code: 'DIALOGUE_RESULT_PUBLISHED',
      when: { field: 'paper', equals: 'DIALOGUE_RESULT' },
      forms: 'form',
      places: 'places',
    },
  ]),
  bind(PostingTakenDown, [{ code: 'POSTING_ENDED', places: 'places' }]),
  bind(DisclosedContentChanged, [
    { code: 'CONTENT_CHANGED', item: 'disclosureItem', facts: { DOCUMENT_KIND: 'documentKind' } },
  ]),
  bind(DocumentSent, [
    {
      code: 'DRAFT_BUDGET_SENT_TO_DEPUTIES',
      when: { field: 'paper', equals: 'DRAFT_BUDGET' },
      constants: { DOCUMENT_KIND: 'DRAFT_BUDGET' },
    },
    {
      code: 'BUDGET_REPORT_SUBMITTED',
      when: { field: 'paper', equals: 'BUDGET_REPORT' },
      constants: { DOCUMENT_KIND: 'BUDGET_EXECUTION' },
    },
    { code: 'ONLINE_VOTE_REPORTED', when: { field: 'paper', equals: 'ONLINE_VOTE_PLAN' }, to: 'to' },
    { code: 'COMMUNITY_CONFERENCE_PLAN_SENT', when: { field: 'paper', equals: 'CONFERENCE_PLAN' }, to: 'to' },
    {
      code: 'PLAN_SENT',
      when: {
        field: 'paper',
        in: [
          'BALLOT_PLAN',
          'ONLINE_VOTE_PLAN',
          'CONSULTATION_PLAN',
          'CONFERENCE_PLAN',
          'INSPECTION_PLAN',
          'SUPERVISION_PLAN',
          'SUPERVISION_NOTICE',
          'BOARD_PLAN',
          'ELECTION_PLAN',
        ],
      },
      content: {
        CONTENT: 'elements',
        MANNER: 'elements',
        FORM: 'elements',
        TIME_LIMIT: 'elements',
        RESPONSIBILITY: 'elements',
      },
      to: 'to',
    },
    {
      code: 'DECISION_SENT',
      when: { field: 'paper', in: ['RECOGNITION', 'ANNULMENT', 'VILLAGE_CODE'] },
      to: 'to',
    },
    {
      code: 'SETTLEMENT_NOTIFIED',
      when: { field: 'paper', in: ['COMPLAINT_OUTCOME', 'SETTLEMENT_EXPLAINED', 'SETTLEMENT_NOTICE'] },
      to: 'to',
    },
    { code: 'BOARD_BRIEFED', when: { field: 'paper', equals: 'POLICIES_AND_TARGETS' }, to: 'to' },
    { code: 'FINDINGS_NOTIFIED', when: { field: 'paper', equals: 'INSPECTION_RESULT' }, to: 'to' },
    { code: 'DRAFT_SENT_FOR_CRITICISM', when: { field: 'paper', equals: 'DRAFT_FOR_CRITICISM' }, to: 'to' },
    { code: 'SOCIAL_CRITICISM_ANSWERED', when: { field: 'paper', equals: 'CRITICISM_REPLY' }, to: 'to' },
  ]),
  bind(DocumentReceived, [
    {
      code: 'SUPPORT_POLICY_RECEIVED',
      when: { field: 'paper', equals: 'SUPPORT_POLICY' },
      constants: { DOCUMENT_KIND: 'SUPPORT_POLICY' },
    },
    { code: 'SUPERVISION_PLAN_RECEIVED', when: { field: 'paper', equals: 'SUPERVISION_PLAN' } },
    { code: 'SUPERVISION_REPORT_RECEIVED', when: { field: 'paper', equals: 'SUPERVISION_REPORT' } },
    { code: 'SOCIAL_CRITICISM_RECEIVED', when: { field: 'paper', equals: 'SOCIAL_CRITICISM' } },
    { code: 'MEDIATOR_LIST_RECEIVED', when: { field: 'paper', equals: 'MEDIATOR_LIST' } },
    { code: 'SETTLEMENT_NOTICE_RECEIVED', when: { field: 'paper', equals: 'SETTLEMENT_NOTICE' } },
  ]),
  bind(DocumentDisseminated),
  bind(InstructionIssued),
  bind(InstructionAcknowledged),
];
