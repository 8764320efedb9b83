import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { finding } from './finding.js';

const given = specificationOf(finding);

const raised = (on = '2026-03-01') =>
  act('FindingRaised', on, { findingSource: 'INSPECTION', content: 'Chậm' });
const replied = act('FindingReplied', '2026-03-05', { content: 'Tiếp thu', agreed: true });
const planned = act('RemedyPlanned', '2026-03-10', { content: 'Công khai lại' });
const completed = (on = '2026-04-01') => act('RemedyCompleted', on, { result: 'Đã công khai' });
const verified = (remedied: boolean, on = '2026-04-10') => act('RemedyVerified', on, { remedied });

describe('a finding and its remedy (hạn chế, tồn tại và khắc phục)', () => {
  it('is raised, answered, remedied and verified', () => {
    const steps = [raised(), replied, planned, completed(), verified(true)];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it.each([replied, completed(), verified(true), verified(false)])(
    'is not answered, remedied or verified before anything is known of it',
    (step) => {
      given().when(step).thenRefused('stream/cannot-begin');
    },
  );

  it('stays open where the remedy is found wanting', () => {
    given(raised(), completed(), verified(false)).when(completed('2026-05-01')).thenAccepted();
    given(raised(), completed(), verified(false))
      .when(raised('2026-05-01'))
      .thenRefused('process/already-open');
  });

  it('is closed by a remedy found good, and opened again by raising it again', () => {
    const closed = [raised(), completed(), verified(true)];
    given(...closed)
      .when(completed('2026-04-10'))
      .thenAccepted();
    given(...closed)
      .when(completed('2026-04-11'))
      .thenRefused('process/already-ended');
    given(...closed)
      .when(verified(true, '2026-05-01'))
      .thenRefused('process/not-open');
    given(...closed)
      .when(raised('2026-06-01'))
      .thenAccepted();
    given(...closed, raised('2026-06-01'))
      .when(verified(true, '2026-07-01'))
      .thenAccepted();
  });

  it('is not remedied before it was raised', () => {
    given(raised()).when(completed('2026-02-28')).thenRefused('process/out-of-order');
  });
});
