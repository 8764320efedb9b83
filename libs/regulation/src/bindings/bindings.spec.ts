import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionTypes, sha256 } from '@app/domain';
import { bindings } from './index.js';

const digestsFile = join(import.meta.dirname, '../../golden/bindings-sha256.json');
const vocabularyFile = join(import.meta.dirname, '../../data/vocabulary.json');
const vocabulary = JSON.parse(readFileSync(vocabularyFile, 'utf8')) as Record<
  'events' | 'facts' | 'countOf',
  Record<string, unknown>
>;
const codes = bindings.flatMap(({ catalogue }) => catalogue);

describe('the bindings of the action types to the law', () => {
  it('say of every type, once, what it means', () => {
    expect(bindings.map(({ type }) => type).sort()).toEqual([...actionTypes.keys()].sort());
  });

  it('name codes, facts and counts that the catalogue knows', () => {
    for (const { code, facts = {}, constants = {}, counts = {} } of codes) {
      expect(Object.keys(vocabulary.events)).toContain(code);
      for (const fact of [...Object.keys(facts), ...Object.keys(constants)])
        expect(Object.keys(vocabulary.facts)).toContain(fact);
      for (const count of Object.keys(counts)) expect(Object.keys(vocabulary.countOf)).toContain(count);
    }
    for (const fact of bindings.flatMap(({ caseFacts }) => Object.keys(caseFacts)))
      expect(Object.keys(vocabulary.facts)).toContain(fact);
  });

  it('read fields that the type has', () => {
    for (const { type, caseFacts } of bindings) {
      const names = actionTypes.get(type)?.fields.map(({ name }) => name);
      for (const field of Object.values(caseFacts)) expect(names).toContain(field);
    }
  });

  it('change on purpose only: what they mean decides verdicts', () => {
    const digests = Object.fromEntries(
      bindings.map((binding) => [
        binding.type,
        Buffer.from(sha256(Buffer.from(JSON.stringify(binding)))).toString('hex'),
      ]),
    );
    expect(digests).toEqual(JSON.parse(readFileSync(digestsFile, 'utf8')));
  });
});
