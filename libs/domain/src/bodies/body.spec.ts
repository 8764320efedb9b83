import { describe, it } from '@jest/globals';
import { act, correcting, eventIdAt, specificationOf } from '@app/testing';
import { body } from './body.js';

const given = specificationOf(body);

const established = act('BodyEstablished', '2020-01-01', {
  bodyKind: 'STEERING_COMMITTEE',
  title: 'Ban Chỉ đạo',
});
const appointed = (validFrom = '2026-01-01', validTo?: string) =>
  act('BodyMemberAppointed', '2026-01-01', {
    memberRole: 'MEMBER',
    validFrom,
    ...(validTo !== undefined && { validTo }),
  });
const headed = act('HeadDesignated', '2026-01-01', { remit: 'MASS_MOBILISATION', validFrom: '2026-01-01' });
const released = (n: number, validTo = '2026-06-30') =>
  act('BodyMemberReleased', validTo, { member: eventIdAt(n), validTo });
const succeeded = (validTo = '2026-07-01') =>
  act('BodySucceeded', validTo, { successorBodies: ['body-2'], successionKind: 'MERGED', validTo });

describe('a body of the directory (tổ chức, cơ quan)', () => {
  it('is established once; its members may be known before that', () => {
    given(appointed()).when(established).thenAccepted();
    given(established).when(established).thenRefused('process/already-recorded');
  });

  it('releases who holds an office in it, once', () => {
    given().when(released(1)).thenRefused('stream/cannot-begin');
    given(appointed()).when(released(1)).thenAccepted();
    given(headed).when(released(1)).thenAccepted();
    given(established).when(released(1)).thenRefused('member/not-in-office');
    given(appointed(), released(1)).when(released(1, '2026-07-30')).thenRefused('member/not-in-office');
  });

  it('ends no office before it began', () => {
    given().when(appointed('2026-01-01', '2025-12-31')).thenRefused('dates/end-before-beginning');
    given(appointed()).when(released(1, '2026-01-01')).thenAccepted();
    given(appointed()).when(released(1, '2025-12-31')).thenRefused('dates/end-before-beginning');
    given(appointed(), released(1))
      .when(correcting(1, appointed('2026-07-01')))
      .thenRefused('correction/history-impossible');
  });

  it('gives no office after it was succeeded', () => {
    given().when(succeeded()).thenRefused('stream/cannot-begin');
    given(established, succeeded()).when(succeeded('2026-08-01')).thenRefused('process/already-recorded');
    given(established, succeeded()).when(appointed('2026-07-01')).thenAccepted();
    given(established, succeeded()).when(appointed('2026-07-02')).thenRefused('process/already-ended');
  });
});
