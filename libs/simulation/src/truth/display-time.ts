import { between, plus } from '../calendar/days.js';
import { codes, text, type Act } from '../stream/believed.js';
import type { TrueState } from './timeline.js';

export interface Posting {
  up: string;
  /** Day on which it came down; undefined while it hangs. */
  down: string | undefined;
  places: readonly string[];
}

/** Paper notices of a case put up from `since` on, as seen on `asOf`. */
export function postingsOf(acts: readonly Act[], since: string, asOf: string): Posting[] {
  return acts
    .filter((act) => act.type === 'InformationDisclosed' && text(act, 'form') === 'POSTING')
    .filter((act) => act.precision === 'DAY' && act.on >= since && act.on <= asOf)
    .map((act) => ({
      up: act.on,
      down: acts.find(
        (end) => end.type === 'PostingTakenDown' && text(end, 'source') === act.id && end.on <= asOf,
      )?.on,
      places: codes(act, 'places'),
    }))
    .sort((a, b) => (a.up < b.up ? -1 : a.up > b.up ? 1 : 0));
}

/**
 * How long a notice hung: up on D and down on E is E − D days. Taken down too early breaks the rule; a later notice
 * that hangs its full time heals it to late. Undefined: nothing hangs or hung.
 */
export function postingState(
  postings: readonly Posting[],
  asOf: string,
  rule: 'THIRTY_DAYS' | 'FOR_GOOD',
): TrueState | undefined {
  if (postings.length === 0) return undefined;
  const early = postings.filter(
    (p) => p.down !== undefined && (rule === 'FOR_GOOD' || between(p.up, p.down) < 30),
  );
  const kept = postings.filter((p) =>
    rule === 'FOR_GOOD' ? p.down === undefined : between(p.up, p.down ?? asOf) >= 30,
  );
  const first = kept[0];
  if (first) {
    const fullOn = rule === 'FOR_GOOD' ? first.up : plus(first.up, 30);
    return early.some((p) => p.down !== undefined && p.down <= fullOn) ? 'MET_LATE' : 'MET';
  }
  return early.length > 0 ? 'BREACHED' : 'PENDING';
}

/**
 * Three calendar days running; a gap starts again. Closed by `lastOfSeries` before the third day: broken. Until the day
 * after the last broadcast has passed the next one may still come. Undefined: one is missing.
 */
export function broadcastState(held: readonly Act[], asOf: string): TrueState | undefined {
  const days = [...new Set(held.map((act) => act.on))].sort();
  let run = 0;
  let broken = false;
  let before: string | undefined;
  for (const day of days) {
    run = before !== undefined && between(before, day) === 1 ? run + 1 : 1;
    before = day;
    if (run >= 3) return broken ? 'MET_LATE' : 'MET';
    if (held.some((act) => act.on === day && act.data['lastOfSeries'] === true)) broken = true;
  }
  if (broken) return 'BREACHED';
  return before !== undefined && asOf <= plus(before, 1) ? 'PENDING' : undefined;
}
