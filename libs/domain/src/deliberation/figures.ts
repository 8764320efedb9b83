import { is, refuseExcess } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { CommunityDecisionAdopted, ImplementationReported } from './decision.actions.js';
import { MeetingFailed, MeetingHeld } from './meeting.actions.js';
import { CitizenInitiativeSubmitted } from './proposal.actions.js';
import { CommuneResultAggregated, OnlineVotePlanned, VoteTallied } from './vote.actions.js';

/**
 * Refuses figures that do not fit in themselves. Whether they reach what the law asks for, and whether they agree with
 * the village's recorded households, is not asked here: both are recorded as they were.
 */
export function refuseUnfittingFigures(action: Action): void {
  if (is(action, VoteTallied)) refuseUnfittingTally(action.data);
  if (is(action, MeetingHeld)) refuseUnfittingMeeting(action.data);
  if (is(action, MeetingFailed) || is(action, CommunityDecisionAdopted)) {
    const { householdsPresent, householdsTotal } = action.data;
    refuseExcess(householdsPresent, householdsTotal, { householdsPresent, householdsTotal });
  }
  if (is(action, CommunityDecisionAdopted)) {
    const { householdSignatures, householdsTotal } = action.data;
    refuseExcess(householdSignatures, householdsTotal, {
      householdSignatures: householdSignatures ?? 0,
      householdsTotal,
    });
  }
  if (is(action, CitizenInitiativeSubmitted)) {
    const { consents, householdsTotal } = action.data;
    refuseExcess(consents, householdsTotal, { consents, householdsTotal });
  }
  if (is(action, OnlineVotePlanned)) {
    const { householdsAgreeing, householdsTotal } = action.data;
    refuseExcess(householdsAgreeing, householdsTotal, { householdsAgreeing, householdsTotal });
  }
  if (is(action, CommuneResultAggregated)) {
    const { villagesInFavour, villagesTotal } = action.data;
    refuseExcess(villagesInFavour, villagesTotal, { villagesInFavour, villagesTotal });
  }
  if (is(action, ImplementationReported)) {
    const { householdsTakingPart, householdsTotal } = action.data;
    refuseExcess(householdsTakingPart, householdsTotal, {
      householdsTakingPart: householdsTakingPart ?? 0,
      householdsTotal: householdsTotal ?? 0,
    });
  }
}

/** for + against + other ≤ taking part ≤ all households. */
function refuseUnfittingTally(tally: VoteTallied): void {
  const { votesFor, votesAgainst, votesOther, takingPart, householdsTotal } = tally;
  refuseExcess(votesFor + votesAgainst + votesOther, takingPart, {
    votesFor,
    votesAgainst,
    votesOther,
    takingPart,
  });
  refuseExcess(takingPart, householdsTotal, { takingPart, householdsTotal });
}

/** A household present has one vote on each question of procedure. */
function refuseUnfittingMeeting(meeting: MeetingHeld): void {
  const { householdsPresent, householdsTotal } = meeting;
  refuseExcess(householdsPresent, householdsTotal, { householdsPresent, householdsTotal });
  for (const field of ['secretaryVotesFor', 'votingMethodVotesFor', 'countingBoardVotesFor'] as const) {
    refuseExcess(meeting[field], householdsPresent, { [field]: meeting[field] ?? 0, householdsPresent });
  }
}
