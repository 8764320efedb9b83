import type { Pool } from 'pg';
import type { EventStore, StoredEvent } from '../store/event-store.js';
import type { ProjectedEvent, Projection } from './projection.js';
import type { StreamsReader } from './streams-reader.js';

export interface RunnerOptions<Event extends ProjectedEvent> {
  store: EventStore;
  /** Connections of the application's role; each projection keeps one for itself. */
  pool: Pool;
  /** Bytes to event; throws on an unknown type or schema version, which stops the projection. */
  decode: (stored: StoredEvent) => Event;
  readStreams: StreamsReader;
  projections: readonly Projection<Event>[];
  /** Events of one transaction (default 500). */
  batchSize?: number;
  /** How often a process without the lock asks for it, milliseconds (default 1,000). */
  takeoverMs?: number;
  /** Pauses between the tries of a failing batch, milliseconds (default 100, 400, 1,600). */
  pausesMs?: readonly number[];
  onProblem?: (projection: string, error: unknown) => void;
}
