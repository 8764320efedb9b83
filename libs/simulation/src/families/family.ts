import type { Commune, Village } from '../province/province.js';
import type { Random } from '../random.js';
import type { CaseRule } from '../rules/case-rule.js';
import type { PeriodRule } from '../rules/period-rule.js';
import type { CaseBelief } from '../stream/believed.js';
import { Story, type StoryWorld } from '../stream/story.js';
import type { TrueState } from '../truth/timeline.js';

/**
 * A family of matters: what the law says of them, written by hand from its text, and the tales that are planted.
 * One file a family, one line in `registry.ts`.
 */
export interface Family {
  /** Part of the keys of its entries: plain ASCII, no other family's. */
  name: string;
  /** Duties that acts open, of this family or any other. */
  rules?: readonly CaseRule[];
  /** Duties of periods. */
  periods?: readonly PeriodRule[];
  plants: readonly Plant[];
  /** What the province itself records within the span; `open` begins a process. */
  ofProvince?: (open: (category: string) => Story, span: { from: string; until: string }) => void;
  /** States that the plants must reach, an obligation each: at least one on each side of its boundary. */
  reaches: Readonly<Record<string, readonly TrueState[]>>;
}

/** A tale with one thing that matters: in time, on the last day, a day late, never, wrong form, one vote short. */
export interface Plant {
  name: string;
  /** Tells the case from `day` on. */
  tell: (teller: Teller, day: string) => void;
  /** First and last day on which the tale may begin. */
  between?: readonly [string, string];
  /** Communes in which the tale shows what it is meant to show; any when absent. */
  where?: (commune: Commune) => boolean;
  /** Days that the tale takes to its end; 150 when absent. */
  lasts?: number;
}

/** Writes the streams of one case; all of them share what is believed. */
export class Teller {
  readonly stories: Story[] = [];
  readonly village: Village;

  constructor(
    readonly commune: Commune,
    readonly belief: CaseBelief,
    readonly random: Random,
    private readonly name: string,
    private readonly world: StoryWorld,
  ) {
    this.village = random.pick(commune.villages);
  }

  /** A process of its own; its first act opens a stream of that act's category. */
  open(category: string): Story {
    const name = `${this.name}-${String(this.stories.length + 1)}`;
    const story = new Story(name, category, this.world, this.belief);
    this.stories.push(story);
    return story;
  }
}
