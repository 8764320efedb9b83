import { catalogue } from '@app/regulation';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { NotKnown, requireSameVillage } from '../reading/errors.js';
import { pageOf, readCursor, readLimit, type Page } from '../reading/page.js';
import { readableUnits, type ReadableUnit } from '../reading/readable-units.js';
import { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { absentDuty } from './absent-duty.js';
import { dutyScope } from './duty-scope.js';
import { readDutyFilter, type DutiesParameters } from './duty-filter.js';
import { DutyReader } from './duty-reader.js';
import { dutyDetailView, dutyView, type DutyDetailView, type DutyView } from './duty-views.js';

/** Duties that have opened by `asOf`, in the order of their ids. */
export class DutiesQuery extends Query<Page<DutyView>> {
  constructor(
    readonly parameters: DutiesParameters,
    /** Units whose cases for few the reader may see; the public none. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

@QueryHandler(DutiesQuery)
export class DutiesHandler implements IQueryHandler<DutiesQuery> {
  private readonly reader: DutyReader;

  constructor(private readonly model: ReadModel) {
    this.reader = new DutyReader(model);
  }

  /** @throws InvalidQuery, NotKnown for a unit that the registry does not have. */
  async execute({ parameters, readable }: DutiesQuery): Promise<Page<DutyView>> {
    const limit = readLimit(parameters.limit);
    const asked = readDutyFilter(parameters);
    const after = readCursor(parameters.cursor, ['dutyId'] as const)?.[0] ?? '';
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const units = parameters.unit === undefined ? null : unitsBelow(registry, parameters.unit, reading.asOf);
    const owners = await this.reader.ownersAmong(units ?? [...registry.all()], registry, reading);
    const scope =
      units &&
      dutyScope(
        units.map(({ id }) => id),
        registry,
        reading.asOf,
      );
    // The duties of a village are those of its commune that name it.
    const [first] = units ?? [];
    if (first?.level === 'VILLAGE') requireSameVillage(first.id, parameters.village);
    const filter = first?.level === 'VILLAGE' ? { ...asked, village: first.id } : asked;
    const told = readableUnits(registry, readable, reading);
    const found = await this.reader.page(
      { ...filter, readable: told },
      scope,
      owners,
      reading,
      after,
      limit + 1,
    );
    const items = found.flatMap((duty) => dutyView(duty, reading.asOf, told) ?? []);
    return pageOf(items, limit, reading, ({ dutyId }) => [dutyId]);
  }
}

/** The unit itself, for one above the communes with all that stands below it on the day, for a village with its communes. */
function unitsBelow(registry: UnitRegistry, id: string, on: string): UnitRecord[] {
  const unit = registry.get(id);
  if (unit === undefined) throw new NotKnown('unit', id);
  if (unit.level === 'VILLAGE')
    return [unit, ...unit.parents.flatMap(({ parent }) => registry.get(parent) ?? [])];
  if (unit.level === 'COMMUNE') return [unit];
  return registry.subtreeOf(id, on).flatMap((below) => registry.get(below) ?? []);
}

/** One duty with its checks, the count of its deadline and all its steps. */
export class DutyQuery extends Query<DutyDetailView & ReadingView> {
  constructor(
    readonly dutyId: string,
    readonly parameters: ClockParameters,
    /** As of a list of duties. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

@QueryHandler(DutyQuery)
export class DutyHandler implements IQueryHandler<DutyQuery> {
  private readonly reader: DutyReader;

  constructor(private readonly model: ReadModel) {
    this.reader = new DutyReader(model);
  }

  /** @throws NotKnown when the position knows no such duty, or it opens after `asOf`. */
  async execute({ dutyId, parameters, readable }: DutyQuery): Promise<DutyDetailView & ReadingView> {
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const id = baseDutyId(dutyId);
    const duty =
      (await this.reader.find(id, registry, reading)) ?? (await absentDuty(this.model, id, reading));
    const view = duty && dutyDetailView(duty, reading.asOf, readableUnits(registry, readable, reading));
    if (view === undefined) throw new NotKnown('duty', dutyId);
    return { ...view, ...readingView(reading) };
  }
}

/** A duty may be asked for by the variant that applies; it is named by the base entry of the family. */
function baseDutyId(dutyId: string): string {
  const [obligation = '', ...key] = dutyId.split('~');
  const base = catalogue.find(obligation)?.variantOf ?? obligation;
  return [base, ...key].join('~');
}
