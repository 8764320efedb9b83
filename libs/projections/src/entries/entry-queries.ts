import { actionTypes, isForFew, isUuid } from '@app/domain';
import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { NotKnown, requireSameVillage } from '../reading/errors.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { insightOf, type ReadableUnit } from '../reading/readable-units.js';
import { ReadModel } from '../reading/read-model.js';
import { units } from '../units/units.js';
import { isCorrection } from './corrections.js';
import { entries } from './entries.js';
import { atClocks, isHeldBack, isHeldBackFrom, type Insight } from './held-back.js';
import { entryView, type EntryView, type LinkedEntryRow } from './entry-views.js';

/** Their villages are shown to nobody: to ask by village would tell them. */
const forFew = [...actionTypes.keys()].filter(isForFew);

/** SQL: the entries `e` of `from`, each with the one that corrects it at the position ($1) and whether it is held back. */
const linked = (from: string, heldBack: string): string => `
  select e.*, n.id as next_id, n.how as next_how, n.reason as next_reason, ${heldBack} as held_back
  from ${from} e
  left join ${liveTable('entry')} n on ${isCorrection('n', 'e', '$1')}`;

/** The position is $1, the day $2. */
const AT = atClocks('$1', '$2');

/**
 * SQL: a page of the entries of each unit ($3), read from the index in its order, then the page of all of them: a unit
 * with its predecessors has many years, of which one page is asked for.
 */
const HISTORY = `
  ${linked(
    `(
    select page.* from unnest($3::text[]) u (id) cross join lateral (
      select e.* from ${liveTable('entry')} e
      where e.unit_id = u.id and e.position <= $1 and e.occurred_on <= $2
        and ($4::text is null or e.village = $4 and not e.type = any($9)) and ($5::text is null or e.type = $5 and not ${isHeldBack('e', AT)})
        and ($6::date is null or (e.occurred_on, e.position) < ($6, $7))
      order by e.occurred_on desc, e.position desc limit $8) page
    order by page.occurred_on desc, page.position desc limit $8)`,
    isHeldBack('e', AT),
  )}
  order by e.occurred_on desc, e.position desc`;

export interface HistoryParameters extends ClockParameters, PageParameters {
  /** `own`: without the histories of predecessors. */
  predecessors?: 'own' | 'included' | undefined;
  village?: string | undefined;
  type?: string | undefined;
}

/** The whole history of a unit and its predecessors, newest deed first; corrected and withdrawn entries stay in it. */
export class HistoryQuery extends Query<Page<EntryView>> {
  constructor(
    readonly unitId: string,
    readonly parameters: HistoryParameters,
  ) {
    super();
  }
}

@QueryHandler(HistoryQuery)
export class HistoryHandler implements IQueryHandler<HistoryQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown when the registry has no such unit at the position. */
  async execute({ unitId, parameters }: HistoryQuery): Promise<Page<EntryView>> {
    const limit = readLimit(parameters.limit);
    const before = readCursor(parameters.cursor, ['day', 0] as const);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const ofVillage = unit.level === 'VILLAGE';
    if (ofVillage) requireSameVillage(unitId, parameters.village);
    const earlier =
      parameters.predecessors === 'own' ? [] : registry.predecessorsOf(unitId).map(({ id }) => id);
    const scope = ofVillage ? new Set(unit.parents.map(({ parent }) => parent)) : [unitId, ...earlier];
    const { rows } = await this.model.pool.query<LinkedEntryRow>(HISTORY, [
      reading.position,
      reading.asOf,
      [...scope],
      ofVillage ? unitId : (parameters.village ?? null),
      parameters.type ?? null,
      before?.[0] ?? null,
      before?.[1] ?? null,
      limit + 1,
      forFew,
    ]);
    return pageOf(rows.map(entryView), limit, reading, ({ occurredOn, eventPosition }) => [
      occurredOn,
      Number(eventPosition),
    ]);
  }
}

/** SQL: the chain of an entry ($3), of which a reader with some insight ($4, $5) is told more. */
const ENTRY = `
  ${linked(liveTable('entry'), isHeldBackFrom('e', AT, { units: '$4', bodies: '$5' }))}
  where e.position <= $1 and e.chain = (select chain from ${liveTable('entry')} where id = $3)
  order by e.position`;

const NOTHING: Insight = { units: [], bodies: [] };

export interface EntryDetailView extends EntryView {
  /** Every link of its chain that the position knows, the original first. */
  links: EntryView[];
}

/** One entry with its chain of corrections in both directions. */
export class EntryQuery extends Query<EntryDetailView & ReadingView> {
  constructor(
    readonly eventId: string,
    readonly parameters: ClockParameters,
    /** Units of which the reader may see what is not for everyone. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

@QueryHandler(EntryQuery)
export class EntryHandler implements IQueryHandler<EntryQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown when the ledger had no such event at the position. */
  async execute({ eventId, parameters, readable }: EntryQuery): Promise<EntryDetailView & ReadingView> {
    const reading = await this.model.read(parameters, readable.length === 0 ? [entries] : [units, entries]);
    if (!isUuid(eventId)) throw new NotKnown('event', eventId);
    const insight =
      readable.length === 0
        ? NOTHING
        : insightOf(await this.model.registryAt(reading.position), readable, reading);
    const { rows } = await this.model.pool.query<LinkedEntryRow>(ENTRY, [
      reading.position,
      reading.asOf,
      eventId,
      insight.units,
      insight.bodies,
    ]);
    const links = rows.map(entryView);
    const entry = links.find(({ id }) => id === eventId);
    if (entry === undefined) throw new NotKnown('event', eventId);
    return { ...entry, links, ...readingView(reading) };
  }
}
