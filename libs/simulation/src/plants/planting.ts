import { between, plus } from '../calendar/days.js';
import type { Commune } from '../province/province.js';
import type { Random } from '../random.js';
import type { CaseBelief } from '../stream/believed.js';
import { Story, type StoryWorld } from '../stream/story.js';
import { disclosureTruth } from '../truth/disclosure-truth.js';
import { deliberationReportTruth, periodsFrom, quarterlyListTruth } from '../truth/period-truth.js';
import type { TrueDuty } from '../truth/timeline.js';
import { disclosureBeliefPlants } from './disclosure-beliefs.js';
import { disclosurePlants } from './disclosure-plants.js';
import { DisclosureTale } from './disclosure-tale.js';
import { halfYearPlants, quarterPlants } from './period-plants.js';

/** A case (or a commune's periods) with its entries and a way to say what is believed of its duties. */
export interface Source {
  commune: Commune;
  stories: readonly Story[];
  /** Names of the plants, for the coverage table. */
  plants: readonly string[];
  truth: () => readonly TrueDuty[];
  /** What is believed of the source's acts; shared by its stories. */
  belief: CaseBelief;
  kind: 'DOCUMENT' | 'MATTER' | 'PERIODS' | 'CASE';
}

export interface Span {
  from: string;
  /** Last day on which anything is recorded. */
  until: string;
  /** Last day that may be asked about: periods that begin after `until` are owed there too. */
  horizon: string;
}

/** Hands out plants one after another, so that every plant grows before any grows twice. */
export class Rota<T> {
  private readonly order: readonly T[];
  private next = 0;

  constructor(items: readonly T[], random: Random) {
    const left = [...items];
    const order: T[] = [];
    while (left.length > 0) order.push(...left.splice(random.between(0, left.length - 1), 1));
    this.order = order;
  }

  take(): T {
    return this.deal().item;
  }

  /** The next item and how often the rota has gone round before it. */
  deal(): { item: T; round: number } {
    const item = this.order[this.next % this.order.length];
    if (item === undefined) throw new RangeError('an empty rota');
    const round = Math.floor(this.next / this.order.length);
    this.next += 1;
    return { item, round };
  }
}

/** Documents to be disclosed in the communes, `perYear` each, spread over the span. */
export function plantDisclosures(
  world: StoryWorld,
  communes: readonly Commune[],
  span: Span,
  perYear: number,
): Source[] {
  const random = world.random.branch('disclosures');
  const rota = new Rota([...disclosurePlants, ...disclosureBeliefPlants], random);
  return spread(communes, span, perYear, random).map(({ commune, n, dayIn }) => {
    const { item: plant, round } = rota.deal();
    const day = dayIn(round);
    const item = random.pick(plant.items);
    const belief = blankBelief(commune);
    const story = new Story(`${nameOf(commune)}-doc-${String(n)}`, 'document', world, belief);
    plant.tell(new DisclosureTale(story), day, item, plant.kinds && random.pick(plant.kinds));
    return {
      commune,
      stories: [story],
      plants: [plant.name],
      truth: () => disclosureTruth(belief),
      belief,
      kind: 'DOCUMENT',
    };
  });
}

/** Law 10/2022: who stood before owes its first quarter. */
const lawInForce = '2023-07-01';

/** Every quarter and half-year of every commune; all of one commune are one source, for their acts may answer each other. */
export function plantPeriods(world: StoryWorld, communes: readonly Commune[], span: Span): Source[] {
  const random = world.random.branch('periods');
  const quarterly = new Rota(quarterPlants, random);
  const halfYearly = new Rota(halfYearPlants, random);
  return communes.map((commune) => {
    const belief = blankBelief(commune);
    const since = commune.validFrom < span.from ? lawInForce : span.from;
    const quarters = periodsFrom(since, span.horizon, 3);
    const halves = periodsFrom(since, span.horizon, 6);
    const within = ({ from }: { from: string }) => from >= span.from;
    const told = [
      ...quarters.filter(within).map((period) => ({ period, plant: quarterly.take() })),
      ...halves.filter(within).map((period) => ({ period, plant: halfYearly.take() })),
    ].map(({ period, plant }) => {
      const story = new Story(`${nameOf(commune)}-period-${period.name}`, 'document', world, belief);
      if (period.from >= commune.registeredOn && !commune.silent) plant.tell(story, period);
      return { story, name: plant.name };
    });
    return {
      commune,
      stories: told.map(({ story }) => story),
      plants: told.map(({ name }) => name),
      belief,
      kind: 'PERIODS',
      truth: () => [
        ...quarters.map((quarter) => quarterlyListTruth(quarter, belief)),
        ...halves.map((half) => deliberationReportTruth(half, belief)),
      ],
    };
  });
}

/** A commune in which a case is told, with its number there. */
export interface CasePlace {
  commune: Commune;
  n: number;
  dayIn: (round: number) => string;
}

/** Days that the longest tale takes to its end. */
const longestTale = 150;

/**
 * `perYear` places a year for a case in each commune. `dayIn` draws the day on which one begins: in the first round of
 * the plants early enough to end within the span, later anywhere, so that some are cut off while they run.
 */
export function spread(
  communes: readonly Commune[],
  span: Span,
  perYear: number,
  random: Random,
): CasePlace[] {
  const length = between(span.from, span.until);
  const count = Math.max(1, Math.round((perYear * length) / 365));
  const dayIn = (commune: Commune, round: number) => {
    const latest = round === 0 ? length - longestTale : length - 1;
    const earliest = between(span.from, commune.registeredOn) + 12;
    return plus(span.from, random.between(earliest, Math.max(earliest, latest)));
  };
  const speaking = communes.filter(({ silent }) => !silent);
  return speaking.flatMap((commune) =>
    Array.from({ length: count }, (_, n) => ({
      commune,
      n,
      dayIn: (round: number) => dayIn(commune, round),
    })),
  );
}

export function blankBelief(commune: Commune): CaseBelief {
  return { commune, stream: '', enteredOn: new Map(), acts: [], rulings: [] };
}

/** The commune's code as it stands in keys: plain ASCII. */
export function nameOf(commune: Commune): string {
  return commune.code;
}
