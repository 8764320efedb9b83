import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CommandBodyConflict,
  EventTooLarge,
  InvalidEvent,
  PartialDuplicate,
  RevisionConflict,
} from '../store/errors.js';
import type { AppendRequest, Expectation } from '../store/event-store.js';
import { appendBytesMax } from '../store/prepared-append.js';
import {
  bytesOf,
  idsOf,
  newEvent,
  newEvents,
  newStream,
  range,
  request,
  sha256,
  streamAt,
  type ConnectedStore,
} from './fixtures.js';

/** Cases 1 to 24 of the conformance suite. */
export function describeAppending(connected: () => ConnectedStore): void {
  describeExpectations(connected);
  describeContents(connected);
  describeRetries(connected);
  describeBatches(connected);
}

function describeExpectations(connected: () => ConnectedStore): void {
  it('1. takes the first event of a stream with noStream, at revision 0, and reads it', async () => {
    const { store } = connected();
    const stream = newStream();
    const event = newEvent();
    const result = await store.append(request(stream, 'noStream', [event]));
    expect(result).toMatchObject({ firstRevision: 0, lastRevision: 0, replayed: false });
    const stored = await store.readStream(stream);
    expect(stored).toMatchObject([{ id: event.id, stream, revision: 0, position: result.firstPosition }]);
  });

  it('2. refuses noStream for a stream that stands, naming its revision', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 2);
    const refused = store.append(request(stream, 'noStream'));
    await expect(refused).rejects.toMatchObject({
      name: 'RevisionConflict',
      stream,
      expected: 'noStream',
      actual: 2,
    });
  });

  it('3. refuses streamExists for a stream that does not', async () => {
    const { store } = connected();
    const refused = store.append(request(newStream(), 'streamExists'));
    await expect(refused).rejects.toMatchObject({ name: 'RevisionConflict', actual: -1 });
  });

  it('4. appends at the expected revision', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 4);
    expect(await store.append(request(stream, 4))).toMatchObject({ firstRevision: 5, lastRevision: 5 });
  });

  it.each([
    ['5. an older revision', 3],
    ['6. a revision to come', 9],
  ])('%s is refused and nothing stored', async (_, expected) => {
    const { store } = connected();
    const stream = await streamAt(store, 4);
    const { position } = await store.head();
    await expect(store.append(request(stream, expected))).rejects.toBeInstanceOf(RevisionConflict);
    expect(await store.readStream(stream)).toHaveLength(5);
    expect((await store.head()).position).toBe(position);
  });

  it('7. lets 50 writers append to one stream at once with any', async () => {
    const { store } = connected();
    const stream = newStream();
    const results = await Promise.all(range(1, 50).map(() => store.append(request(stream, 'any'))));
    expect(results.map(({ firstRevision }) => firstRevision).sort((a, b) => a - b)).toEqual(range(0, 49));
  });

  it('8. lets one of two writers with the same expectation win', async () => {
    const { store, another } = connected();
    const stream = await streamAt(store, 0);
    const settled = await Promise.allSettled([
      store.append(request(stream, 0)),
      another().append(request(stream, 0)),
    ]);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'RevisionConflict' },
    });
    expect(await store.readStream(stream)).toHaveLength(2);
  });
}

function describeContents(connected: () => ConnectedStore): void {
  it.each([
    ['a NUL', { body: 'UBND\0XA' }],
    ['a lone surrogate', { actor: 'account-\uD800' }],
    ['a day that does not exist', { occurredOn: '2026-02-30' }],
    ['an id that is none', { id: 'event-3' }],
    ['an unknown precision', { occurredPrecision: 'WEEK' }],
  ])('9. stores nothing of three events when the third has %s', async (_, wrong) => {
    const { store } = connected();
    const stream = newStream();
    const { position } = await store.head();
    const refused = store.append(request(stream, 'noStream', [newEvent(), newEvent(), newEvent(wrong)]));
    await expect(refused).rejects.toBeInstanceOf(InvalidEvent);
    expect((await store.head()).position).toBe(position);
  });

  it('10. takes an empty list as a no-op that consumes no position', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 1);
    const { position, recordedAt } = await store.head();
    expect(await store.append(request(stream, 1, []))).toEqual({
      firstPosition: position + 1,
      lastPosition: position,
      firstRevision: 2,
      lastRevision: 1,
      recordedAt,
      replayed: false,
    });
    expect((await store.head()).position).toBe(position);
  });

  it('11. stores 1,001 events of one append in order', async () => {
    const { store } = connected();
    const stream = newStream();
    const events = newEvents(1_001);
    const result = await store.append(request(stream, 'noStream', events));
    const stored = await store.readStream(stream);
    expect(idsOf(stored)).toEqual(idsOf(events));
    expect(stored.map(({ position }) => position)).toEqual(range(result.firstPosition, result.lastPosition));
  });

  it('12. refuses an append above the size limit, the stream unchanged', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 0);
    const large = newEvent({ payload: new Uint8Array(appendBytesMax + 1).fill(0x20) });
    await expect(store.append(request(stream, 0, [large]))).rejects.toBeInstanceOf(EventTooLarge);
    const half = new Uint8Array(appendBytesMax / 2).fill(0x20);
    const together = [newEvent({ payload: half }), newEvent({ payload: half })];
    await expect(store.append(request(stream, 0, together))).rejects.toBeInstanceOf(EventTooLarge);
    expect(await store.readStream(stream)).toHaveLength(1);
    const allowed = newEvent({ payload: new Uint8Array(appendBytesMax - 1_000).fill(0x20) });
    expect(await store.append(request(stream, 0, [allowed]))).toMatchObject({ lastRevision: 1 });
  });

  it('13. reads back the bytes and columns that were written', async () => {
    const { store } = connected();
    const stream = newStream();
    const payload = bytesOf(
      '{"data":{"amount":"123456789012345678901234567890","empty":[],"max":9007199254740991,' +
        '"min":-9007199254740991,"name":"Xã Hoà Bình \\u0001 \\" \\\\ 𠮷 \u{1F600} \u2028","nested":{"a":{"b":null}}}}',
    );
    const event = newEvent({
      payload,
      occurredOn: '1945-09-02',
      occurredPrecision: 'YEAR',
      schemaVersion: 7,
    });
    await store.append(request(stream, 'noStream', [event]));
    const [stored] = await store.readStream(stream);
    expect(stored).toMatchObject({ ...event, payload: expect.anything() });
    expect(Buffer.compare(stored?.payload ?? bytesOf(''), payload)).toBe(0);
    expect(Buffer.compare(stored?.payloadSha256 ?? bytesOf(''), sha256(payload))).toBe(0);
  });
}

function describeRetries(connected: () => ConnectedStore): void {
  it('16. gives the original result to a caller that timed out and asks again', async () => {
    const { store, another } = connected();
    const append = request(newStream(), 'noStream', newEvents(2));
    const first = store.append(append);
    await Promise.race([first, sleep(0)]);
    const again = await another().append(append);
    const original = await first;
    expect(again).toEqual({ ...original, replayed: again.replayed });
    expect([original.replayed, again.replayed].sort()).toEqual([false, true]);
    expect(idsOf(await store.readStream(append.stream))).toEqual(idsOf(append.events));
    expect(await store.command(append.commandId)).toMatchObject({
      firstPosition: original.firstPosition,
      lastPosition: original.lastPosition,
    });
  });

  it.each<[string, Expectation, number]>([
    ['any', 'any', -1],
    ['noStream', 'noStream', -1],
    ['streamExists', 'streamExists', 0],
    ['a revision', 0, 0],
  ])('17. stores one copy of a command retried with %s', async (_, expected, standing) => {
    const { store } = connected();
    const stream = standing === -1 ? newStream() : await streamAt(store, standing);
    const append = request(stream, expected, newEvents(3));
    const original = await store.append(append);
    await store.append(request(stream, 'any'));
    expect(await store.append(append)).toEqual({ ...original, replayed: true });
    expect(await store.readStream(stream)).toHaveLength(standing + 1 + 4);
  });

  it('17. refuses another body under the same command', async () => {
    const { store } = connected();
    const append = request(newStream(), 'any');
    await store.append(append);
    const other: AppendRequest = { ...append, bodySha256: sha256(bytesOf('another')) };
    await expect(store.append(other)).rejects.toBeInstanceOf(CommandBodyConflict);
  });

  it('18. tells events that stand already from events that stand there in part', async () => {
    const { store } = connected();
    const stream = await streamAt(store, 0);
    const events = newEvents(3);
    const original = await store.append(request(stream, 0, events));
    expect(await store.append(request(stream, 0, events))).toEqual({ ...original, replayed: true });
    const partly = request(stream, 0, [...events.slice(0, 2), newEvent()]);
    await expect(store.append(partly)).rejects.toBeInstanceOf(PartialDuplicate);
    await expect(store.append(request(stream, 0, newEvents(3)))).rejects.toBeInstanceOf(RevisionConflict);
    expect(await store.readStream(stream)).toHaveLength(4);
  });
}

function describeBatches(connected: () => ConnectedStore): void {
  it('20. fails only the conflicting one of a batch', async () => {
    const { store } = connected();
    const appends = range(1, 9).map(() => request(newStream(), 'noStream'));
    appends.splice(4, 0, request(newStream(), 7));
    const settled = await Promise.allSettled(appends.map((append) => store.append(append)));
    expect(settled.map(({ status }) => status)).toEqual(
      range(0, 9).map((index) => (index === 4 ? 'rejected' : 'fulfilled')),
    );
  });

  it('21. applies two appends of one batch to the same stream in order', async () => {
    const { store } = connected();
    const stream = newStream();
    const [first, second] = [request(stream, 'noStream', newEvents(2)), request(stream, 1)];
    const results = await Promise.all([store.append(first), store.append(second)]);
    expect(results.map(({ lastRevision }) => lastRevision)).toEqual([1, 2]);
    expect(idsOf(await store.readStream(stream))).toEqual(idsOf([...first.events, ...second.events]));
  });

  it('24. stores the neighbours of an append that the storage refuses', async () => {
    const { store, poison } = connected();
    const appends = range(0, 19).map((index) => {
      const event = newEvent();
      return request(newStream(), 'noStream', [index === 7 || index === 13 ? poison(event) : event]);
    });
    const settled = await Promise.allSettled(appends.map((append) => store.append(append)));
    expect(settled.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([7, 13]);
    const positions = settled.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.firstPosition] : [],
    );
    expect(new Set(positions).size).toBe(18);
  });
}
