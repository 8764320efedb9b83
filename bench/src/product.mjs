// The product as it runs: what `npm start` translates.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from '../../scripts/build.mjs';

const root = join(import.meta.dirname, '../..');

await buildIfStale();
const load = (path) => import(pathToFileURL(join(root, 'dist/start', path)).href);

export const { EmbeddedPostgres, PostgresEventStore, eventStoreMigrations, migrate } = await load(
  'libs/event-store/src/index.js',
);
