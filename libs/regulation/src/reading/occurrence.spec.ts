import { describe, expect, it } from '@jest/globals';
import { effective, type EffectiveEvent, type EventData } from '@app/domain';
import { act, historyOf } from '@app/testing';
import { occurrencesOf } from './occurrence.js';

function eventOf(type: string, data: EventData, personal: Record<string, string> = {}): EffectiveEvent {
  const [event] = effective(historyOf([act(type, '2026-03-10', data)]));
  if (event === undefined) throw new Error('no event');
  return { ...event, personal };
}

describe('what an event is to the law', () => {
  it('is for the whole year that it names by a number', () => {
    const funded = (year: number) =>
      eventOf('BoardFunded', { boardKind: 'PEOPLES_INSPECTION_BOARD', year, amount: '1' });
    expect(occurrencesOf(funded(2026))[0]?.period).toEqual({
      from: '2026-01-01',
      to: '2026-12-31',
    });
    expect(occurrencesOf(funded(26))[0]?.period).toBeUndefined();
  });

  it('has a tally for each criterion whose points it lists', () => {
    const declared = eventOf('LawAccessStandardDeclared', {
      year: 2026,
      scorePoints: '85',
      criterionPoints: [
        { numerator: 1550, denominator: 2000 },
        { numerator: 900, denominator: 2000 },
      ],
      headDisciplined: false,
      declaredMet: true,
    });
    expect(occurrencesOf(declared).flatMap(({ tallies }) => tallies)).toEqual([
      { of: 'CRITERION_MAX_POINTS', yes: 1550, total: 2000, declared: true },
      { of: 'CRITERION_MAX_POINTS', yes: 900, total: 2000, declared: true },
    ]);
  });

  it('holds a personal element when there is a commitment to it', () => {
    const entered = (personal: Record<string, string>) =>
      occurrencesOf(
        eventOf('CitizenReceived', { heldBy: 'STAFF', registerNumber: '7', handling: 'Chuyển' }, personal),
      ).flatMap(({ content }) => [...content].sort());
    expect(entered({})).toEqual(['HANDLING', 'REGISTER_NUMBER']);
    expect(entered({ '/citizen': 'c', '/requestMade': 'c' })).toEqual([
      'HANDLING',
      'PERSON',
      'REGISTER_NUMBER',
      'REQUEST',
    ]);
  });
});
