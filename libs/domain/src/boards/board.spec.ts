import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf, withdrawing } from '@app/testing';
import { board } from './board.js';

const given = specificationOf(board);

const boardKind = 'PEOPLES_INSPECTION_BOARD';
const formed = (termFrom = '2026-01-01', data = {}) =>
  act('BoardFormed', termFrom, {
    boardKind,
    boardMembers: 5,
    boardHeads: 1,
    deputyHeads: 1,
    termFrom,
    ...data,
  });
const elected = (on = '2026-01-01', data = {}) =>
  act('BoardMemberElected', on, {
    boardKind,
    byElection: true,
    permanentResident: true,
    communeOfficial: false,
    partTimeStaff: false,
    validFrom: on,
    ...data,
  });
const vacated = (n: number, on = '2026-06-01') =>
  act('BoardSeatVacated', on, { boardKind, member: eventIdAt(n), termUntil: '2028-01-01' });
const proposedForRelease = (n: number) =>
  act('BoardMemberReleaseProposed', '2026-05-01', { boardKind, member: eventIdAt(n), reason: 'Chuyển đi' });
const decision = (votesFor: number, on = '2026-03-01') =>
  act('BoardDecisionTaken', on, {
    boardKind,
    subject: 'Kiến nghị',
    membersPresent: 4,
    votesFor,
    votesAgainst: 1,
    declaredCarried: true,
  });
const dissolved = (validTo = '2026-09-01') => act('BoardDissolved', validTo, { boardKind, validTo });

describe('a board of the people (Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng)', () => {
  it('is formed once for a term, and again for the next', () => {
    given().when(formed()).thenAccepted();
    given(formed()).when(formed()).thenRefused('board/term-already-begun');
    given(formed()).when(formed('2028-01-01')).thenAccepted();
  });

  it('has a term that does not end before it begins', () => {
    given()
      .when(formed('2026-01-01', { termUntil: '2026-01-01' }))
      .thenAccepted();
    given()
      .when(formed('2026-01-01', { termUntil: '2025-12-31' }))
      .thenRefused('dates/end-before-beginning');
  });

  it('stays the board that it is', () => {
    given(formed())
      .when(elected('2026-02-01', { boardKind: 'COMMUNITY_INVESTMENT_BOARD' }))
      .thenRefused('stream/other-matter', { field: 'boardKind' });
  });

  it('has as many heads, residents and represented villages as fit into it, and maybe too few', () => {
    given()
      .when(formed('2026-01-01', { boardMembers: 1, deputyHeads: 0 }))
      .thenAccepted();
    given()
      .when(formed('2026-01-01', { boardMembers: 1, deputyHeads: 1 }))
      .thenRefused('figures/do-not-fit');
    given()
      .when(formed('2026-01-01', { residentRepresentatives: 6 }))
      .thenRefused('figures/do-not-fit');
    given()
      .when(formed('2026-01-01', { villagesInCommune: 8, villagesRepresented: 8 }))
      .thenAccepted();
    given()
      .when(formed('2026-01-01', { villagesInCommune: 8, villagesRepresented: 9 }))
      .thenRefused('figures/do-not-fit');
  });

  it('takes a member whom the law would not let in, and records it', () => {
    given(formed())
      .when(elected('2026-02-01', { communeOfficial: true, permanentResident: false }))
      .thenAccepted();
  });

  it('releases only who was elected, and each seat falls vacant once', () => {
    given(formed(), elected()).when(proposedForRelease(2)).thenAccepted();
    given(formed(), elected()).when(proposedForRelease(1)).thenRefused('member/not-in-office');
    given(formed(), elected()).when(vacated(2)).thenAccepted();
    given(formed(), elected(), vacated(2)).when(vacated(2, '2026-07-01')).thenRefused('member/not-in-office');
    given(formed(), elected()).when(vacated(9)).thenRefused('member/not-in-office');
  });

  it('may lose a member whose election the ledger never saw', () => {
    const unknown = act('BoardSeatVacated', '2026-06-01', { boardKind, termUntil: '2028-01-01' });
    given().when(unknown).thenAccepted();
    given().when(proposedForRelease(1)).thenAccepted();
    given(formed()).when(proposedForRelease(2)).thenRefused('member/not-in-office');
  });

  it('decides with the votes of those present, by majority or not', () => {
    given().when(decision(3)).thenAccepted();
    given().when(decision(0)).thenAccepted();
    given().when(decision(4)).thenRefused('figures/do-not-fit');
  });

  it('acts no more after it was dissolved, until it is formed again', () => {
    given().when(dissolved()).thenRefused('stream/cannot-begin');
    given(formed(), dissolved()).when(dissolved('2026-10-01')).thenRefused('process/already-ended');
    given(formed(), dissolved()).when(decision(3, '2026-09-01')).thenAccepted();
    given(formed(), dissolved()).when(decision(3, '2026-09-02')).thenRefused('process/already-ended');
    given(formed(), dissolved(), formed('2026-10-01')).when(decision(3, '2026-10-02')).thenAccepted();
  });

  it('keeps its members’ elections while their vacancies stand', () => {
    given(formed(), elected(), vacated(2))
      .when(withdrawing(2, elected()))
      .thenRefused('correction/history-impossible');
  });
});
