import { localDateOf, type EffectiveEvent } from '@app/domain';
import type { Obligation } from '../catalogue/obligation.js';
import { calendarBefore } from './build-duty.js';
import type { Matter } from './matter.js';
import { View } from './view.js';

/**
 * Ruling 10: a calendar decision moves open duties only. A duty that was discharged, on record, before a decision was
 * recorded keeps the calendar of that time; one whose discharge was corrected to a later day was open then.
 */
export function calendarOfDuty(matter: Matter, decisions: readonly EffectiveEvent[]): Matter['calendar'] {
  if (!matter.family.some(asksCalendar)) return matter.calendar;
  const { on, acts } = new View(matter, '9999-12-31').discharge();
  if (on === undefined) return matter.calendar;
  const made = decisions.filter(({ recordedAt }) => localDateOf(recordedAt) < on);
  const known = made.map(({ originalPosition }) => originalPosition + 1);
  return calendarBefore(decisions, Math.max(...acts.map(({ event }) => event.originalPosition), ...known));
}

function asksCalendar({ deadline }: Obligation): boolean {
  return (
    deadline !== null &&
    (deadline.rolls || deadline.unit === 'WORKING_DAY' || deadline.then?.unit === 'WORKING_DAY')
  );
}
