import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { calendarFor, codes, text, type Act } from '../stream/believed.js';
import { missing } from '../truth/clock.js';
import type { TrueState } from '../truth/timeline.js';
import { DOUBT, given, reachedBy, reachedOn, type Answer } from './answers.js';
import type { CaseRule, Judge } from './case-rule.js';
import type { CaseView } from './case-view.js';

/** Something owed so long before a deed, counted from the newest plan until the deed is recorded. */
export interface Ahead {
  before: { count: number; unit: 'DAY' | 'WORKING_DAY' };
  notice: Answer;
  /** Acts that are the deed. */
  deed: readonly string[];
  isDeed?: (act: Act, trigger: Act) => boolean;
  /** The planned day; the trigger's `plannedOn` when absent. */
  planned?: (trigger: Act, view: CaseView, asOf: string) => string | undefined;
}

/** The rule as it stands, and opened by the deed itself where no plan of it is on record. */
export function planned(
  rule: CaseRule,
  deed: string,
  isDeed: (act: Act) => boolean = () => true,
): CaseRule[] {
  const when = (act: Act, view: CaseView) =>
    isDeed(act) && !view.around(act, [rule.opens], act.on).some((plan) => rule.when?.(plan, view) ?? true);
  return [rule, { ...rule, opens: deed, when }];
}

/** Given in time; late but not after the deed; after the deed or never is no evidence. */
export function before(ahead: Ahead): Judge {
  return judged(ahead, (view, trigger, asOf, { lastDay, day, happened }) => {
    const done = reachedOn(noticesOf(view, trigger, ahead, asOf), ahead.notice.to);
    if (done === undefined) return missing({ lastDay }, asOf);
    if (done === DOUBT) return 'NEEDS_REVIEW';
    if (done <= lastDay) return 'MET';
    // A planned day that passed without the deed was put off: nothing has happened yet that it could be too late for.
    return !happened || done <= day ? 'MET_LATE' : 'NO_EVIDENCE';
  });
}

/** Something that the notices must have, all of them together: missing at their last day it is a gap. */
export function beforeWith(ahead: Ahead, holds: (notices: readonly Act[]) => boolean): Judge {
  return judged(ahead, (view, trigger, asOf, { lastDay }) =>
    holds(noticesOf(view, trigger, ahead, asOf)) ? 'MET' : missing({ lastDay }, asOf),
  );
}

/** One of the forms was used. */
export function usesOneOf(forms: readonly string[]): (notices: readonly Act[]) => boolean {
  return (notices) => formsOf(notices).some((form) => forms.includes(form));
}

/** Each of the forms was used. */
export function usesAll(forms: readonly string[]): (notices: readonly Act[]) => boolean {
  return (notices) => forms.every((form) => formsOf(notices).includes(form));
}

export function formsOf(acts: readonly Act[]): string[] {
  return acts.flatMap((act) => [...codes(act, 'forms'), text(act, 'form') ?? '']);
}

/** The day of the deed, or for which it is planned, and the last day in time before it. */
interface Deed {
  lastDay: string;
  day: string;
  happened: boolean;
}

function judged(
  ahead: Ahead,
  stateOf: (view: CaseView, trigger: Act, asOf: string, deed: Deed) => TrueState,
): Judge {
  return (view, trigger) => {
    const calendar = calendarOf(view, trigger, ahead);
    const plannedOn = (asOf: string) =>
      ahead.planned ? ahead.planned(trigger, view, asOf) : text(trigger, 'plannedOn');
    const days = [trigger.on, ...view.of.acts.map((act) => act.on)].flatMap((on) => {
      const day = deedOf(view, trigger, ahead, on)?.on ?? plannedOn(on);
      return day === undefined
        ? []
        : [plus(lastDayBefore(ahead, day, calendar), 1), plus(day, 1), plus(day, 30)];
    });
    return {
      days,
      stateOn: (asOf) => {
        const deed = deedOf(view, trigger, ahead, asOf);
        const day = deed?.on ?? plannedOn(asOf);
        if (day === undefined) return 'PENDING';
        // Thirty days after the planned day nothing has happened: a person looks.
        if (!deed && asOf >= plus(day, 30)) return 'NEEDS_REVIEW';
        const lastDay = lastDayBefore(ahead, day, calendar);
        return stateOf(view, trigger, asOf, { lastDay, day, happened: deed !== undefined });
      },
    };
  };
}

/** The working days by which the notices count, or the missing ones. */
function calendarOf(view: CaseView, trigger: Act, ahead: Ahead): WorkCalendar {
  const notices = noticesOf(view, trigger, ahead, '9999-12-31');
  return calendarFor(view.of.commune.work, reachedBy(notices, ahead.notice.to));
}

function noticesOf(view: CaseView, trigger: Act, ahead: Ahead, asOf: string): Act[] {
  return given(view, trigger, { early: true, ...ahead.notice }, asOf);
}

function deedOf(view: CaseView, trigger: Act, ahead: Ahead, asOf: string): Act | undefined {
  if (ahead.deed.includes(trigger.type)) return trigger;
  return view
    .answering(trigger, ahead.deed, asOf)
    .find((act) => act.precision === 'DAY' && (ahead.isDeed?.(act, trigger) ?? true));
}

/** Counted back from the deed's day, which is not counted itself; never moved by a day of rest. */
function lastDayBefore({ before: { count, unit } }: Ahead, day: string, calendar: WorkCalendar): string {
  if (unit === 'DAY') return plus(day, -count);
  let last = day;
  for (let left = count; left > 0;) {
    last = plus(last, -1);
    if (calendar.isWorked(last)) left -= 1;
  }
  return last;
}
