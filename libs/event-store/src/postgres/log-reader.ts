import type pg from 'pg';
import { requireInstant } from '../store/clock.js';
import { StreamNotFound } from '../store/errors.js';
import type {
  CommandRecord,
  Head,
  LogFilter,
  LogPage,
  ReadLogOptions,
  ReadStreamOptions,
  StoredEvent,
} from '../store/event-store.js';
import { logPageRequest, requireStreamOptions, type LogPageRequest } from '../store/reading.js';
import { translateFailure } from './failures.js';

const columns = `position, id, stream, revision, type, schema_version as "schemaVersion", unit_id as "unitId",
  occurred_on as "occurredOn", occurred_precision as "occurredPrecision", recorded_at as "recordedAt", actor, body,
  payload, payload_sha256 as "payloadSha256"`;

const matchesFilter = `($3::text[] is null or type = any($3))
  and ($4::text[] is null or split_part(stream, '-', 1) = any($4))
  and ($5::text is null or starts_with(stream, $5))
  and ($6::text[] is null or unit_id = any($6))`;

/** Positions are compared with one another, so the words of the two directions are all that differs. */
const words = {
  forwards: { beyond: '>', within: '<=', order: 'asc', last: 'max' },
  backwards: { beyond: '<', within: '>=', order: 'desc', last: 'min' },
} as const;

/** Reads the ledger. Commit order is position order, so a reader needs no snapshot tricks. */
export class LogReader {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async stream(stream: string, options: ReadStreamOptions = {}): Promise<StoredEvent[]> {
    requireStreamOptions(options);
    const { from = null, direction = 'forwards', limit = null } = options;
    const { within, order } = words[direction === 'forwards' ? 'backwards' : 'forwards'];
    const events = await this.#query<StoredEvent>(
      `select ${columns} from ledger_event where stream = $1 and ($2::int is null or revision ${within} $2)
       order by revision ${order === 'asc' ? 'desc' : 'asc'} limit $3`,
      [stream, from, limit],
    );
    if (events.length === 0 && (await this.lastRevision(stream)) === -1) throw new StreamNotFound(stream);
    return events;
  }

  /** -1 when there is no such stream. */
  async lastRevision(stream: string): Promise<number> {
    const [last] = await this.#query<{ revision: number }>(
      'select revision from ledger_event where stream = $1 order by revision desc limit 1',
      [stream],
    );
    return last?.revision ?? -1;
  }

  /** Ids of a stream's events from a revision on, with where they stand. */
  async identities(stream: string, from: number, limit: number): Promise<Identity[]> {
    return this.#query<Identity>(
      `select id, position, revision, recorded_at as "recordedAt" from ledger_event
       where stream = $1 and revision >= $2 order by revision limit $3`,
      [stream, from, limit],
    );
  }

  async identityAt(position: number): Promise<Identity> {
    const [identity] = await this.#query<Identity>(
      'select id, position, revision, recorded_at as "recordedAt" from ledger_event where position = $1',
      [position],
    );
    if (identity === undefined)
      throw new Error(`a stored command points at position ${String(position)}, which is empty`);
    return identity;
  }

  async log(options?: ReadLogOptions): Promise<LogPage> {
    const request = logPageRequest(options);
    return request.filter === undefined ? this.#whole(request) : this.#filtered(request, request.filter);
  }

  async #whole({ direction, from, limit }: LogPageRequest): Promise<LogPage> {
    const { beyond, order } = words[direction];
    const events = await this.#query<StoredEvent>(
      `select ${columns} from ledger_event where position ${beyond} $1 order by position ${order} limit $2`,
      // One more than asked for tells whether the page ends the log.
      [bound(from), limit + 1],
    );
    const atEnd = events.length <= limit;
    if (!atEnd) events.pop();
    return { events, scannedTo: events.at(-1)?.position ?? nothingBeyond(from), atEnd };
  }

  /** The rows looked at are bounded, not those found. What stands never changes, so two statements see the same. */
  async #filtered({ direction, from, limit }: LogPageRequest, filter: LogFilter): Promise<LogPage> {
    const { beyond, within, order, last } = words[direction];
    const [scan] = await this.#query<{ scannedTo: number | null; more: boolean }>(
      `select ${last}(position) filter (where n <= $2) as "scannedTo", count(*) > $2 as more from (
         select position, row_number() over (order by position ${order}) as n from ledger_event
         where position ${beyond} $1 order by position ${order} limit $2::int + 1) looked_at`,
      [bound(from), limit],
    );
    const scannedTo = scan?.scannedTo ?? null;
    if (scannedTo === null) return { events: [], scannedTo: nothingBeyond(from), atEnd: true };
    const events = await this.#query<StoredEvent>(
      `select ${columns} from ledger_event
       where position ${beyond} $1 and position ${within} $2 and ${matchesFilter} order by position ${order}`,
      [
        bound(from),
        scannedTo,
        filter.types ?? null,
        filter.categories ?? null,
        filter.streamPrefix ?? null,
        filter.unitIds ?? null,
      ],
    );
    return { events, scannedTo, atEnd: scan?.more !== true };
  }

  async head(): Promise<Head> {
    const [head] = await this.#query<Head>(
      'select position, recorded_at as "recordedAt" from ledger_head',
      [],
    );
    if (head === undefined) throw new Error('the ledger has no head row: the database was not migrated');
    return head;
  }

  /** recordedAt never decreases, so the primary key is bisected: no index and no more than 2 log n rows. */
  async positionAt(instant: string): Promise<number> {
    const [found] = await this.#query<{ position: number }>(
      `with recursive span(low, high) as (
         select 0::bigint, position from ledger_head
         union all
         select case when e.recorded_at <= $1 then e.position else s.low end,
           case when e.recorded_at <= $1 then s.high else e.position - 1 end
         from span s join ledger_event e on e.position = (s.low + s.high + 1) / 2
         where s.low < s.high)
       select low as position from span where low = high`,
      [requireInstant(instant)],
    );
    if (found === undefined) throw new Error('the positions of the ledger are not contiguous');
    return found.position;
  }

  async command(commandId: string): Promise<CommandRecord | undefined> {
    const [command] = await this.#query<CommandRecord>(
      `select command_id as "commandId", body_sha256 as "bodySha256", first_position as "firstPosition",
         last_position as "lastPosition" from ledger_command where command_id = $1`,
      [commandId],
    );
    return command;
  }

  async anyCommand(beginning: string): Promise<boolean> {
    // Ids are ordered by their bytes, and what is visible ends before 127.
    const [found] = await this.#query<{ found: boolean }>(
      `select exists (
         select from ledger_command where command_id >= $1 and command_id < $1 || chr(127)) as found`,
      [beginning],
    );
    return found?.found === true;
  }

  async #query<Row extends object>(text: string, values: unknown[]): Promise<Row[]> {
    try {
      const { rows } = await this.#pool.query<Row>(text, values);
      return rows;
    } catch (error) {
      throw translateFailure(error);
    }
  }
}

/** What an event is recognised by when only its standing is asked for. */
export interface Identity {
  id: string;
  position: number;
  revision: number;
  recordedAt: string;
}

function bound(from: number): number {
  return Math.min(from, Number.MAX_SAFE_INTEGER);
}

function nothingBeyond(from: number): number {
  return from === Infinity ? 0 : from;
}
