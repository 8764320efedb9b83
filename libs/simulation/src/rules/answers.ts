import { plus, plusMonths } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { codes, type Act } from '../stream/believed.js';
import { doneOn, missing, turnsOn, type Clock } from '../truth/clock.js';
import type { TrueState } from '../truth/timeline.js';
import type { Judge } from './case-rule.js';
import type { CaseView, Link } from './case-view.js';

/** What discharges a duty. */
export interface Answer {
  types: readonly string[];
  where?: (act: Act, trigger: Act) => boolean;
  /** Bodies that must all be reached, by one act or several. */
  to?: readonly string[];
  /** Same case when absent. */
  link?: Link;
  /** The act may come before the trigger. */
  early?: boolean;
}

/** A span of the law: day one is the day after. */
export interface Span {
  count: number;
  unit: 'DAY' | 'WORKING_DAY' | 'MONTH';
  /** An end on a day of rest moves to the next working day; always so for spans in days and months of a duty to act. */
  rolls?: boolean;
}

export const days = (count: number): Span => ({ count, unit: 'DAY', rolls: true });
export const workingDays = (count: number): Span => ({ count, unit: 'WORKING_DAY' });
export const months = (count: number): Span => ({ count, unit: 'MONTH', rolls: true });

/** Last day in time of a span that begins after `day`. */
export function endOf({ count, unit, rolls }: Span, day: string, calendar: WorkCalendar): string {
  if (unit === 'WORKING_DAY') return calendar.after(day, count);
  const end = unit === 'DAY' ? plus(day, count) : plusMonths(day, count);
  return rolls ? calendar.onOrAfter(end) : end;
}

/** Acts that answer the trigger by `asOf`, exact days and others. */
export function given(view: CaseView, trigger: Act, answer: Answer, asOf: string): Act[] {
  const found = answer.early
    ? view.around(trigger, answer.types, asOf, answer.link)
    : view.answering(trigger, answer.types, asOf, answer.link);
  return found.filter((act) => answer.where?.(act, trigger) ?? true);
}

/** Says that only an act without an exact day would discharge the duty. */
export const DOUBT = 'DOUBT';

/** The day on which everybody was reached, or `DOUBT`; undefined when somebody was not. */
export function reachedOn(acts: readonly Act[], to: readonly string[] | undefined): string | undefined {
  const exact = reached(
    acts.filter((act) => act.precision === 'DAY'),
    to,
  );
  if (exact !== undefined) return exact;
  return reached(acts, to) === undefined ? undefined : DOUBT;
}

/** The acts with an exact day by which everybody was reached; none when somebody was not. */
export function reachedBy(acts: readonly Act[], to: readonly string[] | undefined): readonly Act[] {
  return reaching(
    acts.filter((act) => act.precision === 'DAY'),
    to,
  );
}

function reached(acts: readonly Act[], to: readonly string[] | undefined): string | undefined {
  return reaching(acts, to)
    .map(({ on }) => on)
    .sort()
    .at(-1);
}

function reaching(acts: readonly Act[], to: readonly string[] | undefined): readonly Act[] {
  if (!to) return acts.slice(0, 1);
  const firsts = to.flatMap((body) => acts.find((act) => codes(act, 'to').includes(body)) ?? []);
  return firsts.length < to.length ? [] : firsts;
}

/** Answered within a span after the trigger, or after another day that `from` names. */
export function within(
  span: Span,
  answer: Answer,
  from: (view: CaseView, trigger: Act, asOf: string) => string = (_view, trigger) => trigger.on,
): Judge {
  return (view, trigger) => {
    const { calendar } = view.of.commune.work;
    const lastDay = (asOf: string) => endOf(span, from(view, trigger, asOf), calendar);
    const starts = [...new Set([trigger.on, ...view.of.acts.map((act) => act.on)])];
    const ends = starts.map((day) => endOf(span, from(view, trigger, day), calendar));
    return {
      days: ends.map((end) => plus(end, 1)),
      stateOn: (asOf) => {
        const clock = { lastDay: lastDay(asOf) };
        return answeredState(view, trigger, answer, clock, asOf, (day) => doneOn(day, clock.lastDay));
      },
    };
  };
}

/** Owed without any day: pending for ninety days, then a person looks; something begun and left undone is a gap. */
export function sometime(answer: Answer): Judge {
  return (view, trigger) => ({
    days: turnsOn({ waitsSince: trigger.on }),
    stateOn: (asOf) => {
      const begun = isBegun(given(view, trigger, answer, asOf), answer);
      return answeredState(view, trigger, answer, { waitsSince: trigger.on, begun }, asOf, () => 'MET');
    },
  });
}

/** Of several addressees one was reached; an act to somebody else is no part of it. */
function isBegun(acts: readonly Act[], { to }: Answer): boolean {
  return acts.some((act) => !to || to.some((body) => codes(act, 'to').includes(body)));
}

function answeredState(
  view: CaseView,
  trigger: Act,
  answer: Answer,
  clock: Clock,
  asOf: string,
  done: (day: string) => TrueState,
): TrueState {
  const day = reachedOn(given(view, trigger, answer, asOf), answer.to);
  if (day === undefined) return missing(clock, asOf);
  return day === DOUBT ? 'NEEDS_REVIEW' : done(day);
}

/**
 * One thing must stand before another. Without the first: a gap once the second happened, until then an open matter.
 * The first after the second contradicts the rule; both on one day are in order.
 */
export function inOrder(first: Answer, then: Answer): Judge {
  return (view, trigger) => ({
    days: turnsOn({ waitsSince: trigger.on }),
    stateOn: (asOf) => {
      const acts = given(view, trigger, first, asOf);
      const done = reachedOn(acts, first.to);
      const second = given(view, trigger, then, asOf)[0];
      if (done === DOUBT) return 'NEEDS_REVIEW';
      if (done === undefined) {
        const clock = { waitsSince: trigger.on, begun: isBegun(acts, first) };
        return second ? 'NO_EVIDENCE' : missing(clock, asOf);
      }
      return second && second.on < done ? 'BREACHED' : 'MET';
    },
  });
}
