import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionTypes, sha256 } from '@app/domain';
import { bindings } from './index.js';

const digestsFile = join(import.meta.dirname, '../../golden/bindings-sha256.json');
describe('the bindings of the action types to the law', () => {
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
