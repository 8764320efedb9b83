import type { EffectiveEvent, PlainDate } from '@app/domain';

export type UnitLevel = 'NATION' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'VILLAGE';

export interface DatedName {
  from: PlainDate;
  /** Without the kind: `Ba Đình`. */
  name: string;
  /** Code of `communeKinds` or `villageKinds`. */
  kind: string;
  /** A correction of spelling is no renaming by law. */
  spellingOnly: boolean;
}

export interface DatedCode {
  from: PlainDate;
  registry: string;
  code: string;
}

export interface DatedParent {
  from: PlainDate;
  parent: string;
}

export interface Succession {
  kind: string;
  successors: readonly string[];
  /** Takes over open duties; null where the text does not settle it. */
  heir: string | null;
  partOnly: boolean;
  /** Last day of the unit. */
  validTo: PlainDate;
}

export interface DatedFact {
  from: PlainDate;
  to: PlainDate | null;
  fact: string;
  village: string | null;
  holds: boolean | null;
  figure: number | null;
}

export interface DatedHouseholds {
  on: PlainDate;
  householdsTotal: number;
  permanentHouseholds: number | null;
  voters: number | null;
}

/** Everything that the registry says of one unit or village, dated; the same for every day asked. */
export interface UnitRecord {
  id: string;
  level: UnitLevel;
  validFrom: PlainDate;
  /** Last day; null while it stands. */
  validTo: PlainDate | null;
  names: readonly DatedName[];
  codes: readonly DatedCode[];
  parents: readonly DatedParent[];
  successions: readonly Succession[];
  facts: readonly DatedFact[];
  households: readonly DatedHouseholds[];
}

/** Data of the registry's action types, as validated when they were recorded. */
interface RegistryData {
  level: UnitLevel;
  unitKind: string;
  villageKind: string;
  name: string;
  code: string;
  registry: string;
  parent?: string;
  validFrom: PlainDate;
  validTo: PlainDate;
  spellingOnly?: boolean;
  successionKind: string;
  successors?: string[];
  successorVillages?: string[];
  heir?: string;
  heirVillage?: string;
  partOnly?: boolean;
  fact: string;
  village?: string;
  holds?: boolean;
  figure?: number;
  householdsTotal: number;
  permanentHouseholds?: number;
  voters?: number;
}

type Draft = {
  -readonly [K in keyof UnitRecord]: UnitRecord[K] extends readonly (infer T)[] ? T[] : UnitRecord[K];
};

/** Folds the effective events of one `unit-…` or `village-…` stream; undefined when nothing registers it. */
export function unitRecordOf(events: readonly EffectiveEvent[]): UnitRecord | undefined {
  let unit: Draft | undefined;
  for (const event of events) {
    const data = event.data as unknown as RegistryData;
    if (event.type === 'UnitRegistered' || event.type === 'VillageRegistered') unit = registered(event, data);
    else if (unit !== undefined) change(unit, event, data);
  }
  if (unit === undefined) return undefined;
  for (const dated of [unit.names, unit.codes, unit.parents, unit.facts]) dated.sort(byDay);
  unit.households.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return unit;
}

const byDay = (a: { from: PlainDate }, b: { from: PlainDate }): number =>
  a.from < b.from ? -1 : a.from > b.from ? 1 : 0;

/** `UnitRegistered` is an event of the parent, which `data.parent` equals; the nation has none. */
function registered(event: EffectiveEvent, data: RegistryData): Draft {
  const village = event.type === 'VillageRegistered';
  const from = data.validFrom;
  const parent = village ? event.unitId : data.parent;
  return {
    id: event.stream.slice(event.stream.indexOf('-') + 1),
    level: village ? 'VILLAGE' : data.level,
    validFrom: from,
    validTo: null,
    names: [{ from, name: data.name, kind: village ? data.villageKind : data.unitKind, spellingOnly: false }],
    codes: village ? [] : [{ from, registry: data.registry, code: data.code }],
    parents: parent === undefined ? [] : [{ from, parent }],
    successions: [],
    facts: [],
    households: [],
  };
}

function change(unit: Draft, event: EffectiveEvent, data: RegistryData): void {
  followVillage(unit, event);
  switch (event.type) {
    case 'UnitRenamed':
    case 'VillageRenamed': {
      const kind = event.type === 'UnitRenamed' ? data.unitKind : data.villageKind;
      unit.names.push({
        from: data.validFrom,
        name: data.name,
        kind,
        spellingOnly: data.spellingOnly ?? false,
      });
      return;
    }
    case 'UnitRecoded':
      unit.codes.push({ from: data.validFrom, registry: data.registry, code: data.code });
      return;
    case 'UnitSucceeded':
    case 'VillageSucceeded':
      unit.successions.push(successionOf(data));
      unit.validTo = data.validTo;
      return;
    case 'VillageClosed':
      unit.validTo = data.validTo;
      return;
    case 'UnitFactRecorded':
      unit.facts.push(factOf(data));
      return;
    case 'HouseholdCountRecorded': {
      const { householdsTotal, permanentHouseholds = null, voters = null } = data;
      unit.households.push({ on: event.occurredOn, householdsTotal, permanentHouseholds, voters });
    }
  }
}

/** A village belongs to the heir of its commune, unless an event of the village says otherwise. */
function followVillage(unit: Draft, event: EffectiveEvent): void {
  if (unit.level !== 'VILLAGE' || unit.parents.at(-1)?.parent === event.unitId) return;
  unit.parents.push({ from: event.occurredOn, parent: event.unitId });
}

const successionOf = (data: RegistryData): Succession => ({
  kind: data.successionKind,
  successors: data.successors ?? data.successorVillages ?? [],
  heir: data.heir ?? data.heirVillage ?? null,
  partOnly: data.partOnly ?? false,
  validTo: data.validTo,
});

const factOf = (data: RegistryData): DatedFact => ({
  from: data.validFrom,
  to: 'validTo' in data ? data.validTo : null,
  fact: data.fact,
  village: data.village ?? null,
  holds: data.holds ?? null,
  figure: data.figure ?? null,
});
