export { beliefProjection, WIDE, type BeliefDefinition } from './belief-projection.js';
export { believedAt, type BeliefTable } from './belief-table.js';
export {
  liveTable,
  PROJECTION_SCHEMA,
  type ProjectedEvent,
  type Projection,
  type ProjectionTable,
  type ProjectionTransaction,
} from './projection.js';
export { PoisonEvent } from './projection-batch.js';
export { ProjectionPosition1764100000000 } from './projection-position.migration.js';
export {
  FencedOut,
  ProjectionBehind,
  readPlaces,
  waitForPosition,
  type ProjectionPlace,
  type ProjectionVersion,
  type WaitOptions,
} from './projection-position.js';
export { ProjectionRunner, type ProjectionHealth } from './projection-runner.js';
export type { RunnerOptions } from './runner-options.js';
export type { ProjectionState } from './projection-worker.js';
export {
  rebuild,
  RebuildRunning,
  type RebuildOptions,
  type RebuildReport,
  type TableComparison,
} from './rebuild.js';
export { portStreams, postgresStreams, type StreamsReader } from './streams-reader.js';
