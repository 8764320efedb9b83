import type { EffectiveEvent } from '@app/domain';
import type { FactValue } from '../catalogue/obligation.js';
import { isLater } from '../reading/order.js';
import type { Occurrence } from '../reading/occurrence.js';

/** What facts of a unit are read from: its events, and the day and villages that they are asked for. */
export interface UnitMatter {
  unitFacts: readonly EffectiveEvent[];
  trigger: Pick<Occurrence, 'day' | 'villages' | 'ofAllVillages'>;
}

/** Types of events from which facts of a unit are read, those that it works out included. */
const CODE_TYPES = ['RecognitionDecided', 'VillageCodeReportReceived', 'VillageCodeReportAnswered'];
export const unitFactTypes: readonly string[] = [
  'UnitFactRecorded',
  'VillageRegistered',
  'VillageSucceeded',
  'VillageClosed',
  ...CODE_TYPES,
];

const REGISTERED = 'VillageRegistered';
const ENDED = new Set(['VillageSucceeded', 'VillageClosed']);

/** Types of events, beside the recording of the fact itself, that may change a fact of the unit. */
export function typesOfUnitFact(fact: string): readonly string[] {
  switch (fact) {
    case 'VILLAGES_IN_COMMUNE':
      return [REGISTERED, ...ENDED];
    case 'HAS_VILLAGE_CODE':
      return CODE_TYPES;
    default:
      return [];
  }
}

/** A fact of the unit that the ledger's own events settle; undefined where only a recorded fact can say it. */
export function derivedUnitFact(matter: UnitMatter, fact: string, asOf: string): FactValue | undefined {
  switch (fact) {
    case 'VILLAGES_IN_COMMUNE':
      return villagesOn(matter, matter.trigger.day, asOf);
    case 'HAS_VILLAGE_CODE':
      return hasVillageCode(matter, asOf);
    default:
      return undefined;
  }
}

/**
 * Villages of the commune on a day, counted from the registry; undefined where none was ever registered, so that the
 * recorded figure stands.
 */
function villagesOn({ unitFacts }: UnitMatter, day: string, asOf: string): number | undefined {
  const known = unitFacts.filter(({ occurredOn }) => occurredOn <= asOf);
  const registered = known.filter(({ type }) => type === REGISTERED);
  if (registered.length === 0) return undefined;
  const standing = registered.filter(
    ({ stream, data }) =>
      startsBy(data, day) && !known.some((event) => event.stream === stream && endedBefore(event, day)),
  );
  return new Set(standing.map(({ stream }) => stream)).size;
}

function startsBy({ validFrom }: EffectiveEvent['data'], day: string): boolean {
  return typeof validFrom !== 'string' || validFrom <= day;
}

function endedBefore({ type, data }: EffectiveEvent, day: string): boolean {
  return ENDED.has(type) && typeof data['validTo'] === 'string' && data['validTo'] < day;
}

/**
 * Whether a recognised code is in force on the trigger's day in the village, or for a duty of the commune in one of its
 * villages: recognised by then and not annulled since. Undefined where the ledger recorded no recognition: the code may
 * be older than the ledger, and then the recorded fact says so.
 */
function hasVillageCode({ unitFacts, trigger }: UnitMatter, asOf: string): boolean | undefined {
  const inForce = new Map<string, boolean>();
  const changes = unitFacts.filter((event) => changeOfCode(event) !== undefined && event.occurredOn <= asOf);
  for (const event of [...changes].sort((one, other) => (isLater(one, other) ? 1 : -1))) {
    const village = villageOf(event, unitFacts);
    if (village === undefined || event.occurredOn > trigger.day) continue;
    if (trigger.ofAllVillages === true || trigger.villages.includes(village))
      inForce.set(village, changeOfCode(event) === true);
  }
  if ([...inForce.values()].some(Boolean)) return true;
  // A commune whose recorded codes are all annulled may have another one that is older than the ledger.
  return inForce.size === 0 || trigger.ofAllVillages === true ? undefined : false;
}

/** The village of a code's answer is that of the report in the same stream. */
function villageOf(event: EffectiveEvent, among: readonly EffectiveEvent[]): string | undefined {
  const named = [event, ...among.filter(({ stream }) => stream === event.stream)];
  return named.map(({ data }) => data['village']).find((village) => typeof village === 'string');
}

/** True for a recognition of a village code, false for its annulment; undefined for everything else. */
function changeOfCode({ type, data }: EffectiveEvent): boolean | undefined {
  if (
    type === 'RecognitionDecided' &&
    data['matterItem'] === 3 &&
    data['recognitionOutcome'] === 'RECOGNISED'
  )
    return true;
  return type === 'VillageCodeReportAnswered' && data['codeAnswer'] === 'ANNULLED' ? false : undefined;
}
