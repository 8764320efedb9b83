import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { inspection } from './inspection.js';

const given = specificationOf(inspection);

const inspector = 'PEOPLES_INSPECTION_BOARD';
const started = (on: string) => act('InspectionStarted', on, { inspector });
const held = (on: string) =>
  act('InspectionHeld', on, { inspector, subject: 'Thu chi quỹ', conclusion: 'COMPLIES' });

describe('an inspection (kiểm tra)', () => {
  it('is planned, begun and held once', () => {
    const planned = act('InspectionPlanned', '2026-03-01', {
      inspector,
      plannedOn: '2026-03-10',
      subject: 'Thu chi quỹ',
    });
    given(planned, started('2026-03-10')).when(held('2026-03-20')).thenAccepted();
    given(started('2026-03-10'), held('2026-03-20'))
      .when(held('2026-03-21'))
      .thenRefused('process/already-recorded');
  });

  it('of one matter by a board or a public-duty team is recorded as held', () => {
    given().when(held('2026-03-20')).thenAccepted();
  });

  it('is not over before it began', () => {
    given(started('2026-03-10')).when(held('2026-03-10')).thenAccepted();
    given(started('2026-03-10')).when(held('2026-03-09')).thenRefused('process/out-of-order');
    given(held('2026-03-20')).when(started('2026-03-20')).thenAccepted();
    given(held('2026-03-20')).when(started('2026-03-21')).thenRefused('process/already-ended');
  });
});
