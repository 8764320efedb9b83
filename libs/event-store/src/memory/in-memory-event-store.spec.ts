import { describe, expect, it } from '@jest/globals';
import { describeEventStore } from '../conformance/describe-event-store.js';
import { newStream, request } from '../conformance/fixtures.js';
import { sampleCodec } from '../conformance/sample-codec.js';
import { StoreUnavailable } from '../store/errors.js';
import { InMemoryEventStore } from './in-memory-event-store.js';

describeEventStore(
  'InMemoryEventStore',
  (clock) => {
    const store = new InMemoryEventStore(clock);
    return Promise.resolve({
      store,
      another: () => store,
      // What claims to be bytes and cannot be hashed: the one thing that memory refuses.
      poison: (event) => ({ ...event, payload: { length: 1 } as unknown as Uint8Array }),
      sessions: () => Promise.resolve(0),
      close: () => store.close(),
    });
  },
  { codec: sampleCodec },
);

describe('InMemoryEventStore', () => {
  it('keeps its own copy of the bytes', async () => {
    const store = new InMemoryEventStore();
    const append = request(newStream(), 'noStream');
    await store.append(append);
    append.events[0]?.payload.fill(0);
    const [stored] = await store.readStream(append.stream);
    expect(stored?.payload[0]).toBe('{'.codePointAt(0));
  });

  it('ends its tails and takes no more appends once it is closed', async () => {
    const store = new InMemoryEventStore();
    const pages: number[] = [];
    const reading = (async (): Promise<void> => {
      for await (const page of store.tail({ after: 0, signal: new AbortController().signal })) {
        pages.push(page.scannedTo);
        await store.close();
      }
    })();
    await reading;
    expect(pages).toEqual([0]);
    await expect(store.append(request(newStream(), 'noStream'))).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
