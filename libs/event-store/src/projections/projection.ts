import type { ClientBase, PoolClient } from 'pg';

/** What the runner needs of a decoded event; libs/domain's `RecordedEvent` fits. */
export interface ProjectedEvent {
  position: number;
  id: string;
  stream: string;
  revision: number;
  type: string;
  unitId: string;
}

/** A table of a projection; `create` gives its DDL under a physical name, so that a rebuild can fill a new one beside it. */
export interface ProjectionTable {
  /** Name the readers use, snake_case, in schema `projection`. */
  name: string;
  /**
   * DDL of the table with every index that the fold itself needs. `physicalName` is qualified.
   * Constraints and indexes stay unnamed: PostgreSQL then finds names that do not clash with the live table's.
   */
  create(physicalName: string): string;
  /** Indexes for the readers alone, made after a rebuild has filled the table. */
  index?(physicalName: string): string;
}

/** What a batch may use; everything it writes is committed together with the projection's position. */
export interface ProjectionTransaction<Event extends ProjectedEvent> {
  client: PoolClient;
  /** Resolves a table's logical name to its physical one: the live table, or the new one during a rebuild. */
  table(name: string): string;
  /** Events of these streams up to the batch's last one, in order of revision; a stream without any is left out. */
  history(streams: Iterable<string>): Promise<ReadonlyMap<string, readonly Event[]>>;
}

/**
 * A read model: one owner applies batches in position order, rows and position in one transaction (event-store 4.4).
 * `apply` must give the same rows for batches of 1, 7 and 500, and may be called again after a rollback.
 */
export interface Projection<Event extends ProjectedEvent> {
  /** Persisted; camelCase. */
  readonly name: string;
  /** Raised when rows or their meaning change: the runner then rebuilds before it goes on. */
  readonly version: number;
  readonly tables: readonly ProjectionTable[];
  /**
   * Categories of the streams whose events may change a row and whose histories may be asked for; the rest of the ledger
   * is neither read nor decoded, which for a small read model is nearly all. All categories when left out.
   */
  readonly categories?: readonly string[];
  apply(batch: readonly Event[], tx: ProjectionTransaction<Event>): Promise<void>;
  /**
   * Makes the views that read the live tables, or makes them anew where they read a table that a rebuild has replaced.
   * Called in a transaction after the tables were made or exchanged, one call at a time in the whole database; tables
   * of other projections may not exist yet.
   */
  readers?: (client: ClientBase) => Promise<void>;
}

/** Schema of all read models. */
export const PROJECTION_SCHEMA = 'projection';

/** Qualified name of a live table; `name` comes from code, never from a request. */
export const liveTable = (name: string): string => `${PROJECTION_SCHEMA}.${name}`;
