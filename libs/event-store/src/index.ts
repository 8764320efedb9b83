export type {
  AppendRequest,
  AppendResult,
  CommandRecord,
  EventStore,
  Expectation,
  Head,
  LogFilter,
  LogPage,
  NewEvent,
  ReadLogOptions,
  ReadStreamOptions,
  StoredEvent,
} from './store/event-store.js';
export {
  AppendQueueFull,
  CommandBodyConflict,
  EventTooLarge,
  InvalidEvent,
  PartialDuplicate,
  RevisionConflict,
  StoreUnavailable,
  StreamNotFound,
} from './store/errors.js';
export { systemClock, type Clock } from './store/clock.js';
export { InMemoryEventStore } from './memory/in-memory-event-store.js';
export { createPool } from './database/pool.js';
export { migrate, type Migration } from './database/migrate.js';
export { eventStoreMigrations } from './migrations/index.js';
export {
  PostgresEventStore,
  type PostgresEventStoreOptions,
  type StoreReport,
} from './postgres/postgres-event-store.js';
export * from './embedded/index.js';
export * from './projections/index.js';
