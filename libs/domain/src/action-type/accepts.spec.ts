import { describe, expect, it } from '@jest/globals';
import { badActionsOf, exampleOf } from '@app/testing';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { accepts } from './accepts.js';
import { actionTypes } from './action-types.js';
import type { ActionTypeDefinition } from './definition.js';

const types = [...actionTypes.values()];

/** What the two say of the same data; class-validator's word is what counts. */
function saidOf({ class: ActionData, fields }: ActionTypeDefinition, data: object): [boolean, boolean] {
  const ofFields = Object.entries(data).filter(([name]) => fields.some((field) => field.name === name));
  const instance = Object.assign(new ActionData(), Object.fromEntries(ofFields));
  const errors = validateSync(instance, { forbidUnknownValues: false });
  return [accepts(ActionData, instance), errors.length === 0];
}

describe('the quick word on data', () => {
  it.each(types.map((definition) => [definition.type, definition] as const))(
    "is class-validator's: %s",
    (_, definition) => {
      const { data } = exampleOf(definition);
      for (const tried of [data, ...badActionsOf(definition).map((bad) => bad.data)]) {
        const [quick, full] = saidOf(definition, tried);
        expect({ tried, quick }).toEqual({ tried, quick: full });
      }
    },
  );

  it("is class-validator's on any value of any field", () => {
    const field = fc.constantFrom(
      ...types.flatMap((definition) => definition.fields.map(({ name }) => ({ definition, name }))),
    );
    const value = fc.oneof(
      fc.anything(),
      fc.constantFrom(true, 0, 1, '', 'a', '1', '2026-03-01', null, undefined),
      fc.array(fc.constantFrom('OTHER', 'POSTING', 1, null)),
    );
    fc.assert(
      fc.property(field, value, ({ definition, name }, tried) => {
        const [quick, full] = saidOf(definition, {
          ...(exampleOf(definition).data as object),
          [name]: tried,
        });
        expect(quick).toBe(full);
      }),
      { numRuns: 2_000 },
    );
  });
});
