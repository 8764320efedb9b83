import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../catalogue/catalogue.js';
import { REASONS } from '../judging/reason-texts.js';

const folder = import.meta.dirname;

describe('the seventy obligations of this release', () => {
  it('are each proven in a specification whose title names them', () => {
    const specs = readdirSync(folder).filter(
      (file) => file.endsWith('.spec.ts') && file !== 'seventy.spec.ts',
    );
    const text = specs.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const named = new Set(text.match(/(?:L10-2022|ND59-2023)\.A\d+(?:\.[A-Za-z0-9]+)*/g));
    const unproven = catalogue.boundObligations.filter(({ id }) => !named.has(id)).map(({ id }) => id);
    expect(unproven).toEqual([]);
  });

  it('have a text in both languages for every reason that their checks can give', () => {
    const given = new Set<string>();
    for (const file of sources(join(folder, '..', 'checks'), join(folder, '..', 'judging')))
      for (const [, code] of readFileSync(file, 'utf8').matchAll(
        /reason: '([A-Z_]+)'|word\('[A-Z_]+', '([A-Z_]+)'/g,
      ))
        if (code !== undefined) given.add(code);
    expect([...given].filter((code) => !(code in REASONS))).toEqual([]);
    expect(given.size).toBeGreaterThan(8);
  });
});

function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((path) =>
    readdirSync(path)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(path, file)),
  );
}
