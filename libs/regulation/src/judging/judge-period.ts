import { addDays, type EffectiveEvent } from '@app/domain';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import { baseOf, catalogue } from '../catalogue/catalogue.js';
import type { ActRule, Obligation } from '../catalogue/obligation.js';
import type { Duty, PeriodFile } from '../duty.js';
import { occurrencesOf, type Occurrence } from '../reading/occurrence.js';
import { compareActs } from '../reading/order.js';
import { truthOf } from '../reading/truth.js';
import { buildDuty, type DutyPlace } from './build-duty.js';
import type { Matter } from './matter.js';
import { isOwed, isPeriodOf, names, periodNamed, periodOf, type Period } from './periods.js';
import { rulesOf } from './view.js';

const entries = catalogue.boundObligations.filter(({ recurrence }) => recurrence === 'PERIODIC');

/** Which periodic duty an event may touch. */
export interface PeriodKey {
  dutyId: string;
  obligationId: string;
  unitId: string;
  /** `2026-Q3`, `2026-H1`… */
  period: string;
}

/**
 * The periodic duties that an event may discharge or change: of the period it is dated in and of the one it names; for a
 * person's word on a verdict, the duty it is about.
 */
export function periodKeysOf(event: EffectiveEvent): PeriodKey[] {
  const acts = occurrencesOf(event);
  const keys = entries.flatMap((entry) => {
    const rules = entry.acts.flatMap(rulesOf);
    const own = acts.filter((act) => rules.some((rule) => mayBeSuchAct(rule, act)));
    const touched = own.flatMap((act) => periodsTouched(entry, act));
    return [...touched.map((period) => keyOf(entry, event.unitId, period)), ...ruledKeys(entry, event)];
  });
  return [...new Map(keys.map((key) => [key.dutyId, key])).values()];
}

/** `<obligation>~<unit>~<period>` in the field `duty` of a ruling. */
function ruledKeys(entry: Obligation, { data }: EffectiveEvent): PeriodKey[] {
  const [obligationId, unitId, period] = typeof data['duty'] === 'string' ? data['duty'].split('~') : [];
  if (obligationId !== baseOf(entry).id || unitId === undefined || period === undefined) return [];
  // People write this name: one that is no period of the rule names no duty, and must not stop the judgement of others.
  if (!isPeriodOf(entry.period ?? 'YEAR', period)) return [];
  return [keyOf(entry, unitId, period)];
}

function periodsTouched(entry: Obligation, act: Occurrence): string[] {
  const named =
    act.period === undefined ? [] : periodsBetween(entry, act.period.from, act.period.to ?? act.period.from);
  const dated = periodsBetween(entry, act.day, act.day);
  return [...new Set([...dated, ...named].map(({ name }) => name))];
}

function keyOf(entry: Obligation, unitId: string, period: string): PeriodKey {
  const obligationId = baseOf(entry).id;
  return { dutyId: `${obligationId}~${unitId}~${period}`, obligationId, unitId, period };
}

/**
 * One periodic duty with the acts of its period. Due on the period's last day (ruling 5); owed only where unit and rule
 * stood for at least its last half (ruling 9), else NOT_APPLICABLE.
 */
export function judgePeriod(file: PeriodFile): Duty {
  const entry = catalogue.obligation(file.obligationId);
  const period = periodNamed(file.period);
  const place: DutyPlace = {
    caseStream: null,
    openedBy: null,
    village: null,
    period: period.name,
    scoreKey: entry.scoreGroup === null ? null : `${file.unitId}~${period.name}`,
  };
  const duty = buildDuty(matterOf(entry, period, file), file.unitId, place);
  return stoodLongEnough(entry, period, file) ? duty : { ...duty, steps: partial(duty) };
}

/**
 * The periodic duties of a unit between two days, as they stand without any act: what is owed though nobody recorded
 * anything. A duty that an act, a fact or a ruling touched is judged by `judgePeriod`.
 */
export function periodicDuties(
  unit: { unitId: string; validFrom: string; validTo?: string },
  from: string,
  to: string,
): Duty[] {
  return entries.flatMap((entry) =>
    periodsBetween(entry, from, to)
      .filter((period) => standsIn(period, entry, unit))
      .map(({ name }) =>
        judgePeriod({
          unitId: unit.unitId,
          unit,
          obligationId: entry.id,
          period: name,
          events: [],
          rulings: [],
        }),
      ),
  );
}

function periodsBetween(entry: Obligation, from: string, to: string): Period[] {
  const kind = entry.period ?? 'YEAR';
  const periods: Period[] = [];
  for (let day = from; day <= to;) {
    const period = periodOf(kind, day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

/** Unit and rule stood on some day of the period together: otherwise there is no duty at all. */
function standsIn(period: Period, entry: Obligation, unit: { validFrom: string; validTo?: string }): boolean {
  const [from, to] = standing(entry, unit);
  return from <= period.to && (to === null || period.from <= to);
}

function standing(entry: Obligation, unit: { validFrom: string; validTo?: string }): [string, string | null] {
  const from = unit.validFrom > entry.validFrom ? unit.validFrom : entry.validFrom;
  const ends = [unit.validTo, entry.validTo].filter((day) => typeof day === 'string').sort();
  return [from, ends[0] ?? null];
}

function stoodLongEnough(entry: Obligation, period: Period, { unit }: PeriodFile): boolean {
  return isOwed(period, ...standing(entry, unit));
}

function partial(duty: Duty): Duty['steps'] {
  return [{ from: duty.opensOn, state: 'NOT_APPLICABLE', reason: 'PARTIAL_PERIOD', checks: [] }];
}

function matterOf(entry: Obligation, period: Period, file: PeriodFile): Matter {
  const calendar = new WorkingCalendar([]);
  const acts = file.events
    .flatMap(occurrencesOf)
    .filter((act) => isFor(period, act))
    .sort(compareActs);
  return {
    dutyId: keyOf(entry, file.unitId, period.name).dutyId,
    entry,
    family: [entry],
    trigger: tickOf(entry, period, file),
    item: undefined,
    periodEnd: period.to,
    calendar,
    calendarAtOpening: calendar,
    cases: new Set(),
    linked: (code) => acts.filter((act) => act.code === code),
    caseEvents: () => file.events,
    admits: (rule, act) => isOwnOrOfAll(rule, act, acts, file),
    silentPredecessors: silentPredecessors(entry, acts, file),
    unitFacts: [],
    rulings: file.rulings,
  };
}

/** An act that names a period is for that period alone; one that names none is for the period it is dated in. */
function isFor(period: Period, act: Occurrence): boolean {
  return act.period === undefined
    ? period.from <= act.day && act.day <= period.to
    : names(act.period, period);
}

/**
 * Ruling 9: across a merger the successor's own act meets the duty, or acts of all predecessors together, on the day the
 * last of them acted. Acts of some predecessors only do not count.
 */
function isOwnOrOfAll(
  rule: ActRule,
  act: Occurrence,
  acts: readonly Occurrence[],
  file: PeriodFile,
): boolean {
  if (act.event.unitId === file.unitId) return true;
  const predecessors = file.predecessors ?? [];
  if (!predecessors.includes(act.event.unitId)) return false;
  const upToAct = acts.filter((other) => isSuchAct(rule, other) && compareActs(other, act) <= 0);
  return predecessors.every((unit) => upToAct.some(({ event }) => event.unitId === unit));
}

function isSuchAct({ code, where }: ActRule, act: Occurrence): boolean {
  return (
    act.code === code && (where === undefined || truthOf(where, (fact) => act.facts[fact]).value === 'TRUE')
  );
}

/** An act that is surely another one (a posting that is no list) touches nothing; one that may be it does. */
function mayBeSuchAct({ code, where }: ActRule, act: Occurrence): boolean {
  return (
    act.code === code && (where === undefined || truthOf(where, (fact) => act.facts[fact]).value !== 'FALSE')
  );
}

/** Predecessors without an act of their own for the period: named where the duty is not met. */
function silentPredecessors(entry: Obligation, acts: readonly Occurrence[], file: PeriodFile): string[] {
  const rules = entry.acts.flatMap(rulesOf);
  const acted = new Set(
    acts.filter((act) => rules.some((rule) => isSuchAct(rule, act))).map(({ event }) => event.unitId),
  );
  return (file.predecessors ?? []).filter((unit) => !acted.has(unit));
}

/** The period's first day: a tick of the calendar that nobody records. */
function tickOf(entry: Obligation, period: Period, file: PeriodFile): Occurrence {
  return {
    code: entry.trigger,
    event: { ...TICK, unitId: file.unitId, occurredOn: period.from },
    id: `${file.unitId}~${period.name}`,
    day: period.from,
    exact: true,
    facts: {},
    counts: {},
    content: new Set(),
    forms: [],
    places: [],
    to: [],
    tallies: [],
    leader: {},
    villages: [],
  };
}

const TICK: EffectiveEvent = {
  position: 0,
  id: '',
  stream: '',
  revision: 0,
  type: '',
  schemaVersion: 1,
  unitId: '',
  occurredOn: '',
  occurredPrecision: 'DAY',
  recordedAt: '',
  actor: '',
  body: 'SYSTEM',
  data: {},
  evidence: [],
  meta: { commandId: '', correlationId: '', stream: '', type: '' },
  personal: {},
  salt: '',
  originalId: '',
  originalPosition: 0,
};
