import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';

/**
 * The acts whose figures a check reads: the triggering event, or the discharging acts. Where the triggering event is
 * itself an act of the entry (a tally with its minutes) only its own figures count, not those of another tally.
 */
export function judgedActs(view: View, kind: string): readonly Occurrence[] {
  if (view.entry.judged[kind] === 'TRIGGER') return [view.trigger];
  const acts = view.allActs();
  const own = acts.filter(({ id }) => id === view.trigger.id);
  return own.length > 0 ? own : acts;
}

/** The code that is missing where no act is there to be judged. */
export function awaitedCode(view: View): string {
  return view.discharge().missing ?? view.trigger.code;
}
