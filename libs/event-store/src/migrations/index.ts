import type { Migration } from '../database/migrate.js';
import { ProjectionPosition1764100000000 } from '../projections/projection-position.migration.js';
import { LedgerTables1764000000000 } from './ledger-tables.js';

/** Tables of the ledger and of the projection runner, for `migrate`. */
export const eventStoreMigrations: readonly Migration[] = [
  LedgerTables1764000000000,
  ProjectionPosition1764100000000,
];
