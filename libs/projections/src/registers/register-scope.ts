import type { PlainDate } from '@app/domain';
import { NotKnown, requireSameVillage } from '../reading/errors.js';
import { stands, type UnitRegistry } from '../units/unit-registry.js';

/** Whose entries are asked for. */
export interface RegisterScope {
  units: string[];
  village: string | null;
}

export interface ScopeParameters {
  unit: string;
  village: string | null;
  predecessors: boolean;
  on: PlainDate;
}

/**
 * A unit with all that stands below it on the day, and all that stood below it when it ended: the districts closed in
 * 2025 keep their entries, and their province keeps them too. What went into the unit is another unit's until it is
 * asked for: a predecessor may have gone into several, and its figures must not be added to each of them in silence.
 * @throws NotKnown
 */
export function registerScope(
  registry: UnitRegistry,
  { unit: id, village, predecessors, on }: ScopeParameters,
): RegisterScope {
  const unit = registry.get(id);
  if (unit === undefined) throw new NotKnown('unit', id);
  if (unit.level === 'VILLAGE') requireSameVillage(id, village ?? undefined);
  if (unit.level === 'VILLAGE') return { units: unit.parents.map(({ parent }) => parent), village: id };
  const roots = [id, ...(predecessors ? registry.predecessorsOf(id).map((before) => before.id) : [])];
  const units = new Set(roots.flatMap((root) => registry.subtreeOf(root, on)));
  for (const ended of roots.flatMap((root) => registry.endedBelow(root)))
    if (!stands(ended, on) && ended.validFrom <= on) units.add(ended.id);
  return { units: [...units], village };
}
