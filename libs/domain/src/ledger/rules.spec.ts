import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { deciderOf } from '../deciders.js';

const given = specificationOf(deciderOf('mediation'));
const opened = (on: string, occurredPrecision: 'DAY' | 'MONTH' = 'DAY') =>
  act(
    'MediationCaseOpened',
    on,
    { village: `v${'a'.repeat(20)}`, immediateOrAgreed: true },
    { occurredPrecision },
  );
const held = (on: string, occurredPrecision: 'DAY' | 'MONTH' = 'DAY') =>
  act('MediationHeld', on, {}, { occurredPrecision });
const closed = (on: string) => act('MediationCaseClosed', on, { mediationOutcome: 'FAILED' });

describe('the order of what was recorded', () => {
  it('is that of the days on which things happened, so late entries find their place', () => {
    given(opened('2026-03-01'), closed('2026-03-10'), opened('2026-05-01'))
      .when(held('2026-03-05'))
      .thenAccepted();
    given(held('2026-03-05'), closed('2026-03-10')).when(opened('2026-03-01')).thenAccepted();
  });

  it('proves nothing where a day is not exact: it is the last possible one', () => {
    given(opened('2026-03-31', 'MONTH')).when(closed('2026-03-10')).thenAccepted();
    given(opened('2026-03-31')).when(closed('2026-03-10')).thenRefused('process/out-of-order');
    given(opened('2026-03-01'), closed('2026-03-10')).when(held('2026-03-31', 'MONTH')).thenAccepted();
    given(opened('2026-03-01'), closed('2026-03-10'))
      .when(held('2026-03-31'))
      .thenRefused('process/already-ended');
  });

  it('lets what was closed and opened again go on', () => {
    const again = [opened('2026-03-01'), closed('2026-03-10'), opened('2026-05-01')];
    given(...again)
      .when(held('2026-05-02'))
      .thenAccepted();
    given(...again)
      .when(held('2026-04-01'))
      .thenRefused('process/already-ended');
    given(...again)
      .when(closed('2026-05-10'))
      .thenAccepted();
    given(...again)
      .when(closed('2026-04-10'))
      .thenRefused('process/not-open');
  });
});
