import { addTally, emptyTally, tallyOf, type ScoredDuty, type Tally } from '@app/regulation';
import { fallsInto } from '../duties/duty-filter.js';
import type { PeriodicFacts } from '../duties/periodic-facts.js';
import { dutyOf, periodicOfLives, periodSuffix, type PeriodicTemplate } from '../duties/periodic-duties.js';
import type { Owner } from '../duties/periodic-owners.js';
import type { DayRange } from '../reading/period.js';
import type { ScoreDuty } from './score-duty.js';

/** Of untouched duties what counts once: a score group of one period, or a duty by itself. */
interface Part {
  members: readonly PeriodicTemplate[];
  counts: Tally;
}

/** What every owner of one life owes untouched on a day. */
interface LifeScore {
  counts: Tally;
  /** By rule and period. */
  named: ReadonlyMap<string, PeriodicTemplate>;
  /** By what counts once. */
  parts: ReadonlyMap<string, Part>;
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
  const members = new Map<string, PeriodicTemplate[]>();
  for (const template of templates) {
    const list = members.get(partOf(template));
    if (list) list.push(template);
    else members.set(partOf(template), [template]);
  }
  const countsOf = (of: readonly PeriodicTemplate[]): Tally =>
    tallyOf(
      of.map((template) => dutyOf(template, owner)),
      asOf,
    );
  const made = {
    counts: countsOf(templates),
    named: new Map(templates.map((one) => [nameOf(one.obligationId, periodSuffix(one.period)), one])),
    parts: new Map([...members].map(([part, list]) => [part, { members: list, counts: countsOf(list) }])),
  };
  if (kept.size >= DAYS_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

const nameOf = (obligationId: string, suffix: string): string => `${obligationId}${suffix}`;
const groupOf = (scoreGroup: string, suffix: string): string => `${scoreGroup} ${suffix}`;

const partOf = ({ duty: { scoreGroup }, obligationId, period }: PeriodicTemplate): string =>
  scoreGroup === null ? nameOf(obligationId, periodSuffix(period)) : groupOf(scoreGroup, `~${period ?? ''}`);

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
    const { replaced, parts } = touchedParts(life, own, owner.place);
    const counted: ScoredDuty[] = own.filter((duty) => fallsInto(duty, days));
    for (const { members, counts } of parts) {
      addTally(sum, counts, -1);
      for (const template of members) if (!replaced.has(template)) counted.push(dutyOf(template, owner));
    }
    addTally(sum, tallyOf(counted, asOf));
  }
  // Of a place that owes nothing any more, such as a village that was closed.
  const others = [...byPlace.values()].flat().filter((duty) => fallsInto(duty, days));
  addTally(sum, tallyOf(others, asOf));
  return sum;
}

/** The templates in whose place something touched stands, and the parts that it touches. */
function touchedParts(
  life: LifeScore,
  own: readonly ScoreDuty[],
  place: string,
): { replaced: ReadonlySet<PeriodicTemplate>; parts: ReadonlySet<Part> } {
  const replaced = new Set<PeriodicTemplate>();
  const parts = new Set<Part>();
  const add = (part: Part | undefined): void => {
    if (part !== undefined) parts.add(part);
  };
  for (const duty of own) {
    const template = life.named.get(nameOf(duty.obligationId, suffixOf(duty, place)));
    if (template !== undefined) {
      replaced.add(template);
      add(life.parts.get(partOf(template)));
    }
    if (duty.scoreGroup !== null && duty.scoreKey !== null)
      add(life.parts.get(groupOf(duty.scoreGroup, duty.scoreKey.slice(place.length))));
  }
  return { replaced, parts };
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
