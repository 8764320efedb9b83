import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Correction, RecordedEvent } from './event.js';
import { effective, newestLinks } from './effective.js';

function event(
  position: number,
  corrects?: Correction,
  data: Record<string, unknown> = { n: position },
): RecordedEvent {
  return {
    position,
    id: `e${String(position)}`,
    stream: 'record-1',
    revision: position - 1,
    type: 'Told',
    schemaVersion: 1,
    unitId: 'u',
    occurredOn: '2026-01-01',
    occurredPrecision: 'DAY',
    recordedAt: '2026-01-02T00:00:00.000Z',
    actor: 'a',
    body: 'UBND_XA',
    data,
    evidence: [],
    meta: {
      commandId: 'c',
      correlationId: 'c',
      stream: 'record-1',
      type: 'Told',
      ...(corrects ? { corrects } : {}),
    },
    personal: {},
    salt: '',
  };
}
const replace = (position: number, of: number, data?: Record<string, unknown>) =>
  event(position, { event: `e${String(of)}`, how: 'REPLACE', reason: 'TYPING_ERROR' }, data);
const withdraw = (position: number, of: number) =>
  event(position, { event: `e${String(of)}`, how: 'WITHDRAW', reason: 'DUPLICATE' }, {});
const seen = (events: readonly RecordedEvent[], upTo?: number) =>
  effective(events, upTo).map(({ id, originalId, originalPosition }) => [id, originalId, originalPosition]);

describe('the effective history', () => {
  const history = [event(1), event(2), replace(3, 1), event(4), replace(5, 3), withdraw(6, 2)];

  it('has the newest link of a chain where the original stood', () => {
    expect(seen(history)).toEqual([
      ['e5', 'e1', 1],
      ['e4', 'e4', 4],
    ]);
  });

  it('is believed as it was at an earlier position', () => {
    expect(seen(history, 2)).toEqual([
      ['e1', 'e1', 1],
      ['e2', 'e2', 2],
    ]);
    expect(seen(history, 4)).toEqual([
      ['e3', 'e1', 1],
      ['e2', 'e2', 2],
      ['e4', 'e4', 4],
    ]);
  });

  it('does not depend on the order of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: history.length }), (shuffled) => {
        expect(seen(shuffled)).toEqual(seen(history));
      }),
    );
  });

  it('lets links between events survive a correction', () => {
    const linked = [
      event(1),
      replace(2, 1),
      event(3, undefined, { source: 'e2', list: ['e2', 'x'] }),
      replace(4, 2),
    ];
    expect(effective(linked)[1]?.data).toEqual({ source: 'e1', list: ['e1', 'x'] });
  });

  it('lets a replacement stand for itself in a slice that lacks the original', () => {
    expect(seen([replace(7, 2), withdraw(8, 3)])).toEqual([['e7', 'e2', 7]]);
  });

  it('tells the newest link that a correction has to name', () => {
    expect(newestLinks(history).get('e1')?.id).toBe('e5');
    expect(newestLinks(history).get('e2')?.id).toBe('e6');
    expect(newestLinks(history).get('e9')).toBeUndefined();
  });
});
