export { createTestDatabase, type TestDatabase } from './support/test-database.js';
export {
  eventually,
  launchPostgres,
  processesWith,
  type LaunchAnswer,
  type Launched,
  type LaunchOptions,
} from './support/launched-postgres.js';
export {
  act,
  correcting,
  eventIdAt,
  historyOf,
  specificationOf,
  withdrawing,
  type ActOptions,
} from './specification/specification.js';
export { badActionsOf, exampleOf, type BadAction, type ExampleAction } from './bad-input/bad-actions.js';
