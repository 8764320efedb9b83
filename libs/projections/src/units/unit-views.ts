import { codesOf, label, type PlainDate } from '@app/domain';
import { foldName } from './fold-name.js';
import type {
  DatedCode,
  DatedName,
  DatedHouseholds,
  DatedFact,
  Succession,
  UnitRecord,
} from './unit-record.js';
import { codeOn, nameOn, type UnitRegistry } from './unit-registry.js';
import type { FoundUnit } from './unit-search.js';

/** A unit named where it is mentioned. */
export interface UnitMention {
  id: string;
  level: string;
  /** Name on the day asked, without its kind. */
  name: string;
  /** Kind and name, Vietnamese: `Phường Ba Đình`. */
  title: string;
  /** Null for villages, which have no official code. */
  code: string | null;
}

export interface UnitView extends UnitMention {
  kind: string;
  validFrom: PlainDate;
  /** Last day; null while it stands. */
  validTo: PlainDate | null;
  /** From the unit above up to the nation, on the day asked. */
  ancestors: UnitMention[];
}

export interface FoundUnitView extends UnitView {
  /** The former name by which it was found, its own or a predecessor's; null when found by its present name. */
  formerName: string | null;
}

export interface VillageView extends UnitMention {
  /** All households by the newest count on the day; null when none is recorded. */
  householdsTotal: number | null;
}

export interface UnitDetailView extends UnitView {
  names: readonly DatedName[];
  codes: readonly DatedCode[];
  /** How the unit ended; successors named. */
  successions: (Omit<Succession, 'successors' | 'heir'> & {
    successors: UnitMention[];
    heir: UnitMention | null;
  })[];
  /** Units of the same level that went into this one, wholly or in part. */
  predecessors: (UnitMention & { validTo: PlainDate | null })[];
  villages: VillageView[];
  /** Facts that hold on the day, the newest of each kind. */
  facts: readonly DatedFact[];
  households: readonly DatedHouseholds[];
}

export function mentionOf(unit: UnitRecord, on: PlainDate): UnitMention {
  const { name, kind } = nameOn(unit, on);
  return {
    id: unit.id,
    level: unit.level,
    name,
    title: titleOf(name, kind, unit.level),
    code: codeOn(unit, on),
  };
}

/** An id that the registry does not know is shown as it is. */
export function mentionById(registry: UnitRegistry, id: string, on: PlainDate): UnitMention {
  const unit = registry.get(id);
  return unit ? mentionOf(unit, on) : { id, level: 'COMMUNE', name: id, title: id, code: null };
}

const communeKinds = new Set<string>(codesOf('communeKinds'));
/** A village bears its kind in its name or not at all: the code stands for thôn, làng, ấp, bản, buôn and xóm alike. */
function titleOf(name: string, kind: string, level: string): string {
  if (level === 'VILLAGE' || kind === 'KHAC' || !communeKinds.has(kind)) return name;
  // The label of a kind that has ended says until when; a title does not.
  const title = label('communeKinds', kind, 'vi').replace(/ \(.*\)$/, '');
  return foldName(name).startsWith(`${foldName(title)} `) ? name : `${title} ${name}`;
}

export function unitView(registry: UnitRegistry, unit: UnitRecord, on: PlainDate): UnitView {
  const { validFrom, validTo } = unit;
  const ancestors = registry.ancestorsOn(unit, on).map((above) => mentionOf(above, on));
  return { ...mentionOf(unit, on), kind: nameOn(unit, on).kind, validFrom, validTo, ancestors };
}

export const foundUnitView = (registry: UnitRegistry, found: FoundUnit, on: PlainDate): FoundUnitView => ({
  ...unitView(registry, found.unit, on),
  formerName: found.formerName,
});

export function unitDetailView(registry: UnitRegistry, unit: UnitRecord, on: PlainDate): UnitDetailView {
  return {
    ...unitView(registry, unit, on),
    names: unit.names,
    codes: unit.codes,
    successions: unit.successions.map((succession) => ({
      ...succession,
      successors: succession.successors.map((id) => mentionById(registry, id, on)),
      heir: succession.heir === null ? null : mentionById(registry, succession.heir, on),
    })),
    predecessors: registry
      .predecessorsOf(unit.id)
      .map((before) => ({ ...mentionOf(before, before.validTo ?? on), validTo: before.validTo })),
    villages:
      unit.level === 'COMMUNE'
        ? registry.villagesOf(unit.id, on).map((village) => villageView(village, on))
        : [],
    facts: factsOn(unit, on),
    households: unit.households,
  };
}

export const villageView = (village: UnitRecord, on: PlainDate): VillageView => ({
  ...mentionOf(village, on),
  householdsTotal: village.households.findLast((count) => count.on <= on)?.householdsTotal ?? null,
});

function factsOn(unit: UnitRecord, on: PlainDate): DatedFact[] {
  const newest = new Map<string, DatedFact>();
  for (const fact of unit.facts) {
    if (fact.from <= on && (fact.to === null || on <= fact.to))
      newest.set(`${fact.fact} ${fact.village ?? ''}`, fact);
  }
  return [...newest.values()];
}
