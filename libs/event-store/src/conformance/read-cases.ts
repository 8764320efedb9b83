import { expect, it } from '@jest/globals';
import { RevisionConflict, StreamNotFound } from '../store/errors.js';
import type { StoredEvent } from '../store/event-store.js';
import {
  idsOf,
  newEvent,
  newEvents,
  newStream,
  range,
  readWholeLog,
  request,
  streamAt,
  type ConnectedStore,
  type SuiteClock,
  type SuiteCodec,
} from './fixtures.js';

/** Cases 25 to 34 of the conformance suite, and reading by time. */
export function describeReading(connected: () => ConnectedStore, clock: SuiteClock, codec: SuiteCodec): void {
  describeStreams(connected);
  describeLog(connected);
  describeFilters(connected);
  describeTime(connected, clock);

  it('34. hands back an event of the oldest version to be upcast through the whole chain', async () => {
    const { store } = connected();
    const stream = newStream();
    const unknown = newEvent({ ...codec.oldest, schemaVersion: 99 });
    await store.append(request(stream, 'noStream', [newEvent(codec.oldest), unknown]));
    const [oldest, foreign] = await store.readStream(stream);
    expect(codec.decode(required(oldest))).toEqual(codec.newest);
    expect(() => codec.decode(required(foreign))).toThrow(codec.unknownVersion);
  });
}

function describeStreams(connected: () => ConnectedStore): void {
  it('25. reads a stream forwards, backwards, from a revision and with a limit', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 9);
    const revisions = async (options: Parameters<typeof store.readStream>[1]): Promise<number[]> =>
      (await store.readStream(stream, options)).map(({ revision }) => revision);
    expect(await revisions({})).toEqual(range(0, 9));
    expect(await revisions({ from: 7 })).toEqual([7, 8, 9]);
    expect(await revisions({ from: 2, limit: 3 })).toEqual([2, 3, 4]);
    expect(await revisions({ direction: 'backwards' })).toEqual(range(0, 9).reverse());
    expect(await revisions({ direction: 'backwards', limit: 2 })).toEqual([9, 8]);
    expect(await revisions({ direction: 'backwards', from: 3, limit: 2 })).toEqual([3, 2]);
  });

  it('26. tells a missing stream from the end of one, and refuses impossible revisions', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 1);
    await expect(store.readStream(newStream())).rejects.toBeInstanceOf(StreamNotFound);
    expect(await store.readStream(stream, { from: 2 })).toEqual([]);
    for (const from of [-1, 2 ** 31, 1.5, Number.NaN]) {
      await expect(store.readStream(stream, { from })).rejects.toBeInstanceOf(RangeError);
    }
    await expect(store.readStream(stream, { limit: 0 })).rejects.toBeInstanceOf(RangeError);
  });
}

function describeLog(connected: () => ConnectedStore): void {
  it('28. reads the log forwards and backwards, each event once', async () => {
    const { store } = connected();
    await streamAt(store, 24);
    const { position: head } = await store.head();
    const forwards = await pages(async (from) => store.readLog({ after: from, limit: 7 }), 0);
    expect(forwards).toEqual(range(1, head));
    const backwards = await pages(
      async (from) => store.readLog({ direction: 'backwards', limit: 7, ...(from > 0 && { before: from }) }),
      0,
    );
    expect(backwards).toEqual(range(1, head).reverse());
    const middle = await store.readLog({ after: head - 10, limit: 3 });
    expect(middle).toMatchObject({ scannedTo: head - 7, atEnd: false });
    const below = await store.readLog({ direction: 'backwards', before: head - 9, limit: 3 });
    expect(below.events.map(({ position }) => position)).toEqual([head - 10, head - 11, head - 12]);
    const last = await store.readLog({ after: head - 3, limit: 3 });
    expect(last).toMatchObject({ scannedTo: head, atEnd: true });
    expect(await store.readLog({ after: head })).toEqual({ events: [], scannedTo: head, atEnd: true });
  });

  it('28. refuses limits and positions that cannot be meant', async () => {
    const { store } = connected();
    for (const options of [{ limit: 0 }, { limit: 10_001 }, { after: -1 }, { after: 0.5 }]) {
      await expect(store.readLog(options)).rejects.toBeInstanceOf(RangeError);
    }
  });

  it('31. reads its own write in the stream and in the log', async () => {
    const { store, another } = connected();
    const stream = newStream();
    const { firstPosition } = await store.append(request(stream, 'noStream'));
    for (const reader of [store, another()]) {
      expect(await reader.readStream(stream)).toHaveLength(1);
      const page = await reader.readLog({ after: firstPosition - 1, limit: 1 });
      expect(page.events).toMatchObject([{ stream, position: firstPosition }]);
      expect((await reader.head()).position).toBeGreaterThanOrEqual(firstPosition);
    }
  });

  it('33. gives back what an abandoned iterator held', async () => {
    const { store, sessions } = connected();
    await streamAt(store, 4);
    const tail = async (): Promise<void> => {
      for await (const page of store.tail({ after: 0, signal: new AbortController().signal, limit: 1 })) {
        expect(page.events).toHaveLength(1);
        break;
      }
    };
    await tail();
    const before = await sessions();
    for (let times = 0; times < 20; times++) await tail();
    expect(await store.readLog({ limit: 1 })).toMatchObject({ scannedTo: 1 });
    expect(await sessions()).toBeLessThanOrEqual(before);
  });
}

function describeFilters(connected: () => ConnectedStore): void {
  it('29. filters by type, stream prefix, category and unit, without system events', async () => {
    const { store } = connected();
    const [posting, meeting] = [newStream('posting'), newStream('meeting')];
    await store.append(request(posting, 'noStream', newEvents(2, { unitId: 'uFilter' })));
    await store.append(
      request(meeting, 'noStream', newEvents(2, { unitId: 'uFilter', type: 'MeetingHeld' })),
    );
    await store.append(request(newStream('meeting'), 'noStream', newEvents(1, { type: 'MeetingHeld' })));
    const found = async (filter: Parameters<typeof readWholeLog>[1]): Promise<StoredEvent[]> =>
      readWholeLog(store, filter);
    expect(await found({ unitIds: ['uFilter'] })).toHaveLength(4);
    expect(await found({ unitIds: ['uFilter'], types: ['MeetingHeld'] })).toHaveLength(2);
    expect(await found({ types: ['MeetingHeld'] })).toHaveLength(3);
    expect(await found({ types: ['MeetingHeld', 'NoticePosted'], unitIds: ['uFilter'] })).toHaveLength(4);
    expect(await found({ categories: ['meeting'] })).toHaveLength(3);
    expect(await found({ streamPrefix: meeting.slice(0, -2) })).toHaveLength(2);
    // A prefix is text, not a pattern.
    expect(await found({ streamPrefix: 'posting%' })).toEqual([]);
    const everything = await readWholeLog(store);
    expect(everything.filter(({ stream }) => stream.startsWith('$'))).toEqual([]);
  });

  it('30. says how far a page looked, even when nothing matched', async () => {
    const { store } = connected();
    await streamAt(store, 9);
    const { position: head } = await store.head();
    const filter = { types: ['NobodyRecordsThis'] };
    expect(await store.readLog({ after: head - 10, limit: 4, filter })).toEqual({
      events: [],
      scannedTo: head - 6,
      atEnd: false,
    });
    expect(await store.readLog({ after: head - 4, limit: 4, filter })).toEqual({
      events: [],
      scannedTo: head,
      atEnd: true,
    });
    expect(await store.readLog({ direction: 'backwards', limit: 4, filter })).toEqual({
      events: [],
      scannedTo: head - 3,
      atEnd: false,
    });
    expect(await store.readLog({ after: head, filter })).toEqual({
      events: [],
      scannedTo: head,
      atEnd: true,
    });
  });
}

function describeTime(connected: () => ConnectedStore, clock: SuiteClock): void {
  it('never lets recordedAt go back, and finds the position of an instant', async () => {
    const { store } = connected();
    const appendedAt = async (now: string): Promise<{ firstPosition: number; recordedAt: string }> => {
      clock.set(now);
      return store.append(request(newStream(), 'noStream', newEvents(3)));
    };
    const first = await appendedAt('2026-04-01T00:00:00.000Z');
    const second = await appendedAt('2026-04-02T00:00:00.000Z');
    const back = await appendedAt('2026-03-31T00:00:00.000Z');
    expect([second.recordedAt, back.recordedAt]).toEqual([
      '2026-04-02T00:00:00.000Z',
      '2026-04-02T00:00:00.000Z',
    ]);

    expect(await store.positionAt('2026-04-01T23:59:59.999Z')).toBe(first.firstPosition + 2);
    expect(await store.positionAt('2026-04-01T00:00:00.000Z')).toBe(first.firstPosition + 2);
    expect(await store.positionAt('2026-03-31T23:59:59.999Z')).toBe(first.firstPosition - 1);
    expect(await store.positionAt('2026-04-02T00:00:00.000Z')).toBe(back.firstPosition + 2);
    expect(await store.positionAt('1999-12-31T00:00:00.000Z')).toBe(0);
    await expect(store.positionAt('2026-04-02')).rejects.toBeInstanceOf(RangeError);
  });

  it('answers the command that it knows, and none otherwise', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 0);
    const refused = request(stream, 'noStream');
    await expect(store.append(refused)).rejects.toBeInstanceOf(RevisionConflict);
    expect(await store.command(refused.commandId)).toBeUndefined();
  });

  it('tells whether any command begins with a text', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 0);
    const account = `account-of-${stream}`;
    await store.append(request(stream, 0, [newEvent()], { commandId: `${account}:take:~~last` }));
    const known = ['', ':', ':take:', ':take:~', ':take:~~last'];
    const unknown = [':take:~~last~', ':tak:', ':take;', ':Take:', 'x', ':a', ':u'];
    for (const beginning of known)
      expect([beginning, await store.anyCommand(account + beginning)]).toEqual([beginning, true]);
    for (const beginning of unknown)
      expect([beginning, await store.anyCommand(account + beginning)]).toEqual([beginning, false]);
  });

  it('tails what stands and what comes, and ends with its signal', async () => {
    const { store, another } = connected();
    const { position: after } = await store.head();
    const ending = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async (): Promise<void> => {
      for await (const page of store.tail({ after, signal: ending.signal })) seen.push(...page.events);
    })();
    const events = newEvents(3);
    const stream = newStream();
    for (const [index, event] of events.entries()) {
      await another().append(request(stream, index === 0 ? 'noStream' : index - 1, [event]));
    }
    while (seen.length < events.length) await new Promise((resolve) => setTimeout(resolve, 5));
    ending.abort();
    await reading;
    expect(idsOf(seen)).toEqual(idsOf(events));
  });
}

async function pages(
  read: (from: number) => Promise<{ events: StoredEvent[]; scannedTo: number; atEnd: boolean }>,
  start: number,
): Promise<number[]> {
  const positions: number[] = [];
  for (let from = start; ;) {
    const page = await read(from);
    positions.push(...page.events.map(({ position }) => position));
    from = page.scannedTo;
    if (page.atEnd) return positions;
  }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the event was not found');
  return value;
}
