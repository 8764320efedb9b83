import { addDays, daysBetween } from '@app/domain';
import type { DurationRule } from '../catalogue/obligation.js';
import { vocabulary } from '../catalogue/vocabulary.js';
import type { CheckResult } from '../duty.js';
import type { View } from '../judging/view.js';
import type { Occurrence } from '../reading/occurrence.js';
import { notAfter } from '../reading/order.js';
import { result, worst } from './check.js';
import { imprecise, missing } from './missing.js';
import { checkSeries } from './series.js';

/** What `durations` names stays up, or is broadcast, for at least the minimum. */
export function checkDuration(view: View): CheckResult | null {
  const results = view.entry.durations.flatMap((rule) => {
    const lies = vocabulary.durationOf[rule.of];
    if (lies === undefined)
      throw new Error(`the vocabulary does not say between which events ${rule.of} lies`);
    const starts = startsOf(view, rule, lies.starts);
    if (starts.length === 0 && isOneOfSeveralForms(view, rule)) return [];
    const unclear = view.inexact([lies.starts]);
    const own =
      starts.length > 0
        ? measure(view, rule, starts, lies.ends)
        : missing(view, 'DURATION', rule.of, { recorded: view.allActs().length > 0, unclear });
    return owed(view, rule, own);
  });
  return worst(results);
}

/**
 * What began since the trigger. A posting that is itself the trigger is measured alone, on paper or on the web: another
 * one has a duty of its own. Of a case's postings only those count that are an act of the entry: the notice of a result
 * is not the draft. A consultation published in several forms runs from the first.
 */
function startsOf(view: View, { of }: DurationRule, code: string): readonly Occurrence[] {
  const { trigger } = view;
  const judgesTrigger = view.entry.judged['DURATION'] === 'TRIGGER';
  if (judgesTrigger) return of === 'CONSULTATION' ? view.known(code) : [trigger];
  const since = view.known(code).filter((act) => notAfter(trigger, act));
  if (of !== 'POSTING' || view.entry.acts.length === 0) return since;
  const acts = new Set(view.allActs().map(({ id }) => id));
  return since.filter(({ id }) => acts.has(id));
}

/** A posting that is one of several ways has its days only where it is chosen: a meeting has none. */
function isOneOfSeveralForms(view: View, { of }: DurationRule): boolean {
  const { allowedForms, requiredForms } = view.entry;
  if (of !== 'POSTING' || requiredForms.some(({ form }) => form === of)) return false;
  return (
    allowedForms.some(({ form }) => form === of) && view.allActs().some((act) => view.isAllowedForm(act))
  );
}

/**
 * What was done in full needs no condition. Otherwise it matters whether the duration is owed: a broadcast that nobody
 * had to make may be as short as it likes, and where nobody knows, a person decides.
 */
function owed(view: View, { condition }: DurationRule, own: CheckResult): CheckResult[] {
  if (condition === undefined || own.state === 'MET') return [own];
  const { value, because } = view.truth(condition);
  if (value === 'TRUE') return [own];
  if (value === 'FALSE') return [];
  const { facts, nextChange } = own;
  const change = nextChange === undefined ? {} : { nextChange };
  return [
    result('DURATION', 'NEEDS_REVIEW', {
      facts,
      element: because[0] ?? '',
      reason: 'UNKNOWN_FACT',
      ...change,
    }),
  ];
}

function measure(
  view: View,
  rule: DurationRule,
  starts: readonly Occurrence[],
  ends: string | null,
): CheckResult {
  if (ends === null) return checkSeries(view, rule, starts);
  if (rule.of === 'CONSULTATION') return measureConsultation(view, rule, starts, view.known(ends));
  const unclear = view.inexact([ends]).filter((end) => starts.some((start) => isSourceOf(end, start)));
  const [first] = unclear;
  if (first === undefined) return measureSites(view, rule, starts, ends);
  // Taken down on a day that nobody knows: only postings that this does not touch can still prove the duration.
  const certain = starts.filter((start) => !unclear.some((end) => isSourceOf(end, start)));
  const proven = measureSites(view, rule, certain, ends);
  const change = proven.nextChange === undefined ? {} : { nextChange: proven.nextChange };
  return proven.state === 'MET' ? proven : { ...imprecise(view, 'DURATION', first), ...change };
}

/** Open from the first publication to the close; published again after that, it is open again. */
function measureConsultation(
  view: View,
  rule: DurationRule,
  starts: readonly Occurrence[],
  ends: readonly Occurrence[],
): CheckResult {
  const up: Interval[] = [];
  for (const start of starts) {
    const last = up.at(-1);
    if (last !== undefined && (last.to === null || start.day < last.to)) continue;
    up.push({ from: start.day, to: ends.find((end) => notAfter(start, end))?.day ?? null });
  }
  const word = checkContinuous(view, rule.minimum ?? 1, { name: rule.of, place: '', up });
  return word.reason === 'TAKEN_DOWN_EARLY' ? { ...word, reason: 'CLOSED_EARLY' } : word;
}

function measureSites(
  view: View,
  rule: DurationRule,
  starts: readonly Occurrence[],
  ends: string,
): CheckResult {
  const sites = sitesOf(starts, view.known(ends)).filter(({ place }) => isRequired(view, place));
  const results = sites.map((site) => checkSite(view, rule, site));
  return worst(results) ?? missing(view, 'DURATION', rule.of, { recorded: true });
}

/** A copy at a place that the rule does not name may come down at any time; one without a place is taken for all. */
function isRequired({ entry: { requiredPlaces } }: View, place: string): boolean {
  return requiredPlaces.length === 0 || place === '' || requiredPlaces.includes(place);
}

/** One notice board: a place of a village. Each place of a posting has its own days. */
interface Site {
  name: string;
  place: string;
  up: readonly Interval[];
}

interface Interval {
  from: string;
  /** Day on which it was taken down; null while it is up. */
  to: string | null;
}

function sitesOf(starts: readonly Occurrence[], ends: readonly Occurrence[]): Site[] {
  const sites = new Map<string, { place: string; up: Interval[] }>();
  for (const start of starts)
    for (const place of start.places.length > 0 ? start.places : [''])
      for (const village of start.villages.length > 0 ? start.villages : ['']) {
        const name = village === '' ? place : `${place} ${village}`;
        const site = sites.get(name) ?? { place, up: [] };
        const down = ends.find((end) => takesDown(end, start, place, village));
        site.up.push({ from: start.day, to: down?.day ?? null });
        sites.set(name, site);
      }
  return [...sites].map(([name, { place, up }]) => ({ name, place, up: joined(up) }));
}

/** A taking down names the posting; where it names places or villages, only those come down. */
function takesDown(end: Occurrence, start: Occurrence, place: string, village: string): boolean {
  return (
    isSourceOf(end, start) &&
    (end.places.length === 0 || end.places.includes(place)) &&
    (end.villages.length === 0 || village === '' || end.villages.includes(village))
  );
}

function isSourceOf({ event: { data } }: Occurrence, { id, event }: Occurrence): boolean {
  return data['source'] === id || data['source'] === event.id;
}

/** Intervals in order, those that touch or overlap made one: a fresh copy on the day of taking down leaves no gap. */
function joined(up: readonly Interval[]): Interval[] {
  const runs: Interval[] = [];
  for (const next of [...up].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last === undefined || (last.to !== null && last.to < next.from)) runs.push(next);
    else runs[runs.length - 1] = { from: last.from, to: laterEnd(last.to, next.to) };
  }
  return runs;
}

function laterEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function checkSite(view: View, rule: DurationRule, site: Site): CheckResult {
  if (rule.permanent || rule.minimum === null) return checkPermanent(site);
  return rule.continuous ? checkContinuous(view, rule.minimum, site) : checkSum(view, rule.minimum, site);
}

/**
 * Up on day D and taken down on day E it was up E − D days (ruling 16). A run that was too short breaks the rule; a fresh
 * full run heals it to MET_LATE, both facts shown (ruling 3). A short run after a full one changes nothing.
 */
function checkContinuous(view: View, minimum: number, { name, up }: Site): CheckResult {
  const full = up.findIndex((run) => daysUp(run, view.asOf) >= minimum);
  const short = up.find(
    (run, index) => run.to !== null && daysUp(run, view.asOf) < minimum && (full === -1 || index < full),
  );
  const facts = {
    required: minimum,
    ...(short === undefined ? {} : { takenDownOn: short.to, days: daysUp(short, view.asOf) }),
  };
  if (full !== -1)
    return result('DURATION', short === undefined ? 'MET' : 'MET_LATE', { facts, element: name });
  const running = up.at(-1);
  const nextChange = running?.to === null ? { nextChange: addDays(running.from, minimum) } : {};
  if (short !== undefined)
    return result('DURATION', 'BREACHED', {
      facts,
      element: name,
      reason: 'TAKEN_DOWN_EARLY',
      ...nextChange,
    });
  return result('DURATION', 'PENDING', { facts, element: name, ...nextChange });
}

/** Without `continuous` the days of all runs count together. */
function checkSum(view: View, minimum: number, { name, up }: Site): CheckResult {
  const days = up.reduce((sum, run) => sum + daysUp(run, view.asOf), 0);
  const facts = { required: minimum, days };
  if (days >= minimum) return result('DURATION', 'MET', { facts, element: name });
  if (up.at(-1)?.to === null)
    return result('DURATION', 'PENDING', {
      facts,
      element: name,
      nextChange: addDays(view.asOf, minimum - days),
    });
  return result('DURATION', 'BREACHED', { facts, element: name, reason: 'TAKEN_DOWN_EARLY' });
}

/** A standing notice is kept as long as it is up; taken away and put back later it was kept late. */
function checkPermanent({ name, up }: Site): CheckResult {
  const facts = { permanent: true, takenDownOn: up.find(({ to }) => to !== null)?.to ?? null };
  if (up.at(-1)?.to !== null)
    return result('DURATION', 'BREACHED', { facts, element: name, reason: 'TAKEN_DOWN_EARLY' });
  return result('DURATION', up.length === 1 ? 'MET' : 'MET_LATE', { facts, element: name });
}

function daysUp({ from, to }: Interval, asOf: string): number {
  return daysBetween(from, to ?? asOf);
}
