import { describe, expect, it } from '@jest/globals';
import { loadUnits, unitActions } from './load-units.js';
import { officialUnits, readTables, writeTables } from './official-units.js';
import { nation, officialIdOf } from './unit-record.js';
import { UnitRegistry } from './unit-registry.js';

const registry = new UnitRegistry(officialUnits());

function countOf<Item>(items: readonly Item[], label: (item: Item) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[label(item)] = (counts[label(item)] ?? 0) + 1;
  return counts;
}

const closedCommunes = officialUnits().filter(
  ({ level, ending }) => level === 'COMMUNE' && ending !== undefined,
);

describe('the official list of units', () => {
  it.each([
    ['2025-06-30', { NATION: 1, PROVINCE: 63, DISTRICT: 696, COMMUNE: 10_035 }],
    ['2025-07-01', { NATION: 1, PROVINCE: 34, COMMUNE: 3_321 }],
    ['2026-07-01', { NATION: 1, PROVINCE: 34, COMMUNE: 3_321 }],
  ])('counts the units that stood on %s', (day, counts) => {
    expect(countOf(registry.standingOn(day), ({ level }) => level)).toEqual(counts);
  });

  it.each([
    ['2025-07-01', { TINH: 28, THANH_PHO: 6, XA: 2_621, PHUONG: 687, DAC_KHU: 13 }],
    ['2026-04-30', { TINH: 27, THANH_PHO: 7, XA: 2_611, PHUONG: 697, DAC_KHU: 13 }],
  ])('counts the kinds on %s', (day, kinds) => {
    expect(countOf(registry.standingOn(day), ({ kind }) => kind)).toEqual({ KHAC: 1, ...kinds });
  });

  it('gives a code to one unit a day, and every former code still finds its unit', () => {
    for (const day of ['2025-06-30', '2025-07-01']) {
      const codes = registry.standingOn(day).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(registry.byCode('00004', '2025-06-30')?.name).toBe('Trúc Bạch');
    expect(registry.byCode('00004', '2025-07-01')?.name).toBe('Ba Đình');
    expect(registry.byCode('24', '2025-06-30')?.name).toBe('Bắc Giang');
    expect(registry.byCode('24', '2025-07-01')?.name).toBe('Bắc Ninh');
  });

  it('makes ids from registry, code and day alone', () => {
    expect(nation.id).toBe(officialIdOf('VN', '1945-09-02'));
    expect(registry.byCode('01', '2026-01-01')?.id).toBe(officialIdOf('01', '2004-01-01'));
    expect(registry.byCode('00004', '2026-01-01')?.id).toBe(officialIdOf('00004', '2025-07-01'));
  });

  it('puts every unit of today under a province of today', () => {
    const list = registry.listOn('2026-07-01');
    const provinces = new Set(list.filter(({ level }) => level === 'PROVINCE').map(({ code }) => code));
    const astray = list.filter(({ level, parent }) => level === 'COMMUNE' && !provinces.has(parent));
    expect(astray).toEqual([]);
  });

  it('takes the spelling of 2026 as spelling, and only the resolutions of Đồng Nai as changes by law', () => {
    const renames = officialUnits().flatMap((record) => record.renames.map((rename) => ({ record, rename })));
    const byLaw = renames.filter(({ rename }) => !rename.spellingOnly);
    expect(byLaw.map(({ rename }) => rename.validFrom)).toEqual(
      Array.from({ length: 11 }, () => '2026-04-30'),
    );
    expect(registry.standingOn('2026-07-01').find(({ code }) => code === '38')?.name).toBe('Thanh Hoá');
    expect(registry.standingOn('2026-07-01').find(({ code }) => code === '00745')?.name).toBe('Phố Bảng');
  });

  it('reads back what it writes', () => {
    expect(readTables(writeTables(officialUnits()))).toEqual(officialUnits());
  });
});

describe('the successions of 2025-07-01', () => {
  it('counts what the texts settle, divide and leave open', () => {
    const label = ({ ending }: (typeof closedCommunes)[number]) =>
      ending?.unsettled ?? (ending?.heir === undefined ? 'divided' : 'heir');
    expect(countOf(closedCommunes, label)).toEqual({
      heir: 9_423,
      divided: 258,
      NAMED_WHOLE_TWICE: 185,
      NOT_NAMED: 44,
      NAME_AMBIGUOUS: 6,
    });
  });

  it('gives no heir to a divided unit or where the texts leave it open', () => {
    const wrong = closedCommunes.filter(
      ({ ending }) => ending?.heir !== undefined && (ending.partOnly || ending.unsettled !== undefined),
    );
    expect(wrong).toEqual([]);
  });

  it('names at least one standing successor for every closed unit', () => {
    const standing = new Set(registry.standingOn('2025-07-01').map(({ id }) => id));
    const wrong = officialUnits().filter(
      ({ ending }) =>
        ending !== undefined &&
        (ending.successors.length === 0 ||
          !ending.successors.every((id) => standing.has(id)) ||
          (ending.heir !== undefined && !ending.successors.includes(ending.heir))),
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no unit of 2025-07-01 without predecessors but those of unreadable texts', () => {
    const heirs = new Set(officialUnits().flatMap(({ ending }) => ending?.successors ?? []));
    const orphans = officialUnits().filter(
      ({ id, validFrom }) => validFrom === '2025-07-01' && !heirs.has(id),
    );
    expect(orphans).toEqual([]);
  });
});

describe('loading the official list', () => {
  it('has a key of its own for every action and names nothing that is not registered yet', () => {
    const registered = new Set<string>([nation.id]);
    const keys = new Set<string>();
    const early: string[] = [];
    for (const { key, action } of unitActions()) {
      keys.add(key);
      const { code, validFrom, successors } = action.data;
      const named = [action.unit.id, ...(Array.isArray(successors) ? successors.map(String) : [])];
      if (named.some((id) => !registered.has(id))) early.push(key);
      if (action.type === 'UnitRegistered') registered.add(officialIdOf(String(code), String(validFrom)));
    }
    expect(early).toEqual([]);
    expect(keys.size).toBe(unitActions().length);
  });

  it('stops at the day of a ledger whose clock stands earlier', () => {
    const days = unitActions({ until: '2024-12-31' }).map(({ action }) => action.occurredOn);
    expect(days.length).toBe(1 + 63 + 696 + 10_035);
    expect(days.at(-1)).toBe('2004-01-01');
  });

  it('records a unit before those below it and counts what the ledger had already', async () => {
    const had = new Set<string>();
    const record = ({ key }: { key: string }) => {
      const replayed = had.has(key);
      had.add(key);
      return Promise.resolve({ replayed });
    };
    const total = unitActions().length;
    await expect(loadUnits(record)).resolves.toEqual({ stored: total, replayed: 0 });
    await expect(loadUnits(record)).resolves.toEqual({ stored: 0, replayed: total });
  });
});
