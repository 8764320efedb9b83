import { describe, expect, it } from '@jest/globals';
import { badActionsOf, exampleOf } from '@app/testing';
import { actionTypes } from './action-types.js';
import { validateAction } from './validate-action.js';

const types = [...actionTypes.values()];
const unit = { id: `u${'a'.repeat(20)}` };
const pointersOf = (raw: unknown): string[] => {
  const answer = validateAction(raw);
  return 'errors' in answer ? answer.errors.map(({ pointer }) => pointer) : [];
};

describe('bad input of every type', () => {
  it.each(types.map((definition) => [definition.type, definition] as const))(
    'is refused, naming the field: %s',
    (type, definition) => {
      const action = { type, unit, occurredOn: '2026-03-01' };
      expect(pointersOf({ ...action, ...exampleOf(definition) })).toEqual([]);
      for (const { data, personal, pointer, why } of badActionsOf(definition)) {
        const named = pointersOf({ ...action, data, personal });
        const isNamed = named.some(
          (found) => found === pointer || found.startsWith(`${pointer}/`) || found.startsWith(`${pointer}~1`),
        );
        expect({ pointer, why, named, isNamed }).toMatchObject({ isNamed: true });
      }
    },
  );

  it('is tried thousands of times', () => {
    const counts = types.map((definition) => badActionsOf(definition).length);
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10_000);
  });
});
