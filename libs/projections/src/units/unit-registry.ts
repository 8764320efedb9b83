import type { PlainDate } from '@app/domain';
import { foldName } from './fold-name.js';
import type { DatedName, UnitLevel, UnitRecord } from './unit-record.js';

/** A found unit; `formerName` says by which former name, its own or a predecessor's, it was found. */
export interface FoundUnit {
  unit: UnitRecord;
  name: DatedName;
  /** How well it fits what was looked for: 0 the name itself, 1 its beginning, 2 a later word, 3 a former name. */
  rank: number;
  formerName: string | null;
}

/** A unit that ended and passed its open duties on. */
export interface Heritage {
  unitId: string;
  /** Its last day. */
  since: PlainDate;
  /** False: no heir is named, so the duties pass to each successor for review. */
  settled: boolean;
}

export interface UnitSearch {
  /** Any spelling of a part of a name, old or new. */
  text?: string;
  /** An official code, on the day asked. */
  code?: string;
  level?: UnitLevel;
  /** Only units in the subtree of this one on the day. */
  within?: string;
  on: PlainDate;
}

const collator = new Intl.Collator('vi');

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

/** The best match first, equal ones in the order of names. */
export const compareFound = (
  a: { rank: number; name: string; id: string },
  b: { rank: number; name: string; id: string },
): number => a.rank - b.rank || compareNames(a, b);

/** The order of names for readers: An, Ăn, Ân … ma, mà, mả, mã, má, mạ; the id decides between equal names. */
export const compareNames = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  collator.compare(a.name, b.name) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * All units as one prefix of the ledger shows them, in memory: some fifteen thousand for the nation without villages,
 * so that every look-up is a map and a search is one pass.
 */
export class UnitRegistry {
  private readonly units = new Map<string, UnitRecord>();
  private readonly byCode = new Map<string, Set<string>>();
  private readonly predecessors = new Map<string, Set<string>>();
  private readonly folded = new Map<string, readonly string[]>();
  private readonly childrenOn = new Map<PlainDate, ReadonlyMap<string, readonly string[]>>();
  private ended: ReadonlyMap<string, readonly UnitRecord[]> | undefined;

  put(unit: UnitRecord): void {
    this.remove(unit.id);
    this.units.set(unit.id, unit);
    for (const { code } of unit.codes) addTo(this.byCode, code, unit.id);
    for (const { successors } of unit.successions)
      for (const successor of successors) addTo(this.predecessors, successor, unit.id);
    this.folded.set(
      unit.id,
      unit.names.map(({ name }) => foldName(name)),
    );
  }

  remove(id: string): void {
    this.childrenOn.clear();
    this.ended = undefined;
    const unit = this.units.get(id);
    if (unit === undefined) return;
    this.units.delete(id);
    for (const { code } of unit.codes) this.byCode.get(code)?.delete(id);
    for (const { successors } of unit.successions)
      for (const successor of successors) this.predecessors.get(successor)?.delete(id);
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
    return this.ended.get(id) ?? [];
  }

  private endedByAncestor(): Map<string, UnitRecord[]> {
    const ended = new Map<string, UnitRecord[]>();
    for (const unit of this.units.values()) {
      if (unit.level === 'VILLAGE' || unit.validTo === null) continue;
      for (const { id } of this.ancestorsOn(unit, unit.validTo)) {
        const below = ended.get(id);
        if (below === undefined) ended.set(id, [unit]);
        else below.push(unit);
      }
    }
    return ended;
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

  /** Units that stand directly under this one on the day, in the order of their names. */
  childrenOf(id: string, on: PlainDate): UnitRecord[] {
    const ids = this.children(on).get(id) ?? [];
    return ids
      .flatMap((child) => this.units.get(child) ?? [])
      .sort((a, b) => compareNames({ ...a, ...nameOn(a, on) }, { ...b, ...nameOn(b, on) }));
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
    for (const unit of this.units.values()) {
      if (!stands(unit, on)) continue;
      const parent = this.parentOn(unit, on);
      if (parent === undefined) continue;
      const siblings = children.get(parent.id);
      if (siblings) siblings.push(unit.id);
      else children.set(parent.id, [unit.id]);
    }
    if (this.childrenOn.size >= DAYS_KEPT) this.childrenOn.clear();
    this.childrenOn.set(on, children);
    return children;
  }

  /** Units of the same level that went into this one, wholly or in part, and those that went into them. */
  predecessorsOf(id: string): UnitRecord[] {
    const level = this.units.get(id)?.level;
    const found = new Map<string, UnitRecord>();
    const queue = [id];
    for (const next of queue) {
      for (const before of this.predecessors.get(next) ?? []) {
        const unit = this.units.get(before);
        if (unit?.level !== level || unit === undefined || found.has(before) || before === id) continue;
        found.set(before, unit);
        queue.push(before);
      }
    }
    return [...found.values()];
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

  /** Units that stand on the day and match, the best match first, equal ones in the order of their names. */
  search({ text, code, level, within, on }: UnitSearch): FoundUnit[] {
    const wanted = text === undefined ? '' : foldName(text);
    const scope = within === undefined ? undefined : new Set(this.subtreeOf(within, on));
    const bearers = code === undefined ? undefined : new Set(this.byCodeOn(code, on));
    const found: FoundUnit[] = [];
    for (const unit of this.units.values()) {
      if ((level ?? unit.level) !== unit.level || !stands(unit, on)) continue;
      if (scope?.has(unit.id) === false || bearers?.has(unit.id) === false) continue;
      const match = wanted === '' ? { formerName: null, rank: 0 } : this.match(unit, wanted, on);
      if (match) found.push({ unit, name: nameOn(unit, on), ...match });
    }
    return found.sort((a, b) => compareFound(sortKey(a), sortKey(b)));
  }

  private match(
    unit: UnitRecord,
    wanted: string,
    on: PlainDate,
  ): Pick<FoundUnit, 'formerName' | 'rank'> | undefined {
    const name = foldName(nameOn(unit, on).name);
    if (name === wanted) return { formerName: null, rank: 0 };
    if (name.startsWith(wanted)) return { formerName: null, rank: 1 };
    if (contains(name, wanted)) return { formerName: null, rank: 2 };
    for (const one of [unit, ...this.predecessorsOf(unit.id)]) {
      const n = this.folded.get(one.id)?.findIndex((name) => contains(name, wanted)) ?? -1;
      if (n >= 0) return { formerName: one.names[n]?.name ?? null, rank: 3 };
    }
    return undefined;
  }
}

/** What a found unit is sorted by. */
export const sortKey = ({ rank, name, unit }: FoundUnit): { rank: number; name: string; id: string } => ({
  rank,
  name: name.name,
  id: unit.id,
});

/** Days whose tree is kept; pages ask for today and a few others. */
const DAYS_KEPT = 16;

/** At the beginning of a word, so that `an` does not find every `Lan`. */
const contains = (name: string, wanted: string): boolean => ` ${name}`.includes(` ${wanted}`);

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

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
