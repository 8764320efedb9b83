import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';

/**
 * The acts whose figures a check reads: the triggering event, the event that the days are counted from, or the
 * discharging acts. Where the triggering event is itself an act of the entry (a tally with its minutes) only its own
 * figures count, not those of another tally.
 */
export function judgedActs(view: View, kind: string): readonly Occurrence[] {
  const judged = view.entry.judged[kind];
  if (judged === 'TRIGGER') return [view.trigger];
  if (judged === 'CLOCK') return clockEvent(view);
  const acts = view.allActs();
  const own = acts.filter(({ id }) => id === view.trigger.id);
  return own.length > 0 ? own : acts;
}

/** The code that is missing where no act is there to be judged. */
export function awaitedCode(view: View): string {
  return view.discharge().missing ?? view.trigger.code;
}

/** The deed of `deadline.from`: the trigger where it is that deed itself, nothing while only a plan is known. */
function clockEvent({ entry, trigger, clock }: View): readonly Occurrence[] {
  if (trigger.code === entry.deadline?.from) return [trigger];
  return clock?.deed === undefined ? [] : [clock.deed];
}
