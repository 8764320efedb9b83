export { createTestDatabase, type TestDatabase } from './support/test-database.js';
