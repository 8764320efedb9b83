import type { PlainDate } from '@app/domain';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import type { PeriodicFacts } from './periodic-facts.js';
import { villageLife } from './village-life.js';

/** Who owes duties that open without an event: a commune, a province, or a village for as long as it belongs to one. */
export interface Owner {
  unitId: string;
  /** As in the names of its duties: the unit, and after a dot the village. */
  place: string;
  village: string | null;
  level: 'COMMUNE' | 'PROVINCE';
  validFrom: PlainDate;
  validTo: PlainDate | null;
  /** Years on whose first day it had a village code in force. */
  codeYears: readonly string[];
}

/** The units among those given that owe such duties, and the villages of the communes among them, in no order. */
export function ownersOf(
  units: readonly UnitRecord[],
  registry: UnitRegistry,
  facts: PeriodicFacts,
  asOf: PlainDate,
): Owner[] {
  const communes = new Map(units.filter(({ level }) => level === 'COMMUNE').map((unit) => [unit.id, unit]));
  const own = units.flatMap((unit): Owner[] => {
    const { id, level, validFrom, validTo } = unit;
    if (level !== 'COMMUNE' && level !== 'PROVINCE') return [];
    const codeYears = level === 'COMMUNE' ? facts.codeYears(id, null, asOf) : [];
    return [{ unitId: id, place: id, village: null, level, validFrom, validTo, codeYears }];
  });
  const villages = [...communes.values()].flatMap((commune) =>
    registry.villagesEverOf(commune.id).flatMap((village) => ownerIn(commune, village, facts, asOf)),
  );
  return [...own, ...villages];
}

function ownerIn(commune: UnitRecord, village: UnitRecord, facts: PeriodicFacts, asOf: PlainDate): Owner[] {
  const { validFrom, validTo } = commune;
  const life = villageLife(village, commune.id, { validFrom, ...(validTo !== null && { validTo }) });
  if (life === undefined) return [];
  return [
    {
      unitId: commune.id,
      place: `${commune.id}.${village.id}`,
      village: village.id,
      level: 'COMMUNE',
      validFrom: life.validFrom,
      validTo: life.validTo ?? null,
      codeYears: facts.codeYears(commune.id, village.id, asOf),
    },
  ];
}
