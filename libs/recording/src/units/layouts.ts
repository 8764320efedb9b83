import { titleOf, type UnitKind } from './names.js';

export type UnitLevel = 'NATION' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** A unit as a list of one day names it; `parent` is the parent's code in the same list. */
export interface ListedUnit {
  code: string;
  level: UnitLevel;
  kind: UnitKind;
  name: string;
  parent: string;
}

/** The official list as it stood on one day. */
export interface UnitList {
  kind: 'list';
  /** Whether the list still knows districts, that is, shows a day before 2025-07-01. */
  hasDistricts: boolean;
  units: readonly ListedUnit[];
}

/** One unit of 2025-07-01 and the words that say what it was made from. */
export interface MergerRow {
  code: string;
  /** Full name, kind included. */
  fullName: string;
  /** Code of the province; absent for a province. */
  parent?: string;
  text: string;
}

export interface MergerList {
  kind: 'mergers';
  rows: readonly MergerRow[];
}

/** A file does not have one of the known layouts; `path` says where, as a JSON pointer. */
export class UnitLayoutError extends Error {
  constructor(
    readonly path: string,
    readonly rule: string,
  ) {
    super(`${path === '' ? '/' : path}: ${rule}`);
    this.name = 'UnitLayoutError';
  }
}

export const nationCode = 'VN';

/**
 * Reads one of the public layouts: province → District[] → Ward[], province → Wards[], or the flat list of mergers.
 * Throws UnitLayoutError.
 */
export function readUnitFile(value: unknown): UnitList | MergerList {
  const rows = listAt(value, '');
  if (rows.length === 0) throw new UnitLayoutError('', 'the list is empty');
  const first = objectAt(rows[0], '/0');
  if ('truocsapnhap' in first) return { kind: 'mergers', rows: rows.map(readMerger) };
  const hasDistricts = 'District' in first;
  const units = rows.flatMap((row, at) => readProvince(objectAt(row, `/${at}`), `/${at}`, hasDistricts));
  refuseDoubleCodes(units);
  return { kind: 'list', hasDistricts, units };
}

function readProvince(row: Record<string, unknown>, path: string, hasDistricts: boolean): ListedUnit[] {
  const province = readUnit(row, path, 'PROVINCE', nationCode);
  if (!hasDistricts)
    return [
      province,
      ...children(row, 'Wards', path).map(([ward, at]) => readUnit(ward, at, 'COMMUNE', province.code)),
    ];
  const units = [province];
  for (const [district, at] of children(row, 'District', path)) {
    const unit = readUnit(district, at, 'DISTRICT', province.code);
    units.push(unit);
    for (const [ward, wardAt] of children(district, 'Ward', at))
      units.push(readUnit(ward, wardAt, 'COMMUNE', unit.code));
  }
  return units;
}

/** A district of islands without communes has `null` for its list. */
function children(
  row: Record<string, unknown>,
  key: string,
  path: string,
): [Record<string, unknown>, string][] {
  const list = row[key];
  if (list === undefined || list === null) return [];
  return listAt(list, `${path}/${key}`).map((item, at) => {
    const itemPath = `${path}/${key}/${at}`;
    return [objectAt(item, itemPath), itemPath];
  });
}

function readUnit(row: Record<string, unknown>, path: string, level: UnitLevel, parent: string): ListedUnit {
  const title = titleOf(textAt(row, 'FullName', path));
  if (title === undefined)
    throw new UnitLayoutError(`${path}/FullName`, 'no word for the kind before the name');
  return { code: textAt(row, 'Code', path), level, kind: title.kind, name: title.name, parent };
}

function readMerger(value: unknown, at: number): MergerRow {
  const path = `/${at}`;
  const row = objectAt(value, path);
  const parent = textAt(row, 'magoc', path);
  return {
    code: textAt(row, 'ma', path),
    fullName: textAt(row, 'ten', path),
    ...(parent === '0' ? {} : { parent }),
    text: textAt(row, 'truocsapnhap', path),
  };
}

function refuseDoubleCodes(units: readonly ListedUnit[]): void {
  const seen = new Set<string>();
  for (const { code } of units) {
    if (seen.has(code)) throw new UnitLayoutError('', `code ${code} stands twice in the list`);
    seen.add(code);
  }
}

function listAt(value: unknown, path: string): unknown[] {
  if (!Array.isArray(value)) throw new UnitLayoutError(path, 'a list is expected');
  return value as unknown[];
}

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnitLayoutError(path, 'an object is expected');
  return value as Record<string, unknown>;
}

function textAt(row: Record<string, unknown>, key: string, path: string): string {
  const value = row[key];
  if (typeof value !== 'string' || value.trim() === '')
    throw new UnitLayoutError(`${path}/${key}`, 'a text is expected');
  return value.trim();
}
