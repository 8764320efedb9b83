import type { PlainDate } from '@app/domain';
import { compareNames } from './unit-names.js';
import type { DatedName, UnitLevel, UnitRecord } from './unit-record.js';
import { nameOn, type UnitRegistry } from './unit-registry.js';

/** A found unit; `formerName` says by which former name, its own or a predecessor's, it was found. */
export interface FoundUnit {
  unit: UnitRecord;
  name: DatedName;
  /** How well it fits what was looked for: 0 the name itself, 1 its beginning, 2 a later word, 3 a former name. */
  rank: number;
  formerName: string | null;
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

const EVERYTHING = { formerName: null, rank: 0 };

/** Units that stand on the day and match, the best match first, equal ones in the order of their names. */
export function searchUnits(
  registry: UnitRegistry,
  { text, code, level, within, on }: UnitSearch,
): FoundUnit[] {
  const wanted = text === undefined ? '' : registry.names.fold(text);
  const scope = within === undefined ? undefined : new Set(registry.subtreeOf(within, on));
  const bearers = code === undefined ? undefined : new Set(registry.byCodeOn(code, on));
  const borne = wanted === '' ? undefined : bearersOf(registry, wanted);
  const ranks: FoundUnit[][] = [[], [], [], []];
  for (const id of registry.standingIds(on)) {
    if (borne?.has(id) === false || scope?.has(id) === false || bearers?.has(id) === false) continue;
    const unit = registry.get(id);
    if (unit === undefined || (level ?? unit.level) !== unit.level) continue;
    const match = wanted === '' ? EVERYTHING : matchOf(registry, unit, wanted, on);
    if (match) ranks[match.rank]?.push({ unit, name: nameOn(unit, on), ...match });
  }
  return ranks.flat();
}

/** Units that bear or have borne such a name, and those that such units went into. */
function bearersOf(registry: UnitRegistry, wanted: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [name, ids] of registry.allNames())
    if (contains(name, wanted)) for (const id of ids) found.add(id);
  // A set that grows while it is gone through is gone through to its end.
  for (const id of found) {
    const unit = registry.get(id);
    for (const { successors } of unit?.successions ?? [])
      for (const successor of successors)
        if (registry.get(successor)?.level === unit?.level) found.add(successor);
  }
  return found;
}

function matchOf(
  registry: UnitRegistry,
  unit: UnitRecord,
  wanted: string,
  on: PlainDate,
): Pick<FoundUnit, 'formerName' | 'rank'> | undefined {
  const name = registry.names.fold(nameOn(unit, on).name);
  if (name === wanted) return { formerName: null, rank: 0 };
  if (name.startsWith(wanted)) return { formerName: null, rank: 1 };
  if (contains(name, wanted)) return { formerName: null, rank: 2 };
  for (const one of [unit, ...registry.predecessorsOf(unit.id)]) {
    const former = one.names.find((dated) => contains(registry.names.fold(dated.name), wanted));
    if (former) return { formerName: former.name, rank: 3 };
  }
  return undefined;
}

/** Of a list in the order of `searchUnits` what comes after the place. */
export function foundAfter(
  found: readonly FoundUnit[],
  [rank, name, id]: readonly [number, string, string],
): FoundUnit[] {
  let from = 0;
  for (let to = found.length; from < to;) {
    const middle = (from + to) >> 1;
    const one = found[middle];
    const order = one === undefined ? 1 : one.rank - rank || compareNames(keyOf(one), { name, id });
    if (order > 0) to = middle;
    else from = middle + 1;
  }
  return found.slice(from);
}

const keyOf = ({ name, unit }: FoundUnit): { name: string; id: string } => ({ name: name.name, id: unit.id });

/** At the beginning of a word, so that `an` does not find every `Lan`. */
const contains = (name: string, wanted: string): boolean => {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1))
    if (at === 0 || name[at - 1] === ' ') return true;
  return false;
};
