import type { EffectiveEvent, RecordedEvent } from '@app/domain';
import {
  calendarDecisions,
  judgeCase,
  judgePeriod,
  periodicDuties,
  periodKeysOf,
  unitFactTypes,
  type Duty,
  type PeriodicSubject,
} from '@app/regulation';
import type { Province } from '@app/simulation';
import type { MemoryLedger } from './memory-ledger.js';

const judgements = ['FactClaimed', 'FactDecided', 'VerdictConfirmed', 'VerdictSetAside'];

/** A commune, or the province itself. */
type Unit = Pick<PeriodicSubject, 'unitId' | 'validFrom' | 'level'>;

/** The units of a simulated province that owe duties. */
export function unitsOf({ asUnit, communes }: Province): Unit[] {
  return [
    { unitId: asUnit.unitId, validFrom: asUnit.validFrom, level: 'PROVINCE' },
    ...communes.map(({ unitId, validFrom }) => ({ unitId, validFrom })),
  ];
}

/** Every duty that the law sees in the first `upTo` events of the ledger: judged afresh, case by case. */
export function judgedInMemory(
  ledger: MemoryLedger,
  upTo: number,
  units: readonly Unit[],
  until: string,
): Map<string, Duty> {
  const duties = new Map<string, Duty>();
  // One list for all: the calendar that is read from it is kept with it.
  const calendar = [...calendarEvents, ...ledger.calendar(upTo)];
  for (const { stream, unitId } of ledger.streams(upTo)) {
    const file = {
      unitId,
      home: stream,
      events: ledger.caseFileOf(stream, upTo),
      unitFacts: ledger.ofType(unitFactTypes, unitId, upTo),
      calendar,
      rulings: ledger.ofType(judgements, unitId, upTo).filter((event) => isAbout(event, stream, ledger)),
    };
    for (const duty of judgeCase(file)) if (duty.opensOn <= until) duties.set(duty.dutyId, duty);
  }
  for (const unit of units) {
    if (!ledger.hasBegun(`unit-${unit.unitId}`, upTo)) continue;
    for (const duty of periodsOf(ledger, upTo, unit, { until, calendar })) duties.set(duty.dutyId, duty);
  }
  return duties;
}

/** Periods that nothing touched come from the calendar alone; the others are judged with their acts and rulings. */
function periodsOf(
  ledger: MemoryLedger,
  upTo: number,
  unit: Unit,
  { until, calendar }: { until: string; calendar: readonly EffectiveEvent[] },
): Duty[] {
  const { unitId } = unit;
  const events = ledger.ofUnit(unitId, upTo);
  const unitFacts = events.filter(({ type }) => unitFactTypes.includes(type));
  const touched = new Map(events.flatMap((event) => periodKeysOf(event)).map((key) => [key.dutyId, key]));
  return [unit, ...villagesOf(unitFacts, unit)].flatMap((subject) =>
    periodicDuties({ ...subject, unitFacts, calendar }, subject.validFrom, until).map((duty) => {
      const key = touched.get(duty.dutyId);
      if (!key) return duty;
      return judgePeriod({
        ...key,
        unit: subject,
        events,
        unitFacts,
        calendar,
        rulings: events.filter(
          (event) => judgements.includes(event.type) && event.data['duty'] === duty.dutyId,
        ),
      });
    }),
  );
}

/** The villages of the registry, each for its own time within that of its commune. */
function villagesOf(
  unitFacts: readonly EffectiveEvent[],
  { unitId, validFrom }: { unitId: string; validFrom: string },
): PeriodicSubject[] {
  return unitFacts
    .filter(({ type }) => type === 'VillageRegistered')
    .map(({ stream, data }) => {
      const own = String(data['validFrom']);
      const ended = unitFacts.find(
        (event) =>
          event.stream === stream && (event.type === 'VillageClosed' || event.type === 'VillageSucceeded'),
      );
      const validTo = ended?.data['validTo'];
      return {
        unitId,
        part: stream.slice('village-'.length),
        validFrom: own > validFrom ? own : validFrom,
        ...(typeof validTo === 'string' ? { validTo } : {}),
      };
    });
}

function isAbout(event: RecordedEvent, stream: string, ledger: MemoryLedger): boolean {
  const { case: caseStream, duty } = event.data;
  if (caseStream === stream) return true;
  return typeof duty === 'string' && ledger.streamOf(duty.slice(duty.indexOf('~') + 1)) === stream;
}

/** The calendar of all years, adopted before anything else happened. */
const calendarEvents: EffectiveEvent[] = calendarDecisions.map((data, n) => ({
  position: n - calendarDecisions.length,
  id: `calendar-${String(n)}`,
  stream: 'ledger-memory',
  revision: n,
  type: 'CalendarDecisionAdopted',
  schemaVersion: 1,
  unitId: 'nation',
  occurredOn: '2018-01-01',
  occurredPrecision: 'DAY',
  recordedAt: '2018-01-01T00:00:00.000Z',
  actor: 'system',
  body: 'SYSTEM',
  data: { ...data },
  evidence: [],
  meta: {
    commandId: `system:calendar:${String(n)}`,
    correlationId: '',
    stream: 'ledger-memory',
    type: 'CalendarDecisionAdopted',
  },
  personal: {},
  salt: '',
  originalId: `calendar-${String(n)}`,
  originalPosition: n - calendarDecisions.length,
}));
