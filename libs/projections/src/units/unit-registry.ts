import type { PlainDate } from '@app/domain';
import { UnitNames } from './unit-names.js';
import type { DatedName, UnitLevel, UnitRecord } from './unit-record.js';

/** A unit that ended and passed its open duties on. */
export interface Heritage {
  unitId: string;
  /** Its last day. */
  since: PlainDate;
  /** False: no heir is named, so the duties pass to each successor for review. */
  settled: boolean;
}

/** Whether the unit stands on the day; both ends count. */
export const stands = (unit: UnitRecord, on: PlainDate): boolean =>
  unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo);

/** The last entry that has begun by the day, or the first one for days before all. */
function datedOn<T extends { from: PlainDate }>(dated: readonly T[], on: PlainDate): T | undefined {
  return dated.findLast(({ from }) => from <= on) ?? dated[0];
}

export const nameOn = (unit: UnitRecord, on: PlainDate): DatedName =>
  datedOn(unit.names, on) ?? { from: unit.validFrom, name: unit.id, kind: 'KHAC', spellingOnly: false };

export const codeOn = (unit: UnitRecord, on: PlainDate): string | null =>
  datedOn(unit.codes, on)?.code ?? null;

/**
 * All units as one prefix of the ledger shows them, in memory: some fifteen thousand for the nation without villages,
 * so that every look-up is a map and a search is one pass.
 */
export class UnitRegistry {
  private readonly units = new Map<string, UnitRecord>();
  private readonly byCode = new Map<string, Set<string>>();
  /** By the comparison form of a name. */
  private readonly byName = new Map<string, Set<string>>();
  private readonly predecessors = new Map<string, Set<string>>();
  private readonly standingOn = new Map<PlainDate, readonly string[]>();
  private readonly childrenOn = new Map<PlainDate, ReadonlyMap<string, readonly string[]>>();
  private readonly earlier = new Map<string, readonly string[]>();
  private ended: ReadonlyMap<string, readonly string[]> | undefined;
  private villages: ReadonlyMap<string, readonly string[]> | undefined;

  /** Another number whenever who stands where, bears what name or went into whom is another; no two registries share one. */
  edition = nextEdition();

  /** `names` may be shared by several registries. */
  constructor(readonly names = new UnitNames()) {}

  put(unit: UnitRecord): void {
    const before = this.units.get(unit.id);
    if (before !== undefined) this.unlink(before);
    this.units.set(unit.id, unit);
    for (const { code } of unit.codes) addTo(this.byCode, code, unit.id);
    for (const { name } of unit.names) addTo(this.byName, this.names.fold(name), unit.id);
    for (const { successors } of unit.successions)
      for (const successor of successors) addTo(this.predecessors, successor, unit.id);
    if (before === undefined || !isPlacedAs(before, unit)) this.forgetLists();
  }

  remove(id: string): void {
    const unit = this.units.get(id);
    if (unit === undefined) return;
    this.unlink(unit);
    this.units.delete(id);
    this.forgetLists();
  }

  private unlink({ id, codes, names: borne, successions }: UnitRecord): void {
    for (const { code } of codes) this.byCode.get(code)?.delete(id);
    for (const { name } of borne) this.byName.get(this.names.fold(name))?.delete(id);
    for (const { successors } of successions)
      for (const successor of successors) this.predecessors.get(successor)?.delete(id);
  }

  private forgetLists(): void {
    this.edition = nextEdition();
    this.standingOn.clear();
    this.childrenOn.clear();
    this.earlier.clear();
    this.ended = undefined;
    this.villages = undefined;
  }

  get size(): number {
    return this.units.size;
  }

  get(id: string): UnitRecord | undefined {
    return this.units.get(id);
  }

  all(): Iterable<UnitRecord> {
    return this.units.values();
  }

  /** Ids of the units that bore the code on the day. */
  byCodeOn(code: string, on: PlainDate): readonly string[] {
    return [...(this.byCode.get(code) ?? [])].filter((id) => {
      const unit = this.units.get(id);
      return unit !== undefined && stands(unit, on) && codesOn(unit, on).includes(code);
    });
  }

  /** The comparison form of each name that is or was borne, with the units. */
  allNames(): Iterable<readonly [string, ReadonlySet<string>]> {
    return this.byName;
  }

  /**
   * The unit above on the day. A parent that has ended is followed to its heir or only successor, then to its own
   * parent: so the communes of a closed district stand under the province.
   */
  parentOn(unit: UnitRecord, on: PlainDate): UnitRecord | undefined {
    const id = datedOn(unit.parents, on)?.parent;
    return id === undefined ? undefined : this.standing(id, on, unit.level);
  }

  private standing(id: string, on: PlainDate, below: UnitLevel): UnitRecord | undefined {
    const seen = new Set<string>();
    let unit = this.units.get(id);
    while (unit !== undefined && unit.validTo !== null && unit.validTo < on && !seen.has(unit.id)) {
      seen.add(unit.id);
      const next = heirOf(unit) ?? (below === 'VILLAGE' ? undefined : datedOn(unit.parents, on)?.parent);
      unit = next === undefined ? undefined : this.units.get(next);
    }
    return unit;
  }

  /** Units, no villages, that stood below the unit on their last day. */
  endedBelow(id: string): readonly UnitRecord[] {
    this.ended ??= this.endedByAncestor();
    return this.named(this.ended.get(id));
  }

  private endedByAncestor(): Map<string, string[]> {
    const ended = new Map<string, string[]>();
    for (const unit of this.units.values()) {
      if (unit.level === 'VILLAGE' || unit.validTo === null) continue;
      for (const { id } of this.ancestorsOn(unit, unit.validTo)) push(ended, id, unit.id);
    }
    return ended;
  }

  /** Villages that have belonged to the commune, whenever. */
  villagesEverOf(id: string): readonly UnitRecord[] {
    this.villages ??= this.villagesByParent();
    return this.named(this.villages.get(id));
  }

  private villagesByParent(): Map<string, string[]> {
    const villages = new Map<string, string[]>();
    for (const { id, level, parents } of this.units.values()) {
      if (level !== 'VILLAGE') continue;
      for (const parent of new Set(parents.map((dated) => dated.parent))) push(villages, parent, id);
    }
    return villages;
  }

  private named(ids: readonly string[] = []): UnitRecord[] {
    return ids.flatMap((id) => this.units.get(id) ?? []);
  }

  /** From the unit's parent up to the nation. */
  ancestorsOn(unit: UnitRecord, on: PlainDate): UnitRecord[] {
    const path: UnitRecord[] = [];
    for (let above = this.parentOn(unit, on); above !== undefined && !path.includes(above);) {
      path.push(above);
      above = this.parentOn(above, on);
    }
    return path;
  }

  /** Ids of the units that stand on the day, in the order of their names. */
  standingIds(on: PlainDate): readonly string[] {
    const known = this.standingOn.get(on);
    if (known) return known;
    const standing = [...this.units.values()].filter((unit) => stands(unit, on));
    const ids = this.inOrder(standing, on).map(({ id }) => id);
    if (this.standingOn.size >= DAYS_KEPT) this.standingOn.clear();
    this.standingOn.set(on, ids);
    return ids;
  }

  /** Units in the order of the names that they bear on the day. */
  inOrder(units: readonly UnitRecord[], on: PlainDate): UnitRecord[] {
    const named = units.map((unit) => ({ unit, id: unit.id, name: nameOn(unit, on).name }));
    return this.names.sort(named).map(({ unit }) => unit);
  }

  /** Units that stand directly under this one on the day, in the order of their names. */
  childrenOf(id: string, on: PlainDate): UnitRecord[] {
    return this.named(this.children(on).get(id));
  }

  villagesOf(id: string, on: PlainDate): UnitRecord[] {
    return this.childrenOf(id, on).filter((unit) => unit.level === 'VILLAGE');
  }

  /** The unit and all below it that stand on the day. */
  subtreeOf(id: string, on: PlainDate): string[] {
    const children = this.children(on);
    const ids = [id];
    for (const next of ids) ids.push(...(children.get(next) ?? []));
    return ids;
  }

  private children(on: PlainDate): ReadonlyMap<string, readonly string[]> {
    const known = this.childrenOn.get(on);
    if (known) return known;
    const children = new Map<string, string[]>();
    for (const unit of this.named(this.standingIds(on))) {
      const parent = this.parentOn(unit, on);
      if (parent !== undefined) push(children, parent.id, unit.id);
    }
    if (this.childrenOn.size >= DAYS_KEPT) this.childrenOn.clear();
    this.childrenOn.set(on, children);
    return children;
  }

  /** Units of the same level that went into this one, wholly or in part, and those that went into them. */
  predecessorsOf(id: string): UnitRecord[] {
    const known = this.earlier.get(id) ?? this.earlierThan(id);
    this.earlier.set(id, known);
    return this.named(known);
  }

  private earlierThan(id: string): readonly string[] {
    const level = this.units.get(id)?.level;
    const found = new Set<string>();
    // A set that grows while it is gone through is gone through to its end.
    const queue = new Set([id]);
    for (const next of queue) {
      for (const before of this.predecessors.get(next) ?? []) {
        if (before === id || this.units.get(before)?.level !== level) continue;
        found.add(before);
        queue.add(before);
      }
    }
    return [...found];
  }

  /**
   * Units whose open duties this one took over by the day (ruling 20): it is their heir, or one of several successors
   * of which the text names none; then a person must settle it.
   */
  heritageOf(id: string, on: PlainDate): Heritage[] {
    const found = new Map<string, Heritage>();
    const queue = [{ id, settled: true }];
    for (const above of queue) {
      for (const before of this.predecessors.get(above.id) ?? []) {
        const unit = this.units.get(before);
        if (unit?.validTo == null || unit.validTo >= on || found.has(before) || before === id) continue;
        const heir = heirOf(unit);
        if (heir !== undefined && heir !== above.id) continue;
        const settled = above.settled && heir !== undefined;
        found.set(before, { unitId: before, since: unit.validTo, settled });
        queue.push({ id: before, settled });
      }
    }
    return [...found.values()];
  }
}

/** Days whose lists are kept; pages ask for today and a few others. */
const DAYS_KEPT = 16;

const heirOf = (unit: UnitRecord): string | undefined => {
  const last = unit.successions.at(-1);
  if (last === undefined) return undefined;
  return last.heir ?? (last.successors.length === 1 && !last.partOnly ? last.successors[0] : undefined);
};

/** One code per registry: the last that has begun. */
function codesOn(unit: UnitRecord, on: PlainDate): string[] {
  const codes = new Map<string, string>();
  for (const { registry, code, from } of unit.codes) if (from <= on) codes.set(registry, code);
  return [...codes.values()];
}

let editions = 0;
const nextEdition = (): number => (editions += 1);

/** Whether lists of units, of those below another and of names stay as they are. */
const isPlacedAs = (before: UnitRecord, unit: UnitRecord): boolean => placeOf(before) === placeOf(unit);

const placeOf = ({ level, validFrom, validTo, names, parents, successions }: UnitRecord): string =>
  JSON.stringify([level, validFrom, validTo, names, parents, successions]);

function push(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
