import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { entries } from '../entries/entries.js';
import { entryView, type EntryView, type LinkedEntryRow } from '../entries/entry-views.js';
import type { ClockParameters, Reading } from '../reading/clocks.js';
import { pageOf, readCursor, readLimit, type Page, type PageParameters } from '../reading/page.js';
import { ReadModel } from '../reading/read-model.js';
import { registerOf } from '../registers/register-filter.js';
import type { RegisterScope } from '../registers/register-scope.js';
import { whereOf } from '../registers/register-sql.js';
import { mentionById, type UnitMention } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { units } from '../units/units.js';
import { claimOf, METRIC_SQL, SCOPE_SQL, type Claim } from './claims.js';
import { claimsWhere, ClaimsReader } from './claims-reader.js';
import type { StatisticView } from './comparison.js';
import { count, yearToDate, type CountedAs } from './counting.js';
import { decimal, minus, textOf } from './decimal.js';
import { metrics } from './metrics.js';
import { countedScopes, placeOf, requirePlaceCodes, type PlaceParameters } from './place.js';
import { Values } from '../registers/values.js';

export interface IndicatorsParameters extends ClockParameters, PageParameters, PlaceParameters {
  /** A metric, or the beginning of some: `emulation.models.*`. */
  metric?: string | undefined;
}

/** The value that came before the newest one of the same indicator. */
export interface EarlierValue {
  id: string;
  value: string;
  comparator: string;
  from: string | null;
  to: string | null;
  standsOn: string | null;
}

/** One series of claims: a metric of a unit, with one scope, one unit of measure and one breakdown. */
export interface IndicatorView {
  unit: UnitMention;
  metric: string;
  metricVi: string | null;
  metricEn: string | null;
  latest: StatisticView;
  /** Null when the newest value is the only one. */
  previous: EarlierValue | null;
  /** The newest value less the one before; null without one, or when one of them is a bound. */
  change: string | null;
  /** Values of the series. */
  claims: number;
}

/** What the ledger itself counts for an indicator now. */
export interface LiveCount {
  register: string;
  type: string;
  /** Flow: from the first day of the year to `asOf`. Stock: what stands on `asOf`. */
  as: CountedAs;
  from: string | null;
  to: string;
  value: string;
  entries: number;
}

/** A monitoring centre, application or site, with the indicators that it was registered to show. */
export interface SystemView {
  /** Event of its registration. */
  id: string;
  title: string;
  aliases: readonly string[];
  systemKind: string;
  url: string | null;
  unit: UnitMention;
  indicators: {
    name: string;
    /** Null for what is no metric that the release knows. */
    vi: string | null;
    en: string | null;
    /** What is counted for it in the unit of the system; empty for what nothing counts. */
    live: LiveCount[];
  }[];
}

/** A page of indicators by unit and metric, each with its newest value. */
export interface IndicatorsView extends Page<IndicatorView> {
  /** The newest hundred systems of the place, on the first page; null on every other. */
  systems: SystemView[] | null;
}

/** @see IndicatorsView */
export class IndicatorsQuery extends Query<IndicatorsView> {
  constructor(readonly parameters: IndicatorsParameters) {
    super();
  }
}

interface SeriesRow extends LinkedEntryRow {
  metric: string;
  series: string;
  /** 1: the newest of its series; 2: the one before. */
  rank: number;
  claims: number;
}

interface Series {
  row: SeriesRow;
  latest: Claim;
  previous: Claim | undefined;
}

@QueryHandler(IndicatorsQuery)
export class IndicatorsHandler implements IQueryHandler<IndicatorsQuery> {
  private readonly claims: ClaimsReader;

  constructor(private readonly model: ReadModel) {
    this.claims = new ClaimsReader(model);
  }

  /** @throws InvalidQuery, NotKnown */
  async execute({ parameters }: IndicatorsQuery): Promise<IndicatorsView> {
    const limit = readLimit(parameters.limit);
    const after = readCursor(parameters.cursor, ['unit', 'metric', 'series'] as const);
    requirePlaceCodes(parameters);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const scope = placeOf(registry, parameters, null, reading);
    const asked = { scope, metric: parameters.metric };
    const series = await this.series(asked, reading, limit + 1, after);
    const page = pageOf(series, limit, reading, ({ row }) => [row.unit_id, row.metric, row.series]);
    const latest = await this.claims.beside(
      page.items.map((one) => one.latest),
      registry,
      reading,
    );
    return {
      ...page,
      items: page.items.flatMap((one, n) => {
        const view = latest[n];
        return view === undefined ? [] : [indicatorView(one, view)];
      }),
      systems: after === undefined ? await this.systems(scope, registry, reading) : null,
    };
  }

  private async series(
    asked: { scope: RegisterScope | undefined; metric: string | undefined },
    reading: Reading,
    limit: number,
    after: readonly [string, string, string] | undefined,
  ): Promise<Series[]> {
    const values = new Values();
    const where = claimsWhere(values, asked, reading);
    const later =
      after === undefined
        ? ''
        : `and (unit_id, metric, series) > (${after.map((part) => values.add(part)).join(', ')})`;
    const { rows } = await this.model.pool.query<SeriesRow>(
      `with said as (
         select e.*, ${METRIC_SQL} collate "C" as metric, ${SERIES_SQL} collate "C" as series, ${DAY_SQL} as said_of
         from ${liveTable('entry')} e where ${where}),
       ranked as (
         select s.*, row_number() over (own order by said_of desc, position desc)::int as rank,
           count(*) over (partition by unit_id, metric, series)::int as claims
         from said s window own as (partition by unit_id, metric, series))
       select *, null as next_id, null as next_how, null as next_reason
       from ranked where rank <= 2 ${later}
       order by unit_id, metric, series, rank limit ${values.add(limit * 2)}`,
      values.all,
    );
    return rows.flatMap((row, n) => {
      if (row.rank !== 1) return [];
      const next = rows[n + 1];
      return [{ row, latest: claimOf(row), previous: next?.rank === 2 ? claimOf(next) : undefined }];
    });
  }

  /** Registered systems of the place, each indicator with what the ledger counts for it in the year to date. */
  private async systems(
    scope: RegisterScope | undefined,
    registry: UnitRegistry,
    reading: Reading,
  ): Promise<SystemView[]> {
    const values = new Values();
    const filter = { types: ['SystemRegistered'], days: null, precisions: null, codes: [] };
    const where = whereOf(values, registerOf('systemsCatalogue'), filter, scope, reading);
    const { rows } = await this.model.pool.query<LinkedEntryRow>(
      `select e.*, null as next_id, null as next_how, null as next_reason
       from ${liveTable('entry')} e where ${where}
       order by e.occurred_on desc, e.position desc limit ${values.add(SYSTEMS_MAX)}`,
      values.all,
    );
    const found = rows.map(entryView);
    const orders = found.flatMap((entry) =>
      indicatorsOf(entry).flatMap((name) =>
        (metrics.get(name)?.countings ?? []).flatMap((counting) =>
          yearToDate(counting, entry.unitId, reading.asOf).map((order) => ({ entry, name, order })),
        ),
      ),
    );
    const results = await count(
      this.model.pool,
      orders.map(({ order }) => order),
      reading,
      countedScopes(registry),
    );
    const live = orders.map(({ entry, name, order: { counting, as, from, to } }, n) => {
      const { value = '0', entries: counted = 0 } = results[n] ?? {};
      const { register, type } = counting;
      return {
        key: `${entry.id} ${name}`,
        count: { register, type, as, from, to, value: textOf(decimal(value)), entries: counted },
      };
    });
    return found.map((entry) => systemView(entry, registry, live));
  }
}

const SYSTEMS_MAX = 100;

/** SQL: day that the figure speaks of, the last of its period or the day on which it stood. */
const DAY_SQL = `coalesce(e.data ->> 'asOf', e.data -> 'period' ->> 'to', e.occurred_on::text)`;

/** SQL: what tells one series of a metric from another; where a figure was found does not. */
const SERIES_SQL = `jsonb_build_array(${SCOPE_SQL}, e.data ->> 'measuredIn', e.data ->> 'flowOrStock',
  e.data ->> 'rosterGroup', (select jsonb_agg(part order by part)
    from jsonb_array_elements_text(coalesce(e.data -> 'breakdown', '[]')) part
    where part !~ '^(source|figure|of|from)='))::text`;

function indicatorView({ row, previous }: Series, latest: StatisticView): IndicatorView {
  const { metric, metricVi, metricEn, unit, value, comparator } = latest;
  const exact = previous?.comparator === 'EQ' && comparator === 'EQ';
  return {
    unit,
    metric,
    metricVi,
    metricEn,
    latest,
    previous: previous === undefined ? null : earlierValue(previous),
    change: exact ? textOf(minus(decimal(value), decimal(previous.value))) : null,
    claims: row.claims,
  };
}

const earlierValue = ({ entry, value, comparator, from, to, standsOn }: Claim): EarlierValue => ({
  id: entry.id,
  value,
  comparator,
  from,
  to,
  standsOn,
});

function systemView(
  entry: EntryView,
  registry: UnitRegistry,
  live: readonly { key: string; count: LiveCount }[],
): SystemView {
  const { id, data, unitId, occurredOn } = entry;
  const text = (field: string): string | null => {
    const value = data[field];
    return typeof value === 'string' ? value : null;
  };
  return {
    id,
    title: text('title') ?? '',
    aliases: (data['aliases'] as string[] | undefined) ?? [],
    systemKind: text('systemKind') ?? '',
    url: text('url'),
    unit: mentionById(registry, unitId, occurredOn),
    indicators: indicatorsOf(entry).map((name) => ({
      name,
      vi: metrics.get(name)?.vi ?? null,
      en: metrics.get(name)?.en ?? null,
      live: live.filter(({ key }) => key === `${id} ${name}`).map(({ count: one }) => one),
    })),
  };
}

const indicatorsOf = ({ data }: EntryView): string[] => [
  ...new Set((data['indicators'] as string[] | undefined) ?? []),
];
