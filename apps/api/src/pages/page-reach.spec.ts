import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '@app/event-store';
import { reachOf } from './page-reach.js';

/** A log whose events were recorded at these instants. */
function logOf(...instants: readonly string[]): Parameters<typeof reachOf>[0] {
  const events = instants.map((recordedAt, n) => ({ position: n + 1, recordedAt }) as StoredEvent);
  return {
    readLog: ({ after = 0, limit = 500 } = {}) =>
      Promise.resolve({
        events: events.filter(({ position }) => position > after).slice(0, limit),
        scannedTo: 0,
        atEnd: true,
      }),
    head: () => Promise.resolve({ position: events.length, recordedAt: events.at(-1)?.recordedAt ?? null }),
  };
}

const log = logOf('2026-11-26T07:05:00.000Z', '2026-11-26T07:10:00.000Z', '2026-11-26T07:12:00.000Z');

describe('how far a page reaches', () => {
  it('is told by the local day and time of its last event', async () => {
    expect(await reachOf(log, 3, true, '2026-11-26T09:00:00.000Z')).toEqual({
      reached: { day: '2026-11-26', time: '14:12' },
    });
  });

  it.each([
    ['five minutes after the first that waits: not yet', '2026-11-26T07:15:00.000Z', undefined],
    ['a moment later: behind', '2026-11-26T07:15:00.001Z', { entries: 2, minutes: 5 }],
    ['an hour later: behind', '2026-11-26T08:10:00.000Z', { entries: 2, minutes: 60 }],
  ])('%s', async (_, now, behind) => {
    expect((await reachOf(log, 1, true, now)).behind).toEqual(behind);
  });

  it('is not behind where an earlier knowledge was asked for', async () => {
    expect(await reachOf(log, 1, false, '2026-11-26T09:00:00.000Z')).toEqual({
      reached: { day: '2026-11-26', time: '14:05' },
    });
  });

  it('says nothing of a ledger without events', async () => {
    expect(await reachOf(logOf(), 0, true, '2026-11-26T09:00:00.000Z')).toEqual({});
  });
});
