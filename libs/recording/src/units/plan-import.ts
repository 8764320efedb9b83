import { isPlainDate } from '@app/domain';
import { readUnitFile, type ListedUnit, type MergerRow, type UnitList } from './layouts.js';
import { successionsOf, type UnknownName } from './successions.js';
import { commandsOf, type UnitCommand } from './unit-commands.js';
import { recordsOfReform, renamesBy, type OpenQuestion } from './unit-history.js';
import { lastDayBeforeReform, type UnitRecord } from './unit-record.js';
import { UnitRegistry } from './unit-registry.js';

/** A file given to `sdc units import`, already read as JSON. */
export interface UnitFile {
  /** The day of the list is read from it: `units-2026-07.json`, `2025-07-01.json`. */
  name: string;
  value: unknown;
}

export type UnitImportFault =
  /** The name of the file does not say the day of the list. */
  | 'DAY_MISSING'
  /** A list without districts meets a registry with districts, and no file says what became of them. */
  | 'MERGERS_MISSING'
  /** The first list of a registry is one without districts: ids of units that go on could not be known. */
  | 'EARLIER_LIST_MISSING';

/** The files do not say enough to be imported; nothing was recorded. */
export class UnitImportError extends Error {
  constructor(
    readonly fault: UnitImportFault,
    readonly file: string,
  ) {
    super(`${fault}: ${file}`);
    this.name = 'UnitImportError';
  }
}

/** What an import would record, and what it leaves to a person. */
export interface UnitImportPlan {
  commands: readonly UnitCommand[];
  counts: { registered: number; renamed: number; respelled: number; ended: number };
  questions: readonly OpenQuestion[];
  unknownNames: readonly UnknownName[];
}

interface DatedList {
  name: string;
  day: string;
  list: UnitList;
}

/**
 * Compares public lists with the registry, oldest first. Pure: nothing is recorded. A list that the registry already
 * shows gives no command. Throws UnitLayoutError and UnitImportError.
 */
export function planImport(files: readonly UnitFile[], registry: UnitRegistry): UnitImportPlan {
  const lists: DatedList[] = [];
  const texts: MergerRow[] = [];
  for (const { name, value } of files) {
    const read = readUnitFile(value);
    if (read.kind === 'mergers') texts.push(...read.rows);
    else lists.push({ name, day: dayOf(name, read), list: read });
  }
  const plan = new Plan(registry, texts);
  for (const list of lists.sort((a, b) => (a.day < b.day ? -1 : 1))) plan.take(list);
  return plan.result();
}

/** A list with districts shows the last state before they ended, whatever its file is called. */
function dayOf(name: string, list: UnitList): string {
  if (list.hasDistricts) return lastDayBeforeReform;
  const [, year = '', month = '', day = '01'] = /(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(name) ?? [];
  const text = `${year}-${month}-${day}`;
  if (!isPlainDate(text)) throw new UnitImportError('DAY_MISSING', name);
  return text;
}

class Plan {
  private readonly registry: UnitRegistry;
  private readonly questions: OpenQuestion[] = [];
  private readonly unknownNames: UnknownName[] = [];

  constructor(
    private readonly before: UnitRegistry,
    private readonly texts: readonly MergerRow[],
  ) {
    this.registry = new UnitRegistry(before.all());
  }

  take({ name, day, list }: DatedList): void {
    const standing = this.registry.standingOn(day);
    const hasDistricts = standing.some(({ level }) => level === 'DISTRICT');
    if (list.hasDistricts && standing.length <= 1) this.takeFirst(list.units);
    else if (standing.length <= 1) throw new UnitImportError('EARLIER_LIST_MISSING', name);
    else if (hasDistricts && !list.hasDistricts) this.takeReform(name, list.units);
    this.compare(list.units, day);
  }

  private takeFirst(units: readonly ListedUnit[]): void {
    const { records } = recordsOfReform(units, [], {
      endings: [],
      kept: units.map(({ code }) => code),
      unknownNames: [],
    });
    for (const record of records) this.registry.add(record);
  }

  private takeReform(name: string, after: readonly ListedUnit[]): void {
    if (this.texts.length === 0) throw new UnitImportError('MERGERS_MISSING', name);
    const before = this.registry.listOn(lastDayBeforeReform);
    const successions = successionsOf(before, after, this.texts);
    const { records, questions } = recordsOfReform(before, after, successions);
    for (const record of records) this.registry.add(this.withHistory(record));
    this.questions.push(...questions);
    this.unknownNames.push(...successions.unknownNames);
  }

  /** A unit that the registry knows keeps what was recorded of it and only ends. */
  private withHistory(record: UnitRecord): UnitRecord {
    const known = this.registry.get(record.id);
    if (known === undefined) return record;
    return { ...known, ...(record.ending === undefined ? {} : { ending: record.ending }) };
  }

  private compare(units: readonly ListedUnit[], day: string): void {
    const { renames, questions } = renamesBy(this.registry.standingOn(day), units, day);
    for (const [code, rename] of renames) {
      const record = this.registry.byCode(code, day);
      if (record !== undefined) this.registry.add({ ...record, renames: [...record.renames, rename] });
    }
    this.questions.push(...questions);
  }

  result(): UnitImportPlan {
    const fresh = this.registry.all().flatMap((record) => newParts(record, this.before.get(record.id)));
    const wanted = new Set(fresh);
    const commands = commandsOf(this.registry.all()).filter(({ key }) => wanted.has(key));
    const count = (fits: (command: UnitCommand) => boolean) => commands.filter(fits).length;
    return {
      commands,
      counts: {
        registered: count(({ action }) => action.type === 'UnitRegistered'),
        renamed: count(
          ({ action }) => action.type === 'UnitRenamed' && action.data['spellingOnly'] === false,
        ),
        respelled: count(
          ({ action }) => action.type === 'UnitRenamed' && action.data['spellingOnly'] === true,
        ),
        ended: count(({ action }) => action.type === 'UnitSucceeded'),
      },
      questions: this.questions,
      unknownNames: this.unknownNames,
    };
  }
}

/** Keys of the commands that bring the registry from one state of a unit to the other. */
function newParts(record: UnitRecord, known: UnitRecord | undefined): string[] {
  const keys = commandsOf([record]).map(({ key }) => key);
  const had = new Set(known === undefined ? [] : commandsOf([known]).map(({ key }) => key));
  return keys.filter((key) => !had.has(key));
}
