import type { EffectiveEvent, EventData, PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { hasVillageCodeOn } from '@app/regulation';
import type { Pool } from 'pg';
import type { Reading } from '../reading/clocks.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
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

/** No village code is judged for earlier years: decree 61/2023. */
const FIRST_CODE_YEAR = 2024;

const CALENDAR = 'CalendarDecisionAdopted';
const CODE_TYPES = ['RecognitionDecided', 'VillageCodeReportReceived', 'VillageCodeReportAnswered'];

/** What, beside the registry, decides which of these duties are owed and when they are due, as one prefix shows it. */
export class PeriodicFacts {
  readonly calendar: readonly EffectiveEvent[];
  /** Equal where the calendars are equal. */
  readonly calendarKey: string;
  private readonly codes = new Map<string, EffectiveEvent[]>();
  private readonly byYears = new Map<string, readonly EffectiveEvent[]>();

  constructor(events: readonly EffectiveEvent[]) {
    this.calendar = events.filter(({ type }) => type === CALENDAR);
    this.calendarKey = this.calendar.map(({ id }) => id).join(',');
    for (const event of events) {
      if (event.type === CALENDAR) continue;
      const list = this.codes.get(event.unitId) ?? [];
      list.push(event);
      this.codes.set(event.unitId, list);
    }
  }

  /** The facts of an owner that had a code in force on the first days of these years. */
  codesOf(years: readonly string[]): readonly EffectiveEvent[] {
    const known = this.byYears.get(years.join());
    if (known) return known;
    const made = years.map((year) =>
      asEvent({
        type: 'UnitFactRecorded',
        occurred_on: `${year}-01-01`,
        data: {
          fact: 'HAS_VILLAGE_CODE',
          holds: true,
          validFrom: `${year}-01-01`,
          validTo: `${year}-01-01`,
        },
      }),
    );
    this.byYears.set(years.join(), made);
    return made;
  }

  codeYears(unitId: string, village: string | null, asOf: PlainDate): string[] {
    const told = this.codes.get(unitId);
    if (told === undefined) return [];
    const years: string[] = [];
    for (let year = FIRST_CODE_YEAR; year <= Number(asOf.slice(0, 4)); year += 1)
      if (hasVillageCodeOn(told, village, `${String(year)}-01-01`)) years.push(String(year));
    return years;
  }
}

interface FactRow {
  id: string;
  chain: string;
  stream: string;
  type: string;
  unit_id: string;
  occurred_on: string;
  data: EventData;
  first: number;
}

/** Reads the calendar and what is on record of village codes of the units, or everywhere. */
export async function readPeriodicFacts(
  pool: Pool,
  { position }: Reading,
  unitIds: readonly string[] | null,
): Promise<PeriodicFacts> {
  const { rows } = await pool.query<FactRow & { withdrawn: boolean }>(
    `select distinct on (e.chain) e.id, e.chain, e.stream, e.type, e.unit_id, e.occurred_on, e.data,
       (min(e.position) over (partition by e.chain))::int as first, e.how is not distinct from 'WITHDRAW' as withdrawn
     from ${liveTable('entry')} e
     where e.position <= $1 and (e.type = $2
       or ($4::text[] is null or e.unit_id = any($4)) and (
         e.type = any($3) or e.type = 'UnitFactRecorded' and e.data ->> 'fact' = 'HAS_VILLAGE_CODE'))
     order by e.chain, e.position desc`,
    [position, CALENDAR, CODE_TYPES, unitIds],
  );
  return new PeriodicFacts(rows.filter(({ withdrawn }) => !withdrawn).map(asEvent));
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

/** An entry as the law's judgement reads it: only its type, its day and what it says. */
function asEvent(row: Partial<FactRow> & Pick<FactRow, 'type' | 'occurred_on' | 'data'>): EffectiveEvent {
  const { id = '', chain = '', stream = '', type, unit_id = '', occurred_on, data, first = 0 } = row;
  return {
    position: first,
    id,
    stream,
    revision: 0,
    type,
    schemaVersion: 1,
    unitId: unit_id,
    occurredOn: occurred_on,
    occurredPrecision: 'DAY',
    recordedAt: '',
    actor: '',
    body: '',
    data,
    evidence: [],
    meta: { commandId: '', correlationId: '', stream, type },
    personal: {},
    salt: '',
    originalId: chain,
    originalPosition: first,
  };
}
