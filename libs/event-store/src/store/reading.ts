import type { LogFilter, ReadLogOptions, ReadStreamOptions, StoredEvent } from './event-store.js';

/** Rows that one page of the log may look at. */
const pageRowsMax = 10_000;
const pageRowsDefault = 500;
const revisionMax = 2 ** 31 - 1;

export interface LogPageRequest {
  direction: 'forwards' | 'backwards';
  /** Exclusive: positions above it forwards, below it backwards; `Infinity` is the end. */
  from: number;
  limit: number;
  filter: LogFilter | undefined;
}

/** @throws RangeError for a position or limit that cannot be meant. */
export function logPageRequest(options: ReadLogOptions = {}): LogPageRequest {
  const { direction = 'forwards', limit = pageRowsDefault, filter } = options;
  requireWithin('limit', limit, 1, pageRowsMax);
  if (direction === 'forwards') {
    const from = options.after ?? 0;
    requireWithin('after', from, 0, Number.MAX_SAFE_INTEGER);
    return { direction, from, limit, filter };
  }
  if (options.before === undefined) return { direction, from: Infinity, limit, filter };
  requireWithin('before', options.before, 1, Number.MAX_SAFE_INTEGER);
  return { direction, from: options.before, limit, filter };
}

/** @throws RangeError for a negative or huge revision or limit. */
export function requireStreamOptions({ from, limit }: ReadStreamOptions): void {
  if (from !== undefined) requireWithin('from', from, 0, revisionMax);
  if (limit !== undefined) requireWithin('limit', limit, 1, revisionMax);
}

function requireWithin(name: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(
      `${name} must be a whole number from ${String(min)} to ${String(max)}, not ${String(value)}`,
    );
  }
}

/** The part of a stream's name before the dash. */
export function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}

/** Kinds of filter narrow each other; the values of one kind widen it. */
export function matches(filter: LogFilter | undefined, event: StoredEvent): boolean {
  if (filter === undefined) return true;
  const { types, categories, streamPrefix, unitIds } = filter;
  return (
    (types?.includes(event.type) ?? true) &&
    (categories?.includes(categoryOf(event.stream)) ?? true) &&
    (streamPrefix === undefined || event.stream.startsWith(streamPrefix)) &&
    (unitIds?.includes(event.unitId) ?? true)
  );
}
