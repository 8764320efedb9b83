import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder: the sources and what is built from them lie at different depths below it. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no nest-cli.json above the program');
    folder = parent;
  }
  return folder;
}

/** The committed OpenAPI document, which a test compares with the built application. */
export const committedDocument = (): string => readFileSync(join(projectRoot(), 'openapi.json'), 'utf8');
