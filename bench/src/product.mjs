// The product as it runs: what `npm start` translates.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../../scripts/build.mjs';

const root = join(import.meta.dirname, '../..');

await buildIfStale();

/** A module of the product by its path, such as `libs/event-store/src/index.js`. */
export const productModule = (path) => import(pathToFileURL(join(root, 'dist/start', path)).href);

export const { createPool, EmbeddedPostgres, PostgresEventStore, eventStoreMigrations, migrate, rebuild } =
  await productModule('libs/event-store/src/index.js');
