// Builds the application when it is older than its sources; npm may skip install scripts, so no `prepare` does it.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');
export const entry = join(root, 'dist/apps/cli/src/main.js');

const stampFile = join(root, 'dist/built-from');
const lockFile = join(root, 'node_modules/.cache/so-dan-chu-build.pid');
const settings = ['nest-cli.json', 'tsconfig.json', 'package-lock.json', 'apps/cli/tsconfig.app.json'];

/** Builds when needed; ends the process with one line, or the compiler's own words when the sources do not compile. */
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
    // An incremental build misses a change of settings, of the swagger plugin above all.
    if (readStamp().settings !== current.settings)
      rmSync(join(root, 'dist'), { recursive: true, force: true });
    await compile();
    writeFileSync(stampFile, JSON.stringify(current));
  } finally {
    unlock();
  }
}

const isFresh = (current) => {
  const built = readStamp();
  return existsSync(entry) && built.settings === current.settings && built.sources === current.sources;
};

function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** Of path, size and time of every source: reading all of them would cost more than a start may. */
function fingerprint() {
  const sources = createHash('sha256');
  for (const top of ['apps', 'libs']) {
    for (const file of readdirSync(join(root, top), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.tsx?$/.test(file.name) || /spec\.tsx?$/.test(file.name)) continue;
      const path = join(file.parentPath, file.name);
      const { size, mtimeMs } = statSync(path);
      sources.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
    }
  }
  const hash = createHash('sha256');
  for (const file of settings) hash.update(readFileSync(join(root, file)));
  return { settings: hash.digest('hex'), sources: sources.digest('hex') };
}

function compile() {
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  return new Promise((resolve) => {
    const compiler = spawn(process.execPath, [nest, 'build', 'cli'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    compiler.stdout.on('data', (chunk) => (output += chunk));
    compiler.stderr.on('data', (chunk) => (output += chunk));
    compiler.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(`${output}\nKhông dịch được mã nguồn. / The build failed.\n`);
      rmSync(lockFile, { force: true });
      process.exit(1);
    });
  });
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
