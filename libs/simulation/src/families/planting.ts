import { between, plus } from '../calendar/days.js';
import { blankBelief, nameOf, Rota, type Source, type Span } from '../plants/planting.js';
import type { Commune, Province } from '../province/province.js';
import type { Random } from '../random.js';
import { periodTruth, typesOf } from '../rules/period-rule.js';
import type { CaseBelief } from '../stream/believed.js';
import { Story, type StoryWorld } from '../stream/story.js';
import { deliberationTruth } from '../truth/deliberation-truth.js';
import { disclosureTruth } from '../truth/disclosure-truth.js';
import type { TrueDuty } from '../truth/timeline.js';
import { Teller, type Family, type Plant } from './family.js';
import { caseRules, families, periodRules } from './registry.js';

/** Every plant of every family. */
export const familyPlants: readonly Plant[] = families.flatMap(({ plants }) => plants);

/** Days that a tale takes to its end when it does not say. */
const usualLength = 150;

/**
 * `perYear` cases of the families (of some plants, where they are named) in each speaking commune, spread over the span.
 * Plants are dealt one after another; one that fits no commune within the span and its own days is left out.
 */
export function plantFamilies(
  world: StoryWorld,
  province: Province,
  span: Span,
  perYear: number,
  plants: readonly Plant[] = familyPlants,
): Source[] {
  if (perYear === 0) return [];
  const random = world.random.branch('families');
  const ownWorld = { ...world, random };
  const speaking = province.communes.filter(({ silent }) => !silent);
  const deck = new Deck(plants, speaking, span, random);
  const count = Math.max(1, Math.round((perYear * between(span.from, span.until)) / 365));
  const sources = families.flatMap((family) => ofProvince(family, province.asUnit, ownWorld, span));
  for (let n = 0; n < count; n += 1) {
    for (const commune of speaking) {
      const drawn = deck.draw(commune);
      if (!drawn) continue;
      const belief = blankBelief(commune);
      const name = `${nameOf(commune)}-case-${String(n)}`;
      const teller = new Teller(commune, belief, random, name, ownWorld);
      drawn.plant.tell(teller, drawn.day);
      sources.push({
        commune,
        stories: teller.stories,
        plants: [drawn.plant.name],
        truth: () => firstTruthOf(belief),
        belief,
        kind: 'CASE',
      });
    }
  }
  return sources;
}

/** What the province itself records. */
function ofProvince(
  { name, ofProvince: tell }: Family,
  asUnit: Commune,
  world: StoryWorld,
  span: Span,
): Source[] {
  if (!tell) return [];
  const belief = blankBelief(asUnit);
  const stories: Story[] = [];
  tell((category) => {
    const story = new Story(
      `${nameOf(asUnit)}-${name}-${String(stories.length + 1)}`,
      category,
      world,
      belief,
    );
    stories.push(story);
    return story;
  }, span);
  return [{ commune: asUnit, stories, plants: [], truth: () => [], belief, kind: 'CASE' }];
}

interface Dealt {
  item: Plant;
  round: number;
}

/** Deals plants one after another; one that does not fit the commune waits for the next commune that it fits. */
class Deck {
  private readonly waiting: Dealt[] = [];
  private readonly rota: Rota<Plant>;

  constructor(
    private readonly plants: readonly Plant[],
    private readonly communes: readonly Commune[],
    private readonly span: Span,
    private readonly random: Random,
  ) {
    this.rota = new Rota(plants, random);
  }

  /** A plant and the day on which it begins; nothing when none fits. */
  draw(commune: Commune): { plant: Plant; day: string } | undefined {
    const at = this.waiting.findIndex((dealt) => this.daysIn(commune, dealt) !== undefined);
    const [kept] = at < 0 ? [] : this.waiting.splice(at, 1);
    const dealt = kept ?? this.deal(commune);
    const days = dealt && this.daysIn(commune, dealt);
    if (!dealt || !days) return undefined;
    return { plant: dealt.item, day: plus(this.span.from, this.random.between(days.earliest, days.latest)) };
  }

  private deal(commune: Commune): Dealt | undefined {
    for (let tried = 0; tried < this.plants.length; tried += 1) {
      const dealt = this.rota.deal();
      if (this.daysIn(commune, dealt)) return dealt;
      if (this.communes.some((other) => this.daysIn(other, dealt))) this.waiting.push(dealt);
    }
    return undefined;
  }

  /** In the first round early enough to come to its end, later anywhere, so that some are cut off while they run. */
  private daysIn(commune: Commune, { item, round }: Dealt): { earliest: number; latest: number } | undefined {
    const { from, until } = this.span;
    if (item.where?.(commune) === false) return undefined;
    const [first, last] = item.between ?? [from, until];
    const room = round === 0 ? (item.lasts ?? usualLength) : 1;
    const earliest = Math.max(between(from, commune.registeredOn) + 12, between(from, first));
    const latest = Math.min(between(from, until) - room, between(from, last));
    return earliest <= latest ? { earliest, latest } : undefined;
  }
}

/** Articles 11 to 23 for each document and each matter that the tale wrote, as if it were a case of its own. */
export function firstTruthOf(of: CaseBelief, daily = false): readonly TrueDuty[] {
  const streams = [...new Set(of.acts.map(({ stream }) => stream))];
  return streams.flatMap((stream) => {
    const truth = stream.startsWith('document-')
      ? disclosureTruth
      : stream.startsWith('deliberation-')
        ? deliberationTruth
        : undefined;
    return truth?.({ ...of, acts: of.acts.filter(({ cases }) => cases.includes(stream)) }, daily) ?? [];
  });
}

/** The duties that all rules see in one source, besides those that its own truth tells of. */
export function truthOf(source: Source): readonly TrueDuty[] {
  return [...source.truth(), ...caseRules.truth(source.belief)];
}

/** The duties of one period rule in one commune, and the types of acts that may change them. */
export interface PeriodSource {
  commune: Commune;
  types: ReadonlySet<string>;
  truth: () => readonly TrueDuty[];
}

export function periodSources({ asUnit, communes }: Province, { horizon }: Span): PeriodSource[] {
  return [asUnit, ...communes].flatMap((commune) =>
    periodRules
      .filter(({ holder }) => (holder === 'PROVINCE') === (commune === asUnit))
      .map((rule) => ({
        commune,
        types: new Set(typesOf(rule)),
        truth: () => periodTruth(rule, commune, horizon),
      })),
  );
}
