import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds nest-cli.json: a build in dist/ has no copies of the data, so both read the same files. */
function projectRoot(from: string): string {
  if (existsSync(join(from, 'nest-cli.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('the project root (the folder of nest-cli.json) was not found');
  return projectRoot(parent);
}

const folder = join(projectRoot(import.meta.dirname), 'libs', 'regulation', 'data');

/** One file of the law as data. Its shape is proven by the specification of the catalogue, not at every start. */
export function readData(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
