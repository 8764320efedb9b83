import type { Pool } from 'pg';
import { StreamNotFound } from '../store/errors.js';
import type { EventStore, StoredEvent } from '../store/event-store.js';

/** All events of the given streams, ordered by stream and revision; a stream without any is left out. */
export type StreamsReader = (streams: readonly string[]) => Promise<StoredEvent[]>;

/** Streams read at once through the port: enough to hide the round trips, few enough for one connection pool. */
const PORT_READS = 16;

/** Reads streams through the port, for stores that are not PostgreSQL. */
export function portStreams(store: EventStore): StreamsReader {
  const read = (stream: string): Promise<StoredEvent[]> =>
    store.readStream(stream, { limit: 10_000 }).catch((error: unknown) => {
      if (error instanceof StreamNotFound) return [];
      throw error;
    });
  return async (streams) => {
    const events: StoredEvent[] = [];
    for (let n = 0; n < streams.length; n += PORT_READS) {
      const some = await Promise.all(streams.slice(n, n + PORT_READS).map(read));
      events.push(...some.flat());
    }
    return events;
  };
}

/** Reads many streams of the PostgreSQL ledger with one query; the port reads them one by one. */
export function postgresStreams(pool: Pool): StreamsReader {
  return async (streams) => {
    const { rows } = await pool.query<LedgerRow>(
      `select position, id, stream, revision, type, schema_version, unit_id, occurred_on::text, occurred_precision,
              recorded_at, actor, body, payload, payload_sha256
       from public.ledger_event where stream = any($1) order by stream, revision`,
      [streams],
    );
    return rows.map(toStored);
  };
}

interface LedgerRow {
  position: string;
  id: string;
  stream: string;
  revision: number;
  type: string;
  schema_version: number;
  unit_id: string;
  occurred_on: string;
  occurred_precision: string;
  recorded_at: string;
  actor: string;
  body: string;
  payload: Buffer;
  payload_sha256: Buffer;
}

const toStored = (row: LedgerRow): StoredEvent => ({
  position: Number(row.position),
  id: row.id,
  stream: row.stream,
  revision: row.revision,
  type: row.type,
  schemaVersion: row.schema_version,
  unitId: row.unit_id,
  occurredOn: row.occurred_on,
  occurredPrecision: row.occurred_precision,
  recordedAt: row.recorded_at,
  actor: row.actor,
  body: row.body,
  payload: row.payload,
  payloadSha256: row.payload_sha256,
});
