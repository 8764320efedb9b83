import { describe, expect, it } from '@jest/globals';
import { NotKnown } from '../reading/errors.js';
import type { UnitLevel, UnitRecord } from '../units/unit-record.js';
import { UnitRegistry } from '../units/unit-registry.js';
import { registerScope } from './register-scope.js';

const LAST_DAY = '2025-06-30';
const registry = new UnitRegistry();

function put(id: string, level: UnitLevel, parent: string | null, more: Partial<UnitRecord> = {}): void {
  const from = '2004-01-01';
  registry.put({
    id,
    level,
    validFrom: from,
    validTo: null,
    names: [],
    codes: [],
    parents: parent === null ? [] : [{ from, parent }],
    successions: [],
    facts: [],
    households: [],
    ...more,
  });
}

const endedInto = (successor: string): Partial<UnitRecord> => ({
  validTo: LAST_DAY,
  successions: [
    { kind: 'MERGED', successors: [successor], heir: successor, partOnly: false, validTo: LAST_DAY },
  ],
});

put('nation', 'NATION', null);
put('province', 'PROVINCE', 'nation');
put('merged', 'PROVINCE', 'nation', endedInto('province'));
put('district', 'DISTRICT', 'province', { validTo: LAST_DAY });
put('old', 'COMMUNE', 'district', endedInto('new'));
put('far', 'COMMUNE', 'merged', { validTo: LAST_DAY });
put('new', 'COMMUNE', 'province', { validFrom: '2025-07-01' });
put('village', 'VILLAGE', 'new');

const unitsOf = (unit: string, on: string, predecessors = false): string[] =>
  registerScope(registry, { unit, village: null, predecessors, on }).units.sort();

describe('whose entries a register shows', () => {
  it('holds with a province what stands below it, and what stood below it when it closed', () => {
    expect(unitsOf('province', '2026-01-01')).toEqual(['district', 'new', 'old', 'province', 'village']);
    expect(unitsOf('province', LAST_DAY)).toEqual(['district', 'old', 'province']);
  });

  it('holds the units that went into it only when they are asked for, with all that was theirs', () => {
    expect(unitsOf('new', '2026-01-01')).toEqual(['new', 'village']);
    expect(unitsOf('new', '2026-01-01', true)).toEqual(['new', 'old', 'village']);
    expect(unitsOf('province', '2026-01-01', true)).toEqual(expect.arrayContaining(['merged', 'far']));
  });

  it('is a village within its commune where the unit is a village', () => {
    expect(
      registerScope(registry, { unit: 'village', village: null, predecessors: false, on: '2026-01-01' }),
    ).toEqual({ units: ['new'], village: 'village' });
  });

  it('is not answered for a unit that nobody knows', () => {
    expect(() => unitsOf('nowhere', '2026-01-01')).toThrow(NotKnown);
  });
});
