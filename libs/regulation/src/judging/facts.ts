import type { EffectiveEvent } from '@app/domain';
import type { FactValue } from '../catalogue/obligation.js';
import { factDefinition } from '../catalogue/vocabulary.js';
import { derivedUnitFact, type UnitMatter } from './derived-facts.js';
import { bindingOf, isFactValue, type Occurrence } from '../reading/occurrence.js';
import { extendedBy } from './extensions.js';
import type { Matter } from './matter.js';
import { isLater } from '../reading/order.js';
import { tenPercentReached } from './ten-percent.js';

/**
 * The value of a fact for a duty, as known on a day; undefined where it is unknown (a unit fact that nobody recorded and
 * that has no default, a person's fact claimed but not decided).
 *
 * For an element that is judged by an act, what the act itself says comes first: a matter proposed for a meeting and
 * voted by ballot is judged as a ballot.
 */
export function factOf(matter: Matter, fact: string, asOf: string, act?: Occurrence): FactValue | undefined {
  const definition = factDefinition(fact);
  const otherwise = definition.default ?? undefined;
  switch (definition.source) {
    case 'TRIGGER':
    case 'ACT':
      return act?.facts[fact] ?? matter.trigger.facts[fact] ?? otherwise;
    case 'UNIT':
      return factOfUnit(matter, fact, asOf) ?? otherwise;
    case 'CASE':
      return (
        (fact === 'EXTENSIONS' ? timesExtended(matter, asOf) : caseFact(matter, fact, asOf)) ?? otherwise
      );
    case 'PERSON':
      return personFact(matter, fact, asOf, otherwise);
    case 'COMPUTED':
      return computedFact(matter, fact, asOf) ?? otherwise;
  }
}

/** A fact of the unit or village as known on a day, worked out or recorded; undefined where nobody said it. */
function factOfUnit(matter: UnitMatter, fact: string, asOf: string): FactValue | undefined {
  return derivedUnitFact(matter, fact, asOf) ?? unitFact(matter, fact, asOf);
}

/**
 * Whether a code is in force on a day in the village, or for null in one of the unit's villages. `unitFacts`: events of
 * the types `unitFactTypes`, of the unit and of its villages.
 */
export function hasVillageCodeOn(
  unitFacts: readonly EffectiveEvent[],
  village: string | null,
  day: string,
): boolean {
  const trigger = { day, villages: village === null ? [] : [village], ofAllVillages: village === null };
  return factOfUnit({ unitFacts, trigger }, 'HAS_VILLAGE_CODE', day) === true;
}

function computedFact(matter: Matter, fact: string, asOf: string): FactValue | undefined {
  switch (fact) {
    case 'TEN_PERCENT_REACHED':
      return tenPercentReached(matter, asOf);
    case 'QUARTER_NUMBER':
      return Math.ceil(Number(matter.trigger.day.slice(5, 7)) / 3);
    default:
      return undefined;
  }
}

/** The newest record of the unit's fact that covers the trigger's day; one about the trigger's village goes first. */
function unitFact(matter: UnitMatter, fact: string, asOf: string): FactValue | undefined {
  let newest: EffectiveEvent | undefined;
  for (const event of matter.unitFacts) {
    if (event.type !== 'UnitFactRecorded' || event.data['fact'] !== fact || event.occurredOn > asOf) continue;
    if (!covers(event, matter.trigger.day) || !concerns(event, matter.trigger)) continue;
    if (newest === undefined || unitFactOrder(event) > unitFactOrder(newest)) newest = event;
  }
  const value = newest?.data['holds'] ?? newest?.data['figure'];
  return typeof value === 'boolean' || typeof value === 'number' ? value : undefined;
}

function covers({ data }: EffectiveEvent, day: string): boolean {
  const { validFrom, validTo } = data;
  return (
    (typeof validFrom !== 'string' || validFrom <= day) && (typeof validTo !== 'string' || day <= validTo)
  );
}

function concerns({ data }: EffectiveEvent, trigger: UnitMatter['trigger']): boolean {
  return typeof data['village'] !== 'string' || isOfVillages(data['village'], trigger);
}

/** For a commune's own duty of a period, what holds in one of its villages holds in the commune. */
function isOfVillages(village: string, trigger: UnitMatter['trigger']): boolean {
  return trigger.villages.includes(village) || trigger.ofAllVillages === true;
}

function unitFactOrder({ data, originalPosition }: EffectiveEvent): string {
  const village = typeof data['village'] === 'string' ? '1' : '0';
  const since = typeof data['validFrom'] === 'string' ? data['validFrom'] : '';
  return `${village} ${since} ${String(originalPosition).padStart(16, '0')}`;
}

/** The newest event of the case that states the fact: such facts may change later, and the verdict follows. */
function caseFact(matter: Matter, fact: string, asOf: string): FactValue | undefined {
  let newest: { event: EffectiveEvent; value: FactValue } | undefined;
  for (const event of matter.caseEvents()) {
    const field = bindingOf(event.type)?.caseFacts[fact];
    const value = field === undefined ? undefined : event.data[field];
    if (event.occurredOn > asOf || !isFactValue(value)) continue;
    if (newest === undefined || isLater(event, newest.event)) newest = { event, value };
  }
  return newest?.value;
}

function timesExtended(matter: Matter, asOf: string): number {
  return extendedBy(matter, asOf, (fact) => factOf(matter, fact, asOf)).times;
}

/**
 * A person's fact: the newest decision stands until another decision, so that a fresh claim cannot stall a decided case.
 * A claim without a decision makes the fact unknown; without either the default holds.
 */
function personFact(
  matter: Matter,
  fact: string,
  asOf: string,
  otherwise: FactValue | undefined,
): FactValue | undefined {
  const words = matter.rulings.filter((event) => event.occurredOn <= asOf && isAbout(matter, event, fact));
  const decisions = words.filter(({ type }) => type === 'FactDecided');
  const newest = decisions.reduce<EffectiveEvent | undefined>(
    (last, event) => (last === undefined || isLater(event, last) ? event : last),
    undefined,
  );
  if (newest !== undefined) return newest.data['holds'] === true;
  return words.length > 0 ? undefined : otherwise;
}

function isAbout(matter: Matter, { type, stream, data }: EffectiveEvent, fact: string): boolean {
  if ((type !== 'FactClaimed' && type !== 'FactDecided') || data['personFact'] !== fact) return false;
  if (typeof data['duty'] === 'string') return data['duty'] === matter.dutyId;
  if (typeof data['case'] === 'string') return matter.cases.has(data['case']);
  // judgement-<case stream>~<FACT>
  return matter.cases.has(stream.slice('judgement-'.length, stream.lastIndexOf('~')));
}
