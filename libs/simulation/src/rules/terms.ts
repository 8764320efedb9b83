import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { calendarFor, type Act } from '../stream/believed.js';
import { doneOn, missing } from '../truth/clock.js';
import { DOUBT, endOf, given, reachedBy, reachedOn, type Answer, type Span } from './answers.js';
import type { Judge } from './case-rule.js';
import type { CaseView } from './case-view.js';

/** Where a term stands: the case, what opened the duty, the working days and the day asked for. */
export interface At {
  view: CaseView;
  trigger: Act;
  calendar: WorkCalendar;
  asOf: string;
}

/** A term that facts of the case may lengthen, stop or take away while it runs. */
export interface Term {
  answer: Answer;
  /** Last day in time; undefined while the clock stands still. */
  lastDay: (at: At) => string | undefined;
  /** False when a fact of the case is against the duty. */
  applies?: (view: CaseView, trigger: Act, asOf: string) => boolean;
}

/** Answered by the last day of a term that follows what is known of the case. */
export function answered({ answer, lastDay, applies }: Term): Judge {
  return (view, trigger) => {
    const last = (asOf: string) => {
      const calendar = calendarOf(view, trigger, answer);
      return lastDay({ view, trigger, calendar, asOf });
    };
    const { acts, commune } = view.of;
    const turns = [trigger.on, ...acts.map(({ on }) => on), ...commune.facts.map(({ on }) => on)];
    return {
      days: turns.flatMap((day) => last(day) ?? []).map((day) => plus(day, 1)),
      stateOn: (asOf) => {
        if (applies && !applies(view, trigger, asOf)) return 'NOT_APPLICABLE';
        const end = last(asOf);
        const day = reachedOn(given(view, trigger, answer, asOf), answer.to);
        if (day === DOUBT) return 'NEEDS_REVIEW';
        if (day === undefined) return missing({ lastDay: end }, asOf);
        return end === undefined ? 'MET' : doneOn(day, end);
      },
    };
  };
}

/** A plain span after the trigger. */
export function term(span: Span, answer: Answer): Judge {
  return answered({ answer, lastDay: ({ trigger, calendar }) => endOf(span, trigger.on, calendar) });
}

/** The working days by which a term counts that these acts answered, or nothing yet. */
function calendarOf(view: CaseView, trigger: Act, answer: Answer): WorkCalendar {
  const acts = given(view, trigger, answer, '9999-12-31');
  return calendarFor(view.of.commune.work, reachedBy(acts, answer.to));
}

/** The longest that an extension may last, or the earlier day that it names; never a day before the running term's end. */
export function shortened(longest: string, running: string, named: string | undefined): string {
  return named !== undefined && named < longest && named >= running ? named : longest;
}
