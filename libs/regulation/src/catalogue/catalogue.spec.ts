import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { boundLines, isBoundId } from './bound.js';
import { catalogue, fileOrderOf, inForceOn } from './catalogue.js';
import { readData } from './data.js';
import type { Expression, Obligation } from './obligation.js';
import { vocabulary } from './vocabulary.js';

describe('the catalogue', () => {
  it('satisfies its JSON Schema', () => {
    const validate = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile(
      readData('obligations.schema.json') as object,
    );
    expect(validate(catalogue.obligations) || validate.errors).toBe(true);
  });

  it('has 429 obligations of 43 instruments', () => {
    expect(catalogue.obligations).toHaveLength(429);
    expect(catalogue.instruments).toHaveLength(43);
    expect(new Set(catalogue.obligations.map(({ id }) => id)).size).toBe(429);
  });

  it('binds entries by their ids or articles, and every line of the lists names one', () => {
    const ids = catalogue.obligations.filter(({ checkable }) => checkable === 'AUTO').map(({ id }) => id);
    const idle = boundLines.filter((line) => !ids.some((id) => id === line || id.startsWith(`${line}.`)));
    expect(idle).toEqual([]);
    expect(isBoundId('L10-2022.A11.K1')).toBe(true);
    expect(isBoundId('L10-2022.A1')).toBe(false);
    expect(isBoundId('L10-2022.A110.K1')).toBe(false);
  });

  it('names itself by the hash of its content', () => {
    expect(catalogue.digest).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(catalogue.version).toBe('2026.11');
  });

  it('uses only facts and events that the vocabulary knows', () => {
    for (const entry of catalogue.obligations) {
      expect(vocabulary.events).toHaveProperty([entry.trigger]);
      for (const fact of factsOf(entry)) expect(vocabulary.facts).toHaveProperty([fact]);
    }
  });

  it('refuses an id that it does not have', () => {
    expect(() => catalogue.obligation('L10-2022.A99')).toThrow('no obligation');
    expect(fileOrderOf('L10-2022.A11.K1')).toBeLessThan(fileOrderOf('L10-2022.A11.K2'));
  });
});

describe('families and groups', () => {
  it('have no two variants of one family that apply to the same facts', () => {
    const bases = new Set(catalogue.obligations.flatMap(({ variantOf }) => variantOf ?? []));
    for (const base of bases) {
      const members = catalogue.obligations.filter(({ id, variantOf }) => id === base || variantOf === base);
      for (const [one, other] of pairs(members)) expect(exclude(one, other) || [one.id, other.id]).toBe(true);
    }
  });

  it('have at most one lead per document item and date', () => {
    const leads = catalogue.obligations.filter(({ groupLead }) => groupLead);
    for (const [one, other] of pairs(leads)) {
      if (one.scoreGroup !== other.scoreGroup) continue;
      const sameItem =
        one.items === null || other.items === null || one.items.some((item) => other.items?.includes(item));
      const together =
        overlap(one, other) && sameItem && !exclude(one, other) && one.trigger === other.trigger;
      expect(together ? [one.id, other.id] : []).toEqual([]);
    }
  });
});

function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}

function overlap(one: Obligation, other: Obligation): boolean {
  return inForceOn(one, other.validFrom) || inForceOn(other, one.validFrom);
}

function factsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'fact' && typeof inner === 'string' ? [inner] : factsOf(inner),
  );
}

/** Proven on every combination of the values that the two conditions mention: no combination satisfies both. */
function exclude(one: Obligation, other: Obligation): boolean {
  if (one.condition === null || other.condition === null) return false;
  const values = new Map<string, Set<unknown>>();
  collect(one.condition, values);
  collect(other.condition, values);
  return combinations([...values]).every(
    (facts) =>
      !(one.condition && holds(one.condition, facts) && other.condition && holds(other.condition, facts)),
  );
}

function collect(expression: Expression, values: Map<string, Set<unknown>>): void {
  if ('all' in expression)
    expression.all.forEach((part) => {
      collect(part, values);
    });
  else if ('any' in expression)
    expression.any.forEach((part) => {
      collect(part, values);
    });
  else {
    const known =
      values.get(expression.fact) ?? new Set<unknown>([true, false, 'ANYTHING_ELSE', 0, 1_000_000]);
    for (const value of [expression.equals, ...(expression.in ?? []), expression.gte, expression.lt])
      known.add(value);
    values.set(expression.fact, known);
  }
}

function combinations(values: [string, Set<unknown>][]): Map<string, unknown>[] {
  const [first, ...rest] = values;
  if (first === undefined) return [new Map<string, unknown>()];
  return combinations(rest).flatMap((facts) =>
    [...first[1]].map((value) => new Map(facts).set(first[0], value)),
  );
}

function holds(expression: Expression, facts: Map<string, unknown>): boolean {
  if ('all' in expression) return expression.all.every((part) => holds(part, facts));
  if ('any' in expression) return expression.any.some((part) => holds(part, facts));
  const value = facts.get(expression.fact);
  if (expression.equals !== undefined) return value === expression.equals;
  if (expression.in !== undefined) return expression.in.some((one) => one === value);
  const { gte, lt } = expression;
  return (gte === undefined || reaches(value, gte)) && (lt === undefined || !reaches(value, lt));
}

/** Spans are compared with nothing here: no family is told apart by one. */
function reaches(value: unknown, bound: unknown): boolean {
  return typeof value === 'number' && typeof bound === 'number' && value >= bound;
}
