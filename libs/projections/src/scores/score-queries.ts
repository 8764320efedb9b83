import { scorecard, type Scorecard } from '@app/regulation';
import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { toldScoreKey } from '../duties/cases-for-few.js';
import { fallsInto } from '../duties/duty-filter.js';
import { DutyReader } from '../duties/duty-reader.js';
import { dutyScope } from '../duties/duty-scope.js';
import { readingView, type ClockParameters, type Reading, type ReadingView } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { daysOfPeriod } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { mentionOf, type UnitMention } from '../units/unit-views.js';
import { areaScores, type AreaScore } from './area-scores.js';

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

/** How a unit stands in the six pillars. For a unit above the communes the sums of those that are not silent. */
export class ScorecardQuery extends Query<ScorecardView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ScorecardParameters,
  ) {
    super();
  }
}

@QueryHandler(ScorecardQuery)
export class ScorecardHandler implements IQueryHandler<ScorecardQuery> {
  private readonly reader: DutyReader;

  constructor(private readonly model: ReadModel) {
    this.reader = new DutyReader(model);
  }

  /** @throws NotKnown, InvalidQuery */
  async execute({ unitId, parameters }: ScorecardQuery): Promise<ScorecardView & ReadingView> {
    const period = parameters.period ?? null;
    const days = period === null ? null : daysOfPeriod(period);
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const named = { unit: mentionOf(unit, reading.asOf), period };
    if (unit.level !== 'COMMUNE') {
      const communes = communesBelow(registry, unitId, reading.asOf);
      const scores = await areaScores(
        this.model,
        this.reader,
        registry,
        new Map([[unitId, communes]]),
        reading,
        days,
      );
      return { ...named, ...ofArea(scores.get(unitId)), ...readingView(reading) };
    }
    const duties = (
      await this.reader.allOf(unit, registry, dutyScope([unitId], registry, reading.asOf), reading)
    ).filter((duty) => fallsInto(duty, days));
    const silent = await isSilent(this.model, unit, reading);
    const card = scorecard(duties, reading.asOf);
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

function ofArea(score: AreaScore | undefined): Omit<ScorecardView, 'unit' | 'period'> {
  const { pillars, onTime, communes, silent } = score ?? emptyScore;
  return { pillars, onTime, groups: [], silent: silent === communes, communes, silentCommunes: silent };
}

export const emptyScore: AreaScore = {
  communes: 0,
  silent: 0,
  pillars: {},
  onTime: { numerator: 0, numeratorRecordedInTime: 0, denominator: 0 },
};

/** Ruling 21: nothing of its own recorded, by the position and up to the day. */
export async function isSilent(model: ReadModel, unit: UnitRecord, reading: Reading): Promise<boolean> {
  const { rows } = await model.pool.query(
    `select from ${liveTable('entry')} where unit_id = $1 and own and position <= $2 and occurred_on <= $3 limit 1`,
    [unit.id, reading.position, reading.asOf],
  );
  return rows.length === 0;
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
  private readonly reader: DutyReader;

  constructor(private readonly model: ReadModel) {
    this.reader = new DutyReader(model);
  }

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
    const scores = await areaScores(this.model, this.reader, registry, areas, reading, days);
    const items = below.map((part) => ({
      unit: mentionOf(part, reading.asOf),
      ...(scores.get(part.id) ?? emptyScore),
    }));
    const total = [...scores.values()].reduce(addScores);
    return { unit: mentionOf(unit, reading.asOf), total, items, ...readingView(reading) };
  }
}

export function communesBelow(registry: UnitRegistry, id: string, on: string): UnitRecord[] {
  return registry
    .subtreeOf(id, on)
    .flatMap((below) => registry.get(below) ?? [])
    .filter(({ level }) => level === 'COMMUNE');
}

export function addScores(a: AreaScore, b: AreaScore): AreaScore {
  // Nothing has no pillars yet.
  const [from, more] = Object.keys(a.pillars).length > 0 ? [a, b] : [b, a];
  const pillars = Object.entries(from.pillars).map(([pillar, { counts, recordedAfterDue }]) => {
    const other = more.pillars[pillar];
    const sums = Object.entries(counts).map(([state, count]) => [
      state,
      count + (other?.counts[state as keyof typeof counts] ?? 0),
    ]);
    return [
      pillar,
      {
        counts: Object.fromEntries(sums) as typeof counts,
        recordedAfterDue: recordedAfterDue + (other?.recordedAfterDue ?? 0),
      },
    ];
  });
  return {
    communes: a.communes + b.communes,
    silent: a.silent + b.silent,
    pillars: Object.fromEntries(pillars) as AreaScore['pillars'],
    onTime: {
      numerator: a.onTime.numerator + b.onTime.numerator,
      numeratorRecordedInTime: a.onTime.numeratorRecordedInTime + b.onTime.numeratorRecordedInTime,
      denominator: a.onTime.denominator + b.onTime.denominator,
    },
  };
}
