import { DomainError } from '../errors.js';
import { is } from '../ledger/accept.js';
import type { Action } from '../ledger/decider.js';
import { processOf, type Past } from '../ledger/process.js';
import { cannotBegin, daysInOrder, fits, isOneOf, sameThroughout } from '../ledger/rules.js';
import {
  BoardDecisionTaken,
  BoardDissolved,
  BoardFormed,
  BoardMemberElected,
  BoardMemberReleaseProposed,
  BoardSeatVacated,
} from './boards.actions.js';

/**
 * One people's inspection board or community investment supervision board (Ban Thanh tra nhân dân, Ban Giám sát đầu tư
 * của cộng đồng) through its terms. Who may sit on it, how many, and what share of votes a decision needs is the law's
 * business: an ineligible member was elected all the same, and is recorded.
 */
export const board = processOf(
  'board',
  sameThroughout('boardKind'),
  cannotBegin(BoardDissolved),
  refuseSecondBeginning,
  refuseStranger,
  refuseAfterDissolution,
  fits(BoardFormed, ['boardHeads', 'deputyHeads'], 'boardMembers'),
  fits(BoardFormed, ['residentRepresentatives'], 'boardMembers'),
  fits(BoardFormed, ['frontMembers'], 'boardMembers'),
  fits(BoardFormed, ['inspectionBoardMembers'], 'boardMembers'),
  fits(BoardFormed, ['villagesRepresented'], 'villagesInCommune'),
  fits(BoardDecisionTaken, ['votesFor', 'votesAgainst', 'votesOther'], 'membersPresent'),
  daysInOrder(BoardSeatVacated, 'occurredOn', 'termUntil'),
);

/** One term begins once; the next one has another first day. */
function refuseSecondBeginning(action: Action, past: readonly Past[]): void {
  if (!is(action, BoardFormed)) return;
  const { termFrom } = action.data;
  if (past.some((act) => is(act, BoardFormed) && act.data.termFrom === termFrom))
    throw new DomainError('board/term-already-begun', { termFrom });
}

/**
 * Only who was elected can be proposed for release, and a seat falls vacant once. Where the ledger began in the middle of
 * the term, the first thing known of the board may be that a member leaves.
 */
function refuseStranger(action: Action, past: readonly Past[]): void {
  if (!is(action, BoardMemberReleaseProposed) && !is(action, BoardSeatVacated)) return;
  const { member } = action.data;
  if (member === undefined || past.length === 0) return;
  const isElected = past.some((act) => act.id === member && is(act, BoardMemberElected));
  const hasLeft =
    is(action, BoardSeatVacated) &&
    past.some((act) => is(act, BoardSeatVacated) && act.data.member === member);
  if (!isElected || hasLeft) throw new DomainError('member/not-in-office', { member });
}

/** A dissolved board acts no more, unless it was formed again since. */
function refuseAfterDissolution(action: Action, past: readonly Past[]): void {
  const last = past.findLast((act) => isOneOf(act, [BoardFormed, BoardDissolved]));
  if (last === undefined || !is(last, BoardDissolved)) return;
  const { validTo } = last.data;
  if (is(action, BoardDissolved)) throw new DomainError('process/already-ended', { endedOn: validTo });
  const acts = isOneOf(action, [BoardMemberElected, BoardDecisionTaken, BoardSeatVacated]);
  if (acts && action.occurredPrecision === 'DAY' && action.occurredOn > validTo)
    throw new DomainError('process/already-ended', { endedOn: validTo });
}
