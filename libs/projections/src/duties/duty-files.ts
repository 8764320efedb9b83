import { casesOf, categoryOf, effective, type EffectiveEvent, type RecordedEvent } from '@app/domain';
import {
  bodyKeysOf,
  judgeCase,
  judgePeriod,
  owesIn,
  periodKeysOf,
  unitFactTypes,
  type Duty,
  type PeriodicSubject,
  type PeriodKey,
} from '@app/regulation';
import { daysOfPeriod } from '../reading/period.js';
import {
  aboutKey,
  factsKey,
  intoKey,
  LEDGER,
  streamsLinkedTo,
  streamsUnder,
  successorsIn,
  type Tx,
} from './duty-links.js';
import {
  dutyIdOf,
  homeOfPeriodDuty,
  isCaseStream,
  isPeriodHome,
  keyOfDuty,
  readPeriodDutyId,
  subjectOfRuling,
} from './duty-home.js';
import { canOpen } from './opening-types.js';
import { unitRecordOf } from '../units/unit-record.js';
import { villageLife } from './village-life.js';

/** Everything that judging one home may need, up to the end of the batch; a judgement looks at a prefix of it. */
export interface DutyFile {
  unitId: string;
  /** Events of all streams linked with the home, rulings included. */
  events: readonly RecordedEvent[];
  /** The unit's own stream. */
  unit: Prefixes;
  /** Registry of its villages, and what tells of their codes. */
  facts: readonly Prefixes[];
  /** The village whose duty it is, from its registry. */
  village: Prefixes | undefined;
  /** The ledger's own stream. */
  ledger: Prefixes;
  /** Streams of the units that went into this one, for periodic duties. */
  predecessors: readonly Prefixes[];
}

/** Effective events of a stream that many judgements read, each prefix worked out once. */
class Prefixes {
  private readonly known = new Map<number, readonly EffectiveEvent[]>();

  constructor(
    private readonly events: readonly RecordedEvent[],
    private readonly types: readonly string[],
  ) {}

  at(position: number): readonly EffectiveEvent[] {
    const count = this.events.filter((event) => event.position <= position).length;
    const known = this.known.get(count);
    if (known) return known;
    const made = effective(this.events, position).filter(({ type }) => this.types.includes(type));
    this.known.set(count, made);
    return made;
  }
}

const UNIT_TYPES = ['UnitRegistered', 'UnitSucceeded', 'UnitFactRecorded'];
const VILLAGE_TYPES = [
  'VillageRegistered',
  'VillageRenamed',
  'VillageSucceeded',
  'VillageClosed',
  'HouseholdCountRecorded',
];

/** Reads the files of many homes with a handful of queries. */
export async function dutyFiles(homes: readonly string[], tx: Tx): Promise<ReadonlyMap<string, DutyFile>> {
  const linked = await streamsLinkedTo(homes, tx);
  const ledgerStreams = (await streamsUnder([LEDGER], tx)).get(LEDGER) ?? [];
  const cases = await tx.history([...linked.values()].flatMap((streams) => [...streams]));
  const rulings = await rulingsAbout(homes, cases, tx);
  const units = new Map(homes.map((home) => [home, unitOf(home, cases)]));
  const into = await streamsUnder(
    homes.filter(isPeriodHome).map((home) => intoKey(units.get(home) ?? '')),
    tx,
  );
  const facts = await streamsUnder([...new Set(units.values())].map(factsKey), tx);
  const registry = await tx.history([
    ...[...into.values()].flat(),
    ...[...facts.values()].flat(),
    ...[...units.values()].map((unit) => `unit-${unit}`),
    ...ledgerStreams,
  ]);
  const decisions = ledgerStreams.flatMap((stream) => registry.get(stream) ?? []);
  const ledger = new Prefixes(decisions, ['CalendarDecisionAdopted']);
  const lives = new Map([...registry].map(([stream, events]) => [stream, new Prefixes(events, UNIT_TYPES)]));
  const told = new Map(
    [...facts].map(([key, streams]) => [
      key,
      streams.map((stream) => new Prefixes(registry.get(stream) ?? [], unitFactTypes)),
    ]),
  );
  return new Map(
    homes.map((home) => {
      const unitId = units.get(home) ?? '';
      const streams = linked.get(home) ?? new Set<string>();
      const events = [...streams].flatMap((stream) => cases.get(stream) ?? []);
      events.push(...(rulings.get(home) ?? []));
      const unit = lives.get(`unit-${unitId}`) ?? new Prefixes([], []);
      const before = isPeriodHome(home) ? (into.get(intoKey(unitId)) ?? []) : [];
      const predecessors = before.flatMap((stream) => lives.get(stream) ?? []);
      const part = isPeriodHome(home) ? readPeriodDutyId(dutyIdOf(home))?.part : undefined;
      const stream = registry.get(`village-${part ?? ''}`);
      const village = stream === undefined ? undefined : new Prefixes(stream, VILLAGE_TYPES);
      return [
        home,
        { unitId, events, unit, facts: told.get(factsKey(unitId)) ?? [], village, ledger, predecessors },
      ];
    }),
  );
}

function unitOf(home: string, cases: ReadonlyMap<string, readonly RecordedEvent[]>): string {
  if (isPeriodHome(home)) return readPeriodDutyId(dutyIdOf(home))?.unitId ?? '';
  return cases.get(home)?.[0]?.unitId ?? '';
}

/** Rulings about duties of these homes; duties are named by their opening event or by unit and period. */
async function rulingsAbout(
  homes: readonly string[],
  cases: ReadonlyMap<string, readonly RecordedEvent[]>,
  tx: Tx,
): Promise<ReadonlyMap<string, readonly RecordedEvent[]>> {
  const { rows } = await tx.client.query(
    `select from ${tx.table('duty_link')} where case_key >= 'about:' and case_key < 'about;' limit 1`,
  );
  if (rows.length === 0) return new Map();
  const keysOf = (home: string): string[] =>
    isPeriodHome(home) ? [keyOfDuty(dutyIdOf(home))] : (cases.get(home) ?? []).map(({ id }) => id);
  const under = await streamsUnder([...new Set(homes.flatMap(keysOf))].map(aboutKey), tx);
  const history = await tx.history([...under.values()].flat());
  return new Map(
    homes.map((home) => {
      const streams = new Set(keysOf(home).flatMap((key) => under.get(aboutKey(key)) ?? []));
      return [home, [...streams].flatMap((stream) => history.get(stream) ?? [])];
    }),
  );
}

/** Pure: the duties of the home, as the first `position` events of the ledger show them. */
export function judgeHome(home: string, file: DutyFile, position: number): Duty[] {
  const events = effective(file.events, position);
  const rulings = events.filter(({ stream }) => categoryOf(stream) === 'judgement');
  const acts = events.filter(({ stream }) => isCaseStream(stream));
  return isPeriodHome(home)
    ? judgePeriodHome(dutyIdOf(home), file, acts, rulings, position)
    : judgeCaseHome(home, file, acts, rulings, position);
}

function judgeCaseHome(
  home: string,
  file: DutyFile,
  acts: readonly EffectiveEvent[],
  rulings: readonly EffectiveEvent[],
  position: number,
): Duty[] {
  if (!acts.some((act) => act.stream === home && canOpen(act))) return [];
  const events = eventsOfCases(home, acts);
  const ids = new Set(events.filter(({ stream }) => stream === home).map(({ originalId }) => originalId));
  return judgeCase({
    unitId: file.unitId,
    home,
    events,
    unitFacts: unitFactsOf(file, position),
    calendar: file.ledger.at(position),
    rulings: rulings.filter((ruling) => {
      const subject = subjectOfRuling(ruling);
      if (subject === undefined || !('duty' in subject)) return subject !== undefined;
      return ids.has(keyOfDuty(subject.duty)) || homeOfPeriodDuty(subject.duty) === home;
    }),
  });
}

/** What the unit recorded of itself, and what its villages and their codes say. */
function unitFactsOf({ unit, facts }: DutyFile, position: number): readonly EffectiveEvent[] {
  const own = unit.at(position).filter(({ type }) => type === 'UnitFactRecorded');
  return [...own, ...facts.flatMap((told) => told.at(position))];
}

/** Events of every case that events of the home belong to: their case keys intersect. */
function eventsOfCases(home: string, acts: readonly EffectiveEvent[]): EffectiveEvent[] {
  const firsts = new Map<string, EffectiveEvent>();
  for (const act of acts) if (!firsts.has(act.stream)) firsts.set(act.stream, act);
  const keysOf = (act: EffectiveEvent): readonly string[] => [
    ...casesOf(act, firsts.get(act.stream) ?? act),
    ...bodyKeysOf(act),
  ];
  const cases = new Set(acts.filter(({ stream }) => stream === home).flatMap(keysOf));
  return acts.filter((act) => keysOf(act).some((key) => cases.has(key)));
}

function judgePeriodHome(
  dutyId: string,
  file: DutyFile,
  acts: readonly EffectiveEvent[],
  rulings: readonly EffectiveEvent[],
  position: number,
): Duty[] {
  const id = readPeriodDutyId(dutyId);
  const predecessors = id === undefined ? [] : predecessorsIn(id, file, position);
  const serves = (act: EffectiveEvent): boolean =>
    periodKeysOf(act).some(
      (key) =>
        key.dutyId === dutyId ||
        (predecessors.includes(key.unitId) &&
          key.obligationId === id?.obligationId &&
          key.part === id.part &&
          key.period === id.period),
    );
  const events = acts.filter(serves);
  const about = rulings.filter((ruling) => {
    const subject = subjectOfRuling(ruling);
    return subject !== undefined && 'duty' in subject && subject.duty === dutyId;
  });
  if (id === undefined || (events.length === 0 && about.length === 0)) return [];
  const unit = subjectOf(id, file, position);
  return unit !== undefined && owesIn(unit, id)
    ? [
        judgePeriod({
          ...id,
          unit,
          events,
          predecessors,
          rulings: about,
          unitFacts: unitFactsOf(file, position),
          calendar: file.ledger.at(position),
        }),
      ]
    : [];
}

/** Who owes the duty, and since when: the unit, or a village for as long as it belongs to it. */
function subjectOf(
  { unitId, part }: PeriodKey,
  file: DutyFile,
  position: number,
): PeriodicSubject | undefined {
  const { level, ...life } = lifeOf(file.unit, position);
  if (part === undefined) return { unitId, ...(level === 'PROVINCE' ? { level } : {}), ...life };
  const record = unitRecordOf(file.village?.at(position) ?? []);
  // A village that the registry does not know stands as long as its commune.
  if (record === undefined) return { unitId, part, ...life };
  const within = villageLife(record, unitId, life);
  return within && { unitId, part, ...within };
}

/** Units that ended within the period and went into this one (ruling 9), as the position knows it. */
function predecessorsIn({ unitId, period }: PeriodKey, file: DutyFile, position: number): string[] {
  if (period === null) return [];
  const days = daysOfPeriod(period);
  return file.predecessors.flatMap((unit) =>
    unit.at(position).flatMap((event) => {
      const { validTo } = event.data;
      const ended = typeof validTo === 'string' && days.from <= validTo && validTo <= days.to;
      return ended && successorsIn(event).includes(unitId) ? [event.stream.slice('unit-'.length)] : [];
    }),
  );
}

/** The unit's first and last day; a unit that the registry does not know stands for ever. */
function lifeOf(unit: Prefixes, position: number): { validFrom: string; validTo?: string; level: unknown } {
  let validFrom = '0001-01-01';
  let validTo: unknown;
  let level: unknown;
  for (const { type, data } of unit.at(position)) {
    if (type === 'UnitRegistered') level = data['level'];
    if (type === 'UnitRegistered' && typeof data['validFrom'] === 'string') validFrom = data['validFrom'];
    if (type === 'UnitSucceeded') validTo = data['validTo'];
  }
  return { level, validFrom, ...(typeof validTo === 'string' && { validTo }) };
}
