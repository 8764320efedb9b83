import { DomainError } from '../errors.js';
import {
  accept,
  dateOf,
  is,
  isCertainlyBefore,
  refuseBeginning,
  refuseNoAddressee,
  type DatedEvent,
} from '../ledger/accept.js';
import type { Action, Decider, ProposedEvent } from '../ledger/decider.js';
import type { EffectiveEvent } from '../ledger/event.js';
import {
  CommunityDecisionAnnulled,
  CommunityDecisionSent,
  ImplementationReported,
} from './decision.actions.js';
import { refuseUnfittingFigures } from './figures.js';
import { BallotClosed, BallotDistributionStarted, OnlineVoteOpened, VoteTallied } from './vote.actions.js';

type VoteForm = 'HOUSEHOLD_BALLOT' | 'ONLINE_VOTE';

/** A ballot or online vote of one village. */
interface Vote extends DatedEvent {
  form: VoteForm;
  village: string;
  ballotsIssued?: number;
  isClosed: boolean;
  isCounted: boolean;
}

interface Deliberation {
  hasBegun: boolean;
  votes: readonly Vote[];
}

/**
 * One matter put to the people. The order of the steps, their times, quorums and thresholds are the law's business and
 * never refused here: a ledger may begin in the middle of a matter, and unlawful steps are recorded as they happened.
 */
export const deliberation: Decider<Deliberation> = {
  category: 'deliberation',
  initial: { hasBegun: false, votes: [] },

  decide(action, state) {
    refuseUnfittingFigures(action);
    if (is(action, BallotDistributionStarted)) refuseOpen(state, 'HOUSEHOLD_BALLOT', action.data.village);
    if (is(action, OnlineVoteOpened)) refuseOpen(state, 'ONLINE_VOTE', action.data.village);
    if (is(action, BallotClosed)) refuseUnfittingClosing(action, state);
    if (is(action, VoteTallied)) refuseEarlyTally(action, state);
    if (is(action, CommunityDecisionAnnulled)) refuseBeginning(state.hasBegun, action.type);
    if (is(action, CommunityDecisionSent) || is(action, ImplementationReported))
      refuseNoAddressee(action.data.to);
    return accept(action);
  },

  evolve({ votes }, event) {
    const hasBegun = true;
    if (is(event, BallotDistributionStarted)) {
      const { village, ballotsIssued } = event.data;
      return {
        hasBegun,
        votes: [...votes, { ...opened(event, 'HOUSEHOLD_BALLOT', village), ballotsIssued }],
      };
    }
    if (is(event, OnlineVoteOpened)) {
      return { hasBegun, votes: [...votes, opened(event, 'ONLINE_VOTE', event.data.village)] };
    }
    if (is(event, BallotClosed)) {
      const { village } = event.data;
      return {
        hasBegun,
        votes: votes.map((vote) => (vote.village === village ? { ...vote, isClosed: true } : vote)),
      };
    }
    if (is(event, VoteTallied)) {
      const { data } = event;
      return {
        hasBegun,
        votes: votes.map((vote) => (isOf(vote, data) ? { ...vote, isCounted: true } : vote)),
      };
    }
    return { hasBegun, votes };
  },
};

function opened(event: EffectiveEvent | ProposedEvent, form: VoteForm, village: string): Vote {
  return { ...dateOf(event), form, village, isClosed: false, isCounted: false };
}

function isOf(vote: Vote, { village, voteForm }: VoteTallied): boolean {
  return vote.village === village && vote.form === voteForm;
}

/** A village can be asked again after the vote was closed or counted. */
function refuseOpen({ votes }: Deliberation, form: VoteForm, village: string): void {
  const isOpen = (vote: Vote) => !vote.isClosed && !vote.isCounted;
  if (votes.some((vote) => vote.form === form && vote.village === village && isOpen(vote))) {
    throw new DomainError('ballot/already-open', { village, form });
  }
}

/** The closing may be recorded after the count, as a late entry, but only once. */
function refuseUnfittingClosing(action: Action & { data: BallotClosed }, state: Deliberation): void {
  refuseBeginning(state.hasBegun, action.type);
  const { village, ballotsReturned } = action.data;
  const open = state.votes.filter((vote) => vote.village === village && !vote.isClosed);
  if (open.length === 0) throw new DomainError('ballot/not-open', { village });
  refuseBeforeOpening(action.occurredOn, open);
  // Only ballots of paper are counted when handed out; beside an online vote the figure cannot be told apart.
  const issued = open.length === 1 ? open[0]?.ballotsIssued : undefined;
  if (issued !== undefined && ballotsReturned !== undefined && ballotsReturned > issued) {
    throw new DomainError('ballot/more-returned-than-issued', { ballotsReturned, ballotsIssued: issued });
  }
}

/** A vote that was recorded as opened cannot have been counted, or ended, on an earlier day. */
function refuseEarlyTally(action: Action & { data: VoteTallied }, { votes }: Deliberation): void {
  const counted = votes.filter((vote) => isOf(vote, action.data));
  refuseBeforeOpening(action.occurredOn, counted);
  if (action.data.closedOn !== undefined) refuseBeforeOpening(action.data.closedOn, counted);
}

/** Where a village voted twice, the day may belong to either vote. */
function refuseBeforeOpening(day: string, votes: readonly Vote[]): void {
  const [first] = votes;
  if (first !== undefined && votes.every((vote) => isCertainlyBefore(day, vote))) {
    throw new DomainError('ballot/closed-before-opened', { openedOn: first.on, closedOn: day });
  }
}
