import type { Pause } from '../calendar/deadline.js';
import { planningCodesOf } from '../catalogue/vocabulary.js';
import type { DeadlineRule } from '../catalogue/obligation.js';
import type { Occurrence } from '../reading/occurrence.js';
import { compareActs, notAfter } from '../reading/order.js';
import type { Matter } from './matter.js';

/** The day from which a deadline is counted, as known on a day. */
export interface Clock {
  day: string;
  /** The deed itself; absent while only a plan is known, and where the trigger is its own clock. */
  deed?: Occurrence;
  /** Whether the day is a planned one (ruling 15). */
  planned: boolean;
  /** The day first planned, where the plan or the deed has moved since. */
  firstPlanned?: string;
  /** What came before this round: acts up to then belong to an earlier meeting or ballot. */
  previous?: Occurrence;
}

/** Known acts of a code, in order: only exact days count, later ones are not facts yet. */
export type KnownActs = (code: string) => readonly Occurrence[];

/** The clock of a deadline that runs after its event (or to a fixed day of the year). */
export function clockAfter(matter: Matter, rule: DeadlineRule, known: KnownActs): Clock {
  const { from } = rule;
  if (from === undefined || from === matter.trigger.code) return { day: matter.trigger.day, planned: false };
  const deed =
    rule.kind === 'EFFECT'
      ? known(from).find((act) => notAfter(matter.trigger, act))
      : deedOfRound(matter.trigger, from, known);
  // The vote cannot have ended after its decision: without a record of its end the decision's own day is the latest.
  return deed === undefined
    ? { day: matter.trigger.day, planned: false }
    : { day: deed.day, deed, planned: false };
}

/**
 * A code given twice in one case counts on its earliest day, within the round that the trigger belongs to: the end of
 * the vote that carried the decision, not of the vote that failed a month before. A round begins with the last opening
 * of a vote (a meeting, a ballot handed out, an online vote opened) up to the trigger.
 */
function deedOfRound(trigger: Occurrence, code: string, known: KnownActs): Occurrence | undefined {
  const upTo = known(code).filter(({ day }) => day <= trigger.day);
  const opened = known('VOTE_OPENED')
    .filter(({ day }) => day <= trigger.day)
    .at(-1);
  const inRound = opened === undefined ? upTo : upTo.filter(({ day }) => day >= opened.day);
  return inRound[0] ?? upTo.at(-1);
}

/** A meeting that failed for want of households was called and came together all the same: its notice was owed. */
const ENDS_ROUND: Readonly<Record<string, readonly string[]>> = {
  MEETING_HELD: ['MEETING_HELD', 'MEETING_FAILED'],
  ELECTION_MEETING_HELD: ['ELECTION_MEETING_HELD', 'MEETING_FAILED'],
};

/** The events that end the round of a planning: the deed that a `BEFORE` deadline is counted back from. */
export function deedCodes(from: string): readonly string[] {
  return ENDS_ROUND[from] ?? [from];
}

/**
 * The clock of a deadline before an event: the real day once it is recorded, until then the newest plan (ruling 15).
 * Plannings and deeds are read in order; every planning still open belongs to the next deed. So a second meeting after a
 * failed one is a round of its own, with a notice of its own, and a postponement (planned again before anything was
 * held) moves the first.
 */
export function clockBefore(
  matter: Matter,
  rule: DeadlineRule,
  known: KnownActs,
  notices: readonly Occurrence[],
): Clock | null {
  const { trigger } = matter;
  const { from = '' } = rule;
  const deeds = deedCodes(from).flatMap(known).sort(compareActs);
  if (deeds.some(({ id }) => id === trigger.id)) return deedAsItsOwnClock(trigger, deeds);
  // A trigger that names no day of its own (a plan received) goes by what planned the deed.
  const others = plannedDay(trigger).length > 0 ? [] : planningCodesOf(from);
  const plannings = [...new Set([trigger.code, ...others])].flatMap(known);
  const round = roundOf(trigger, plannings, deeds);
  const plans = [...round.plans, ...notices.filter((notice) => isWithin(notice, round))].sort(compareActs);
  const days = plans.flatMap(plannedDay);
  const firstPlanned = plannedDay(trigger)[0];
  const day = round.deed?.day ?? days.at(-1);
  if (day === undefined) return null;
  return {
    day,
    planned: round.deed === undefined,
    ...(round.deed === undefined ? {} : { deed: round.deed }),
    ...(round.previous === undefined ? {} : { previous: round.previous }),
    ...(firstPlanned === undefined || firstPlanned === day ? {} : { firstPlanned }),
  };
}

function deedAsItsOwnClock(trigger: Occurrence, deeds: readonly Occurrence[]): Clock {
  const previous = deeds.filter((deed) => compareActs(deed, trigger) < 0).at(-1);
  return { day: trigger.day, deed: trigger, planned: false, ...(previous === undefined ? {} : { previous }) };
}

interface Round {
  plans: readonly Occurrence[];
  deed?: Occurrence;
  previous?: Occurrence;
}

function roundOf(trigger: Occurrence, plannings: readonly Occurrence[], deeds: readonly Occurrence[]): Round {
  let open: Occurrence[] = [];
  let previous: Occurrence | undefined;
  let unplanned: Occurrence | undefined;
  const deedIds = new Set(deeds);
  for (const act of [...plannings, ...deeds].sort(compareActs)) {
    if (deedIds.has(act)) {
      if (open.some(({ id }) => id === trigger.id)) return withPrevious({ plans: open, deed: act }, previous);
      unplanned = open.length === 0 ? act : undefined;
      previous = act;
      open = [];
    } else if (act.id === trigger.id && unplanned?.day === act.day) {
      // Recorded after the deed of the same day: dates have no hour, so the planning came first.
      return { plans: [act], deed: unplanned };
    } else open.push(act);
  }
  return withPrevious({ plans: open }, previous);
}

function withPrevious(round: Round, previous: Occurrence | undefined): Round {
  return previous === undefined ? round : { ...round, previous };
}

function isWithin(notice: Occurrence, { previous, deed }: Round): boolean {
  return (
    (previous === undefined || compareActs(notice, previous) > 0) &&
    (deed === undefined || notice.day <= deed.day)
  );
}

/** The day that a plan names, or for which an election was ordered; of a schedule of several days the first. */
function plannedDay({ event: { data } }: Occurrence): string[] {
  const day = data['plannedOn'] ?? data['electionOn'];
  if (typeof day === 'string') return [day];
  const scheduled: unknown[] = Array.isArray(data['receptionDays']) ? data['receptionDays'] : [];
  return scheduled
    .filter((one) => typeof one === 'string')
    .sort()
    .slice(0, 1);
}

/** The times in which a clock stands still, as known on a day. A stop before the day of `since` stops nothing. */
export function pausesOf(
  { stop, go, since }: NonNullable<DeadlineRule['pausedBy']>,
  known: KnownActs,
): readonly Pause[] {
  const pauses: Pause[] = [];
  const stops = known(stop).filter(({ day }) => since === undefined || day >= since);
  for (const act of [...stops, ...known(go)].sort(compareActs)) {
    const last = pauses.at(-1);
    const stands = last !== undefined && last.go === undefined;
    if (act.code === stop && !stands) pauses.push({ stop: act.day });
    else if (act.code === go && stands) pauses[pauses.length - 1] = { stop: last.stop, go: act.day };
  }
  return pauses;
}
