import type { PoolClient } from 'pg';

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
  create(physicalName: string): string;
  /** Indexes and the like, made after a rebuild has copied the rows. */
  index?(physicalName: string): string;
  /** Columns that make two foldings comparable, in an order that does not depend on the folding. */
  orderBy: string;
}

/** Resolves a table's logical name to its physical one: the live table, or the new one during a rebuild. */
export interface ProjectionTransaction {
  client: PoolClient;
  table(name: string): string;
}

/**
 * A read model: one owner applies batches in position order, rows and position in one transaction (event-store 4.4).
 * `apply` must give the same rows for batches of 1, 7 and 500.
 */
export interface Projection<Event extends ProjectedEvent> {
  /** Persisted; camelCase. */
  readonly name: string;
  readonly version: number;
  readonly tables: readonly ProjectionTable[];
  apply(batch: readonly Event[], tx: ProjectionTransaction): Promise<void>;
}
