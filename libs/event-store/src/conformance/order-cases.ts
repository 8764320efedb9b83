import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, StoredEvent } from '../store/event-store.js';
import { ByHand } from './by-hand.js';
import {
  idsOf,
  newEvent,
  newStream,
  range,
  readWholeLog,
  request,
  streamAt,
  tailed,
  type ConnectedStore,
} from './fixtures.js';

/** Case 35: the order that every adapter keeps. */
export function describeOrder(connected: () => ConnectedStore): void {
  it("35. gives strictly increasing positions that follow each stream's revisions", async () => {
    const { store, another } = connected();
    const streams = range(1, 5).map(() => newStream());
    const other = another();
    const appends = range(0, 99).map((index) => {
      const writer = index % 2 === 0 ? store : other;
      return writer.append(request(streams[index % 5] ?? newStream(), 'any'));
    });
    await Promise.all(appends);
    expectOrdered(await readWholeLog(store));
  });
}

/** Cases 36 to 39 and 42: what holds where positions are gapless and the ledger can be written by hand. */
export function describeGaplessOrder(connected: () => ConnectedStore): void {
  it('36. has no gap after 1,000 conflicts and rollbacks', async () => {
    const { store, another, poison } = connected();
    const stream = await streamAt(store, 0);
    const stores = [store, another()];
    const settled = await Promise.allSettled(
      range(0, 1_049).map((index) => {
        const writer = stores[index % 2] ?? store;
        if (index % 21 === 0) return writer.append(request(newStream(), 'noStream'));
        if (index % 10 === 1) return writer.append(request(newStream(), 'noStream', [poison(newEvent())]));
        return writer.append(request(stream, 77));
      }),
    );
    expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1_000);
    expectGapless(await readWholeLog(store));
  });

  it('37. lets a fast writer wait for a slow one that began first: a reader sees both', async () => {
    const { store } = connected();
    const slow = await byHand(connected());
    const { position: after } = await store.head();
    await slow.query('begin');
    const head = await slow.lockHead();
    const fast = request(newStream(), 'noStream');
    const appending = store.append(fast);
    expect(await isPending(appending)).toBe(true);
    const slowId = await slow.insert(head + 1, newStream(), 0);
    await slow.query('commit');
    await slow.end();
    await appending;
    const events = await tailed(store, after, 2);
    expect(idsOf(events)).toEqual([slowId, ...idsOf(fast.events)]);
  });

  it("38. delivers an append that another writer's transaction stood around", async () => {
    const { store } = connected();
    const around = await byHand(connected());
    const { position: after } = await store.head();
    const stream = newStream();
    await around.query('begin');
    const head = await around.lockHead();
    const first = await around.insert(head + 1, stream, 0);
    const within = request(newStream(), 'noStream');
    const appending = store.append(within);
    expect(await isPending(appending)).toBe(true);
    const second = await around.insert(head + 2, stream, 1);
    await around.query('commit');
    await around.end();
    await appending;
    expect(idsOf(await tailed(store, after, 3))).toEqual([first, second, ...idsOf(within.events)]);
  });

  it('39. delivers in stream order what a transaction with an older id appends later', async () => {
    const { store } = connected();
    const older = await byHand(connected());
    const { position: after } = await store.head();
    const stream = newStream();
    await older.query('begin');
    await older.query('select pg_current_xact_id()');
    const first = request(stream, 'noStream');
    await store.append(first);
    const head = await older.lockHead();
    const second = await older.insert(head + 1, stream, 1);
    await older.query('commit');
    await older.end();
    expect(idsOf(await tailed(store, after, 2))).toEqual([...idsOf(first.events), second]);
    // The store's own idea of the head is stale now; its next append must not mind.
    expect(await store.append(request(stream, 1))).toMatchObject({
      firstRevision: 2,
      firstPosition: head + 2,
    });
  });

  it('42. tails eight writers at once exactly as the log stands in the end', async () => {
    const { store, another } = connected();
    const { position: after } = await store.head();
    const ending = new AbortController();
    const seen: StoredEvent[] = [];
    const reading = (async (): Promise<void> => {
      for await (const page of store.tail({ after, signal: ending.signal })) seen.push(...page.events);
    })();
    const until = performance.now() + 5_000;
    const stored = await Promise.all(range(1, 8).map(() => appendUntil(another(), until)));
    const count = stored.reduce((sum, one) => sum + one, 0);
    while (seen.length < count) await sleep(20);
    ending.abort();
    await reading;
    const whole = await readWholeLog(store);
    expect(idsOf(seen)).toEqual(idsOf(whole.slice(after)));
    expectGapless(whole);
  });
}

/** A writer's life: short streams, several appends at once. Answers how many events it stored. */
async function appendUntil(store: EventStore, until: number): Promise<number> {
  let stored = 0;
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const stream = newStream();
      for (const expected of ['noStream', 0, 1] as const) {
        await store.append(request(stream, expected));
        stored += 1;
      }
    }
  };
  await Promise.all(range(1, 4).map(one));
  return stored;
}

function expectOrdered(events: readonly StoredEvent[]): void {
  const revisions = new Map<string, number>();
  let position = 0;
  let inversions = 0;
  for (const event of events) {
    if (event.position <= position || event.revision !== (revisions.get(event.stream) ?? -1) + 1)
      inversions += 1;
    position = event.position;
    revisions.set(event.stream, event.revision);
  }
  expect(inversions).toBe(0);
}

function expectGapless(events: readonly StoredEvent[]): void {
  expectOrdered(events);
  expect(events[0]?.position).toBe(1);
  expect(events.at(-1)?.position).toBe(events.length);
}

async function byHand({ url }: ConnectedStore): Promise<ByHand> {
  if (url === undefined) throw new Error('a gapless adapter names its database');
  return ByHand.connect(url);
}

async function isPending(promise: Promise<unknown>): Promise<boolean> {
  const waited = Symbol('waited');
  return (await Promise.race([promise, sleep(200, waited)])) === waited;
}
