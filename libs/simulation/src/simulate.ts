import { plus } from './calendar/days.js';
import { periodSources, plantFamilies, truthOf } from './families/planting.js';
import { caseRules } from './families/registry.js';
import { decideCalendar } from './plants/calendar-decision.js';
import { plantDeliberations } from './plants/deliberation-planting.js';
import { plantDisclosures, plantPeriods, type Source, type Span } from './plants/planting.js';
import { buildProvince, type Commune, type Province } from './province/province.js';
import { Random } from './random.js';
import { GroundTruth } from './stream/ground-truth.js';
import type { ActingBody, SimulatedAction } from './stream/simulated-action.js';
import type { Move, StoryWorld } from './stream/story.js';
import type { TrueDuty } from './truth/timeline.js';

export interface SimulationOptions {
  communes: number;
  /** Full years from `from`; the last day is the day before its anniversary. */
  years: number;
  seed: number;
  ledgerId: string;
  /** The account that records for a body; by default `sim-` and the body's code in lower case with dashes. */
  accountOf?: (body: ActingBody) => string;
  /** First day, a half-year's first. */
  from?: string;
  /** Documents to be disclosed, a commune and year. */
  documentsPerYear?: number;
  /** Matters put to the people, a commune and year. */
  mattersPerYear?: number;
  /** Cases of the other families of matters, a commune and year. */
  casesPerYear?: number;
  /** So many communes, one in twelve, stood already when another law was in force; none when absent. */
  longStanding?: number;
  /** An invented decision of the first December that moves working days; none when absent. */
  calendarDecision?: boolean;
}

export interface Simulation {
  province: Province;
  /** In the order of recording. */
  actions: readonly SimulatedAction[];
  truth: GroundTruth;
  /** How often each plant was told. */
  plants: ReadonlyMap<string, number>;
  /** What is believed of each document and matter in the end. */
  cases: readonly Pick<Source, 'belief' | 'kind' | 'plants'>[];
  from: string;
  /** Last day on which anything is recorded. */
  until: string;
  /** Last day for which the truth is whole: periods beginning after it are not in it. */
  horizon: string;
}

/**
 * Tỉnh Mẫu, walked day by day: what its communes record, and beside it what the law says of every duty they caused,
 * after every single entry. The same options give the same province, to the byte.
 */
export function simulate(options: SimulationOptions): Simulation {
  const { world, province, span } = settle(options);
  const calendar = options.calendarDecision ? decideCalendar(world, province, span) : undefined;
  if (calendar) province.moves.push(calendar.move);
  return assemble(province, span, [
    ...(calendar?.sources ?? []),
    ...plantPeriods(world, province.communes, span),
    ...plantDisclosures(world, province.communes, span, options.documentsPerYear ?? 12),
    ...plantDeliberations(world, province.communes, span, options.mattersPerYear ?? 8),
    ...plantFamilies(world, province, span, options.casesPerYear ?? 12),
  ]);
}

/** The province without any case yet, and the time in which cases are told. */
export function settle(options: SimulationOptions): { world: StoryWorld; province: Province; span: Span } {
  const from = options.from ?? firstDayOf(options.years);
  const until = plus(`${String(Number(from.slice(0, 4)) + options.years)}${from.slice(4)}`, -1);
  const world = {
    ledgerId: options.ledgerId,
    accountOf: options.accountOf ?? defaultAccountOf,
    random: new Random(options.seed),
  };
  return {
    world,
    province: buildProvince(world, {
      communes: options.communes,
      start: from,
      longStanding: options.longStanding,
    }),
    span: { from, until, horizon: plus(until, 60) },
  };
}

/** Merges what all sources record and writes down the truth beside it. */
export function assemble(province: Province, span: Span, sources: readonly Source[]): Simulation {
  return {
    province,
    ...walk(province, sources, span),
    plants: countOf(sources),
    cases: sources.filter(({ kind }) => kind !== 'PERIODS'),
    ...span,
  };
}

/** A span that ends with the year 2026: its law of dialogues, of villages and of petitions changed within it. */
export function firstDayOf(years: number): string {
  return `${String(2027 - years)}-01-01`;
}

export function defaultAccountOf(body: ActingBody): string {
  return `sim-${body.toLowerCase().replaceAll('_', '-')}`;
}

/** Something whose duties are believed anew after every entry that may change them. */
interface Believer {
  truth: () => readonly TrueDuty[];
  /** Duties that it has named so far. */
  named: Set<string>;
}

interface Entry {
  move: Move;
  touches: readonly Believer[];
}

/** Merges all entries by their day and writes down, after each, what is believed of the duties it touches. */
function walk(
  province: Province,
  sources: readonly Source[],
  span: Span,
): { actions: SimulatedAction[]; truth: GroundTruth } {
  const truth = new GroundTruth();
  const actions: SimulatedAction[] = [];
  for (const { move, touches } of entriesOf(province, sources, span)) {
    const order = actions.length + 1;
    actions.push({
      recordAt: instantOf(move.recordOn, order, actions.at(-1)?.recordAt),
      key: move.key,
      account: move.account,
      action: move.action,
    });
    move.believe(order);
    for (const believer of touches) truth.write(believer.named, order, believer.truth());
  }
  return { actions, truth };
}

function entriesOf(province: Province, sources: readonly Source[], span: Span): Entry[] {
  const believers = new Believers(province, sources, span);
  const entries: Entry[] = [
    ...province.moves.map((move) => ({
      move,
      touches: move.touchesAll ? believers.everywhere() : move.commune ? believers.of(move.commune) : [],
    })),
    ...sources.flatMap((source) =>
      source.stories.flatMap((story) =>
        story.moves.map((move) => ({ move, touches: believers.touchedBy(source, move) })),
      ),
    ),
  ];
  return entries
    .filter(({ move }) => move.recordOn <= span.until)
    .sort((a, b) => (a.move.recordOn < b.move.recordOn ? -1 : a.move.recordOn > b.move.recordOn ? 1 : 0));
}

/** Who has to think again after an entry: its own case, cases that read such acts elsewhere, and periods. */
class Believers {
  private readonly cases = new Map<Source, Believer>();
  private readonly casesOf = new Map<Commune, Believer[]>();
  private readonly periodsOf = new Map<Commune, (Believer & { types: ReadonlySet<string> })[]>();

  constructor(province: Province, sources: readonly Source[], span: Span) {
    for (const source of sources) {
      const believer = { truth: () => truthOf(source), named: new Set<string>() };
      this.cases.set(source, believer);
      this.casesOf.set(source.commune, [...(this.casesOf.get(source.commune) ?? []), believer]);
    }
    for (const period of periodSources(province, span)) {
      const believer = { ...period, named: new Set<string>() };
      this.periodsOf.set(period.commune, [...(this.periodsOf.get(period.commune) ?? []), believer]);
    }
  }

  of(commune: Commune): Believer[] {
    return [...(this.casesOf.get(commune) ?? []), ...(this.periodsOf.get(commune) ?? [])];
  }

  everywhere(): Believer[] {
    const communes = new Set([...this.casesOf.keys(), ...this.periodsOf.keys()]);
    return [...communes].flatMap((commune) => this.of(commune));
  }

  touchedBy(source: Source, { action: { type } }: Move): Believer[] {
    const own = this.cases.get(source);
    const cases = caseRules.elsewhere.has(type) ? (this.casesOf.get(source.commune) ?? []) : own ? [own] : [];
    const periods = this.periodsOf.get(source.commune) ?? [];
    return [...cases, ...periods.filter(({ types }) => types.has(type))];
  }
}

/**
 * Office hours of the day in Asia/Ho_Chi_Minh, never before the entry that went first. A few entries share an instant,
 * as those of one import do; setting a manual clock costs as much as an entry.
 */
function instantOf(day: string, order: number, previous: string | undefined): string {
  const first = `${day}T01:00:00.000Z`;
  if (previous === undefined || previous < first) return first;
  return order % 6 === 0 ? new Date(Date.parse(previous) + 1000 + (order % 7) * 100).toISOString() : previous;
}

function countOf(sources: readonly Source[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of sources.flatMap(({ plants }) => plants)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
