import { decodeEvent, type EncodedEvent, type RecordedEvent } from '@app/domain';
import { type EventStore, type StoredEvent, StreamNotFound } from '@app/event-store';

/** A stored event decoded. The store keeps the precision as text and lets only the known ones in. */
export const decodeStored = (event: StoredEvent): RecordedEvent => decodeEvent(event as EncodedEvent);

/** Every event of a stream, decoded; none when there is no such stream. */
export async function readHistory(store: EventStore, stream: string): Promise<RecordedEvent[]> {
  try {
    return (await store.readStream(stream)).map(decodeStored);
  } catch (error) {
    if (error instanceof StreamNotFound) return [];
    throw error;
  }
}
