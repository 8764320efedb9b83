import { describe, it } from '@jest/globals';
import { act, eventIdAt, specificationOf } from '@app/testing';
import { report } from './report.js';

const given = specificationOf(report);

const submitted = (on = '2026-12-01', data = {}) =>
  act('ReportSubmitted', on, {
    reportKind: 'OTHER',
    subject: 'Dân chủ ở cơ sở',
    to: ['UBND_TINH'],
    resubmission: false,
    ...data,
  });
const returned = (n: number, on = '2026-12-05') =>
  act('ReportReturned', on, { source: eventIdAt(n), reasons: 'Thiếu biểu' });
const closed = act('PeriodClosed', '2026-12-31', {
  periodKind: 'YEAR',
  period: { from: '2026-01-01', to: '2026-12-31' },
});

describe('a report (báo cáo)', () => {
  it('is asked for, submitted, returned, submitted again, and its period is closed', () => {
    const steps = [
      act('ReportRequested', '2026-11-01', { reportKind: 'OTHER', dueOn: '2026-12-01' }),
      submitted(),
      returned(2),
      submitted('2026-12-10', { resubmission: true }),
      closed,
    ];
    steps.forEach((step, n) => {
      given(...steps.slice(0, n))
        .when(step)
        .then(step);
    });
  });

  it('goes to somebody, also as the first thing known of it', () => {
    given()
      .when(submitted('2026-12-01', { resubmission: true }))
      .thenAccepted();
    given()
      .when(submitted('2026-12-01', { to: [] }))
      .thenRefused('sending/no-addressee');
  });

  it('is returned once for each time that it was submitted', () => {
    given().when(returned(1)).thenRefused('stream/cannot-begin');
    given(submitted()).when(returned(9)).thenRefused('process/source-unknown');
    given(submitted()).when(returned(1, '2026-11-30')).thenRefused('process/out-of-order');
    given(submitted(), returned(1)).when(returned(1, '2026-12-06')).thenRefused('report/already-returned');
    given(submitted(), returned(1), submitted('2026-12-10')).when(returned(3, '2026-12-11')).thenAccepted();
  });

  it('comes late when the period is closed, and is recorded', () => {
    given(submitted(), closed).when(submitted('2027-01-10')).thenAccepted();
    given(submitted(), closed).when(closed).thenRefused('process/already-recorded');
    given().when(closed).thenRefused('stream/cannot-begin');
  });
});
