import { processOf } from '../ledger/process.js';
import { answers, cannotBegin, fits, sameThroughout } from '../ledger/rules.js';
import {
  DraftingTeamFormed,
  VillageCodeDraftDiscussed,
  VillageCodeProposed,
  VillageCodeReportAnswered,
  VillageCodeReportReceived,
} from './village-code.actions.js';

/**
 * One village code (hương ước, quy ước): proposed, drafted, discussed, reported on, suspended or annulled, reviewed. The
 * vote on it is a deliberation of its own. A code may be annulled in part, so its life goes on after that.
 */
export const villageCode = processOf(
  'villageCode',
  sameThroughout('village'),
  cannotBegin(VillageCodeReportAnswered),
  answers(VillageCodeReportAnswered, 'source', VillageCodeReportReceived),
  fits(VillageCodeProposed, ['consents'], 'householdsTotal'),
  fits(DraftingTeamFormed, ['elders'], 'draftingTeamMembers'),
  fits(DraftingTeamFormed, ['minorityLanguageSpeakers'], 'draftingTeamMembers'),
  fits(VillageCodeDraftDiscussed, ['householdsAnswered'], 'householdsAsked'),
);
