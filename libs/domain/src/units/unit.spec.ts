import { describe, it } from '@jest/globals';
import { act, correcting, specificationOf } from '@app/testing';
import { unit } from './unit.js';

const given = specificationOf(unit);

const province = `u${'p'.repeat(20)}`;
const self = `u${'a'.repeat(20)}`;
const other = `u${'b'.repeat(20)}`;
const registered = (data: Record<string, unknown> = {}) =>
  act(
    'UnitRegistered',
    '2025-07-01',
    {
      level: 'COMMUNE',
      unitKind: 'XA',
      name: 'Xã Mẫu',
      code: '90001',
      registry: 'sample',
      parent: province,
      validFrom: '2025-07-01',
      ...data,
    },
    { unitId: province },
  );
const succeeded = (data: Record<string, unknown> = {}) =>
  act(
    'UnitSucceeded',
    '2026-07-01',
    {
      successionKind: 'MERGED',
      successors: [other],
      heir: other,
      partOnly: false,
      validTo: '2026-06-30',
      ...data,
    },
    { unitId: self },
  );
const renamed = (validFrom: string) =>
  act(
    'UnitRenamed',
    '2026-08-01',
    { name: 'Xã Mới', unitKind: 'XA', validFrom, spellingOnly: false },
    { unitId: self },
  );
const fact = (data: Record<string, unknown>) =>
  act('UnitFactRecorded', '2026-08-01', { fact: 'REMOTE_AREA', holds: true, ...data }, { unitId: self });

describe('an administrative unit', () => {
  it('is registered once, by its parent', () => {
    given().when(registered()).then(registered());
    given(registered()).when(registered()).thenRefused('unit/already-registered');
    given()
      .when(registered({ parent: other }))
      .thenRefused('unit/parent-differs');
    const { parent, ...orphan } = registered().data;
    given()
      .when(act('UnitRegistered', '2025-07-01', orphan, { unitId: String(parent) }))
      .thenRefused('unit/parent-differs');
  });

  it('has a parent unless it is the nation', () => {
    const { parent, ...nation } = registered({ level: 'NATION' }).data;
    given()
      .when(act('UnitRegistered', '1945-09-02', nation))
      .thenAccepted();
    given()
      .when(act('UnitRegistered', '1945-09-02', { ...nation, parent }))
      .thenRefused('unit/parent-differs');
  });

  it.each([renamed('2026-01-01'), fact({ validFrom: '2026-01-01' }), succeeded()])(
    'is registered before all else',
    (first) => {
      given().when(first).thenRefused('unit/not-registered');
    },
  );

  it('ends once, and its heir is one of its successors', () => {
    given(registered()).when(succeeded()).thenAccepted();
    given(registered(), succeeded()).when(succeeded()).thenRefused('unit/already-ended');
    given(registered())
      .when(succeeded({ heir: self }))
      .thenRefused('unit/heir-not-successor');
  });

  it('ends when its parts go to several successors, and goes on when it is one of them', () => {
    given(registered(), succeeded({ successors: [other], partOnly: true }))
      .when(succeeded())
      .thenRefused('unit/already-ended');
    given(registered(), succeeded({ successors: [self, other] }))
      .when(succeeded())
      .thenAccepted();
  });

  it('takes late entries about the time before its end, not about the time after', () => {
    given(registered(), succeeded()).when(renamed('2026-06-30')).thenAccepted();
    given(registered(), succeeded()).when(renamed('2026-07-01')).thenRefused('unit/after-end');
    given(registered(), succeeded())
      .when(fact({ validFrom: '2026-06-30' }))
      .thenAccepted();
    given(registered(), succeeded())
      .when(fact({ validFrom: '2026-07-01' }))
      .thenRefused('unit/after-end');
  });

  it('has no fact that ends before it begins', () => {
    given(registered())
      .when(fact({ validFrom: '2026-01-02', validTo: '2026-01-02' }))
      .thenAccepted();
    given(registered())
      .when(fact({ validFrom: '2026-01-02', validTo: '2026-01-01' }))
      .thenRefused('dates/end-before-beginning');
  });

  it('cannot be made to end before what was already recorded of it', () => {
    given(registered(), succeeded(), renamed('2026-06-30'))
      .when(correcting(2, succeeded({ validTo: '2026-06-29' })))
      .thenRefused('correction/history-impossible', { refusal: 'unit/after-end' });
  });
});
