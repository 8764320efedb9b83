import { addTally, emptyTally, tallyOf, type ScoredDuty, type Tally } from '@app/regulation';
import { fallsInto } from '../duties/duty-filter.js';
import type { PeriodicFacts } from '../duties/periodic-facts.js';
import { dutyOf, periodicOfLives, periodSuffix, type PeriodicTemplate } from '../duties/periodic-duties.js';
import type { Owner } from '../duties/periodic-owners.js';
import type { DayRange } from '../reading/period.js';
import type { ScoreDuty } from './score-duty.js';

/** What every owner of one life owes untouched on a day. */
interface LifeScore {
  counts: Tally;
  /** By rule and period. */
  named: ReadonlyMap<string, PeriodicTemplate>;
  /** By score group and period. */
  grouped: ReadonlyMap<string, readonly PeriodicTemplate[]>;
}

/** Days and periods of one life that are kept. */
const DAYS_KEPT = 16;

/** A life's templates are one list for as long as they are kept. */
const lives = new WeakMap<readonly PeriodicTemplate[], Map<string, LifeScore>>();

function lifeScore(owner: Owner, facts: PeriodicFacts, asOf: string, days: DayRange | null): LifeScore {
  const ofYear = periodicOfLives.templatesOfYear(owner, facts, asOf);
  const kept = lives.get(ofYear) ?? new Map<string, LifeScore>();
  lives.set(ofYear, kept);
  const key = days === null ? asOf : `${asOf} ${days.from} ${days.to}`;
  const known = kept.get(key);
  if (known) return known;
  const templates = ofYear.filter(({ duty }) => duty.opensOn <= asOf && fallsInto(duty, days));
  const grouped = new Map<string, PeriodicTemplate[]>();
  for (const template of templates) {
    const { scoreGroup } = template.duty;
    if (scoreGroup === null) continue;
    const group = groupOf(scoreGroup, `~${template.period ?? ''}`);
    const members = grouped.get(group);
    if (members) members.push(template);
    else grouped.set(group, [template]);
  }
  const made = {
    counts: tallyOf(
      templates.map((template) => dutyOf(template, owner)),
      asOf,
    ),
    named: new Map(templates.map((one) => [nameOf(one.obligationId, periodSuffix(one.period)), one])),
    grouped,
  };
  if (kept.size >= DAYS_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

const nameOf = (obligationId: string, suffix: string): string => `${obligationId}${suffix}`;
const groupOf = (scoreGroup: string, suffix: string): string => `${scoreGroup} ${suffix}`;

/** What follows the place in the name of a duty: `~2026-Q1`, or nothing for a standing one. */
function suffixOf({ dutyId, obligationId }: ScoreDuty, place: string): string {
  return dutyId.slice(obligationId.length + 1 + place.length);
}

/** `<rule>~<place>[~<period>]` */
const placeOf = ({ dutyId }: ScoreDuty): string => dutyId.split('~')[1] ?? '';

/**
 * Counts of what the owners owe without an event: those of each life, which are worked out once, less the groups and
 * duties of which something touched a part, and these counted by themselves.
 */
export function standingTally(
  owners: readonly Owner[],
  touched: readonly ScoreDuty[],
  facts: PeriodicFacts,
  asOf: string,
  days: DayRange | null,
): Tally {
  const byPlace = new Map<string, ScoreDuty[]>();
  for (const duty of touched) {
    const here = byPlace.get(placeOf(duty));
    if (here) here.push(duty);
    else byPlace.set(placeOf(duty), [duty]);
  }
  const sum = emptyTally();
  for (const owner of owners) {
    const life = lifeScore(owner, facts, asOf, days);
    addTally(sum, life.counts);
    const own = byPlace.get(owner.place);
    if (own === undefined) continue;
    byPlace.delete(owner.place);
    const { replaced, beside } = touchedParts(life, own, owner.place);
    const untouched = [...beside].map((template) => dutyOf(template, owner));
    addTally(sum, tallyOf(untouched, asOf), -1);
    const rest = [...beside].filter((template) => !replaced.has(template));
    const counted: ScoredDuty[] = own.filter((duty) => fallsInto(duty, days));
    addTally(sum, tallyOf([...counted, ...rest.map((template) => dutyOf(template, owner))], asOf));
  }
  // Of a place that owes nothing any more, such as a village that was closed.
  const others = [...byPlace.values()].flat().filter((duty) => fallsInto(duty, days));
  addTally(sum, tallyOf(others, asOf));
  return sum;
}

/** The templates in whose place something touched stands, and with them all of the groups that it touches. */
function touchedParts(
  life: LifeScore,
  own: readonly ScoreDuty[],
  place: string,
): { replaced: ReadonlySet<PeriodicTemplate>; beside: ReadonlySet<PeriodicTemplate> } {
  const replaced = new Set<PeriodicTemplate>();
  const beside = new Set<PeriodicTemplate>();
  const add = (scoreGroup: string | null, suffix: string): void => {
    if (scoreGroup === null) return;
    for (const member of life.grouped.get(groupOf(scoreGroup, suffix)) ?? []) beside.add(member);
  };
  for (const duty of own) {
    const template = life.named.get(nameOf(duty.obligationId, suffixOf(duty, place)));
    if (template !== undefined) {
      replaced.add(template);
      beside.add(template);
      add(template.duty.scoreGroup, `~${template.period ?? ''}`);
    }
    if (duty.scoreKey !== null) add(duty.scoreGroup, duty.scoreKey.slice(place.length));
  }
  return { replaced, beside };
}

/** The untouched duties of the owners one by one. */
export function untouchedDuties(
  owners: readonly Owner[],
  touched: readonly ScoreDuty[],
  facts: PeriodicFacts,
  asOf: string,
): ScoreDuty[] {
  const ids = new Set(touched.map(({ dutyId }) => dutyId));
  return owners
    .flatMap((owner) =>
      periodicOfLives.templatesOf(owner, facts, asOf).map((template) => dutyOf(template, owner)),
    )
    .filter(({ dutyId }) => !ids.has(dutyId));
}
