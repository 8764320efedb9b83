import type { ListedUnit, UnitLevel } from './layouts.js';
import { foldedKey, spellingKey } from './names.js';
import type { Ending, Successions, UnsettledReason } from './successions.js';
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

/** A difference between two lists that nothing in them explains; reported, not recorded. */
export interface OpenQuestion {
  code: string;
  /** NEW_CODE, GONE, OTHER_LEVEL, MARKS_DIFFER, or why a succession is not settled. */
  why: UnsettledReason | 'NEW_CODE' | 'GONE' | 'OTHER_LEVEL' | 'MARKS_DIFFER';
  /** What stands in the registry and in the list. */
  detail: string;
}

/** A change of name or kind whose day and document are known beside the list. */
export type KnownChanges = ReadonlyMap<string, Pick<UnitRename, 'validFrom' | 'number' | 'spellingOnly'>>;

/** Records of the units before and from 2025-07-01, with what the texts settle about the successions. */
export function recordsOfReform(
  before: readonly ListedUnit[],
  after: readonly ListedUnit[],
  successions: Successions,
): { records: UnitRecord[]; questions: OpenQuestion[] } {
  const kept = new Set(successions.kept);
  const idBefore = (code: string) => officialIdOf(code, earlyValidFrom);
  const idAfter = (code: string) => (kept.has(code) ? idBefore(code) : officialIdOf(code, reformDay));
  const endings = new Map(successions.endings.map((ending) => [ending.code, ending]));
  const provinces = new ProvincesAfter(before, endings);

  const records: UnitRecord[] = [nation];
  for (const unit of before) {
    const ending = endings.get(unit.code);
    records.push({
      ...recordOf(unit, earlyValidFrom, unit.level === 'PROVINCE' ? nation.id : idBefore(unit.parent)),
      ...(ending === undefined
        ? {}
        : { ending: endingOf(unit.level, ending, provinces.of(unit.code), idAfter) }),
    });
  }
  for (const unit of after)
    if (!kept.has(unit.code))
      records.push(recordOf(unit, reformDay, unit.level === 'PROVINCE' ? nation.id : idAfter(unit.parent)));
  return { records, questions: successions.endings.flatMap(questionOf) };
}

function recordOf(unit: ListedUnit, validFrom: string, parent: string): UnitRecord {
  const { code, level, kind, name } = unit;
  return { id: officialIdOf(code, validFrom), code, level, kind, name, validFrom, parent, renames: [] };
}

/**
 * Where no text names a successor, the province in which the unit lay follows it, and no more is claimed: of a commune
 * it is not the heir. Of a district it is, since the list of 2025-07-01 puts its communes under the province.
 */
function endingOf(
  level: UnitLevel,
  ending: Ending,
  province: string | undefined,
  idAfter: (code: string) => string,
): UnitEnding {
  const { kind, partOnly, unsettled } = ending;
  const inProvince = ending.successors.length === 0 && province !== undefined;
  const successors = inProvince ? [province] : ending.successors;
  const heir = inProvince && level === 'DISTRICT' ? province : ending.heir;
  return {
    validTo: lastDayBeforeReform,
    kind,
    successors: successors.map(idAfter),
    ...(heir === undefined ? {} : { heir: idAfter(heir) }),
    partOnly,
    ...(unsettled === undefined ? {} : { unsettled }),
  };
}

function questionOf({ code, unsettled, possible }: Ending): OpenQuestion[] {
  if (unsettled === undefined) return [];
  return [{ code, why: unsettled, detail: (possible ?? []).join(', ') }];
}

/** Code of the province of 2025-07-01 in which a former unit lies. */
class ProvincesAfter {
  private readonly parents: ReadonlyMap<string, ListedUnit>;

  constructor(
    before: readonly ListedUnit[],
    private readonly endings: ReadonlyMap<string, Ending>,
  ) {
    this.parents = new Map(before.map((unit) => [unit.code, unit]));
  }

  of(code: string): string | undefined {
    let unit = this.parents.get(code);
    while (unit !== undefined && unit.level !== 'PROVINCE') unit = this.parents.get(unit.parent);
    if (unit === undefined || unit.code === code) return undefined;
    const ending = this.endings.get(unit.code);
    return ending === undefined ? unit.code : ending.heir;
  }
}

/**
 * Compares the standing units with a list of a later day. Only spelling that cannot be another name is taken as such
 * (`Hòa` and `Hoà`); a change of marks that may be a renaming is asked about.
 */
export function renamesBy(
  standing: readonly Pick<UnitRecord, 'code' | 'level' | 'kind' | 'name'>[],
  list: readonly ListedUnit[],
  listDay: string,
  known: KnownChanges = new Map(),
): { renames: ReadonlyMap<string, UnitRename>; questions: OpenQuestion[] } {
  const byCode = new Map(standing.map((unit) => [unit.code, unit]));
  const renames = new Map<string, UnitRename>();
  const questions: OpenQuestion[] = [];
  const seen = new Set<string>();
  for (const unit of list) {
    seen.add(unit.code);
    const now = byCode.get(unit.code);
    if (now === undefined) questions.push({ code: unit.code, why: 'NEW_CODE', detail: unit.name });
    else if (now.level !== unit.level)
      questions.push({ code: unit.code, why: 'OTHER_LEVEL', detail: unit.name });
    else if (now.kind !== unit.kind || now.name !== unit.name) {
      const rename = renameOf(now, unit, listDay, known.get(unit.code));
      if (rename === undefined)
        questions.push({ code: unit.code, why: 'MARKS_DIFFER', detail: `${now.name} / ${unit.name}` });
      else renames.set(unit.code, rename);
    }
  }
  const gone = standing.filter(({ code, level }) => level !== 'NATION' && !seen.has(code));
  questions.push(...gone.map(({ code, name }) => ({ code, why: 'GONE' as const, detail: name })));
  return { renames, questions };
}

function renameOf(
  now: Pick<UnitRecord, 'kind' | 'name'>,
  unit: ListedUnit,
  listDay: string,
  known: Pick<UnitRename, 'validFrom' | 'number' | 'spellingOnly'> | undefined,
): UnitRename | undefined {
  const title = { kind: unit.kind, name: unit.name };
  if (known !== undefined) return { ...title, ...known };
  const sameKind = now.kind === unit.kind;
  if (sameKind && spellingKey(now.name) === spellingKey(unit.name))
    return { ...title, validFrom: listDay, spellingOnly: true };
  if (sameKind && foldedKey(now.name) === foldedKey(unit.name)) return undefined;
  return { ...title, validFrom: listDay, spellingOnly: false };
}
