import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entries } from '../entries/entries.js';
import { entryView, type LinkedEntryRow } from '../entries/entry-views.js';
import type { ClockParameters, Reading } from '../reading/clocks.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { insightOf, readableUnits, type ReadableUnit } from '../reading/readable-units.js';
import { ReadModel } from '../reading/read-model.js';
import { mentionById } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { units } from '../units/units.js';
import { ChainReader } from '../documents/chain-reader.js';
import { documentChain } from '../documents/document-chain.js';
import { duties } from '../duties/duties.js';
import { trackedCases } from '../trackers/tracked-cases.js';
import { AreaRollupHandler, AreaRollupQuery } from '../scores/score-queries.js';
import { complianceLines, complianceTotals } from '../scores/compliance-register.js';
import { digestTotals, situationsReported } from '../situation/situation-digest.js';
import { placeOf, TrackedReader } from '../trackers/tracked-reader.js';
import type { TrackedQuestion } from '../trackers/tracked-sql.js';
import { addFigures } from '../targets/target-figures.js';
import { targetProgress } from '../targets/target-progress.js';
import { trackedTotalsOf, type TrackedLine } from '../trackers/tracked-views.js';
import type { Tracker } from '../trackers/tracker.js';
import { aboutId, aboutsOf } from './register-abouts.js';
import { registerDefinitions } from './register-definitions.js';
import { answersOf, answerTotalsOf, answerTotalsSql, type AnswerTotalRow } from './register-answers.js';
import {
  precisionsWithin,
  readRegisterFilter,
  registerOf,
  type Register,
  type RegisterFilter,
  type RegisterParameters,
} from './register-filter.js';
import { registerScope, type RegisterScope } from './register-scope.js';
import { sharesSql, totalsSql, whereOf, type TotalRow } from './register-sql.js';
import { totalsOf, type RegisterTotals, type ShareRow } from './register-totals.js';
import { digestData, digestDays } from '../situation/digest-types.js';
import { Values } from './values.js';
import type { RegisterEntryView, RegisterSummary, RegisterView } from './register-views.js';

/** The registers that there are. */
export class RegistersQuery extends Query<Page<RegisterSummary>> {
  constructor(readonly parameters: ClockParameters & PageParameters) {
    super();
  }
}

@QueryHandler(RegistersQuery)
export class RegistersHandler implements IQueryHandler<RegistersQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws InvalidQuery */
  async execute({ parameters }: RegistersQuery): Promise<Page<RegisterSummary>> {
    const limit = readLimit(parameters.limit);
    const [after] = readCursor(parameters.cursor, ['name'] as const) ?? [''];
    const reading = await this.model.read(parameters, [units, entries]);
    const names = registerDefinitions.map(({ name }) => name).filter((name) => name > after);
    const shown = names.slice(0, limit + 1).map((name) => summaryOf(registerOf(name)));
    return pageOf(shown, limit, reading, ({ name }) => [name]);
  }
}

/** @see RegisterView */
export class RegisterQuery extends Query<RegisterView> {
  constructor(
    readonly name: string,
    readonly parameters: RegisterParameters,
    /** Units whose restricted lines the reader may see; the public none. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

@QueryHandler(RegisterQuery)
export class RegisterHandler implements IQueryHandler<RegisterQuery> {
  private readonly tracked: TrackedReader;
  private readonly rollups: AreaRollupHandler;

  constructor(private readonly model: ReadModel) {
    this.tracked = new TrackedReader(model);
    this.rollups = new AreaRollupHandler(model);
  }

  /** @throws NotKnown, InvalidQuery */
  async execute({ name, parameters, readable }: RegisterQuery): Promise<RegisterView> {
    const register = registerOf(name);
    if (register.definition.tracker !== undefined)
      return this.cases(register, register.definition.tracker, parameters, readable);
    if (register.definition.of === 'SCORES') return this.scores(register, parameters);
    const limit = readLimit(parameters['limit']);
    const before = readCursor(parameters['cursor'], ['day', 0] as const);
    const asked = readRegisterFilter(register, parameters);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const isDigest = register.definition.of === 'SITUATION';
    const filter = isDigest ? withinMonth(asked, parameters['period'], reading) : asked;
    const scope = scopeOf(registry, parameters, reading);
    const question = { register, filter, scope, reading };
    const rows = await this.page(question, before, limit);
    const page = pageOf(rows.map(entryView), limit, reading, ({ occurredOn, eventPosition }) => [
      occurredOn,
      Number(eventPosition),
    ]);
    const totals = before === undefined ? await this.totals(question) : null;
    const answers = await answersOf(this.model, new Values(), register.definition, page.items, reading);
    const abouts = await aboutsOf(this.model.pool, page.items, reading);
    return {
      ...summaryOf(register),
      columns: register.shape.columns,
      totals:
        totals !== null && isDigest
          ? await this.withDigest(totals, question, readableUnits(registry, readable, reading))
          : totals,
      ...page,
      items: page.items.map((entry) => ({
        ...entry,
        data: isDigest ? { ...entry.data, ...digestData(entry.type) } : entry.data,
        unit: mentionById(registry, entry.unitId, entry.occurredOn),
        tracked: null,
        answer: answers.get(entry.id) ?? null,
        about: abouts.get(aboutId(entry) ?? '') ?? null,
      })),
    };
  }

  /** What a line owes to others than its own acts: the chain of a document, the figures of a target. */
  private withLinks(
    { tracker, reading, subjects }: TrackedQuestion,
    shown: RegisterEntryView[],
    lines: readonly TrackedLine[],
    registry: UnitRegistry,
  ): Promise<RegisterEntryView[]> {
    if (tracker === documentChain)
      return new ChainReader(this.model, reading, registry).addChains(shown, lines, subjects !== null);
    return tracker === targetProgress
      ? addFigures(this.model, registry, reading, shown)
      : Promise.resolve(shown);
  }

  private async withDigest(
    totals: RegisterTotals,
    { filter, scope, reading }: Asked,
    readable: readonly string[],
  ): Promise<RegisterTotals> {
    const days = filter.days ?? digestDays(undefined, reading.asOf);
    const units = scope === undefined ? readable : readable.filter((id) => scope.units.includes(id));
    const situations = await situationsReported(this.model, reading, days, units);
    return { ...totals, digest: digestTotals(totals.types, days, situations) };
  }

  /** A unit and those of the next level, a line a pillar; without a unit the nation. */
  private async scores(register: Register, parameters: RegisterParameters): Promise<RegisterView> {
    readRegisterFilter(register, parameters);
    const limit = readLimit(parameters['limit']);
    const after = readCursor<readonly [number]>(parameters['cursor'], [0])?.[0];
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const nation = [...registry.all()].find(({ level }) => level === 'NATION');
    const root = parameters['unit'] ?? nation?.id ?? '';
    const { asOf, period } = parameters;
    const knownAt = `position:${String(reading.position)}`;
    const rollup = await this.rollups.execute(new AreaRollupQuery(root, { asOf, knownAt, period }));
    const lines = complianceLines(rollup, reading, parameters['pillar']);
    const numbered = lines.map((line, n) => ({ line, n: n + 1 })).filter(({ n }) => n > (after ?? 0));
    const { items, ...page } = pageOf(numbered, limit, reading, ({ n }) => [n]);
    return {
      ...summaryOf(register),
      columns: register.shape.columns,
      totals: after === undefined ? complianceTotals(rollup, register.definition) : null,
      ...page,
      items: items.map(({ line }) => line),
    };
  }

  /** A register of cases: the same shape, the entries being those that opened them. */
  private async cases(
    register: Register,
    tracker: Tracker,
    parameters: RegisterParameters,
    readable: readonly ReadableUnit[],
  ): Promise<RegisterView> {
    const filter = readRegisterFilter(register, parameters);
    const limit = readLimit(parameters['limit']);
    const before = readCursor(parameters['cursor'], ['day', 0] as const);
    const reading = await this.model.read(parameters, [units, entries, duties, trackedCases]);
    const registry = await this.model.registryAt(reading.position);
    const question = {
      tracker,
      filter: parameters['type'] === undefined ? { ...filter, types: [] } : filter,
      scope: scopeOf(registry, parameters, reading),
      reading,
      readable: readableUnits(registry, readable, reading),
      insight: insightOf(registry, readable, reading),
      subjects: parameters['subject'] === undefined ? null : [parameters['subject']],
    };
    const lines = await this.tracked.page(question, before, limit + 1);
    const page = pageOf(lines, limit, reading, placeOf);
    const { columns } = register.shape;
    const totals =
      before === undefined
        ? trackedTotalsOf(register.definition, columns, tracker, await this.tracked.totals(question))
        : null;
    const shown = await this.tracked.viewsOf(question, page.items, registry);
    const items = await this.withLinks(question, shown, page.items, registry);
    return { ...summaryOf(register), columns, totals, ...page, items };
  }

  private async page(
    { register, filter, scope, reading }: Asked,
    before: readonly [string, number] | undefined,
    limit: number,
  ): Promise<LinkedEntryRow[]> {
    const values = new Values();
    const where = whereOf(values, register, filter, scope, reading);
    const older =
      before === undefined
        ? ''
        : `and (e.occurred_on, e.position) < (${values.add(before[0])}::date, ${values.add(before[1])}::bigint)`;
    const { rows } = await this.model.pool.query<LinkedEntryRow>(
      `select e.*, null as next_id, null as next_how, null as next_reason
       from ${liveTable('entry')} e where ${where} ${older}
       order by e.occurred_on desc, e.position desc limit ${values.add(limit + 1)}`,
      values.all,
    );
    return rows;
  }

  private async totals(asked: Asked): Promise<RegisterTotals> {
    const { register } = asked;
    const { definition, shape } = register;
    const rows = await this.rowsOf<TotalRow>(asked, (values, where) => totalsSql(values, where, register));
    const shares =
      shape.fractions.length === 0
        ? []
        : await this.rowsOf<ShareRow>(asked, (values, where) => sharesSql(values, where, register));
    const answers =
      definition.answered === undefined
        ? []
        : await this.rowsOf<AnswerTotalRow>(asked, (values, where) =>
            answerTotalsSql(values, where, definition, asked.reading),
          );
    return totalsOf(shape, rows, shares, answerTotalsOf(definition, answers));
  }

  private async rowsOf<Row extends object>(
    { register, filter, scope, reading }: Asked,
    sql: (values: Values, where: string) => string,
  ): Promise<Row[]> {
    const values = new Values();
    const where = whereOf(values, register, filter, scope, reading);
    return (await this.model.pool.query<Row>(sql(values, where), values.all)).rows;
  }
}

interface Asked {
  register: Register;
  filter: RegisterFilter;
  /** Undefined: the whole ledger. */
  scope: RegisterScope | undefined;
  reading: Reading;
}

function scopeOf(
  registry: UnitRegistry,
  { unit, village, predecessors }: RegisterParameters,
  { asOf }: Reading,
): RegisterScope | undefined {
  // A village is asked for by itself as well: its commune follows from the registry.
  const root = unit ?? village;
  if (root === undefined) return undefined;
  return registerScope(registry, {
    unit: root,
    village: village ?? null,
    predecessors: predecessors === 'included',
    on: asOf,
  });
}

function withinMonth(filter: RegisterFilter, period: string | undefined, { asOf }: Reading): RegisterFilter {
  const days = digestDays(period, asOf);
  return { ...filter, days, precisions: precisionsWithin(days) };
}

const summaryOf = ({ definition, shape }: Register): RegisterSummary => ({
  name: definition.name,
  titleVi: definition.titleVi,
  titleEn: definition.titleEn,
  types: shape.types.map(({ type, titleVi, titleEn }) => ({ type, titleVi, titleEn })),
});
