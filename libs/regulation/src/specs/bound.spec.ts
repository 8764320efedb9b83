import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../catalogue/catalogue.js';
import type { Obligation } from '../catalogue/obligation.js';
import { explainReason } from '../judging/reasons.js';
import { REASONS } from '../judging/reason-texts.js';

const folder = import.meta.dirname;

/** The first seventy were proven in specifications of their own, before `rule` asked for both sides by itself. */
const PROVEN_BY_TITLE = /^(L10-2022\.A(1[1-35-9]|2[013])|ND59-2023\.A[345])\b/;

describe('the obligations of this release', () => {
  const text = readdirSync(folder)
    .filter((file) => file.endsWith('.spec.ts') && file !== 'bound.spec.ts')
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

  it('are each proven on both sides in a specification that names them', () => {
    const named = new Set(text.match(/[A-Z]+[A-Z0-9-]*\.A?[A-Z0-9_]+(?:\.[A-Za-z0-9_]+)*/g));
    // By name, or as the first cell of a table that is proven row by row.
    const both = new Set([...text.matchAll(/(?:\brule\(|^ *\[)\s*'([^']+)'/gm)].map(([, id]) => id));
    const unproven = catalogue.boundObligations
      .map(({ id }) => id)
      .filter((id) => !(PROVEN_BY_TITLE.test(id) ? named.has(id) : both.has(id)));
    expect(unproven).toEqual([]);
  });

  it('have words for every code that a reason can name', () => {
    const codes = new Set(catalogue.boundObligations.flatMap(codesNamed));
    const bare = [...codes].filter((code) =>
      explainReason({ from: '', state: 'PENDING', reason: `FACT:${code}`, checks: [] }, 'vi').includes(code),
    );
    expect(bare).toEqual([]);
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

function codesNamed(entry: Obligation): string[] {
  const { acts, counts, thresholds, sequence, deadline, eligibility, contentFields, requiredPlaces } = entry;
  return [
    ...acts
      .flatMap((item) => ('anyOf' in item ? item.anyOf : [item]))
      .flatMap(({ code, to }) => [code, ...(to ?? [])]),
    ...counts.flatMap(({ of, leader, mustInclude }) => [
      of,
      ...(leader === undefined ? [] : [leader]),
      ...(mustInclude ?? []),
    ]),
    ...thresholds.map(({ of }) => of),
    ...(sequence === null ? [] : [sequence.first]),
    ...(deadline?.direction === 'BEFORE' ? [deadline.from ?? ''] : []),
    ...(eligibility === null ? [] : [...eligibility.require, ...eligibility.exclude]),
    ...contentFields,
    ...requiredPlaces,
    ...[...entry.allowedForms, ...entry.requiredForms].map(({ form }) => form),
  ];
}

function sources(...folders: readonly string[]): string[] {
  return folders.flatMap((path) =>
    readdirSync(path)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(path, file)),
  );
}
