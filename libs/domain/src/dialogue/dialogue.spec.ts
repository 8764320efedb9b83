import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf } from '@app/testing';
import { dialogue } from './dialogue.js';

const given = specificationOf(dialogue);

const raised = act('DialogueQuestionRaised', '2026-05-10', { content: 'Đường hỏng' });
const answered = (on: string, n: number) =>
  act('DialogueQuestionAnswered', on, { source: eventIdAt(n), content: 'Sẽ sửa' });
const held = act('DialogueHeld', '2026-05-10', { dialogueForm: 'IN_PERSON', dialogueAudience: 'PEOPLE' });

describe('a dialogue with the people (đối thoại)', () => {
  it('answers a question that was raised in it', () => {
    given(held, raised).when(answered('2026-05-12', 2)).thenAccepted();
    given(held, raised).when(answered('2026-05-12', 1)).thenRefused('process/source-unknown');
    given().when(answered('2026-05-12', 1)).thenRefused('stream/cannot-begin');
  });

  it('answers no question before it was raised, and may answer it again', () => {
    given(raised).when(answered('2026-05-10', 1)).thenAccepted();
    given(raised).when(answered('2026-05-09', 1)).thenRefused('process/out-of-order');
    given(raised, answered('2026-05-12', 1)).when(answered('2026-06-12', 1)).thenAccepted();
  });

  it('is asked for by no more voters than there are', () => {
    const asked = (votersAsking: number) =>
      act('DialogueRequested', '2026-05-01', { votersAsking, votersTotal: 90, subject: 'Đất đai' });
    given().when(asked(90)).thenAccepted();
    given().when(asked(91)).thenRefused('figures/do-not-fit');
  });

  it('is recorded when it was held without a plan, notice or head', () => {
    given().when(held).thenAccepted();
  });
});
