import type { StoredEvent } from '../store/event-store.js';
import { categoryOf } from '../store/reading.js';
import type { ProjectedEvent } from './projection.js';
import type { StreamsReader } from './streams-reader.js';

/** Events kept in memory; at some 2 kB each about 100 MB at most. */
const EVENTS_MAX = 50_000;

/**
 * Histories of the streams that a projection looks at. A reader that passes the whole log in order needs the store
 * only for streams that began before it and that it has not looked at since it started. What nobody looks at is
 * not kept.
 */
export class StreamHistory<Event extends ProjectedEvent> {
  private readonly streams = new Map<string, Event[]>();
  /** Streams that begin in the batch at hand, whole by definition. */
  private readonly beginning = new Map<string, Event[]>();
  private size = 0;

  constructor(
    private readonly readStreams: StreamsReader,
    private readonly decode: (stored: StoredEvent) => Event,
    /** Of other streams it is not told, so it must not keep them. */
    private readonly categories?: readonly string[],
    private readonly eventsMax = EVENTS_MAX,
  ) {}

  /** Notes the events of a batch. The same batch may come again after a rollback. */
  admit(batch: readonly Event[]): void {
    this.beginning.clear();
    for (const event of batch) {
      if (event.revision === 0) this.beginning.set(event.stream, []);
      const kept = this.streams.get(event.stream);
      const events = kept ?? this.beginning.get(event.stream);
      if (events === undefined || event.revision < events.length) continue;
      events.push(event);
      if (kept !== undefined) this.size += 1;
    }
  }

  /**
   * The streams' events with position ≤ upTo.
   * @throws Error for a stream of a category that it is not told of.
   */
  async read(streams: Iterable<string>, upTo: number): Promise<ReadonlyMap<string, readonly Event[]>> {
    const wanted = [...new Set(streams)];
    for (const stream of wanted) this.requireTold(stream);
    for (const stream of wanted) this.keep(stream);
    await this.load(wanted.filter((stream) => !this.streams.has(stream)));
    const found = new Map<string, readonly Event[]>();
    for (const stream of wanted) {
      const events = this.streams.get(stream);
      if (events === undefined) continue;
      this.touch(stream, events);
      const visible = events.filter((event) => event.position <= upTo);
      if (visible.length > 0) found.set(stream, visible);
    }
    this.evict();
    return found;
  }

  private requireTold(stream: string): void {
    if (this.categories?.includes(categoryOf(stream)) === false)
      throw new Error(`the projection does not follow the category of ${stream}`);
  }

  private keep(stream: string): void {
    const events = this.beginning.get(stream);
    if (events === undefined || this.streams.has(stream)) return;
    this.streams.set(stream, events);
    this.size += events.length;
  }

  private async load(streams: readonly string[]): Promise<void> {
    if (streams.length === 0) return;
    for (const stored of await this.readStreams(streams)) {
      const event = this.decode(stored);
      const known = this.streams.get(event.stream);
      if (known) known.push(event);
      else this.streams.set(event.stream, [event]);
      this.size += 1;
    }
  }

  private touch(stream: string, events: Event[]): void {
    this.streams.delete(stream);
    this.streams.set(stream, events);
  }

  private evict(): void {
    for (const [stream, events] of this.streams) {
      if (this.size <= this.eventsMax) return;
      this.streams.delete(stream);
      this.size -= events.length;
    }
  }
}
