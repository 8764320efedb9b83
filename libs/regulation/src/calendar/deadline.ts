import { addDays, addMonths } from '@app/domain';
import type { DeadlineRule, Span } from '../catalogue/obligation.js';
import type { ExplainedDay } from '../duty.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A due date and how it was counted. */
export interface DueDate {
  on: string;
  explanation: readonly ExplainedDay[];
  /** The count touched a year whose days off are not decided. */
  provisional: boolean;
}

/**
 * The last day that is in time (or, for VALIDITY and EFFECT, the day computed), counted from the day of the event in
 * `deadline.from`. Day one is the day after (Civil Code, Article 147); an end on a day off moves to the next working day
 * only where the rule `rolls` (Article 148). Days before an event and fixed days of the year never move.
 */
export function dueDateOf(rule: DeadlineRule, from: string, calendar: WorkingCalendar): DueDate {
  const counted = countedWith(rule, calendar);
  const due = counted.get(from) ?? count(rule, from, calendar);
  counted.set(from, due);
  return due;
}

/** A time in which a clock stands still: from the day after `stop` to the day `go`; without `go` it still stands. */
export interface Pause {
  stop: string;
  go?: string;
}

/**
 * The due date of a clock that was stopped (ruling 8): it goes on where it stopped, so the days after a stop up to the day
 * of going on are not counted. Null while it stands and the days before the stop were not enough.
 */
export function dueDateWithPauses(
  rule: DeadlineRule,
  from: string,
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
): DueDate | null {
  const { value, unit } = spanOf(rule);
  const days: ExplainedDay[] = [{ day: from, counted: false, why: 'TRIGGER' }];
  let day = from;
  for (let counted = 0; counted < value;) {
    day = addDays(day, 1);
    const pause = pauses.find(({ stop, go }) => stop < day && (go === undefined || day <= go));
    if (pause !== undefined && pause.go === undefined) return null;
    const kind = calendar.kindOf(day);
    const counts = pause === undefined && (unit !== 'WORKING_DAY' || kind.works);
    if (counts) counted += 1;
    days.push({ day, counted: counts, why: whyOf(counts, counted, pause !== undefined, kind.why) });
  }
  const end = rule.rolls ? rollForward(day, calendar, days) : day;
  const asked = unit === 'WORKING_DAY' ? days.map((one) => one.day) : rule.rolls ? [day, end] : [];
  return { on: end, explanation: markDue(days, end), provisional: anyProvisional(asked, calendar) };
}

function whyOf(counts: boolean, number: number, paused: boolean, kind: string): string {
  if (counts) return countedAs(number);
  return paused ? 'PAUSED' : kind;
}

type DueDates = Map<string, DueDate>;

/** Many duties of one case count the same days, and a timeline asks again for each of its days. */
const countedBy = new WeakMap<WorkingCalendar, WeakMap<DeadlineRule, DueDates>>();

function countedWith(rule: DeadlineRule, calendar: WorkingCalendar): DueDates {
  const byRule = countedBy.get(calendar) ?? new WeakMap<DeadlineRule, DueDates>();
  countedBy.set(calendar, byRule);
  const counted = byRule.get(rule) ?? new Map<string, DueDate>();
  byRule.set(rule, counted);
  return counted;
}

function count(rule: DeadlineRule, from: string, calendar: WorkingCalendar): DueDate {
  switch (rule.direction) {
    case 'AFTER':
      return after(rule, from, calendar);
    case 'BEFORE':
      return before(spanOf(rule), from, calendar);
    case 'BY':
      return by(rule, from, calendar);
  }
}

function spanOf({ value, unit }: DeadlineRule): Span {
  if (value === undefined || unit === undefined)
    throw new Error('a deadline after or before an event has a span');
  return { value, unit };
}

function after(rule: DeadlineRule, from: string, calendar: WorkingCalendar): DueDate {
  const days: ExplainedDay[] = [{ day: from, counted: false, why: 'TRIGGER' }];
  let end = addSpan(spanOf(rule), from, calendar, days);
  if (rule.then !== undefined) end = addSpan(rule.then, end, calendar, days);
  const counted = countsWorkingDays(rule) ? days.slice(1).map(({ day }) => day) : [];
  const unrolled = end;
  if (rule.rolls) end = rollForward(end, calendar, days);
  const asked = rule.rolls ? [...counted, unrolled, end] : counted;
  return { on: end, explanation: markDue(days, end), provisional: anyProvisional(asked, calendar) };
}

function countsWorkingDays(rule: DeadlineRule): boolean {
  return rule.unit === 'WORKING_DAY' || rule.then?.unit === 'WORKING_DAY';
}

/** Adds a span to a day, noting the days passed; the last day of the span is returned. */
function addSpan(
  { value, unit }: Span,
  from: string,
  calendar: WorkingCalendar,
  days: ExplainedDay[],
): string {
  switch (unit) {
    case 'WORKING_DAY':
      return addWorkingDays(value, from, calendar, days);
    case 'DAY':
      for (let n = 1; n <= value; n += 1)
        days.push({ day: addDays(from, n), counted: true, why: countedAs(n) });
      return addDays(from, value);
    case 'MONTH':
    case 'YEAR': {
      const end = addMonths(from, unit === 'YEAR' ? value * 12 : value);
      days.push({ day: end, counted: true, why: 'COUNTED' });
      return end;
    }
  }
}

function addWorkingDays(
  value: number,
  from: string,
  calendar: WorkingCalendar,
  days: ExplainedDay[],
): string {
  let day = from;
  for (let counted = 0; counted < value;) {
    day = addDays(day, 1);
    const kind = calendar.kindOf(day);
    if (kind.works) counted += 1;
    const why = kind.why === 'WORKING' ? countedAs(counted) : kind.why;
    days.push({ day, counted: kind.works, why });
  }
  return day;
}

function countedAs(number: number): string {
  return number === 1 ? 'DAY_ONE' : 'COUNTED';
}

function rollForward(end: string, calendar: WorkingCalendar, days: ExplainedDay[]): string {
  let day = end;
  for (let kind = calendar.kindOf(day); !kind.works; kind = calendar.kindOf(day)) {
    if (day === end) days.pop();
    days.push({ day, counted: day === end, why: kind.why });
    day = addDays(day, 1);
  }
  if (day !== end) days.push({ day, counted: false, why: 'ROLLED' });
  return day;
}

/** At least so much before the event: two days before the 10th is the 8th at the latest. */
function before({ value, unit }: Span, from: string, calendar: WorkingCalendar): DueDate {
  const days: ExplainedDay[] = [{ day: from, counted: false, why: 'TRIGGER' }];
  let day = from;
  if (unit === 'MONTH' || unit === 'YEAR') day = addMonths(from, unit === 'YEAR' ? -12 * value : -value);
  else
    for (let counted = 0; counted < value;) {
      day = addDays(day, -1);
      const kind = calendar.kindOf(day);
      const counts = unit === 'DAY' || kind.works;
      if (counts) counted += 1;
      days.push({ day, counted: counts, why: counts ? countedAs(counted) : kind.why });
    }
  if (day !== from && days.at(-1)?.day !== day) days.push({ day, counted: true, why: 'COUNTED' });
  // Calendar days before an event never depend on what the Government decides.
  const asked = unit === 'WORKING_DAY' ? days.map((counted) => counted.day) : [];
  return { on: day, explanation: markDue(days, day), provisional: anyProvisional(asked, calendar) };
}

function by(rule: DeadlineRule, from: string, calendar: WorkingCalendar): DueDate {
  const year = Number(from.slice(0, 4)) + (rule.yearOffset ?? 0);
  const on = `${String(year)}${(rule.lastDay ?? '--12-31').slice(1)}`;
  const days = [
    { day: from, counted: false, why: 'TRIGGER' },
    { day: on, counted: true, why: 'DUE' },
  ];
  return { on, explanation: days, provisional: rule.rolls && calendar.isProvisional(on) };
}

function markDue(days: readonly ExplainedDay[], due: string): readonly ExplainedDay[] {
  const last = days.at(-1);
  if (last?.day !== due || days.length === 1 || last.why === 'ROLLED') return days;
  return [...days.slice(0, -1), { ...last, why: 'DUE' }];
}

/** Whether a day that the count asked the calendar about lies in a year that is not decided. */
function anyProvisional(asked: readonly string[], calendar: WorkingCalendar): boolean {
  return asked.some((day) => calendar.isProvisional(day));
}
