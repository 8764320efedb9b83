import { countsOf, emptyTally, type Scorecard } from '@app/regulation';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { toldScoreKey } from '../duties/cases-for-few.js';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { daysOfPeriod } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { mentionOf, type UnitMention } from '../units/unit-views.js';
import { areaScores, type AreaScore } from './area-scores.js';
import { communeCard, communeTallies, speakingAmong, type ScoreQuestion } from './commune-scores.js';

export interface ScorecardParameters extends ClockParameters {
  /** Only duties of the period: periodic ones by their own, others by the day they fall due or open. */
  period?: string | undefined;
}

export interface ScorecardView extends Scorecard {
  unit: UnitMention;
  period: string | null;
  /** A commune that has recorded nothing of its own; a unit above, when all its communes are silent. */
  silent: boolean;
  /** Communes counted and, apart from them, silent ones. */
  communes: number;
  silentCommunes: number;
}

/**
 * How a unit stands in the six pillars. For a unit above the communes the sums of those that are not silent.
 * `grouped` false: the counts alone, without the score groups and their members.
 */
export class ScorecardQuery extends Query<ScorecardView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ScorecardParameters,
    readonly grouped = true,
  ) {
    super();
  }
}

@QueryHandler(ScorecardQuery)
export class ScorecardHandler implements IQueryHandler<ScorecardQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown, InvalidQuery */
  async execute({ unitId, parameters, grouped }: ScorecardQuery): Promise<ScorecardView & ReadingView> {
    const period = parameters.period ?? null;
    const days = period === null ? null : daysOfPeriod(period);
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const named = { unit: mentionOf(unit, reading.asOf), period };
    const question = { model: this.model, registry, reading, days };
    if (unit.level !== 'COMMUNE') {
      const communes = communesBelow(registry, unitId, reading.asOf);
      const { total } = await areaScores(question, new Map([[unitId, communes]]));
      return { ...named, ...ofArea(total), ...readingView(reading) };
    }
    const card = grouped ? await communeCard(question, unit) : await countsAlone(question, unit);
    const silent = !(await speakingAmong(question, [unitId])).has(unitId);
    return {
      ...named,
      ...card,
      groups: card.groups.map((group) => ({ ...group, key: toldScoreKey(group.key) })),
      silent,
      communes: 1,
      silentCommunes: silent ? 1 : 0,
      ...readingView(reading),
    };
  }
}

async function countsAlone(question: ScoreQuestion, commune: UnitRecord): Promise<Scorecard> {
  const tallies = await communeTallies(question, [commune]);
  return { ...countsOf(tallies.get(commune.id) ?? emptyTally()), groups: [] };
}

function ofArea({ pillars, onTime, communes, silent }: AreaScore): Omit<ScorecardView, 'unit' | 'period'> {
  return { pillars, onTime, groups: [], silent: silent === communes, communes, silentCommunes: silent };
}

export interface AreaView extends AreaScore {
  unit: UnitMention;
}

export interface RollupView {
  unit: UnitMention;
  total: AreaScore;
  /** The units of the next level below, in the order of their names; none below a commune. */
  items: AreaView[];
}

/** A unit and the units of the next level below it, nation → province → commune, as they stood on `asOf`. */
export class AreaRollupQuery extends Query<RollupView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ScorecardParameters,
  ) {
    super();
  }
}

@QueryHandler(AreaRollupQuery)
export class AreaRollupHandler implements IQueryHandler<AreaRollupQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown, InvalidQuery */
  async execute({ unitId, parameters }: AreaRollupQuery): Promise<RollupView & ReadingView> {
    const days = parameters.period === undefined ? null : daysOfPeriod(parameters.period);
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const below = registry.childrenOf(unitId, reading.asOf).filter(({ level }) => level !== 'VILLAGE');
    const parts = below.length > 0 ? below : [unit];
    const areas = new Map(parts.map((part) => [part.id, communesBelow(registry, part.id, reading.asOf)]));
    const { parts: scores, total } = await areaScores({ model: this.model, registry, reading, days }, areas);
    const items = below.flatMap((part) => {
      const score = scores.get(part.id);
      return score === undefined ? [] : [{ unit: mentionOf(part, reading.asOf), ...score }];
    });
    return { unit: mentionOf(unit, reading.asOf), total, items, ...readingView(reading) };
  }
}

export function communesBelow(registry: UnitRegistry, id: string, on: string): UnitRecord[] {
  return registry
    .subtreeOf(id, on)
    .flatMap((below) => registry.get(below) ?? [])
    .filter(({ level }) => level === 'COMMUNE');
}
