import type pg from 'pg';
import { createPool } from '../database/pool.js';
import { requireInstant, systemClock, type Clock } from '../store/clock.js';
import {
  CommandBodyConflict,
  PartialDuplicate,
  RevisionConflict,
  StoreUnavailable,
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
import { firstRevisionOf } from '../store/expectation.js';
import { prepareAppend, type PreparedAppend } from '../store/prepared-append.js';
import { tailPages } from '../store/tail.js';
import { AppendQueue, type AppendQueueLimits } from './append-queue.js';
import { AppendWriter, type AppendOutcome } from './append-writer.js';
import { HeadListener } from './head-listener.js';
import { LogReader } from './log-reader.js';

/** What an operator may want to know; nothing of it is an error of the caller. */
export type StoreReport = { kind: 'outage'; error: unknown } | { kind: 'slowHeadLock'; waitedMs: number };

export interface PostgresEventStoreOptions {
  url: string;
  /** Default: the machine's clock. */
  clock?: Clock;
  /** Default: `sdc_app`, which may append and read, nothing else. */
  role?: string;
  /** Connections for reading (default 4); two more are the writer's and, while there are tails, the listener's. */
  readersMax?: number;
  limits?: AppendQueueLimits;
  report?: (report: StoreReport) => void;
}

/**
 * The ledger in PostgreSQL (event store 4): group commit under one head row, gapless positions, tailing by LISTEN and
 * polling. Connects when first used; any number of stores may append to one ledger at once.
 */
export class PostgresEventStore implements EventStore {
  readonly #clock: Clock;
  readonly #pool: pg.Pool;
  readonly #reader: LogReader;
  readonly #writer: AppendWriter;
  readonly #queue: AppendQueue<AppendOutcome>;
  readonly #listener: HeadListener;
  readonly #report: (report: StoreReport) => void;
  readonly #closing = new AbortController();
  #closed: Promise<void> | undefined;

  constructor(options: PostgresEventStoreOptions) {
    const { url, clock = systemClock, role = 'sdc_app', readersMax = 4, report = () => undefined } = options;
    this.#clock = clock;
    this.#report = report;
    this.#pool = createPool(url, { role, max: readersMax });
    this.#reader = new LogReader(this.#pool);
    this.#listener = new HeadListener(url, role, (error) => {
      report({ kind: 'outage', error });
    });
    this.#writer = new AppendWriter({
      url,
      role,
      clock,
      onMoved: () => {
        this.#listener.announce();
      },
      onSlowLock: (waitedMs) => {
        report({ kind: 'slowHeadLock', waitedMs });
      },
    });
    this.#queue = new AppendQueue((batch) => this.#writer.commit(batch), options.limits);
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    const append = prepareAppend(request);
    if (this.#closing.signal.aborted) throw new StoreUnavailable(new Error('it was closed'));
    if (append.events.length === 0) return this.#nothingAppended(append.stream);

    const outcome = await this.#queue.add(append);
    switch (outcome.kind) {
      case 'stored':
        return resultOf(outcome, append.events.length, false);
      case 'known':
        if (!outcome.same) throw new CommandBodyConflict(append.commandId);
        return this.#replay(outcome.firstPosition, outcome.lastPosition);
      case 'refused':
        return this.#originalOf(append, outcome.actual);
    }
  }

  readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]> {
    return this.#reader.stream(stream, options);
  }

  readLog(options?: ReadLogOptions): Promise<LogPage> {
    return this.#reader.log(options);
  }

  async *tail(options: {
    after: number;
    signal: AbortSignal;
    limit?: number;
    filter?: LogFilter;
  }): AsyncGenerator<LogPage, void, undefined> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    let version = this.#listener.version;
    this.#listener.open();
    try {
      yield* tailPages(
        {
          readPage: (after, limit, filter) => {
            version = this.#listener.version;
            return this.readLog({
              after,
              ...(limit !== undefined && { limit }),
              ...(filter !== undefined && { filter }),
            });
          },
          waitForMore: () => this.#listener.wait(version, signal),
          onError: (error) => {
            this.#report({ kind: 'outage', error });
          },
        },
        { ...options, signal },
      );
    } finally {
      await this.#listener.close();
    }
  }

  head(): Promise<Head> {
    return this.#reader.head();
  }

  positionAt(instant: string): Promise<number> {
    return this.#reader.positionAt(instant);
  }

  command(commandId: string): Promise<CommandRecord | undefined> {
    return this.#reader.command(commandId);
  }

  anyCommand(beginning: string): Promise<boolean> {
    return this.#reader.anyCommand(beginning);
  }

  /** Refuses new appends, ends the tails, waits for what is queued, then closes every connection. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await this.#queue.drained();
    await this.#writer.close();
    await this.#listener.disconnect();
    await this.#pool.end();
  }

  async #replay(firstPosition: number, lastPosition: number): Promise<AppendResult> {
    const { revision, recordedAt } = await this.#reader.identityAt(firstPosition);
    const first = { firstPosition, firstRevision: revision, recordedAt };
    return resultOf(first, lastPosition - firstPosition + 1, true);
  }

  /** A refused append may be one that is stored already, under another command. */
  async #originalOf(append: PreparedAppend, actual: number): Promise<AppendResult> {
    const conflict = new RevisionConflict(append.stream, append.expected, actual);
    const from = firstRevisionOf(append.expected);
    if (from === undefined || actual < from) throw conflict;
    const stored = await this.#reader.identities(append.stream, from, append.events.length);
    const equal = stored.filter(({ id }, index) => append.events[index]?.id === id);
    const first = equal[0];
    const last = equal.at(-1);
    if (first === undefined || last === undefined) throw conflict;
    if (equal.length < append.events.length) throw new PartialDuplicate(append.stream, first.revision);
    return {
      firstPosition: first.position,
      lastPosition: last.position,
      firstRevision: first.revision,
      lastRevision: last.revision,
      recordedAt: first.recordedAt,
      replayed: true,
    };
  }

  async #nothingAppended(stream: string): Promise<AppendResult> {
    const { position, recordedAt } = await this.#reader.head();
    const revision = await this.#reader.lastRevision(stream);
    return {
      firstPosition: position + 1,
      lastPosition: position,
      firstRevision: revision + 1,
      lastRevision: revision,
      recordedAt: recordedAt ?? requireInstant(this.#clock.now()),
      replayed: false,
    };
  }
}

/** One command's events stand side by side, in the log as in the stream. */
function resultOf(
  {
    firstPosition,
    firstRevision,
    recordedAt,
  }: Pick<AppendResult, 'firstPosition' | 'firstRevision' | 'recordedAt'>,
  count: number,
  replayed: boolean,
): AppendResult {
  return {
    firstPosition,
    lastPosition: firstPosition + count - 1,
    firstRevision,
    lastRevision: firstRevision + count - 1,
    recordedAt,
    replayed,
  };
}
