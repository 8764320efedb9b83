import { decodeStored } from '@app/access';
import type { RecordedEvent } from '@app/domain';
import { type EventStore, StreamNotFound } from '@app/event-store';

/** Events kept in memory, some 50 MB; the streams asked for longest ago go first. */
const EVENTS_MAX = 50_000;

/**
 * Histories of the streams that actions are decided on. A stream only grows, so of one that is kept only what came since
 * is read: a long stream costs its new events and not its length.
 */
export class StreamHistories {
  private readonly kept = new Map<string, readonly RecordedEvent[]>();
  private size = 0;

  constructor(private readonly store: EventStore) {}

  /** Every event of the stream up to now; none when there is no such stream. */
  async read(stream: string): Promise<readonly RecordedEvent[]> {
    const known = this.kept.get(stream) ?? [];
    const since = await this.readFrom(stream, known.length);
    const history = since.length === 0 ? known : [...known, ...since];
    this.keep(stream, history);
    return history;
  }

  private async readFrom(stream: string, from: number): Promise<RecordedEvent[]> {
    try {
      return (await this.store.readStream(stream, { from })).map(decodeStored);
    } catch (error) {
      if (error instanceof StreamNotFound) return [];
      throw error;
    }
  }

  /** The map is in the order of use: what is kept anew goes to its end. */
  private keep(stream: string, history: readonly RecordedEvent[]): void {
    const before = this.kept.get(stream);
    // A slower reading must not take the place of a longer one.
    if (before !== undefined && before.length > history.length) return;
    this.kept.delete(stream);
    this.kept.set(stream, history);
    this.size += history.length - (before?.length ?? 0);
    for (const [oldest, events] of this.kept) {
      if (this.size <= EVENTS_MAX) return;
      this.kept.delete(oldest);
      this.size -= events.length;
    }
  }
}
