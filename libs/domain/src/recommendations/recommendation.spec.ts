import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { recommendation } from './recommendation.js';

const given = specificationOf(recommendation);

const recommender = 'PEOPLES_INSPECTION_BOARD';
const boardKind = 'PEOPLES_INSPECTION_BOARD';
const drafted = act('RecommendationDrafted', '2026-03-01', { boardKind, subject: 'Thu quỹ' });
const confirmed = act('RecommendationConfirmed', '2026-03-05', { boardKind, confirmed: true });
const issued = (to = ['UBND_XA']) =>
  act('RecommendationIssued', '2026-03-10', { recommender, to, subject: 'Thu quỹ', content: 'Công khai' });
const received = (on = '2026-03-11') =>
  act('RecommendationReceived', on, { recommender, receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' });
const answered = (on = '2026-03-25', data = {}) =>
  act('RecommendationAnswered', on, {
    recommender,
    answerOutcome: 'ACCEPTED',
    content: 'Đã công khai',
    to: ['BAN_THANH_TRA_NHAN_DAN'],
    ...data,
  });
const urged = act('RecommendationUrged', '2026-04-10', { escalatedTo: 'FRONT' });

describe('a recommendation and its answer (kiến nghị và trả lời kiến nghị)', () => {
  it('is drafted, confirmed by the Front, sent, received and answered', () => {
    const steps = [drafted, confirmed, issued(), received(), answered()];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('is not answered when it was never sent', () => {
    given().when(answered()).thenRefused('stream/cannot-begin');
    given(drafted, confirmed).when(answered()).thenRefused('recommendation/not-sent');
    given(received()).when(answered()).thenAccepted();
    given(urged).when(answered('2026-04-20')).thenAccepted();
  });

  it('is not received, answered or urged before it was sent', () => {
    given(issued()).when(received('2026-03-10')).thenAccepted();
    given(issued()).when(received('2026-03-09')).thenRefused('process/out-of-order');
    given(issued()).when(answered('2026-03-09')).thenRefused('process/out-of-order');
  });

  it('is sent, and answered, to somebody', () => {
    given().when(issued([])).thenRefused('sending/no-addressee');
    given(issued())
      .when(answered('2026-03-25', { to: [] }))
      .thenRefused('sending/no-addressee');
  });

  it('is not answered before the day on which it was received, as the answer gives it', () => {
    given(issued())
      .when(answered('2026-03-25', { receivedOn: '2026-03-25' }))
      .thenAccepted();
    given(issued())
      .when(answered('2026-03-25', { receivedOn: '2026-03-26' }))
      .thenRefused('dates/end-before-beginning');
  });

  it('may be answered late, refused, urged and answered again', () => {
    given(issued(), received()).when(answered('2027-03-25')).thenAccepted();
    given(issued(), answered('2026-03-25', { answerOutcome: 'NOT_ACCEPTED' }))
      .when(urged)
      .thenAccepted();
    given(issued(), answered(), urged).when(answered('2026-05-01')).thenAccepted();
  });
});
