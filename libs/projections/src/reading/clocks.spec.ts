import { describe, expect, it } from '@jest/globals';
import type { EventStore } from '@app/event-store';
import type { Pool } from 'pg';
import { ClockReader } from './clocks.js';
import { InvalidQuery } from './errors.js';

const noRows = { query: () => Promise.resolve({ rows: [] }) } as unknown as Pool;
const clocks = new ClockReader(noRows, {} as EventStore, { now: () => '2026-11-26T03:00:00.000Z' });

describe('the day asked', () => {
  it.each(['1900-01-01', '2026-11-27', '2036-11-26'])('may be %s', async (asOf) => {
    expect(await clocks.read({ asOf }, [])).toMatchObject({ asOf });
  });

  // All periods of all communes up to the year 2199 held the process for more than half a minute.
  it.each(['2036-11-27', '2199-12-31'])('is too far ahead: %s', async (asOf) => {
    await expect(clocks.read({ asOf }, [])).rejects.toThrow(InvalidQuery);
  });
});
