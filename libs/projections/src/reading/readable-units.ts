import type { Insight } from '../entries/held-back.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import type { Reading } from './clocks.js';

/** A unit of which an account may read what is not for everyone, alone or with all below it. The public has none. */
export interface ReadableUnit {
  unitId: string;
  subtree: boolean;
  /** Absent: its cases for few, such as complaints. Otherwise what these bodies have found there and not sent yet. */
  heldBackBy?: readonly string[];
}

/** Ids of all units whose cases for few the reader may see on the day; the villages of a commune are its own. */
export const readableUnits = (
  registry: UnitRegistry,
  readable: readonly ReadableUnit[],
  reading: Pick<Reading, 'asOf'>,
): string[] =>
  readable
    .filter(({ heldBackBy }) => heldBackBy === undefined)
    .flatMap((unit) => withAllBelow(registry, unit, reading));

/** What of findings that were not sent the reader may see. */
export function insightOf(
  registry: UnitRegistry,
  readable: readonly ReadableUnit[],
  reading: Pick<Reading, 'asOf'>,
): Insight {
  const pairs = readable.flatMap((unit) =>
    withAllBelow(registry, unit, reading).flatMap((id) =>
      (unit.heldBackBy ?? []).map((body) => ({ id, body })),
    ),
  );
  return { units: pairs.map(({ id }) => id), bodies: pairs.map(({ body }) => body) };
}

const withAllBelow = (
  registry: UnitRegistry,
  { unitId, subtree }: ReadableUnit,
  { asOf }: Pick<Reading, 'asOf'>,
): string[] =>
  subtree || registry.get(unitId)?.level === 'COMMUNE'
    ? [...registry.subtreeOf(unitId, asOf), ...registry.endedBelow(unitId).map(({ id }) => id)]
    : [unitId];
