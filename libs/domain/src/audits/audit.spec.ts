import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { audit } from './audit.js';

const given = specificationOf(audit);

const announced = act('AuditAnnounced', '2026-03-01', {
  number: '12/QĐ',
  issuer: 'UBND tỉnh',
  subject: 'Dân chủ ở cơ sở',
  period: { from: '2025-01-01', to: '2025-12-31' },
  auditedUnits: [`u${'a'.repeat(20)}`],
  validFrom: '2026-03-05',
  validTo: '2026-04-05',
});
const started = (on = '2026-03-05') =>
  act('AuditStarted', on, { catalogueVersion: '1', ledgerPosition: '42' });
const extended = (validTo: string, on = '2026-04-01') =>
  act('AuditExtended', on, { validTo, reasons: 'Nhiều nội dung' });
const concluded = (on = '2026-04-05') =>
  act('AuditConcluded', on, { conclusion: 'PARTLY_COMPLIES', findings: 3, summary: 'Chậm công khai' });
const followedUp = (on = '2026-07-01') => act('AuditFollowedUp', on, { remediesDone: 2, remediesOpen: 1 });

describe('an audit (thanh tra, kiểm tra bằng sổ)', () => {
  it('is announced, begun, extended, concluded and followed up', () => {
    const steps = [announced, started(), extended('2026-04-20'), concluded(), followedUp()];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('is announced and concluded once', () => {
    given(announced).when(announced).thenRefused('process/already-recorded');
    given(announced, concluded()).when(concluded('2026-04-06')).thenRefused('process/already-recorded');
    given().when(concluded()).thenRefused('stream/cannot-begin');
  });

  it('is extended to a later day only, and not after its conclusion', () => {
    given(announced).when(extended('2026-04-06')).thenAccepted();
    given(announced)
      .when(extended('2026-04-05'))
      .thenRefused('audit/not-an-extension', { until: '2026-04-05' });
    given(announced, extended('2026-04-20'))
      .when(extended('2026-04-20'))
      .thenRefused('audit/not-an-extension');
    given(announced, concluded())
      .when(extended('2026-05-01', '2026-04-06'))
      .thenRefused('process/already-ended');
  });

  it('is concluded after it began, and followed up after its conclusion', () => {
    given(announced, started()).when(concluded('2026-03-05')).thenAccepted();
    given(announced, started()).when(concluded('2026-03-04')).thenRefused('process/out-of-order');
    given(announced, concluded()).when(followedUp('2026-04-04')).thenRefused('process/out-of-order');
    given(announced).when(followedUp()).thenRefused('audit/not-concluded');
    given().when(followedUp()).thenAccepted();
  });
});
