import { describe, expect, it } from '@jest/globals';
import { UnitLayoutError } from './layouts.js';
import { importUnits } from './import-units.js';
import { planImport, UnitImportError, type UnitFile } from './plan-import.js';
import { officialIdOf } from './unit-record.js';
import { UnitRegistry } from './unit-registry.js';
import { earlyList, laterList, mergers, reformList } from './unit-lists.fixture.js';
import type { UnitCommand } from './unit-commands.js';

const files = {
  early: { name: 'units-2025-early.json', value: earlyList },
  reform: { name: 'units-2025-07.json', value: reformList },
  mergers: { name: 'mergers-2025.json', value: mergers },
  later: { name: 'units-2026-07.json', value: laterList },
};
const reform: UnitFile[] = [files.mergers, files.reform, files.early];

/** The registry as it stands when the commands are recorded. */
function recorded(commands: readonly UnitCommand[]): UnitRegistry {
  return UnitRegistry.of(
    commands.map(({ action: { type, unit, data } }) => ({
      type,
      stream: `unit-${type === 'UnitRegistered' ? officialIdOf(String(data['code']), String(data['validFrom'])) : unit.id}`,
      data,
    })),
  );
}

const old = (code: string) => officialIdOf(code, '2004-01-01');
const now = (code: string) => officialIdOf(code, '2025-07-01');

describe('importing the public lists of units', () => {
  const plan = planImport(reform, new UnitRegistry());
  const registry = recorded(plan.commands);
  const endingOf = (code: string) => registry.get(old(code))?.ending;

  it('registers the nation, every unit of the first list and what is new in the second', () => {
    expect(plan.counts).toEqual({ registered: 1 + 14 + 5, renamed: 0, respelled: 0, ended: 13 });
  });

  it('keeps the id of a unit that goes on unchanged, and its province is its parent from then on', () => {
    expect(endingOf('00004')).toBeUndefined();
    expect(registry.get(now('00004'))).toBeUndefined();
    expect(registry.listOn('2025-06-30').find(({ code }) => code === '00004')?.parent).toBe('001');
    expect(registry.listOn('2025-07-01').find(({ code }) => code === '00004')?.parent).toBe('01');
  });

  it('gives an heir where the texts settle that the whole unit went into one', () => {
    expect(endingOf('00002')).toMatchObject({ kind: 'MERGED', heir: now('00001'), partOnly: false });
    expect(endingOf('02')).toMatchObject({ kind: 'MERGED', heir: now('01') });
    expect(endingOf('003')).toMatchObject({ kind: 'RAISED', heir: now('00020') });
  });

  it('tells two communes of one name apart by the district in the text and by the neighbours', () => {
    expect(endingOf('00001')?.heir).toBe(now('00001'));
    expect(endingOf('00011')?.heir).toBe(now('00011'));
  });

  it('gives a divided unit its successors and no heir', () => {
    expect(endingOf('00012')).toMatchObject({
      kind: 'SPLIT',
      successors: [now('00001'), now('00011')],
      partOnly: true,
    });
    expect(endingOf('00012')?.heir).toBeUndefined();
  });

  it('reports what the texts leave open instead of guessing', () => {
    expect(plan.questions.map(({ code, why }) => [code, why])).toEqual([
      ['00013', 'NOT_NAMED'],
      ['00014', 'REST_NOT_NAMED'],
    ]);
    expect(plan.unknownNames).toEqual([{ successor: '00011', name: 'Xóm Lạ' }]);
    expect(endingOf('00013')).toMatchObject({ kind: 'ABOLISHED', successors: [now('01')], partOnly: false });
    expect(endingOf('00013')?.heir).toBeUndefined();
    expect(endingOf('00014')?.heir).toBeUndefined();
  });

  it('closes districts: their province takes their place in the tree', () => {
    expect(endingOf('001')).toMatchObject({ kind: 'ABOLISHED', heir: now('01'), successors: [now('01')] });
  });

  it('resolves every former code on the last day before, and none of the closed ones after', () => {
    for (const { code } of registry.listOn('2025-06-30'))
      expect(registry.byCode(code, '2025-06-30')).toBeDefined();
    expect(registry.byCode('00011', '2025-06-30')?.name).toBe('Tân Hòa');
    expect(registry.byCode('00011', '2025-07-01')?.name).toBe('Tây');
    expect(registry.byCode('00013', '2025-07-01')).toBeUndefined();
  });

  it('finds nothing to record when the registry shows the lists already', () => {
    expect(planImport(reform, registry).commands).toEqual([]);
  });

  it('takes the lists one after another as well as together', () => {
    const first = recorded(planImport([files.early], new UnitRegistry()).commands);
    const second = planImport([files.reform, files.mergers], first);
    expect(second.counts).toEqual({ registered: 5, renamed: 0, respelled: 0, ended: 13 });
  });
});

describe('importing a later list', () => {
  const registry = recorded(planImport(reform, new UnitRegistry()).commands);
  const plan = planImport([files.later], registry);
  const renameOf = (code: string) =>
    plan.commands.find(({ action }) => action.unit.id === registry.byCode(code, '2026-07-01')?.id)?.action;

  it('takes a moved tone mark as spelling, never as another name', () => {
    expect(renameOf('00001')?.data).toMatchObject({
      name: 'Tân Hoà',
      spellingOnly: true,
      validFrom: '2026-07-01',
    });
  });

  it('takes another kind as a change by law', () => {
    expect(renameOf('00003')?.data).toMatchObject({ unitKind: 'PHUONG', spellingOnly: false });
    expect(renameOf('01')?.data).toMatchObject({ unitKind: 'THANH_PHO', spellingOnly: false });
    expect(plan.counts).toEqual({ registered: 0, renamed: 2, respelled: 1, ended: 0 });
  });

  it('asks about other marks, new codes and missing ones', () => {
    expect(plan.questions.map(({ code, why }) => [code, why])).toEqual([
      ['00004', 'MARKS_DIFFER'],
      ['00021', 'NEW_CODE'],
      ['00020', 'GONE'],
    ]);
  });

  it('records nothing on a dry run', async () => {
    const receipt = await importUnits([files.later], registry, () => Promise.reject(new Error('recorded')), {
      dryRun: true,
    });
    expect(receipt).toMatchObject({ stored: 0, replayed: 0, plan: { counts: { respelled: 1 } } });
  });
});

describe('a ledger whose clock stands before a list', () => {
  it('records what has happened by then and leaves the rest for later', async () => {
    const record = () => Promise.resolve({ replayed: false });
    const receipt = await importUnits(reform, new UnitRegistry(), record, { until: '2025-06-30' });
    expect(receipt).toMatchObject({ stored: 1 + 14, later: 5 + 13 });
  });
});

describe('files that do not say enough', () => {
  it.each([
    ['a list without a day in its name', { name: 'units.json', value: reformList }, 'DAY_MISSING'],
    ['a first list without districts', files.reform, 'EARLIER_LIST_MISSING'],
  ])('refuses %s', (_, file, fault) => {
    expect(() => planImport([file], new UnitRegistry())).toThrow(expect.objectContaining({ fault }));
  });

  it('refuses the list of the reform without the texts of the mergers', () => {
    expect(() => planImport([files.early, files.reform], new UnitRegistry())).toThrow(UnitImportError);
  });

  it.each([
    ['not a list', {}, '/: a list is expected'],
    ['a unit without a code', [{ FullName: 'Tỉnh A', Wards: [] }], '/0/Code: a text is expected'],
    [
      'a name without a kind',
      [{ Code: '01', FullName: 'A', Wards: [] }],
      '/0/FullName: no word for the kind before the name',
    ],
    [
      'a code twice',
      [{ Code: '01', FullName: 'Tỉnh A', Wards: [{ Code: '01', FullName: 'Xã B' }] }],
      '/: code 01 stands twice in the list',
    ],
  ])('names the place of %s', (_, value, message) => {
    const read = () => planImport([{ name: '2026-07.json', value }], new UnitRegistry());
    expect(read).toThrow(UnitLayoutError);
    expect(read).toThrow(message);
  });
});
