import { addDays, type PlainDate } from '@app/domain';
import type { UnitRecord } from '../units/unit-record.js';

interface Life {
  validFrom: PlainDate;
  validTo?: PlainDate;
}

/**
 * The days on which a village belonged to the unit, both included: its own days, from the day on which it came to the unit
 * to the day before it went to another, within the days of the unit. Undefined where it never did.
 */
export function villageLife(village: UnitRecord, unitId: string, unit: Life): Life | undefined {
  const since = village.parents.findIndex(({ parent }) => parent === unitId);
  const first = village.parents[since];
  if (first === undefined) return undefined;
  const next = village.parents[since + 1];
  const validFrom = [village.validFrom, first.from, unit.validFrom].sort().at(-1) ?? first.from;
  const ends = [village.validTo, unit.validTo, next === undefined ? undefined : addDays(next.from, -1)];
  const [validTo] = ends.filter((day) => typeof day === 'string').sort();
  if (validTo !== undefined && validTo < validFrom) return undefined;
  return { validFrom, ...(validTo === undefined ? {} : { validTo }) };
}
