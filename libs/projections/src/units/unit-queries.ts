import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { ReadModel } from '../reading/read-model.js';
import type { UnitLevel } from './unit-record.js';
import { foundAfter, searchUnits } from './unit-search.js';
import { foundUnitView, unitDetailView, type FoundUnitView, type UnitDetailView } from './unit-views.js';
import { units } from './units.js';

const LEVELS: readonly string[] = ['NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'];

export interface UnitsParameters extends ClockParameters, PageParameters {
  /** A part of a name, old or new, with or without marks. */
  q?: string | undefined;
  /** An official code; resolved on `asOf`. */
  code?: string | undefined;
  level?: string | undefined;
  /** Only units below this one. */
  within?: string | undefined;
}

/** Units that stand on `asOf`: the best match of the text first, then in the Vietnamese order of their names. */
export class UnitsQuery extends Query<Page<FoundUnitView>> {
  constructor(readonly parameters: UnitsParameters) {
    super();
  }
}

@QueryHandler(UnitsQuery)
export class UnitsHandler implements IQueryHandler<UnitsQuery> {
  constructor(private readonly model: ReadModel) {}

  async execute({ parameters }: UnitsQuery): Promise<Page<FoundUnitView>> {
    const limit = readLimit(parameters.limit);
    const after = readCursor(parameters.cursor, [0, 'name', 'id'] as const);
    const level = readLevel(parameters.level);
    const reading = await this.model.read(parameters, [units]);
    const registry = await this.model.registryAt(reading.position);
    const found = searchUnits(registry, {
      on: reading.asOf,
      ...(parameters.q !== undefined && { text: parameters.q }),
      ...(parameters.code !== undefined && { code: parameters.code }),
      ...(parameters.within !== undefined && { within: parameters.within }),
      ...(level !== undefined && { level }),
    });
    const rest = after === undefined ? found : foundAfter(found, after);
    const shown = rest.slice(0, limit + 1);
    const page = pageOf(shown, limit, reading, (one) => [one.rank, one.name.name, one.unit.id]);
    return { ...page, items: page.items.map((one) => foundUnitView(registry, one, reading.asOf)) };
  }
}

function readLevel(level: string | undefined): UnitLevel | undefined {
  if (level === undefined || LEVELS.includes(level)) return level as UnitLevel | undefined;
  throw new InvalidQuery('level', 'code', `A level is one of ${LEVELS.join(', ')}.`);
}

/** One unit or village with its names, codes, successions, predecessors, villages and facts. */
export class UnitQuery extends Query<UnitDetailView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ClockParameters,
  ) {
    super();
  }
}

@QueryHandler(UnitQuery)
export class UnitHandler implements IQueryHandler<UnitQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown when the registry has no such unit at the position. */
  async execute({ unitId, parameters }: UnitQuery): Promise<UnitDetailView & ReadingView> {
    const reading = await this.model.read(parameters, [units]);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    return { ...unitDetailView(registry, unit, reading.asOf), ...readingView(reading) };
  }
}
