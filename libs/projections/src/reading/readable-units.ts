import type { UnitRegistry } from '../units/unit-registry.js';
import type { Reading } from './clocks.js';

/** A unit whose cases for few an account may read, alone or with all below it. The public has none. */
export interface ReadableUnit {
  unitId: string;
  subtree: boolean;
}

/** Ids of all units whose cases for few the reader may see on the day; the villages of a commune are its own. */
export const readableUnits = (
  registry: UnitRegistry,
  readable: readonly ReadableUnit[],
  { asOf }: Pick<Reading, 'asOf'>,
): string[] =>
  readable.flatMap(({ unitId, subtree }) =>
    subtree || registry.get(unitId)?.level === 'COMMUNE'
      ? [...registry.subtreeOf(unitId, asOf), ...registry.endedBelow(unitId).map(({ id }) => id)]
      : [unitId],
  );
