import {
  DraftingTeamFormed,
  VillageCodeDraftDiscussed,
  VillageCodeProposed,
  VillageCodeReportAnswered,
  VillageCodeReportReceived,
  VillageCodeReviewed,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const villageCodeBindings = [
  bind(VillageCodeProposed, [
    {
      code: 'VILLAGE_CODE_PROPOSED',
      constants: { MATTER_ITEM: 3 },
      facts: { PROPOSED_BY: 'proposedBy' },
      tallies: [{ of: 'HOUSEHOLDS', yes: 'consents', total: 'householdsTotal' }],
    },
  ]),
  bind(DraftingTeamFormed, [
    {
      code: 'DRAFTING_TEAM_FORMED',
      counts: { DRAFTING_TEAM_MEMBERS: 'draftingTeamMembers' },
      members: { ELDER: 'elders', MINORITY_LANGUAGE_SPEAKER: 'minorityLanguageSpeakers' },
    },
  ]),
  bind(VillageCodeDraftDiscussed, [
    { code: 'VILLAGE_CODE_CONSULTATION_HELD', counts: { CONSULTATION_FORMS: 'forms' }, forms: 'forms' },
  ]),
  bind(VillageCodeReportReceived, [
    { code: 'WRITTEN_REPORT_ON_VILLAGE_CODE_RECEIVED', facts: { CODE_REPORT_GROUND: 'codeReportGround' } },
  ]),
  bind(VillageCodeReportAnswered, [
    { code: 'VILLAGE_CODE_SUSPENDED', when: { field: 'codeAnswer', equals: 'SUSPENDED' } },
    {
      code: 'VILLAGE_CODE_REPORT_ANSWERED',
      when: { field: 'codeAnswer', equals: 'NO_GROUND' },
      facts: { CODE_REPORT_GROUND: 'codeReportGround' },
    },
    { code: 'ANNULMENT_ISSUED', when: { field: 'codeAnswer', equals: 'ANNULLED' } },
  ]),
  bind(VillageCodeReviewed, [
    { code: 'REVIEW_HELD', period: 'year', constants: { REVIEW_KIND: 'VILLAGE_CODE_BY_VILLAGE' } },
  ]),
];
