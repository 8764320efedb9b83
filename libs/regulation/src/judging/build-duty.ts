import { localDateOf, type EffectiveEvent } from '@app/domain';
import { calendarOf, type WorkingCalendar } from '../calendar/working-calendar.js';
import { dueDateOf } from '../calendar/deadline.js';
import { baseOf, unverifiedMarks } from '../catalogue/catalogue.js';
import type { Duty, DutyFlag } from '../duty.js';
import { daysOfChange } from './days-of-change.js';
import { judgeDay } from './judge-day.js';
import type { Matter } from './matter.js';
import { timelineOf } from './timeline.js';
import { View, type Discharge } from './view.js';

/** A day after all others: what is known in the end. */
const END_OF_TIME = '9999-12-31';

/** What a duty is beside its judgement: whose it is and how it counts. */
export interface DutyPlace {
  caseStream: string | null;
  openedBy: string | null;
  village: string | null;
  period: string | null;
  scoreKey: string | null;
}

/** The duty as a value: its due date as last known, its discharge, its flags and its steps. */
export function buildDuty(matter: Matter, unitId: string, place: DutyPlace): Duty {
  const { trigger, dutyId } = matter;
  const last = new View(matter, END_OF_TIME);
  const { entry } = last;
  const opensOn = later(trigger.day, trigger.event.occurredOn);
  const discharge = dischargeOf(last);
  const movedFrom = movedFromOf(matter, last);
  const steps = timelineOf(opensOn, daysOfChange(matter), (asOf) => judgeDay(matter, asOf));
  return {
    dutyId,
    obligationId: baseOf(entry).id,
    appliesId: entry.id,
    unitId,
    ...place,
    opensOn,
    dueOn: last.due?.on ?? null,
    ...(movedFrom === undefined ? {} : { movedFrom }),
    duePlanned: last.clock?.planned ?? false,
    explanation: last.due?.explanation ?? [],
    dischargedBy: [...new Set(discharge.acts.map(({ id }) => id))],
    dischargedOn: discharge.on ?? null,
    flags: flagsOf(matter, last, discharge, movedFrom),
    unverified: unverifiedMarks(entry),
    pillar: entry.pillar,
    scored: entry.scored,
    scoreGroup: entry.scoreGroup,
    steps,
  };
}

/**
 * An event that tells of an earlier day (a complaint of the day on which the contested decision became known) is no fact
 * before its own.
 */
function later(one: string, other: string): string {
  return one > other ? one : other;
}

function dischargeOf(view: View): Discharge {
  if (view.entry.acts.length === 0) return { acts: [] };
  const byDeadline = view.entry.checks.includes('DEADLINE');
  const discharge = view.discharge((act) => !byDeadline || view.isAllowedForm(act));
  return discharge.on === undefined ? { acts: [] } : discharge;
}

function flagsOf(
  matter: Matter,
  view: View,
  discharge: Discharge,
  movedFrom: string | undefined,
): DutyFlag[] {
  const dueOn = view.due?.on;
  const verdicts = matter.rulings
    .filter(({ data }) => data['duty'] === matter.dutyId)
    .map(({ type }) => type);
  const flags: [DutyFlag, boolean][] = [
    ['recordedAfterDue', dueOn !== undefined && isRecordedLate(discharge, dueOn)],
    [
      'openedLate',
      dueOn !== undefined && isOnRecord(matter.trigger.event) && recordedOn(matter.trigger.event) > dueOn,
    ],
    ['confirmedByPerson', verdicts.includes('VerdictConfirmed')],
    ['setAsideByPerson', verdicts.includes('VerdictSetAside')],
    ['provisionalCalendar', view.due?.provisional === true],
    ['dueMoved', movedFrom !== undefined],
  ];
  return flags.filter(([, holds]) => holds).map(([flag]) => flag);
}

/** A tick of the calendar opens duties without being recorded. */
const isOnRecord = ({ id }: EffectiveEvent): boolean => id !== '';

/** Done in time, yet written down only after the due date (ruling 18): what an inspector looks for first. */
function isRecordedLate({ on, acts }: Discharge, dueOn: string): boolean {
  return on !== undefined && on <= dueOn && acts.some(({ event }) => recordedOn(event) > dueOn);
}

function recordedOn(event: EffectiveEvent): string {
  return localDateOf(event.recordedAt);
}

/** The due date before a postponement, or before the calendar decisions recorded since the duty opened. */
function movedFromOf({ trigger, calendarAtOpening, calendar }: Matter, view: View): string | undefined {
  const { clock, due } = view;
  const { deadline } = view.entry;
  if (deadline === null || clock === null || due === null) return undefined;
  if (trigger.code === deadline.from && calendarAtOpening === calendar) return undefined;
  const before = dueDateOf(deadline, clock.firstPlanned ?? clock.day, calendarAtOpening).on;
  const now = dueDateOf(deadline, clock.day, calendar).on;
  return before === now ? undefined : before;
}

const calendars = new WeakMap<readonly EffectiveEvent[], Map<number, WorkingCalendar>>();

/** The calendar of the decisions recorded before a position: one is made for each number of decisions, not for each duty. */
export function calendarBefore(decisions: readonly EffectiveEvent[], position: number): WorkingCalendar {
  const recorded = decisions.filter(({ originalPosition }) => originalPosition < position);
  const known = calendars.get(decisions) ?? new Map<number, WorkingCalendar>();
  calendars.set(decisions, known);
  const calendar = known.get(recorded.length) ?? calendarOf(recorded);
  known.set(recorded.length, calendar);
  return calendar;
}
