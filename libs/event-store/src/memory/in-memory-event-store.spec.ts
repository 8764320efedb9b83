import { describe, expect, it } from '@jest/globals';
import { describeEventStore } from '../conformance/describe-event-store.js';
import { newStream, request } from '../conformance/fixtures.js';
import { sampleCodec } from '../conformance/sample-codec.js';
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
});
