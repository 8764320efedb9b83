import { decodeEvent, type EncodedEvent, type RecordedEvent } from '@app/domain';
import { postgresStreams, type EventStore, type RunnerOptions, type StoredEvent } from '@app/event-store';
import type { Pool } from 'pg';
import { projections } from './projections.js';

/** The port does not know the domain's codes of precision; what it gives back is what the domain wrote. */
const decode = (stored: StoredEvent): RecordedEvent => decodeEvent(stored as EncodedEvent);

/**
 * What `ProjectionRunner` and `rebuild` need to work on all read models, for a ledger in PostgreSQL.
 * `pool` connects as the application's role; each of the read models keeps one connection, so give it eight or more.
 */
export const projectionSettings = (store: EventStore, pool: Pool): RunnerOptions<RecordedEvent> => ({
  store,
  pool,
  decode,
  readStreams: postgresStreams(pool),
  projections,
});
