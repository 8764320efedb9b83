import { addDays, type EffectiveEvent } from '@app/domain';
import { calendarOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { baseOf, catalogue } from '../catalogue/catalogue.js';
import type { ActRule, Obligation } from '../catalogue/obligation.js';
import type { Duty, PeriodFile, PeriodicSubject } from '../duty.js';
import { occurrencesOf, type Occurrence } from '../reading/occurrence.js';
import { compareActs } from '../reading/order.js';
import { truthOf } from '../reading/truth.js';
import { buildDuty, type DutyPlace } from './build-duty.js';
import { factsAsked } from './family.js';
import { calendarOfDuty } from './calendar-of-duty.js';
import type { Matter } from './matter.js';
import { isOwed, isPeriodOf, names, periodNamed, periodOf, standingFrom, type Period } from './periods.js';
import { tickOf } from './tick.js';
import { rulesOf } from './view.js';

/** Entries that open without an event: once a period, or (standing) once for as long as rule and unit stand. */
const entries = catalogue.boundObligations.filter(({ recurrence }) => recurrence !== 'PER_TRIGGER');

/** Those of a board open with the board, whose case judges them. */
const withoutEvent = entries.filter(({ grain }) => grain !== 'BOARD');

const entriesByCode = new Map<string, Obligation[]>();
for (const entry of withoutEvent)
  for (const code of new Set(entry.acts.flatMap(rulesOf).map((rule) => rule.code)))
    entriesByCode.set(code, [...(entriesByCode.get(code) ?? []), entry]);

/** Which periodic or standing duty an event may touch. */
export interface PeriodKey {
  dutyId: string;
  obligationId: string;
  unitId: string;
  /** The village, for a rule that binds each village. */
  part?: string;
  /** `2026-Q3`, `2026-H1`…; null for a standing duty. */
  period: string | null;
}

/**
 * The duties without an opening event that an event may discharge or change: of the period it is dated in and of the one
 * it names; for a person's word on a verdict, the duty it is about.
 */
export function periodKeysOf(event: EffectiveEvent): PeriodKey[] {
  const keys = occurrencesOf(event).flatMap((act) =>
    (entriesByCode.get(act.code) ?? []).flatMap((entry) => keysTouched(entry, act)),
  );
  const { duty } = event.data;
  const ruled = typeof duty === 'string' ? periodKeyNamed(duty) : undefined;
  if (ruled !== undefined) keys.push(ruled);
  return [...new Map(keys.map((key) => [key.dutyId, key])).values()];
}

function keysTouched(entry: Obligation, act: Occurrence): PeriodKey[] {
  if (!entry.acts.flatMap(rulesOf).some((rule) => mayBeSuchAct(rule, act))) return [];
  const { unitId } = act.event;
  const periods = periodsTouched(entry, act);
  // An act that names no village says of none that it was done there.
  const parts = entry.grain === 'VILLAGE' ? act.villages : [undefined];
  return parts.flatMap((part) => periods.map((period) => keyOf(entry, unitId, part, period)));
}

/**
 * The duty that `<obligation>~<unit>[.<village>]~<period>` (or without a period) names. People write this name: one that
 * is no duty of a rule gives undefined, and must not stop the judgement of others.
 */
export function periodKeyNamed(dutyId: string): PeriodKey | undefined {
  const [obligationId, place = '', period = null, ...more] = dutyId.split('~');
  const entry = withoutEvent.find((one) => baseOf(one).id === obligationId);
  if (entry === undefined || place === '' || more.length > 0) return undefined;
  if (entry.recurrence === 'PERIODIC') {
    if (period === null || !isPeriodOf(entry.period ?? 'YEAR', period)) return undefined;
  } else if (period !== null) return undefined;
  const dot = place.indexOf('.');
  const [unitId, part] = dot === -1 ? [place] : [place.slice(0, dot), place.slice(dot + 1)];
  if ((part !== undefined) !== (entry.grain === 'VILLAGE')) return undefined;
  return keyOf(entry, unitId, part, period);
}

function periodsTouched(entry: Obligation, act: Occurrence): (string | null)[] {
  if (entry.recurrence !== 'PERIODIC') return [null];
  const named =
    act.period === undefined ? [] : periodsBetween(entry, act.period.from, act.period.to ?? act.period.from);
  const dated = periodsBetween(entry, act.day, act.day);
  return [...new Set([...dated, ...named].map(({ name }) => name))];
}

function keyOf(
  entry: Obligation,
  unitId: string,
  part: string | undefined,
  period: string | null,
): PeriodKey {
  const obligationId = baseOf(entry).id;
  const place = part === undefined ? unitId : `${unitId}.${part}`;
  const dutyId = `${obligationId}~${place}${period === null ? '' : `~${period}`}`;
  return { dutyId, obligationId, unitId, ...(part === undefined ? {} : { part }), period };
}

/**
 * One periodic or standing duty with its acts. A periodic one is due on the period's last day (ruling 5) or, where it
 * follows the period, by its own clock; owed only where unit and rule stood for at least its last half (ruling 9), else
 * NOT_APPLICABLE. A standing one opens with the later of rule and unit.
 */
export function judgePeriod(file: PeriodFile): Duty {
  const entry = catalogue.obligation(file.obligationId);
  const period =
    file.period === null ? standingFrom(standing(entry, file.unit)[0]) : periodNamed(file.period);
  const { part } = file;
  const group = file.part === undefined ? file.unitId : `${file.unitId}.${file.part}`;
  const place: DutyPlace = {
    caseStream: null,
    openedBy: null,
    village: entry.grain === 'VILLAGE' && part !== undefined ? part : null,
    period: file.period,
    scoreKey: entry.scoreGroup === null ? null : `${group}~${period.name}`,
  };
  const calendar = calendarKnown(file.calendar ?? NO_DECISIONS);
  const draft = matterOf(entry, period, file, calendar);
  const kept = calendarOfDuty(draft, file.calendar ?? NO_DECISIONS);
  const duty = buildDuty({ ...draft, calendar: kept, calendarAtOpening: kept }, file.unitId, place);
  const reason = notOwedBecause(entry, period, file, calendar);
  return reason === undefined ? duty : { ...duty, steps: notApplicable(duty, reason) };
}

const NO_DECISIONS: readonly EffectiveEvent[] = [];
const calendars = new WeakMap<readonly EffectiveEvent[], WorkingCalendar>();

function calendarKnown(decisions: readonly EffectiveEvent[]): WorkingCalendar {
  const calendar = calendars.get(decisions) ?? calendarOf(decisions);
  calendars.set(decisions, calendar);
  return calendar;
}

/**
 * The duties without an opening event between two days, as they stand without any act: what is owed though nobody
 * recorded anything; of one obligation, or of all. A duty that an act or a ruling touched is judged by `judgePeriod`.
 */
export function periodicDuties(
  subject: PeriodicSubject,
  from: string,
  to: string,
  obligationId?: string,
): Duty[] {
  return withoutEvent
    .filter(({ grain }) => owes(subject, grain))
    .filter((entry) => obligationId === undefined || baseOf(entry).id === obligationId)
    .flatMap((entry) =>
      periodsOwed(entry, subject, from, to).map((period) => untouched(entry, subject, period)),
    );
}

/** Whether rule and subject stood on some day of the key's period together: before that there was no duty at all. */
export function owesIn(subject: PeriodicSubject, { obligationId, period }: PeriodKey): boolean {
  const entry = catalogue.obligation(obligationId);
  const days = period === null ? standingFrom(subject.validFrom) : periodNamed(period);
  const [from, to] = standing(entry, subject);
  return owes(subject, entry.grain) && from <= days.to && (to === null || (from <= to && days.from <= to));
}

function untouched(entry: Obligation, subject: PeriodicSubject, period: string | null): Duty {
  const { unitId, part, unitFacts, calendar } = subject;
  return judgePeriod({
    unitId,
    ...(part === undefined ? {} : { part }),
    unit: subject,
    obligationId: entry.id,
    period,
    events: [],
    rulings: [],
    ...(unitFacts === undefined ? {} : { unitFacts }),
    ...(calendar === undefined ? {} : { calendar }),
  });
}

/** A province owes what binds provinces, a village what binds villages; a commune its own and its Party committee's. */
function owes({ level = 'COMMUNE', part }: PeriodicSubject, grain: Obligation['grain']): boolean {
  if (part !== undefined) return grain === 'VILLAGE';
  return level === 'PROVINCE' ? grain === 'PROVINCE' : grain === 'COMMUNE' || grain === 'PARTY';
}

function periodsOwed(
  entry: Obligation,
  subject: PeriodicSubject,
  from: string,
  to: string,
): (string | null)[] {
  const [first, last] = standing(entry, subject);
  if (entry.recurrence !== 'PERIODIC') return (last === null || first <= last) && first <= to ? [null] : [];
  const start = first > from ? first : from;
  const end = last !== null && last < to ? last : to;
  return periodsBetween(entry, start, end).map(({ name }) => name);
}

/** The periods that the days touch, in order. */
export function periodsBetween(entry: Obligation, from: string, to: string): Period[] {
  const kind = entry.period ?? 'YEAR';
  const periods: Period[] = [];
  for (let day = from; day <= to;) {
    const period = periodOf(kind, day);
    periods.push(period);
    day = addDays(period.to, 1);
  }
  return periods;
}

function standing(entry: Obligation, unit: { validFrom: string; validTo?: string }): [string, string | null] {
  const from = unit.validFrom > entry.validFrom ? unit.validFrom : entry.validFrom;
  const ends = [unit.validTo, entry.validTo].filter((day) => typeof day === 'string').sort();
  return [from, ends[0] ?? null];
}

function notOwedBecause(
  entry: Obligation,
  period: Period,
  { unit, period: name }: PeriodFile,
  calendar: WorkingCalendar,
): string | undefined {
  if (name === null) return undefined;
  if (!isOwed(period, ...standing(entry, unit))) return 'PARTIAL_PERIOD';
  return entry.periodNeedsWorkingDay && !hasWorkingDay(period, calendar) ? 'NO_WORKING_DAY' : undefined;
}

/** Ruling 8: a week without a working day owes no reception. */
function hasWorkingDay({ from, to }: Period, calendar: WorkingCalendar): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.works(day)) return true;
  return false;
}

function notApplicable(duty: Duty, reason: string): Duty['steps'] {
  return [{ from: duty.opensOn, state: 'NOT_APPLICABLE', reason, checks: [] }];
}

function matterOf(entry: Obligation, period: Period, file: PeriodFile, calendar: WorkingCalendar): Matter {
  const serves = servesOf(entry, period, file);
  const acts = file.events.flatMap(occurrencesOf).filter(serves).sort(compareActs);
  return {
    dutyId: keyOf(entry, file.unitId, file.part, file.period).dutyId,
    entry,
    family: [entry],
    trigger: tickOf(entry, period, file),
    item: undefined,
    periodEnd: file.period === null || entry.trigger === 'PERIOD_ENDED' ? null : period.to,
    calendar,
    calendarAtOpening: calendar,
    cases: new Set(),
    linked: (code) => acts.filter((act) => act.code === code),
    caseEvents: () => file.events,
    admits: (rule, act) => isOwnOrOfAll(rule, act, acts, file),
    silentPredecessors: silentPredecessors(entry, acts, file),
    unitFacts: file.unitFacts ?? [],
    rulings: file.rulings,
  };
}

/** Whether an act is for this duty: of its village or board, and for its period. */
function servesOf(entry: Obligation, period: Period, file: PeriodFile): (act: Occurrence) => boolean {
  const { part } = file;
  const ofPart = (act: Occurrence): boolean =>
    entry.grain !== 'VILLAGE' || part === undefined || act.villages.includes(part);
  if (file.period === null) return (act) => ofPart(act) && act.day >= period.from;
  const isOfQuarter =
    entry.trigger === 'PERIOD_STARTED' && factsAsked(entry.condition).includes('QUARTER_NUMBER');
  const isFor = isOfQuarter ? isMadeIn : entry.trigger === 'PERIOD_ENDED' ? accountsFor : isForPeriod;
  return (act) => ofPart(act) && isFor(period, act);
}

/** An act that names a period is for that period alone; one that names none is for the period it is dated in. */
function isForPeriod(period: Period, act: Occurrence): boolean {
  return act.period === undefined ? isDatedIn(period, act) : names(act.period, period);
}

/**
 * An account of 6 or 9 months is for the quarter with which it ends, one of a year for none but the last: what it names
 * has to end with the period and cover it.
 */
function accountsFor(period: Period, act: Occurrence): boolean {
  const { period: named } = act;
  if (named?.to === undefined) return isForPeriod(period, act);
  return named.from <= period.from && named.to === period.to;
}

/**
 * Next year's plan, adopted in the fourth quarter: where the law says in which quarter the act is done, its day counts, and
 * the period that it names comes after.
 */
function isMadeIn(period: Period, act: Occurrence): boolean {
  return isDatedIn(period, act) && (act.period === undefined || act.period.from > period.to);
}

function isDatedIn({ from, to }: Period, { day }: Occurrence): boolean {
  return from <= day && day <= to;
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
  // What was done in the village was done there, whatever commune it belonged to then.
  if (act.event.unitId === file.unitId || file.part !== undefined) return true;
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
