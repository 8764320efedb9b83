import { addMonths, isPlainDate, localDateOf, type PlainDate } from '@app/domain';
import {
  readPlaces,
  waitForPosition,
  type Clock,
  type EventStore,
  type ProjectionVersion,
} from '@app/event-store';
import type { Pool } from 'pg';
import { InvalidQuery } from './errors.js';

/** What every read may be asked with, as it arrives. */
export interface ClockParameters {
  /** Local date for which the state is asked; default today. */
  asOf?: string | undefined;
  /** A local date (its end counts), an instant, or `position:N`; default the head. */
  knownAt?: string | undefined;
  /** Position of one's own write: the answer waits until it is projected. */
  minPosition?: string | undefined;
}

/** The two clocks as they were resolved. */
export interface Reading {
  asOf: PlainDate;
  /** As asked; for the head `position:N`, which gives the same answer again. */
  knownAt: string;
  /** The prefix of the ledger that the answer rests on; 0 before the first event. */
  position: number;
  /** `asOf` is after today: the future as the ledger knows it now. */
  projected: boolean;
}

/** How an answer shows its clocks; the position is opaque outside. */
export interface ReadingView extends Omit<Reading, 'position'> {
  position: string;
}

export const readingView = (reading: Reading): ReadingView => ({
  ...reading,
  position: String(reading.position),
});

/** Every period up to the day is judged; of a day further ahead neither the law nor the calendar is known. */
const MONTHS_AHEAD_MAX = 120;

/** Resolves the two clocks of a read against the ledger and the projections that answer it. */
export class ClockReader {
  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  today(): PlainDate {
    return localDateOf(this.clock.now());
  }

  now(): string {
    return this.clock.now();
  }

  /** @throws InvalidQuery, ProjectionBehind when a projection does not reach the position in time. */
  async read(parameters: ClockParameters, projections: readonly ProjectionVersion[]): Promise<Reading> {
    const today = this.today();
    const asOf = readDay('asOf', parameters.asOf) ?? today;
    if (asOf > addMonths(today, MONTHS_AHEAD_MAX))
      throw new InvalidQuery('asOf', 'too-far', 'A day asked lies at most ten years after today.');
    const minimum = readPosition('minPosition', parameters.minPosition);
    if (minimum !== undefined) await this.reach(minimum, 'minPosition', projections);
    const { position, knownAt } = await this.prefix(parameters.knownAt, projections);
    return { asOf, knownAt, position, projected: asOf > today };
  }

  private async prefix(
    knownAt: string | undefined,
    projections: readonly ProjectionVersion[],
  ): Promise<{ position: number; knownAt: string }> {
    if (knownAt === undefined) {
      const position = await this.projectedPosition(projections);
      return { position, knownAt: `position:${String(position)}` };
    }
    const named = /^position:(.*)$/.exec(knownAt)?.[1];
    const position = named === undefined ? await this.positionOf(knownAt) : readPosition('knownAt', named);
    if (position === undefined) throw malformedKnownAt();
    await this.reach(position, 'knownAt', projections);
    return { position, knownAt };
  }

  private async positionOf(knownAt: string): Promise<number> {
    const instant = instantOf(knownAt);
    // Whatever lies after now is the head: time cannot have recorded anything there.
    return this.store.positionAt(instant);
  }

  private async reach(
    position: number,
    parameter: 'knownAt' | 'minPosition',
    projections: readonly ProjectionVersion[],
  ): Promise<void> {
    if ((await this.projectedPosition(projections)) >= position) return;
    const { position: head } = await this.store.head();
    if (position > head) {
      throw new InvalidQuery(parameter, 'position/unknown', 'The ledger has not reached this position.');
    }
    await waitForPosition(this.pool, projections, position);
  }

  private async projectedPosition(projections: readonly ProjectionVersion[]): Promise<number> {
    const places = await readPlaces(this.pool);
    const positions = projections.map(
      ({ name, version }) =>
        places.find((place) => place.projection === name && place.version === version)?.position ?? 0,
    );
    return Math.min(...positions);
  }
}

export function readDay(parameter: string, value: string | undefined): PlainDate | undefined {
  if (value === undefined) return undefined;
  if (!isPlainDate(value))
    throw new InvalidQuery(parameter, 'date', 'A day is written YYYY-MM-DD and must exist.');
  return value;
}

function readPosition(parameter: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const position = Number(value);
  if (!/^\d{1,15}$/.test(value) || !Number.isSafeInteger(position)) {
    throw new InvalidQuery(parameter, 'position', 'A position is what the ledger answered before.');
  }
  return position;
}

/** A date means its end in Asia/Ho_Chi_Minh: the millisecond before the next day begins there. */
function instantOf(knownAt: string): string {
  if (isPlainDate(knownAt)) return new Date(Date.parse(`${knownAt}T23:59:59.999+07:00`)).toISOString();
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(knownAt)
    ? Date.parse(knownAt)
    : Number.NaN;
  if (!Number.isFinite(time)) throw malformedKnownAt();
  return new Date(time).toISOString();
}

const malformedKnownAt = (): InvalidQuery =>
  new InvalidQuery(
    'knownAt',
    'knownAt',
    'Give a day (YYYY-MM-DD), an instant with its offset, or position:N.',
  );
