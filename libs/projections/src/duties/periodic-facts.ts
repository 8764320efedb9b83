import type { EffectiveEvent, EventData, PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { hasVillageCodeOn } from '@app/regulation';
import type { Pool } from 'pg';
import { entries } from '../entries/entries.js';

/** No village code is judged for earlier years: decree 61/2023. */
const FIRST_CODE_YEAR = 2024;

const NO_YEARS: readonly string[] = [];

const CALENDAR = 'CalendarDecisionAdopted';
/** Of the facts of units only that of a code in force counts here. */
const UNIT_FACT = 'UnitFactRecorded';
const FACT_TYPES = [
  CALENDAR,
  UNIT_FACT,
  'RecognitionDecided',
  'VillageCodeReportReceived',
  'VillageCodeReportAnswered',
];

let editions = 0;

/** What, beside the registry, decides which of these duties are owed and when they are due, as one prefix shows it. */
export class PeriodicFacts {
  /** No other facts bear the same number. */
  readonly edition = (editions += 1);
  readonly calendar: readonly EffectiveEvent[];
  /** Equal where the calendars are equal. */
  readonly calendarKey: string;
  private readonly codes = new Map<string, EffectiveEvent[]>();
  private readonly yearsOf = new Map<string, readonly string[]>();
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
        type: UNIT_FACT,
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

  codeYears(unitId: string, village: string | null, asOf: PlainDate): readonly string[] {
    const told = this.codes.get(unitId);
    if (told === undefined) return NO_YEARS;
    const key = `${unitId} ${village ?? ''} ${asOf.slice(0, 4)}`;
    const known = this.yearsOf.get(key);
    if (known) return known;
    const years: string[] = [];
    for (let year = FIRST_CODE_YEAR; year <= Number(asOf.slice(0, 4)); year += 1)
      if (hasVillageCodeOn(told, village, `${String(year)}-01-01`)) years.push(String(year));
    this.yearsOf.set(key, years);
    return years;
  }
}

interface FactRow {
  position: number;
  id: string;
  chain: string;
  stream: string;
  type: string;
  unit_id: string;
  occurred_on: string;
  data: EventData;
  withdrawn: boolean;
}

const FACT_ROWS = `
  select e.position, e.id, e.chain, e.stream, e.type, e.unit_id, e.occurred_on, e.data,
    e.how is not distinct from 'WITHDRAW' as withdrawn
  from ${liveTable('entry')} e
  where e.position > $1 and e.type = any($2)
  order by e.position`;

/** All of them, as the whole ledger shows them. */
export async function readPeriodicFacts(pool: Pool): Promise<PeriodicFacts> {
  const { rows } = await pool.query<FactRow>(FACT_ROWS, [0, FACT_TYPES]);
  return factsOf(rows);
}

/** Of each chain of corrections the newest link, unless that withdraws. */
function factsOf(rows: readonly FactRow[]): PeriodicFacts {
  const first = new Map<string, number>();
  const newest = new Map<string, FactRow>();
  for (const row of rows) {
    if (!first.has(row.chain)) first.set(row.chain, row.position);
    newest.set(row.chain, row);
  }
  const standing = [...newest.values()].filter(
    ({ withdrawn, type, data }) => !withdrawn && (type !== UNIT_FACT || data['fact'] === 'HAS_VILLAGE_CODE'),
  );
  return new PeriodicFacts(standing.map((row) => asEvent({ ...row, first: first.get(row.chain) ?? 0 })));
}

/** Earlier states kept in memory. */
const PAST_KEPT = 4;

/** The facts at the head or at an earlier position, a few thousand for a nation; read once, then what was added. */
export class PeriodicFactsDirectory {
  private rows: readonly FactRow[] = [];
  /** Position up to which they have been read. */
  private readTo = 0;
  private refreshing: Promise<void> | undefined;
  /** By the position of the last of their rows. */
  private readonly made = new Map<number, PeriodicFacts>();

  constructor(private readonly pool: Pool) {}

  /** As the first `position` events of the ledger show them; the entries must have reached it. */
  async at(position: number): Promise<PeriodicFacts> {
    if (position > this.readTo) await this.refresh();
    const { rows } = this;
    const last = rows.findLast((row) => row.position <= position)?.position ?? 0;
    const known = this.made.get(last);
    if (known) return known;
    const facts = factsOf(rows.filter((row) => row.position <= last));
    this.made.set(last, facts);
    for (const old of this.made.keys()) if (this.made.size > PAST_KEPT) this.made.delete(old);
    return facts;
  }

  private refresh(): Promise<void> {
    this.refreshing ??= this.readMore().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async readMore(): Promise<void> {
    // The place first: what is committed in between is read once more, and left out below.
    const { rows: places } = await this.pool.query<{ position: number }>(
      'select position from projection.projection_position where projection = $1 and version = $2',
      [entries.name, entries.version],
    );
    const to = places[0]?.position ?? this.readTo;
    const { rows } = await this.pool.query<FactRow>(FACT_ROWS, [this.readTo, FACT_TYPES]);
    this.rows = [...this.rows, ...rows.filter(({ position }) => position <= to)];
    this.readTo = to;
  }
}

/** An entry as the law's judgement reads it: only its type, its day and what it says. */
function asEvent(
  row: Partial<FactRow & { first: number }> & Pick<FactRow, 'type' | 'occurred_on' | 'data'>,
): EffectiveEvent {
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
