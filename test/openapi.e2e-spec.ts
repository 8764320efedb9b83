import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
/** Beside no other build, so that this one disturbs nobody who runs from `dist`. */
const built = join(root, 'node_modules/.cache/so-dan-chu-openapi');

const committed = readFileSync(join(root, 'openapi.json'), 'utf8');
const document = JSON.parse(committed) as {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, { content?: object }> }>>;
  components: { schemas: Record<string, object> };
};

describe('the committed OpenAPI document', () => {
  let printed: string;

  beforeAll(async () => {
    const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
    await run(process.execPath, [nest, 'build', 'api', '--path', 'apps/api/tsconfig.openapi.json'], {
      cwd: root,
    });
    const program = join(built, 'apps/api/src/documentation/print-openapi.js');
    ({ stdout: printed } = await run(process.execPath, [program], {
      cwd: root,
      maxBuffer: 32 * 1024 * 1024,
    }));
  }, 300_000);

  it('is what the built application prints', () => {
    // When it is not: npx nest build api --path apps/api/tsconfig.openapi.json, then run the program above into openapi.json.
    expect(JSON.parse(printed)).toEqual(JSON.parse(committed));
    expect(printed).toBe(committed);
  });

  it('is valid as OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  it('holds only schemas that a strict validator compiles', () => {
    const ajv = new Ajv2020({
      strict: true,
      formats: { date: true },
      keywords: ['discriminator', 'components'],
    });
    const id = 'https://example.org/openapi.json';
    ajv.addSchema({ $id: id, components: document.components }, undefined, false, false);
    for (const name of Object.keys(document.components.schemas))
      expect(() => ajv.compile({ $ref: `${id}#/components/schemas/${name}` })).not.toThrow();
  });

  it('knows no nullable, which 3.1 has no more', () => {
    const found: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, member] of Object.entries(value)) {
        if (key === 'nullable') found.push(path);
        walk(member, `${path}/${key}`);
      }
    };
    walk(document, '');
    expect(found).toEqual([]);
  });

  it('refers only to schemas that it has', () => {
    const names = [...committed.matchAll(/"#\/components\/schemas\/([A-Za-z]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(names.filter((name) => !Object.hasOwn(document.components.schemas, name))).toEqual([]);
  });

  it('says of every call what a refusal looks like', () => {
    for (const operations of Object.values(document.paths))
      for (const { responses } of Object.values(operations))
        expect(Object.keys(responses.default?.content ?? {})).toEqual(['application/problem+json']);
  });
});
