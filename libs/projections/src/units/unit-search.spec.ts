import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from './fold-name.js';
import type { UnitRecord } from './unit-record.js';
import { nameOn, stands, UnitRegistry } from './unit-registry.js';
import { compareNames } from './unit-names.js';
import { foundAfter, searchUnits } from './unit-search.js';

const NAMES = ['An', 'Ân Thi', 'Lan', 'Hòa An', 'Hoà Bình', 'Đông Hòa', 'đông', 'An Lạc'];
const DAYS = ['2020-01-01', '2025-07-01', '2026-01-01'];

/** Units that were renamed, that ended and went into others, in two levels. */
const registries = fc
  .array(
    fc.record({
      level: fc.constantFrom('COMMUNE' as const, 'PROVINCE' as const),
      names: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }),
      ended: fc.boolean(),
      successors: fc.array(fc.nat({ max: 11 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((shapes) => {
    const registry = new UnitRegistry();
    const units = shapes.map(({ level, names, ended, successors }, n): UnitRecord => ({
      id: `u${String(n)}`,
      level,
      validFrom: '2004-01-01',
      validTo: ended ? '2025-06-30' : null,
      names: names.map((name, nth) => ({ from: DAYS[nth] ?? '', name, kind: 'XA', spellingOnly: false })),
      codes: [],
      parents: [],
      successions: ended
        ? [
            {
              kind: 'MERGED',
              successors: successors.map((to) => `u${String(to)}`),
              heir: null,
              partOnly: false,
              validTo: '2025-06-30',
            },
          ]
        : [],
      facts: [],
      households: [],
    }));
    for (const unit of units) registry.put(unit);
    return { registry, units };
  });

const beginsWord = (name: string, wanted: string): boolean => ` ${foldName(name)}`.includes(` ${wanted}`);

/** What a search is, unit by unit. */
function expected(registry: UnitRegistry, units: readonly UnitRecord[], text: string, on: string): object[] {
  const wanted = foldName(text);
  return units
    .filter((unit) => stands(unit, on))
    .flatMap((unit) => {
      const { name } = nameOn(unit, on);
      const folded = foldName(name);
      const former = [unit, ...registry.predecessorsOf(unit.id)]
        .flatMap(({ names }) => names)
        .find((one) => beginsWord(one.name, wanted))?.name;
      const rank = [folded === wanted, folded.startsWith(wanted), beginsWord(name, wanted), former].findIndex(
        Boolean,
      );
      return rank < 0 ? [] : [{ id: unit.id, name, rank, formerName: rank === 3 ? (former ?? null) : null }];
    })
    .sort((a, b) => a.rank - b.rank || compareNames(a, b));
}

describe('the search of units', () => {
  it('finds by every name borne, old or new, whatever changed since', () => {
    fc.assert(
      fc.property(
        registries,
        fc.constantFrom('an', 'hòa', 'Lạc', 'đ', 'thi'),
        fc.constantFrom(...DAYS),
        fc.nat({ max: 11 }),
        ({ registry, units }, text, on, at) => {
          const found = (): object[] =>
            searchUnits(registry, { text, on }).map(({ unit, name, rank, formerName }) => ({
              id: unit.id,
              name: name.name,
              rank,
              formerName,
            }));
          expect(found()).toEqual(expected(registry, units, text, on));
          const renamed = units.map((unit, n) =>
            n === at
              ? {
                  ...unit,
                  validTo: null,
                  names: [{ from: '2004-01-01', name: 'Lạc', kind: 'XA', spellingOnly: false }],
                }
              : unit,
          );
          for (const unit of renamed) registry.put(unit);
          expect(found()).toEqual(expected(registry, renamed, text, on));
        },
      ),
    );
  });

  it('goes on after any place', () => {
    fc.assert(
      fc.property(
        registries,
        fc.nat({ max: 3 }),
        fc.constantFrom(...NAMES),
        fc.nat({ max: 11 }),
        (world, rank, name, n) => {
          const found = searchUnits(world.registry, { text: 'an', on: '2026-01-01' });
          const id = `u${String(n)}`;
          expect(foundAfter(found, [rank, name, id])).toEqual(
            found.filter(
              (one) =>
                (one.rank - rank || compareNames({ name: one.name.name, id: one.unit.id }, { name, id })) > 0,
            ),
          );
        },
      ),
    );
  });
});
