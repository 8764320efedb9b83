import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { mediation } from './mediation.js';

const given = specificationOf(mediation);

const opened = (on = '2026-03-01') =>
  act('MediationCaseOpened', on, { village: `v${'a'.repeat(20)}`, immediateOrAgreed: false });
const held = (on = '2026-03-03', data = {}) => act('MediationHeld', on, data);
const closed = (on = '2026-03-10') => act('MediationCaseClosed', on, { mediationOutcome: 'SUCCEEDED' });

describe('a case of mediation (hòa giải ở cơ sở)', () => {
  it('is assigned, mediated and closed once', () => {
    given(opened(), held()).when(closed()).thenAccepted();
    given(held()).when(closed()).thenAccepted();
    given().when(closed()).thenRefused('stream/cannot-begin');
    given(opened(), closed()).when(closed('2026-03-11')).thenRefused('process/not-open');
    given(opened()).when(opened('2026-03-02')).thenRefused('process/already-open');
  });

  it('is neither closed before it was opened nor mediated after it was closed', () => {
    given(opened()).when(closed('2026-02-28')).thenRefused('process/out-of-order');
    given(opened(), closed()).when(held('2026-03-10')).thenAccepted();
    given(opened(), closed()).when(held('2026-03-11')).thenRefused('process/already-ended');
    given(opened(), closed(), opened('2026-05-01')).when(held('2026-05-02')).thenAccepted();
  });

  it('is entered in the book on the day or later', () => {
    given(opened())
      .when(held('2026-03-03', { loggedOn: '2026-03-03' }))
      .thenAccepted();
    given(opened())
      .when(held('2026-03-03', { loggedOn: '2026-03-02' }))
      .thenRefused('dates/end-before-beginning');
  });
});
