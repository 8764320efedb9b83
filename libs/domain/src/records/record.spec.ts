import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { deciderOf } from '../deciders.js';
import { record } from './record.js';

const given = specificationOf(record);

describe('facts that stand alone', () => {
  it('are possible whatever was recorded before: a judgement', () => {
    const judged = specificationOf(deciderOf('judgement'));
    const confirmed = act('VerdictConfirmed', '2026-03-01', {
      duty: 'd~1',
      state: 'BREACHED',
      ground: 'Đã kiểm tra',
    });
    const aside = act('VerdictSetAside', '2026-03-02', {
      duty: 'd~1',
      state: 'NOT_APPLICABLE',
      ground: 'Không thuộc',
    });
    judged().when(confirmed).then(confirmed);
    judged(confirmed).when(aside).then(aside);
    judged(confirmed, aside).when(confirmed).then(confirmed);
  });

  it('may be moved to another figure: a target', () => {
    const target = specificationOf(deciderOf('target'));
    const set = (targetValue: string) =>
      act('TargetSet', '2026-01-01', { metric: 'm', subject: 'Tập huấn', targetValue, comparator: 'GTE' });
    target(set('95')).when(set('100')).thenAccepted();
    target()
      .when(act('TargetProgressMeasured', '2026-06-01', { met: false }))
      .thenAccepted();
  });
});

describe('a plain record', () => {
  it('says no more of some than of all', () => {
    const confidence = (low: number) =>
      act('ConfidenceVoteHeld', '2026-12-10', {
        office: 'Chủ tịch',
        votersTotal: 30,
        high: 20,
        middle: 5,
        low,
      });
    given().when(confidence(5)).thenAccepted();
    given().when(confidence(6)).thenRefused('figures/do-not-fit');
    const satisfied = (numerator: number) =>
      act('SatisfactionMeasured', '2026-12-10', {
        satisfactionMethod: 'SURVEY',
        satisfied: { numerator, denominator: 100 },
      });
    given().when(satisfied(100)).thenAccepted();
    given().when(satisfied(101)).thenRefused('figures/do-not-fit');
    const served = (numerator: number) =>
      act('MobileServiceDelivered', '2026-12-10', {
        title: 'Lưu động',
        served: { numerator, denominator: 25 },
      });
    given().when(served(25)).thenAccepted();
    given().when(served(26)).thenRefused('figures/do-not-fit');
  });

  it('of a contest was opened before it was held', () => {
    const contest = (openedOn: string) =>
      act('OnlineContestHeld', '2026-09-30', { title: 'Tìm hiểu', openedOn, entries: 9 });
    given().when(contest('2026-09-30')).thenAccepted();
    given().when(contest('2026-10-01')).thenRefused('dates/end-before-beginning');
  });

  it('never holds the security situation in detail (S3-28)', () => {
    const situation = (situationField: string, data = {}) =>
      act('SituationReported', '2026-03-01', { situationField, beyondAuthority: false, ...data });
    given().when(situation('SECURITY')).thenAccepted();
    given()
      .when(situation('LIVELIHOOD', { summary: 'Ổn định' }))
      .thenAccepted();
    given()
      .when(situation('SECURITY', { summary: 'Ổn định' }))
      .thenRefused('situation/security-in-detail');
  });
});
