import { describe, it } from '@jest/globals';
import { act, correcting, specificationOf, withdrawing } from '@app/testing';
import { ledger } from './ledger.js';

const given = specificationOf(ledger);

const opened = (data: Record<string, unknown> = {}) =>
  act('LedgerOpened', '2026-01-01', {
    ledgerId: 'a'.repeat(26),
    purpose: 'TEST',
    clock: 'MANUAL',
    zone: 'Asia/Ho_Chi_Minh',
    format: 1,
    ...data,
  });
const calendar = (data: Record<string, unknown> = {}) =>
  act('CalendarDecisionAdopted', '2026-01-02', {
    year: 2026,
    daysOff: ['2026-01-01', '2026-02-16'],
    workedDays: ['2026-08-22'],
    provisional: false,
    ...data,
  });
const adopted = (unitId: string) =>
  act(
    'LocalRuleAdopted',
    '2026-02-01',
    { rule: 'R1', subject: 'Hạn', document: 'document-1', validFrom: '2026-02-01' },
    { unitId },
  );
const repealed = (unitId: string) =>
  act('LocalRuleRepealed', '2026-03-01', { rule: 'R1', validTo: '2026-03-31' }, { unitId });

describe('opening a ledger', () => {
  it('happens once and first', () => {
    given().when(opened()).then(opened());
    given(opened()).when(opened()).thenRefused('ledger/already-open');
    given().when(calendar()).thenRefused('ledger/not-open');
  });

  it.each([{ zone: 'UTC' }, { format: 2 }, { ledgerId: 'x' }])('in another format is refused: %j', (data) => {
    given().when(opened(data)).thenRefused('ledger/format-unknown');
  });

  it('for production takes the system’s clock', () => {
    given()
      .when(opened({ purpose: 'PRODUCTION', clock: 'SYSTEM' }))
      .thenAccepted();
    given()
      .when(opened({ purpose: 'PRODUCTION' }))
      .thenRefused('ledger/clock-not-allowed');
    given()
      .when(opened({ purpose: 'SAMPLE' }))
      .thenAccepted();
  });

  it('is never corrected', () => {
    given(opened())
      .when(correcting(1, opened({ purpose: 'SAMPLE' })))
      .thenRefused('correction/never');
    given(opened()).when(withdrawing(1, opened())).thenRefused('correction/never');
  });
});

describe('a calendar decision', () => {
  it('is for the days of one year, each named once', () => {
    given(opened()).when(calendar()).thenAccepted();
    given(opened())
      .when(calendar({ workedDays: [] }))
      .thenAccepted();
    given(opened())
      .when(calendar({ daysOff: ['2027-01-01'] }))
      .thenRefused('calendar/days-do-not-fit');
    given(opened())
      .when(calendar({ workedDays: ['2026-01-01'] }))
      .thenRefused('calendar/days-do-not-fit');
    given(opened())
      .when(calendar({ daysOff: ['2026-01-01', '2026-01-01'] }))
      .thenRefused('calendar/days-do-not-fit');
    given(opened())
      .when(calendar({ year: 20260, daysOff: [], workedDays: [] }))
      .thenRefused('calendar/days-do-not-fit');
  });

  it('gives a reason for every day off or for none', () => {
    given(opened())
      .when(calendar({ whyOff: ['NEW_YEAR', 'TET'] }))
      .thenAccepted();
    given(opened())
      .when(calendar({ whyOff: ['NEW_YEAR'] }))
      .thenRefused('calendar/days-do-not-fit');
  });

  it('may be followed by a later decision of the same year', () => {
    given(opened(), calendar())
      .when(calendar({ provisional: true }))
      .thenAccepted();
  });
});

describe('a rule of a commune', () => {
  it('is repealed where it was adopted', () => {
    given(opened(), adopted('u1')).when(repealed('u1')).thenAccepted();
    given(opened(), adopted('u1')).when(repealed('u2')).thenRefused('local-rule/not-in-force');
    given(opened()).when(repealed('u1')).thenRefused('local-rule/not-in-force');
    given(opened(), adopted('u1'), repealed('u1'))
      .when(repealed('u1'))
      .thenRefused('local-rule/not-in-force');
  });
});
