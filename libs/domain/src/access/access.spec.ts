import { describe, it } from '@jest/globals';
import { act, correcting, specificationOf, withdrawing } from '@app/testing';
import { access } from './access.js';

const given = specificationOf(access);

const granted = (unitId = 'u1', role = 'COMMUNE_OFFICER') =>
  act(
    'AccessGranted',
    '2026-01-01',
    { account: 'an', role, subtree: false, validFrom: '2026-01-01' },
    { unitId },
  );
const revoked = (unitId = 'u1', validTo = '2026-02-01') =>
  act('AccessRevoked', '2026-02-01', { account: 'an', role: 'COMMUNE_OFFICER', validTo }, { unitId });

describe('a right', () => {
  it('is revoked where it was granted, and once', () => {
    given().when(granted()).then(granted());
    given(granted()).when(revoked()).thenAccepted();
    given().when(revoked()).thenRefused('access/not-granted');
    given(granted('u2')).when(revoked('u1')).thenRefused('access/not-granted');
    given(granted('u1', 'AUDITOR')).when(revoked()).thenRefused('access/not-granted');
    given(granted(), revoked()).when(revoked()).thenRefused('access/not-granted');
    given(granted(), revoked()).when(granted()).thenAccepted();
  });

  it('ends on or after the day it began', () => {
    given(granted()).when(revoked('u1', '2026-01-01')).thenAccepted();
    given(granted()).when(revoked('u1', '2025-12-31')).thenRefused('access/ends-before-it-begins');
  });

  it('cannot be withdrawn from under its revocation', () => {
    given(granted(), revoked()).when(withdrawing(1, granted())).thenRefused('correction/history-impossible');
    given(granted(), revoked())
      .when(correcting(2, revoked('u1', '2026-03-01')))
      .thenAccepted();
  });
});
