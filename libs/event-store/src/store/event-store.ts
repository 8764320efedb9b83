/** An event to be appended: everything but what the store itself assigns (position, revision, recordedAt). */
export interface NewEvent {
  id: string;
  type: string;
  schemaVersion: number;
  unitId: string;
  occurredOn: string;
  occurredPrecision: string;
  actor: string;
  body: string;
  /** Canonical JSON, stored and hashed as these bytes. */
  payload: Uint8Array;
}

/** An event as stored; the same shape as libs/domain's `EncodedEvent` (structurally). */
export interface StoredEvent extends NewEvent {
  /** From 1, contiguous in PostgreSQL; opaque outside the process. */
  position: number;
  stream: string;
  /** From 0. */
  revision: number;
  /** UTC, milliseconds, `Z`; never decreases in position order. */
  recordedAt: string;
  payloadSha256: Uint8Array;
}

/** A revision (from 0), or what is known about the stream. */
export type Expectation = number | 'any' | 'noStream' | 'streamExists';

export interface AppendRequest {
  stream: string;
  expected: Expectation;
  /** Kept for good: the same id and body give the first answer again. */
  commandId: string;
  bodySha256: Uint8Array;
  events: readonly NewEvent[];
}

export interface AppendResult {
  firstPosition: number;
  lastPosition: number;
  firstRevision: number;
  lastRevision: number;
  recordedAt: string;
  /** True when the command had been appended before and nothing was stored now. */
  replayed: boolean;
}

export interface LogFilter {
  types?: readonly string[];
  /** Category of the stream: the part before the dash. */
  categories?: readonly string[];
  streamPrefix?: string;
  unitIds?: readonly string[];
}

export interface ReadLogOptions {
  /** Forwards: events with position > after (default 0). Backwards: position < before (default: end). */
  after?: number;
  before?: number;
  direction?: 'forwards' | 'backwards';
  /** Rows looked at, at most 10,000 (default 500). */
  limit?: number;
  filter?: LogFilter;
}

/** `scannedTo` is the last position looked at, also when nothing matched. */
export interface LogPage {
  events: StoredEvent[];
  scannedTo: number;
  /** True when the page ends at the head (forwards) or at the start (backwards). */
  atEnd: boolean;
}

export interface ReadStreamOptions {
  /** First revision read; default: the start (forwards) or the end (backwards). */
  from?: number;
  direction?: 'forwards' | 'backwards';
  limit?: number;
}

export interface Head {
  position: number;
  recordedAt: string | null;
}

export interface CommandRecord {
  commandId: string;
  bodySha256: Uint8Array;
  firstPosition: number;
  lastPosition: number;
}

/**
 * The port of the ledger: append to one stream at a known revision, read a stream, read and tail the log. No delete.
 * Errors: RevisionConflict, CommandBodyConflict, PartialDuplicate, EventTooLarge, InvalidEvent, StreamNotFound,
 * AppendQueueFull, StoreUnavailable (outcome unknown: send the same command again); RangeError for a position,
 * revision, limit or instant that cannot be meant.
 */
export interface EventStore {
  /**
   * Stores all events of the append or none. Without events it stores nothing, not even the command, whatever is
   * expected, and answers an empty range behind the head.
   */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Without a limit the whole stream. */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StoredEvent[]>;
  readLog(options?: ReadLogOptions): Promise<LogPage>;
  /**
   * Pages from `after` on, then live, until the signal aborts. Never skips, never repeats; outages are waited out.
   * The first page always comes, even empty: a reader at the head learns that it has caught up.
   */
  tail(options: {
    after: number;
    signal: AbortSignal;
    limit?: number;
    filter?: LogFilter;
  }): AsyncIterable<LogPage>;
  head(): Promise<Head>;
  /** Last position with recordedAt ≤ instant (UTC, milliseconds, `Z`); 0 when there is none. By bisection. */
  positionAt(instant: string): Promise<number>;
  command(commandId: string): Promise<CommandRecord | undefined>;
  /** Whether a command was stored whose id begins with this text of visible ASCII characters. */
  anyCommand(beginning: string): Promise<boolean>;
  close(): Promise<void>;
}
