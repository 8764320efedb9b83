import { describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { registerOf } from '../registers/register-filter.js';
import { fieldCodes } from '../registers/register-shape.js';
import { metrics, type Counting, type Only } from './metrics.js';

const countings = [...metrics].flatMap(([metric, { countings: own }]) =>
  own.map((counting) => [metric, counting.type, counting] as const),
);

const fieldOf = (type: string, name: string) => {
  const field = actionTypes.get(type)?.fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`${type} has no ${name}`);
  return field;
};

function expectHeld(type: string, only: Only = {}): void {
  for (const [name, wanted] of Object.entries(only)) {
    const codes = fieldCodes(fieldOf(type, name));
    if (codes !== undefined)
      expect(codes.map(({ code }) => code)).toEqual(expect.arrayContaining([...wanted]));
  }
}

const figuresOf = ({ measure }: Counting): readonly string[] => {
  if (measure.kind === 'ENTRIES') return [];
  return measure.kind === 'DIFFERENCE' ? measure.fields : [measure.field];
};

describe('what counts a metric', () => {
  it('is listed in the order of the names', () => {
    const names = [...metrics.keys()];
    expect(names).toEqual([...names].sort());
  });

  it.each(countings)(
    '%s from %s names a register with the type, and fields and codes that it has',
    (_, type, counting) => {
      expect(registerOf(counting.register).shape.types.map((one) => one.type)).toContain(type);
      expectHeld(type, counting.only);
      for (const { only } of Object.values(counting.scopes ?? {})) expectHeld(type, only);
      for (const name of counting.dividedBy ?? []) expect(fieldCodes(fieldOf(type, name))).toBeDefined();
      for (const name of figuresOf(counting)) expect(fieldOf(type, name).personal).toBeUndefined();
      if (counting.endedBy !== undefined) expect(actionTypes.get(counting.endedBy)).toBeDefined();
    },
  );

  it.each(countings)('%s from %s counts by bodies that may record it', (_, type, { scopes = {} }) => {
    for (const { bodies = [] } of Object.values(scopes))
      expect(actionTypes.get(type)?.recordedBy).toEqual(expect.arrayContaining([...bodies]));
  });
});
