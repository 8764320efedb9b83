import { systemClock, requireInstant, type Clock } from '../store/clock.js';
import {
  CommandBodyConflict,
  PartialDuplicate,
  RevisionConflict,
  StoreUnavailable,
  StreamNotFound,
} from '../store/errors.js';
import type {
  AppendRequest,
  AppendResult,
  CommandRecord,
  EventStore,
  Head,
  LogFilter,
  LogPage,
  ReadLogOptions,
  ReadStreamOptions,
  StoredEvent,
} from '../store/event-store.js';
import { firstRevisionOf, isMet } from '../store/expectation.js';
import { prepareAppend, type PreparedAppend } from '../store/prepared-append.js';
import { logPageRequest, matches, requireStreamOptions } from '../store/reading.js';
import { tailPages } from '../store/tail.js';

/** The ledger's port without a database, for tools and specifications. Keeps everything in memory; one process. */
export class InMemoryEventStore implements EventStore {
  readonly #log: StoredEvent[] = [];
  readonly #streams = new Map<string, StoredEvent[]>();
  readonly #commands = new Map<string, CommandRecord>();
  readonly #waiting = new Set<() => void>();
  readonly #clock: Clock;
  readonly #closing = new AbortController();

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = prepareAppend(request);
    if (this.#closing.signal.aborted) throw new StoreUnavailable(new Error('it was closed'));
    // Others may append between a call and its answer, as with a database.
    await Promise.resolve();
    if (append.events.length === 0) return this.#nothingAppended(append.stream);

    const known = this.#commands.get(append.commandId);
    if (known !== undefined) return this.#replay(known, append);

    const stream = this.#streams.get(append.stream) ?? [];
    const actual = stream.length - 1;
    if (!isMet(append.expected, actual)) return this.#originalOf(append, stream);
    return this.#store(append, stream);
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    requireStreamOptions(options);
    await Promise.resolve();
    const events = this.#streams.get(stream);
    if (events === undefined) throw new StreamNotFound(stream);
    const { direction = 'forwards', limit = events.length } = options;
    if (direction === 'forwards') return events.slice(options.from ?? 0).slice(0, limit);
    return events
      .slice(0, (options.from ?? events.length) + 1)
      .reverse()
      .slice(0, limit);
  }

  async readLog(options?: ReadLogOptions): Promise<LogPage> {
    const { direction, from, limit, filter } = logPageRequest(options);
    await Promise.resolve();
    // Position p stands at index p - 1.
    const end = this.#log.length;
    const window =
      direction === 'forwards'
        ? this.#log.slice(from, from + limit)
        : this.#log.slice(Math.max(0, Math.min(from - 1, end) - limit), Math.min(from - 1, end)).reverse();
    const scannedTo = window.at(-1)?.position ?? (from === Infinity ? 0 : from);
    const atEnd = direction === 'forwards' ? scannedTo >= end : scannedTo <= 1;
    return { events: window.filter((event) => matches(filter, event)), scannedTo, atEnd };
  }

  tail(options: {
    after: number;
    signal: AbortSignal;
    limit?: number;
    filter?: LogFilter;
  }): AsyncIterable<LogPage> {
    return tailPages(
      {
        readPage: (after, limit, filter) =>
          this.readLog({
            after,
            ...(limit !== undefined && { limit }),
            ...(filter !== undefined && { filter }),
          }),
        waitForMore: (after, signal) => this.#waitForMore(after, signal),
        onError: (error) => {
          throw error;
        },
      },
      { ...options, signal: AbortSignal.any([options.signal, this.#closing.signal]) },
    );
  }

  async head(): Promise<Head> {
    await Promise.resolve();
    return { position: this.#log.length, recordedAt: this.#log.at(-1)?.recordedAt ?? null };
  }

  async positionAt(instant: string): Promise<number> {
    requireInstant(instant);
    await Promise.resolve();
    let low = 0;
    let high = this.#log.length;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#log[middle - 1]?.recordedAt ?? '') <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async command(commandId: string): Promise<CommandRecord | undefined> {
    await Promise.resolve();
    return this.#commands.get(commandId);
  }

  async anyCommand(beginning: string): Promise<boolean> {
    await Promise.resolve();
    return [...this.#commands.keys()].some((commandId) => commandId.startsWith(beginning));
  }

  /** Refuses new appends and ends the tails. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.resolve();
  }

  #store(append: PreparedAppend, stream: StoredEvent[]): AppendResult {
    const now = requireInstant(this.#clock.now());
    const before = this.#log.at(-1)?.recordedAt ?? now;
    const recordedAt = now > before ? now : before;
    const stored = append.events.map((event, index) => ({
      ...event,
      payload: Uint8Array.from(event.payload),
      position: this.#log.length + 1 + index,
      stream: append.stream,
      revision: stream.length + index,
      recordedAt,
    }));
    this.#streams.set(append.stream, stream);
    for (const event of stored) {
      this.#log.push(event);
      stream.push(event);
    }
    const lastPosition = this.#log.length;
    const firstPosition = lastPosition - stored.length + 1;
    const { commandId, bodySha256 } = append;
    this.#commands.set(commandId, { commandId, bodySha256, firstPosition, lastPosition });
    for (const wake of [...this.#waiting]) wake();
    return this.#resultOf(firstPosition, lastPosition, false);
  }

  #replay(known: CommandRecord, append: PreparedAppend): AppendResult {
    if (Buffer.compare(known.bodySha256, append.bodySha256) !== 0)
      throw new CommandBodyConflict(append.commandId);
    return this.#resultOf(known.firstPosition, known.lastPosition, true);
  }

  /** A refused append may be one that is stored already, under another command. */
  #originalOf(append: PreparedAppend, stream: readonly StoredEvent[]): AppendResult {
    const conflict = new RevisionConflict(append.stream, append.expected, stream.length - 1);
    const from = firstRevisionOf(append.expected);
    if (from === undefined) throw conflict;
    const equal = append.events.flatMap(({ id }, index) => {
      const event = stream[from + index];
      return event?.id === id ? [event] : [];
    });
    const first = equal[0];
    const last = equal.at(-1);
    if (first === undefined || last === undefined) throw conflict;
    if (equal.length < append.events.length) throw new PartialDuplicate(append.stream, first.revision);
    return this.#resultOf(first.position, last.position, true);
  }

  #resultOf(firstPosition: number, lastPosition: number, replayed: boolean): AppendResult {
    const first = this.#log[firstPosition - 1];
    const last = this.#log[lastPosition - 1];
    if (first === undefined || last === undefined) throw new Error('a stored command points outside the log');
    return {
      firstPosition,
      lastPosition,
      firstRevision: first.revision,
      lastRevision: last.revision,
      recordedAt: first.recordedAt,
      replayed,
    };
  }

  #nothingAppended(stream: string): AppendResult {
    const lastPosition = this.#log.length;
    const lastRevision = (this.#streams.get(stream)?.length ?? 0) - 1;
    return {
      firstPosition: lastPosition + 1,
      lastPosition,
      firstRevision: lastRevision + 1,
      lastRevision,
      recordedAt: this.#log.at(-1)?.recordedAt ?? requireInstant(this.#clock.now()),
      replayed: false,
    };
  }

  #waitForMore(after: number, signal: AbortSignal): Promise<void> {
    if (this.#log.length > after || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
