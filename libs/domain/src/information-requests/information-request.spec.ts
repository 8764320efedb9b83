import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { informationRequest } from './information-request.js';

const given = specificationOf(informationRequest);

const requested = act('InformationRequested', '2026-03-02', {
  requestChannel: 'IN_PERSON',
  informationComplexity: 'SIMPLE',
  subject: 'Quy hoạch',
});
const notified = act('InformationTimingNotified', '2026-03-03', { dueOn: '2026-03-20' });
const provided = (on = '2026-03-10') => act('InformationProvided', on, {});
const refused = act('InformationRefused', '2026-03-05', { reasons: 'Bí mật nhà nước', inWriting: false });
const corrected = act('CorrectionRequested', '2026-03-02', { subject: 'Sai diện tích' });
const correctionAnswered = (on = '2026-03-10') => act('CorrectionAnswered', on, { corrected: true });

describe('a request for information (yêu cầu cung cấp thông tin)', () => {
  it('is answered when it was made', () => {
    for (const answer of [provided(), refused]) {
      given().when(answer).thenRefused('stream/cannot-begin');
      given(requested).when(answer).thenAccepted();
      given(notified).when(answer).thenAccepted();
      given(corrected).when(answer).thenRefused('process/not-open');
    }
  });

  it('is not answered before it was made', () => {
    given(requested).when(provided('2026-03-02')).thenAccepted();
    given(requested).when(provided('2026-03-01')).thenRefused('process/out-of-order');
  });

  it('may be refused by word of mouth, and met after all: both are recorded', () => {
    given(requested, refused).when(provided('2026-04-10')).thenAccepted();
  });
});

describe('a request to correct what was disclosed', () => {
  it('is answered after it was made', () => {
    given().when(correctionAnswered()).thenRefused('stream/cannot-begin');
    given(requested).when(correctionAnswered()).thenRefused('process/not-open');
    given(corrected).when(correctionAnswered()).thenAccepted();
    given(corrected).when(correctionAnswered('2026-03-01')).thenRefused('process/out-of-order');
  });
});
