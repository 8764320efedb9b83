import { codesOf } from '@app/domain';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entries } from '../entries/entries.js';
import type { ClockParameters, Reading } from '../reading/clocks.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { daysOfPeriod } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import { units } from '../units/units.js';
import type { Claim } from './claims.js';
import { ClaimsReader } from './claims-reader.js';
import type { StatisticView } from './comparison.js';
import { derivedFrom, derivingMetrics, type DerivedView } from './derivations.js';
import { placeOf, requireOneOf, requirePlaceCodes, type PlaceParameters } from './place.js';

export interface StatisticsParameters extends ClockParameters, PageParameters, PlaceParameters {
  /** A metric, or the beginning of some: `emulation.models.*`. */
  metric?: string | undefined;
  scope?: string | undefined;
  /** Claims whose own period lies within it. */
  period?: string | undefined;
}

/** A page of claims, newest first, each beside its counts. */
export interface StatisticsView extends Page<StatisticView> {
  /** What follows from claims of this page and their like, each naming the claims that it comes from. */
  derived: DerivedView[];
}

/** What was claimed against what is counted. */
export class StatisticsQuery extends Query<StatisticsView> {
  constructor(readonly parameters: StatisticsParameters) {
    super();
  }
}

@QueryHandler(StatisticsQuery)
export class StatisticsHandler implements IQueryHandler<StatisticsQuery> {
  private readonly claims: ClaimsReader;

  constructor(private readonly model: ReadModel) {
    this.claims = new ClaimsReader(model);
  }

  /** @throws InvalidQuery, NotKnown */
  async execute({ parameters }: StatisticsQuery): Promise<StatisticsView> {
    const limit = readLimit(parameters.limit);
    const before = readCursor(parameters.cursor, ['day', 0] as const);
    const days = parameters.period === undefined ? null : daysOfPeriod(parameters.period);
    requireOneOf('scope', parameters.scope, codesOf('scopes'));
    requirePlaceCodes(parameters);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const scope = placeOf(registry, parameters, days, reading);
    const asked = { scope, metric: parameters.metric, figureScope: parameters.scope, days };
    const claims = await this.claims.read(asked, reading, limit + 1, before);
    const page = pageOf(claims, limit, reading, ({ entry }) => [
      entry.occurredOn,
      Number(entry.eventPosition),
    ]);
    return {
      ...page,
      items: await this.claims.beside(page.items, registry, reading),
      derived: await this.derived(page.items, reading),
    };
  }

  /** Derivations that one of the claims takes part in: the other parts may stand on other pages. */
  private async derived(claims: readonly Claim[], reading: Reading): Promise<DerivedView[]> {
    const deriving = claims.filter(({ metric }) => derivingMetrics.has(metric));
    if (deriving.length === 0) return [];
    const places = [...new Set(deriving.map(({ entry }) => entry.unitId))];
    const asked = { scope: { units: places, village: null }, metrics: [...derivingMetrics] };
    const related = await this.claims.read(asked, reading, RELATED_MAX);
    const shown = new Set(claims.map(({ entry }) => entry.id));
    return derivedFrom(related).filter((one) => one.claims.some((id) => shown.has(id)));
  }
}

/** Claims of the places of one page among which derivations are looked for. */
const RELATED_MAX = 5_000;
