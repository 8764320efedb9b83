import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf } from '@app/testing';
import { privacy } from './privacy.js';

const given = specificationOf(privacy);

const subjectKey = 'p-1';
const requested = act('DataSubjectRequested', '2026-03-01', { subjectKey, request: 'ERASURE' });
const answered = (n: number, on = '2026-03-03') =>
  act('DataSubjectAnswered', on, { subjectKey, source: eventIdAt(n), answer: 'CARRIED_OUT' });
const erased = (source?: string) =>
  act('PersonalDataErased', '2026-03-03', {
    subjectKey,
    erasureGround: 'SUBJECT_REQUEST',
    commitments: 2,
    ...(source !== undefined && { source }),
  });
const read = act('PersonalDataRead', '2026-03-01', { subjectKey, readPurpose: 'INSPECTION', fieldsRead: 1 });

describe('a data subject (chủ thể dữ liệu)', () => {
  it('is answered on what was asked', () => {
    given().when(answered(1)).thenRefused('stream/cannot-begin');
    given(read).when(answered(1)).thenRefused('process/source-unknown');
    given(requested).when(answered(1)).thenAccepted();
    given(requested).when(answered(1, '2026-02-28')).thenRefused('process/out-of-order');
  });

  it('is erased at its request or because the time is over', () => {
    given(requested)
      .when(erased(eventIdAt(1)))
      .thenAccepted();
    given(read)
      .when(erased(eventIdAt(1)))
      .thenRefused('process/source-unknown');
    given().when(erased()).thenAccepted();
  });

  it('leaves a trace of every reading', () => {
    given().when(read).thenAccepted();
    given(read).when(read).thenAccepted();
  });
});
