import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fullNameOf, titleOf, type UnitKind } from './names.js';
import type { UnitLevel } from './layouts.js';
import { unsettledReasons, type UnsettledReason } from './successions.js';
import {
  earlyValidFrom,
  lastDayBeforeReform,
  nation,
  officialIdOf,
  reformDay,
  type UnitEnding,
  type UnitRecord,
  type UnitRename,
} from './unit-record.js';

/** The three tables of facts in libs/recording/data; what they are made from stands in NOTICE beside them. */
export interface OfficialTables {
  /** `code⇥full name⇥code of the unit above`, under lines `@validFrom`. */
  units: string;
  /** `code⇥kind⇥heir⇥all successors⇥"part" where none is known to have taken the whole⇥why it is not settled`. */
  ended: string;
  /** `code⇥validFrom⇥full name⇥"spelling" or "law"⇥number of the document`. */
  renamed: string;
}

/** The official list: units of early 2025, of 2025-07-01, and the changes up to July 2026. Read once. */
export function officialUnits(): readonly UnitRecord[] {
  cached ??= readTables(readOfficialTables());
  return cached;
}

let cached: readonly UnitRecord[] | undefined;

function readOfficialTables(): OfficialTables {
  const folder = join(projectRoot(), 'libs/recording/data');
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return { units: read('units.tsv'), ended: read('units-ended.tsv'), renamed: read('units-renamed.tsv') };
}

/** dist/ holds no copies of data files: the project's folder is the one with nest-cli.json. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'nest-cli.json'))) {
    if (dirname(folder) === folder) throw new Error('the project folder (with nest-cli.json) was not found');
    folder = dirname(folder);
  }
  return folder;
}

/** Records of the three tables. Throws Error naming the line that cannot be read. */
export function readTables(tables: OfficialTables): UnitRecord[] {
  const listed = readListed(tables.units);
  const keptCodes = new Set(
    listed.filter(({ validFrom }) => validFrom === earlyValidFrom).map(({ code }) => code),
  );
  for (const { code, validFrom } of listed) if (validFrom === reformDay) keptCodes.delete(code);
  const endings = readEndings(tables.ended);
  for (const code of endings.keys()) keptCodes.delete(code);
  const idOn = (code: string, day: string) =>
    officialIdOf(code, day < reformDay || keptCodes.has(code) ? earlyValidFrom : reformDay);
  const renames = readRenames(tables.renamed);

  return [
    nation,
    ...listed.map((row) => {
      const ending = row.validFrom === earlyValidFrom ? endings.get(row.code) : undefined;
      const id = officialIdOf(row.code, row.validFrom);
      return {
        id,
        code: row.code,
        level: row.level,
        kind: row.kind,
        name: row.name,
        validFrom: row.validFrom,
        parent: row.level === 'PROVINCE' ? nation.id : idOn(row.parent, row.validFrom),
        renames: ending === undefined ? (renames.get(row.code) ?? []) : [],
        ...(ending === undefined ? {} : { ending: withIds(ending, (code) => idOn(code, reformDay)) }),
      };
    }),
  ];
}

interface ListedRow {
  code: string;
  level: UnitLevel;
  kind: UnitKind;
  name: string;
  parent: string;
  validFrom: string;
}

function readListed(table: string): ListedRow[] {
  const rows: ListedRow[] = [];
  let validFrom = '';
  for (const { cells, fault } of linesOf(table)) {
    const [code = '', fullName = '', parent = ''] = cells;
    if (code.startsWith('@')) {
      validFrom = code.slice(1);
      continue;
    }
    const title = titleOf(fullName);
    const level = levelByDigits[code.length];
    if (title === undefined || level === undefined || validFrom === '') throw fault();
    rows.push({ code, level, kind: title.kind, name: title.name, parent, validFrom });
  }
  return rows;
}

const levelByDigits: Readonly<Record<number, UnitLevel>> = { 2: 'PROVINCE', 3: 'DISTRICT', 5: 'COMMUNE' };

function readEndings(table: string): Map<string, UnitEnding> {
  const endings = new Map<string, UnitEnding>();
  for (const { cells, fault } of linesOf(table)) {
    const [code = '', kind = '', heir = '', others = '', part = '', unsettled = ''] = cells;
    if (!isEndingKind(kind) || !isReason(unsettled)) throw fault();
    const successors = others === '' ? [heir] : others.split(' ');
    endings.set(code, {
      validTo: lastDayBeforeReform,
      kind,
      successors,
      ...(heir === '' ? {} : { heir }),
      partOnly: part === 'part',
      ...(unsettled === '' ? {} : { unsettled }),
    });
  }
  return endings;
}

function isEndingKind(kind: string): kind is UnitEnding['kind'] {
  return ['MERGED', 'SPLIT', 'RAISED', 'ABOLISHED'].includes(kind);
}

function isReason(reason: string): reason is UnsettledReason | '' {
  return ['', ...unsettledReasons].includes(reason);
}

function withIds(ending: UnitEnding, idOf: (code: string) => string): UnitEnding {
  const { heir, successors } = ending;
  return { ...ending, successors: successors.map(idOf), ...(heir === undefined ? {} : { heir: idOf(heir) }) };
}

function readRenames(table: string): Map<string, UnitRename[]> {
  const renames = new Map<string, UnitRename[]>();
  for (const { cells, fault } of linesOf(table)) {
    const [code = '', validFrom = '', fullName = '', how = '', number = ''] = cells;
    const title = titleOf(fullName);
    if (title === undefined) throw fault();
    const rename = {
      ...title,
      validFrom,
      spellingOnly: how === 'spelling',
      ...(number === '' ? {} : { number }),
    };
    renames.set(code, [...(renames.get(code) ?? []), rename]);
  }
  return renames;
}

/** Lines of a table without comments (`#`) and empty ones. */
function linesOf(table: string): { cells: string[]; fault: () => Error }[] {
  return table.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    return [{ cells: line.split('\t'), fault: () => new Error(`line ${at + 1} cannot be read: ${line}`) }];
  });
}

/** The tables of records: what readTables reads back. Ids are not written, since they follow from the rows. */
export function writeTables(records: readonly UnitRecord[]): OfficialTables {
  const codes = new Map(records.map(({ id, code }) => [id, code]));
  const codeOf = (id: string) => codes.get(id) ?? id;
  const units: string[] = [];
  const ended: string[] = [];
  const renamed: string[] = [];
  let validFrom = '';
  for (const record of records) {
    const { code, parent, ending } = record;
    if (parent === undefined) continue;
    if (record.validFrom !== validFrom) units.push(`@${(validFrom = record.validFrom)}`);
    units.push(
      [code, fullNameOf(record), ...(record.level === 'PROVINCE' ? [] : [codeOf(parent)])].join('\t'),
    );
    if (ending !== undefined) ended.push(endingRow(code, ending, codeOf));
    for (const { validFrom: day, spellingOnly, number, ...title } of record.renames)
      renamed.push(
        [
          code,
          day,
          fullNameOf(title),
          spellingOnly ? 'spelling' : 'law',
          ...(number === undefined ? [] : [number]),
        ].join('\t'),
      );
  }
  const file = (rows: readonly string[]) => `${rows.join('\n')}\n`;
  return { units: file(units), ended: file(ended), renamed: file(renamed) };
}

function endingRow(code: string, ending: UnitEnding, codeOf: (id: string) => string): string {
  const { kind, heir, successors, partOnly, unsettled } = ending;
  const heirCode = heir === undefined ? '' : codeOf(heir);
  const alone = successors.length === 1 && successors[0] === heir;
  const cells = [
    code,
    kind,
    heirCode,
    alone ? '' : successors.map(codeOf).join(' '),
    partOnly ? 'part' : '',
    unsettled ?? '',
  ];
  return cells.join('\t').trimEnd();
}
