import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ReadingView } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { daysOfPeriod } from '../reading/period.js';
import { ReadModel } from '../reading/read-model.js';
import type { ScorecardParameters } from '../scores/score-queries.js';
import { mentionOf, type UnitMention } from '../units/unit-views.js';
import { units } from '../units/units.js';
import { entries, LATE_AFTER_DAYS } from './entries.js';

export interface MonthOfDelay {
  /** Month in which the deeds happened, `2026-06`. */
  month: string;
  entries: number;
  late: number;
  /** Days from the deed to its entry. */
  medianDays: number;
}

/** How long after the deed a unit, or all units below it, write it down. Imported history is counted apart; corrections are no new deeds. */
export interface RecordingDelayView {
  unit: UnitMention;
  period: string | null;
  /** More days than this make an entry late. */
  lateAfterDays: number;
  entries: number;
  late: number;
  imported: number;
  /** Entries whose day is not known exactly; in no figure of days. */
  imprecise: number;
  /** Null without entries. */
  medianDays: number | null;
  ninetiethPercentileDays: number | null;
  longestDays: number | null;
  months: MonthOfDelay[];
}

interface DelayRow {
  month: string | null;
  entries: number;
  late: number;
  imported: number;
  imprecise: number;
  median: number | null;
  ninetieth: number | null;
  longest: number | null;
}

const DELAYS = `
  with own as (
    select to_char(occurred_on, 'YYYY-MM') as month, late, imported, occurred_precision <> 'DAY' as imprecise,
      case when not imported and occurred_precision = 'DAY' then recorded_on - occurred_on end as days
    from ${liveTable('entry')}
    where unit_id = any($1) and own and corrects is null and position <= $2 and occurred_on <= $3
      and ($4::date is null or occurred_on between $4 and $5))
  select month, (count(*) filter (where not imported))::int as entries, (count(*) filter (where late))::int as late,
    (count(*) filter (where imported))::int as imported,
    (count(*) filter (where imprecise and not imported))::int as imprecise,
    percentile_disc(0.5) within group (order by days) as median,
    percentile_disc(0.9) within group (order by days) as ninetieth, max(days) as longest
  from own group by grouping sets ((), (month)) order by month nulls first`;

/** @see RecordingDelayView */
export class RecordingDelayQuery extends Query<RecordingDelayView & ReadingView> {
  constructor(
    readonly unitId: string,
    readonly parameters: ScorecardParameters,
  ) {
    super();
  }
}

@QueryHandler(RecordingDelayQuery)
export class RecordingDelayHandler implements IQueryHandler<RecordingDelayQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws NotKnown, InvalidQuery */
  async execute({ unitId, parameters }: RecordingDelayQuery): Promise<RecordingDelayView & ReadingView> {
    const period = parameters.period ?? null;
    const days = period === null ? null : daysOfPeriod(period);
    const reading = await this.model.read(parameters, [units, entries]);
    const registry = await this.model.registryAt(reading.position);
    const unit = registry.get(unitId);
    if (unit === undefined) throw new NotKnown('unit', unitId);
    const { rows } = await this.model.pool.query<DelayRow>(DELAYS, [
      registry.subtreeOf(unitId, reading.asOf),
      reading.position,
      reading.asOf,
      days?.from ?? null,
      days?.to ?? null,
    ]);
    const total = rows.find(({ month }) => month === null);
    return {
      unit: mentionOf(unit, reading.asOf),
      period,
      lateAfterDays: LATE_AFTER_DAYS,
      entries: total?.entries ?? 0,
      late: total?.late ?? 0,
      imported: total?.imported ?? 0,
      imprecise: total?.imprecise ?? 0,
      medianDays: total?.median ?? null,
      ninetiethPercentileDays: total?.ninetieth ?? null,
      longestDays: total?.longest ?? null,
      months: rows.flatMap(({ month, entries, late, median }) =>
        month === null || median === null ? [] : [{ month, entries, late, medianDays: median }],
      ),
      ...readingView(reading),
    };
  }
}
