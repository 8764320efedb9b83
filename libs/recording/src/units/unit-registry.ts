import type { EventData } from '@app/domain';
import { nationCode, type ListedUnit, type UnitLevel } from './layouts.js';
import type { UnitKind } from './names.js';
import { officialRegistry, type UnitRecord, type UnitRename } from './unit-record.js';

/** What the registry needs of an effective event of a `unit` stream. */
export interface UnitEvent {
  type: string;
  stream: string;
  data: EventData;
}

/** Units of the official registry, by id and by code on a day. Codes are reused: a code without a day means nothing. */
export class UnitRegistry {
  private readonly byId = new Map<string, UnitRecord>();

  constructor(records: Iterable<UnitRecord> = []) {
    for (const record of records) this.byId.set(record.id, record);
  }

  /** Folds the effective events of all `unit` streams, in the ledger's order. */
  static of(events: Iterable<UnitEvent>): UnitRegistry {
    const registry = new UnitRegistry();
    for (const event of events) registry.apply(event);
    return registry;
  }

  add(record: UnitRecord): void {
    this.byId.set(record.id, record);
  }

  get(id: string): UnitRecord | undefined {
    return this.byId.get(id);
  }

  all(): UnitRecord[] {
    return [...this.byId.values()];
  }

  /** Units that stood on the day, with the name of that day. The last day (`validTo`) counts. */
  standingOn(day: string): UnitRecord[] {
    return [...this.byId.values()]
      .filter(({ validFrom, ending }) => validFrom <= day && (ending === undefined || ending.validTo >= day))
      .map((record) => ({ ...record, ...titleOn(record, day) }));
  }

  /** The unit that bore the code on the day. */
  byCode(code: string, day: string): UnitRecord | undefined {
    return [...this.byId.values()].find(
      (record) =>
        record.code === code &&
        record.validFrom <= day &&
        (record.ending === undefined || record.ending.validTo >= day),
    );
  }

  /** The same as a list of that day would show: the parent as a code, followed through its heirs. */
  listOn(day: string): ListedUnit[] {
    return this.standingOn(day)
      .filter(({ level }) => level !== 'NATION')
      .map(({ code, level, kind, name, parent }) => ({
        code,
        level,
        kind,
        name,
        parent: this.standingHeir(parent, day)?.code ?? nationCode,
      }));
  }

  /** Where a unit above ended, its heir stands in its place. */
  private standingHeir(id: string | undefined, day: string): UnitRecord | undefined {
    let unit = id === undefined ? undefined : this.byId.get(id);
    while (unit?.ending !== undefined && unit.ending.validTo < day)
      unit = unit.ending.heir === undefined ? undefined : this.byId.get(unit.ending.heir);
    return unit;
  }

  private apply({ type, stream, data }: UnitEvent): void {
    const id = stream.slice('unit-'.length);
    const record = this.byId.get(id);
    if (type === 'UnitRegistered' && data['registry'] === officialRegistry)
      this.add(registeredUnit(id, data));
    else if (record !== undefined && type === 'UnitRenamed')
      this.add({ ...record, renames: [...record.renames, renameIn(data)] });
    else if (record !== undefined && type === 'UnitSucceeded')
      this.add({ ...record, ending: endingIn(data) });
    else if (record !== undefined && type === 'UnitRecoded')
      this.add({ ...record, code: textIn(data, 'code') });
  }
}

/** Name and kind of a unit on a day. */
export function titleOn(record: UnitRecord, day: string): { kind: UnitKind; name: string } {
  const last = record.renames
    .filter(({ validFrom }) => validFrom <= day)
    .reduce<UnitRename | undefined>(
      (a, b) => (a === undefined || a.validFrom <= b.validFrom ? b : a),
      undefined,
    );
  return { kind: last?.kind ?? record.kind, name: last?.name ?? record.name };
}

// The codec has checked stored data against their type, so that the codes below are of their lists.
function registeredUnit(id: string, data: EventData): UnitRecord {
  const parent = data['parent'];
  return {
    id,
    code: textIn(data, 'code'),
    level: textIn(data, 'level') as UnitLevel,
    kind: textIn(data, 'unitKind') as UnitKind,
    name: textIn(data, 'name'),
    validFrom: textIn(data, 'validFrom'),
    ...(typeof parent === 'string' ? { parent } : {}),
    renames: [],
  };
}

function renameIn(data: EventData): UnitRename {
  const number = data['number'];
  return {
    kind: textIn(data, 'unitKind') as UnitKind,
    name: textIn(data, 'name'),
    validFrom: textIn(data, 'validFrom'),
    spellingOnly: data['spellingOnly'] === true,
    ...(typeof number === 'string' ? { number } : {}),
  };
}

function endingIn(data: EventData): NonNullable<UnitRecord['ending']> {
  const heir = data['heir'];
  const successors = data['successors'];
  return {
    validTo: textIn(data, 'validTo'),
    kind: textIn(data, 'successionKind') as NonNullable<UnitRecord['ending']>['kind'],
    successors: Array.isArray(successors) ? successors.filter((id) => typeof id === 'string') : [],
    ...(typeof heir === 'string' ? { heir } : {}),
    partOnly: data['partOnly'] === true,
  };
}

function textIn(data: EventData, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}
