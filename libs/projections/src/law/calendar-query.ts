import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isLastWord } from '../entries/corrections.js';
import { entries } from '../entries/entries.js';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { InvalidQuery } from '../reading/errors.js';
import { ReadModel } from '../reading/read-model.js';

/** The working days of a year, by the newest decision that the position knows. */
export interface CalendarYearView {
  year: number;
  /** Monday to Friday days that are free. */
  daysOff: readonly string[];
  /** Saturdays and Sundays that are worked. */
  workedDays: readonly string[];
  /** A reason per day off, in the same order. */
  whyOff: readonly string[];
  /** Tết and the second National Day are not yet chosen: deadlines in the year say so. */
  provisional: boolean;
  /** Number of the document. */
  number: string | null;
  /** The event that decided it, and when the ledger learnt of it. */
  event: string;
  recordedAt: string;
}

export interface CalendarView {
  items: CalendarYearView[];
}

export interface CalendarParameters extends ClockParameters {
  /** Absent: all years. */
  year?: string | undefined;
}

/** The calendar of working days; a year that no decision has set is absent. */
export class CalendarQuery extends Query<CalendarView & ReadingView> {
  constructor(readonly parameters: CalendarParameters) {
    super();
  }
}

type DecisionData = Omit<CalendarYearView, 'event' | 'recordedAt' | 'number' | 'whyOff'> & {
  number?: string;
  whyOff?: readonly string[];
};

/** The newest link of every chain that is not withdrawn; of several chains for a year the latest decision. */
const DECISIONS = `
  select distinct on (e.data ->> 'year') e.id, e.recorded_at, e.data
  from ${liveTable('entry')} e
  where e.stream >= 'ledger-' and e.stream < 'ledger.' and e.type = 'CalendarDecisionAdopted' and e.position <= $1 and e.how is distinct from 'WITHDRAW'
    and ${isLastWord('$1')}
    and ($2::text is null or e.data ->> 'year' = $2)
  order by e.data ->> 'year', (select o.position from ${liveTable('entry')} o where o.id = e.chain) desc`;

@QueryHandler(CalendarQuery)
export class CalendarHandler implements IQueryHandler<CalendarQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws InvalidQuery */
  async execute({ parameters }: CalendarQuery): Promise<CalendarView & ReadingView> {
    const { year } = parameters;
    if (year !== undefined && !/^\d{4}$/.test(year)) {
      throw new InvalidQuery('year', 'year', 'A year has four digits.');
    }
    const reading = await this.model.read(parameters, [entries]);
    const { rows } = await this.model.pool.query<{ id: string; recorded_at: string; data: DecisionData }>(
      DECISIONS,
      [reading.position, year ?? null],
    );
    const items = rows.map(({ id, recorded_at, data }) => ({
      year: data.year,
      daysOff: data.daysOff,
      workedDays: data.workedDays,
      whyOff: data.whyOff ?? [],
      provisional: data.provisional,
      number: data.number ?? null,
      event: id,
      recordedAt: recorded_at,
    }));
    return { items, ...readingView(reading) };
  }
}
