import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { deciderOf } from '../deciders.js';
import { supervision } from './supervision.js';

const given = specificationOf(supervision);
const held = act('SupervisionSessionHeld', '2026-05-01', {
  supervisor: 'FRONT',
  subject: 'Chi trả hỗ trợ',
  supervisedBody: 'UBND xã',
});

describe('a session of supervision (cuộc giám sát)', () => {
  it('is held once, with or without a plan', () => {
    given().when(held).thenAccepted();
    given(held).when(held).thenRefused('process/already-recorded', { on: '2026-05-01' });
  });
});

describe('social criticism of a draft (phản biện xã hội)', () => {
  it('may come too late, after the draft was submitted: unlawful, and recorded', () => {
    const criticism = specificationOf(deciderOf('socialCriticism'));
    const submitted = act('DraftSubmitted', '2026-05-01', { subject: 'Đề án' });
    const criticised = act('SocialCriticismHeld', '2026-05-02', { subject: 'Đề án', opinionForm: 'MEETING' });
    criticism(submitted).when(criticised).thenAccepted();
    criticism().when(submitted).thenAccepted();
  });
});
