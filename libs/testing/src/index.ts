export { createTestDatabase, type TestDatabase } from './support/test-database.js';
export {
  eventually,
  launchPostgres,
  processesWith,
  type LaunchAnswer,
  type Launched,
  type LaunchOptions,
} from './support/launched-postgres.js';
