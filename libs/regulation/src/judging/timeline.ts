import type { DutyStep } from '../duty.js';

/** The step of a duty that holds on that day, null before the day on which the duty opens. */
export function stateOn<Step extends Pick<DutyStep, 'from'>>(
  duty: { steps: readonly Step[] },
  asOf: string,
): Step | null {
  let holding: Step | null = null;
  for (const step of duty.steps) {
    if (step.from > asOf) break;
    holding = step;
  }
  return holding;
}

/** A step as a judge gives it for one day, and the first later day on which it may change by the calendar alone. */
export interface JudgedDay {
  step: Omit<DutyStep, 'from'>;
  nextChange?: string;
}

/**
 * The steps of a duty from the day it opens, total from there on. `judge` is asked on the opening day and then only on
 * the days on which something can change: the days of `eventDays` and the changes that the checks announce. A judge that
 * announced its changes late would be caught by the property test, which asks it on every day.
 */
export function timelineOf(
  opensOn: string,
  eventDays: readonly string[],
  judge: (asOf: string) => JudgedDay,
): readonly DutyStep[] {
  const days = [...new Set(eventDays)].filter((day) => day > opensOn).sort();
  const steps: DutyStep[] = [];
  let next = 0;
  for (let day: string | undefined = opensOn; day !== undefined;) {
    const { step, nextChange } = judge(day);
    if (!continues(steps.at(-1), step)) steps.push({ from: day, ...step });
    while (next < days.length && (days[next] ?? '') <= day) next += 1;
    day = earlier(days[next], nextChange !== undefined && nextChange > day ? nextChange : undefined);
  }
  return steps;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined) return other;
  return other === undefined || one < other ? one : other;
}

/** Neighbours with the same state and reason are one step; its checks keep the figures of the first day. */
function continues(last: DutyStep | undefined, step: Omit<DutyStep, 'from'>): boolean {
  return last?.state === step.state && last.reason === step.reason && last.computed === step.computed;
}
