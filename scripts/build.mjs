// Translates what is older than its sources; npm may skip install scripts, so no `prepare` does it.
// With swc, file by file: `npm start` has half a minute, of which a checking build takes the greater part. Types are
// checked by `npm run typecheck` and `npm run build`.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist/start');
export const entry = join(out, 'apps/cli/src/main.js');

const stampFile = join(out, 'translated-from.json');
const lockFile = join(root, 'node_modules/.cache/so-dan-chu-build.pid');
const settings = ['.swcrc', 'package-lock.json', 'scripts/build.mjs'];

/** Builds when needed; ends the process with one line, or the translator's own words when a source cannot be read. */
export async function buildIfStale() {
  if (isFresh(fingerprint())) return;
  try {
    await build();
  } catch (error) {
    if (error.code === undefined) throw error;
    process.stderr.write(`Không ghi được bản dịch. / The build cannot be written: ${error.message}\n`);
    process.exit(1);
  }
}

async function build() {
  const unlock = await lock();
  try {
    const current = fingerprint();
    if (isFresh(current)) return;
    process.stderr.write('Đang dịch mã nguồn… / Building…\n');
    const before = readStamp();
    const changed = before.settings === current.settings ? before.sources : {};
    if (before.settings !== current.settings) rmSync(out, { recursive: true, force: true });
    const stale = Object.keys(current.sources).filter((path) => changed[path] !== current.sources[path]);
    for (const gone of Object.keys(changed).filter((path) => current.sources[path] === undefined)) {
      rmSync(outputOf(gone), { force: true });
    }
    await translate(stale);
    writeFileSync(stampFile, JSON.stringify(current));
  } finally {
    unlock();
  }
}

function isFresh(current) {
  return existsSync(entry) && JSON.stringify(readStamp()) === JSON.stringify(current);
}

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** Size and time of every source, by its path: reading all of them would cost more than a start may. */
function fingerprint() {
  const sources = {};
  for (const top of ['apps', 'libs']) {
    for (const file of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/^[^.]+([.](?!spec|int-spec|fixture)[^.]+)*[.]tsx?$/.test(file.name)) continue;
      const path = join(file.parentPath, file.name);
      const { size, mtimeMs } = statSync(path);
      sources[relative(root, path)] = `${size} ${mtimeMs}`;
    }
  }
  const hash = createHash('sha256');
  for (const file of settings) hash.update(readFileSync(join(root, file)));
  return { settings: hash.digest('hex'), sources };
}

const outputOf = (path) => join(out, path.replace(/[.]tsx?$/, '.js'));

async function translate(paths) {
  // Loaded only now: a start without a change should not pay for it.
  const { transform } = await import('@swc/core');
  const options = {
    ...JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8')),
    swcrc: false,
    sourceMaps: false,
  };
  // swc refuses the key that tells editors what the file is.
  delete options.$schema;
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) {
      const source = readFileSync(join(root, path), 'utf8');
      const { code } = await transform(source, { ...options, filename: join(root, path) });
      mkdirSync(dirname(outputOf(path)), { recursive: true });
      writeFileSync(outputOf(path), withRelativeLibs(code, path));
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** `@app/domain` means its index.ts, which tsconfig.json tells TypeScript and nothing tells Node. */
function withRelativeLibs(code, path) {
  const up = relative(dirname(path), '').split(sep).join('/');
  return code.replace(
    /(\bfrom\s*|\bimport\s*\(?\s*)(['"])@app\/([a-z-]+)\2/g,
    (_, keyword, quote, lib) => `${keyword}${quote}${up}/libs/${lib}/src/index.js${quote}`,
  );
}

/** Two starts from one clone must not write `dist` at once. A lock whose process is gone is taken over. */
async function lock() {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isAlive(readHolder())) rmSync(lockFile, { force: true });
      else await sleep(100);
    }
  }
}

function readHolder() {
  try {
    return Number(readFileSync(lockFile, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
