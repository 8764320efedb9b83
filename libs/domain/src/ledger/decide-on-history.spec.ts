import { describe, expect, it } from '@jest/globals';
import { act, correcting, eventIdAt, historyOf, specificationOf, withdrawing } from '@app/testing';
import { actionTypes } from '../action-type/action-types.js';
import { deciderOf } from '../deciders.js';
import { decideOnHistory } from './decide-on-history.js';

const given = specificationOf(deciderOf('document'));

const disclosed = (on: string, paper = 'BUDGET_REPORT') =>
  act('InformationDisclosed', on, { paper, form: 'LOUDSPEAKER' });

describe('a correction', () => {
  it('replaces the newest event of a chain, in whole', () => {
    given(disclosed('2026-03-01'))
      .when(correcting(1, disclosed('2026-03-02')))
      .then(disclosed('2026-03-02'));
    given(disclosed('2026-03-01'), correcting(1, disclosed('2026-03-02')))
      .when(correcting(2, disclosed('2026-03-03')))
      .then(disclosed('2026-03-03'));
  });

  it('of an older event is refused, naming the newest', () => {
    given(disclosed('2026-03-01'), correcting(1, disclosed('2026-03-02')))
      .when(correcting(1, disclosed('2026-03-03')))
      .thenRefused('correction/not-newest', { newest: eventIdAt(2) });
  });

  it('withdraws with empty data on the day of what it withdraws', () => {
    const withdrawal = withdrawing(1, disclosed('2026-03-01'));
    given(disclosed('2026-03-01')).when(withdrawal).then(withdrawal);
    given(disclosed('2026-03-01'))
      .when({ ...withdrawal, occurredOn: '2026-03-02' })
      .thenRefused('correction/withdrawal-changes-day');
    given(disclosed('2026-03-01'))
      .when({ ...withdrawal, occurredPrecision: 'MONTH' })
      .thenRefused('correction/withdrawal-changes-day');
  });

  it('cannot bring back what was withdrawn', () => {
    const history = [disclosed('2026-03-01'), withdrawing(1, disclosed('2026-03-01'))];
    given(...history)
      .when(correcting(1, disclosed('2026-03-02')))
      .thenRefused('correction/withdrawn');
    given(...history)
      .when(correcting(2, disclosed('2026-03-02')))
      .thenRefused('correction/withdrawn');
    given(...history)
      .when(disclosed('2026-03-01'))
      .thenAccepted();
  });

  it('keeps type, unit and stream', () => {
    given(disclosed('2026-03-01'))
      .when(correcting(1, act('DocumentSent', '2026-03-01', { paper: 'DRAFT_BUDGET', to: ['HDND_XA'] })))
      .thenRefused('correction/other-type');
    given(disclosed('2026-03-01'))
      .when({ ...correcting(1, disclosed('2026-03-01')), unitId: `u${'b'.repeat(20)}` })
      .thenRefused('correction/other-unit');
    given()
      .when(correcting(1, disclosed('2026-03-01')))
      .thenRefused('correction/not-found');
  });
});

describe('every action type of the release', () => {
  it('has a decider for its stream', () => {
    for (const { stream } of actionTypes.values()) expect(deciderOf(stream).category).toBe(stream);
  });

  it.each([
    ['PostingTakenDown', { source: eventIdAt(1) }],
    ['InstructionAcknowledged', { source: eventIdAt(1) }],
    ['BallotClosed', { village: 'v' }],
    ['CommunityDecisionAnnulled', { annulmentKind: 'ANNULLED', reasons: 'x' }],
    ['LocalRuleRepealed', { rule: 'R', validTo: '2026-01-01' }],
    ['UnitSucceeded', { successors: [], partOnly: false, validTo: '2026-01-01' }],
    ['VillageSucceeded', { successorVillages: [], validTo: '2026-01-01' }],
    ['VillageClosed', { validTo: '2026-01-01' }],
    ['AccessRevoked', { account: 'a', role: 'FRONT', validTo: '2026-01-01' }],
  ])('that ends or answers something cannot be the first of a stream: %s', (type, data) => {
    expect(() => decideOnHistory(act(type, '2026-03-01', data), historyOf([]))).toThrow();
  });
});
