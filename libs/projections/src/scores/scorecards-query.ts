import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ReadingView } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { daysOfPeriod } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import { mentionOf, type UnitMention } from '../units/unit-views.js';
import { areaScores } from './area-scores.js';
import { communesBelow, type AreaView, type ScorecardParameters } from './score-queries.js';

export interface ScorecardsView {
  unit: UnitMention;
  period: string | null;
  /** Sums over the communes that are not silent. */
  total: Omit<AreaView, 'unit'>;
  /** Every commune that stands in the unit on the day, in the order of their names. A silent one counts nothing. */
  items: AreaView[];
}

/** The scorecards of all communes of a unit, whatever stands between: what a monitoring centre asks once a minute. */
export class ScorecardsQuery extends Query<ScorecardsView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ScorecardParameters,
  ) {
    super();
  }
}

@QueryHandler(ScorecardsQuery)
export class ScorecardsHandler implements IQueryHandler<ScorecardsQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown, InvalidQuery */
  async execute({ unitId, parameters }: ScorecardsQuery): Promise<ScorecardsView & ReadingView> {
    const period = parameters.period ?? null;
    const days = period === null ? null : daysOfPeriod(period);
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const communes = communesBelow(registry, unitId, reading.asOf);
    const areas = new Map(communes.map((commune) => [commune.id, [commune]]));
    const { parts, total } = await areaScores({ model: this.model, registry, reading, days }, areas);
    const items = registry.inOrder(communes, reading.asOf).flatMap((commune) => {
      const score = parts.get(commune.id);
      return score === undefined ? [] : [{ unit: mentionOf(commune, reading.asOf), ...score }];
    });
    return {
      unit: mentionOf(unit, reading.asOf),
      period,
      total,
      items,
      ...readingView(reading),
    };
  }
}
