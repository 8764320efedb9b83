import type { PlainDate } from '@app/domain';
import { readDay, type Reading } from '../reading/clocks.js';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import type { DayRange } from '../reading/period.js';
import { registerScope, type RegisterScope } from '../registers/register-scope.js';
import type { UnitRegistry } from '../units/unit-registry.js';

/** Whose figures are asked for. */
export interface PlaceParameters {
  /** Id of a unit, or an official code: as it was borne on `CODE@YYYY-MM-DD`, at the end of the period, or on `asOf`. */
  place?: string | undefined;
  /** `included`: with the figures of all units below it; default `own`. */
  below?: string | undefined;
  /** `included`: with the figures of the units that went into it; default `own`. */
  predecessors?: string | undefined;
}

/** @throws InvalidQuery */
export function requireOneOf(parameter: string, value: string | undefined, allowed: readonly string[]): void {
  if (value !== undefined && !allowed.includes(value))
    throw new InvalidQuery(parameter, 'code', `${parameter} is one of ${allowed.join(', ')}.`);
}

/** @throws InvalidQuery */
export function requirePlaceCodes({ below, predecessors }: PlaceParameters): void {
  requireOneOf('below', below, ['own', 'included']);
  requireOneOf('predecessors', predecessors, ['own', 'included']);
}

/** The units whose figures are asked for; undefined: everybody's. @throws NotKnown, InvalidQuery */
export function placeOf(
  registry: UnitRegistry,
  { place, below, predecessors }: PlaceParameters,
  days: DayRange | null,
  { asOf }: Reading,
): RegisterScope | undefined {
  if (place === undefined) return undefined;
  const on = days !== null && days.to < asOf ? days.to : asOf;
  const root = rootOf(registry, place, on);
  const earlier = predecessors === 'included';
  if (below === 'included')
    return registerScope(registry, { unit: root, village: null, predecessors: earlier, on });
  const before = earlier ? registry.predecessorsOf(root).map(({ id }) => id) : [];
  return { units: [root, ...before], village: null };
}

const DATED_CODE = /^(?<code>[0-9A-Z]{1,10})(?:@(?<on>\d{4}-\d\d-\d\d))?$/;

/** @throws NotKnown when no unit has the id, or none bore the code on the day; InvalidQuery when there is no such day. */
function rootOf(registry: UnitRegistry, place: string, on: PlainDate): string {
  if (registry.get(place) !== undefined) return place;
  const { code, on: day } = DATED_CODE.exec(place)?.groups ?? {};
  const [unit] = code === undefined ? [] : registry.byCodeOn(code, readDay('place', day) ?? on);
  if (unit === undefined) throw new NotKnown('unit', place);
  return unit;
}

/** The units whose entries a count reads, each place made once: many claims are of the same unit and day. */
export function countedScopes(
  registry: UnitRegistry,
): (unitId: string, on: PlainDate) => RegisterScope | undefined {
  const made = new Map<string, RegisterScope | undefined>();
  return (unitId, on) => {
    const key = `${unitId} ${on}`;
    if (!made.has(key)) made.set(key, countedScope(registry, unitId, on));
    return made.get(key);
  };
}

/** Of the whole nation everything is counted, whichever unit it stands in. */
function countedScope(registry: UnitRegistry, unit: string, on: PlainDate): RegisterScope | undefined {
  if (registry.get(unit)?.level === 'NATION') return undefined;
  return registry.get(unit) === undefined
    ? { units: [unit], village: null }
    : registerScope(registry, { unit, village: null, predecessors: false, on });
}
