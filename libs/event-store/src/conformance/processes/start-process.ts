import { transform } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const sources = resolve(import.meta.dirname, '../..');
const root = resolve(sources, '../../..');
const folders = ['store', 'postgres', 'database', 'conformance'];

/**
 * The store's sources as plain JavaScript, which node can run outside jest: below node_modules, where the packages
 * are found. A folder for each run, since runs may overlap.
 */
export async function translateStore(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = join(root, 'node_modules/.cache', `event-store-${String(process.pid)}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  for (const name of folders) await translateFolder(join(sources, name), join(folder, name));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function translateFolder(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/^[^.]+\.ts$/.test(entry.name)) continue;
    const source = join(entry.parentPath, entry.name);
    const target = source.replace(from, to).replace(/\.ts$/, '.js');
    const { code } = await transform(await readFile(source, 'utf8'), {
      swcrc: false,
      filename: source,
      jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
      module: { type: 'es6' },
    });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, code);
  }
}

/** A node process of its own that prints one JSON value a line. */
export class LineProcess<Line> {
  readonly lines: Line[] = [];
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  readonly #errors: string[] = [];

  constructor(program: string, order: object) {
    const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: 'pipe' });
    createInterface(child.stdout).on('line', (line) => {
      // A killed process may leave half a line.
      if (line.endsWith(']')) this.lines.push(JSON.parse(line) as Line);
    });
    child.stderr.on('data', (bytes: Buffer) => this.#errors.push(bytes.toString('utf8')));
    this.#child = child;
    this.#ended = once(child, 'close');
  }

  tell(line: string): void {
    this.#child.stdin?.write(`${line}\n`);
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Answers what it printed as errors; empty when all went well. */
  async ended(): Promise<string> {
    await this.#ended;
    return this.#errors.join('');
  }
}
