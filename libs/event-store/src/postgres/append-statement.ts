import type { Expectation } from '../store/event-store.js';
import type { PreparedAppend, PreparedEvent } from '../store/prepared-append.js';

/** Expectations as the statement knows them: a revision, or one of these. */
const expectationCodes = { noStream: -1, any: -2, streamExists: -3 } as const;

/**
 * Inserts a batch and moves the head from $1 in one compare-and-swap; nothing is inserted when another process has
 * moved it. $2 is the clock, $3-$7 hold one element an append, $8 on one element an event; bytes travel joined, hashes
 * by their fixed length, payloads by start and length, since an array of bytea would travel as hexadecimal text. A batch
 * holds each stream and each command at most once. The last select crosses with `note`, since PostgreSQL runs no select that nobody
 * reads, and takes an outer join to be one.
 */
const text = `
with req as materialized (
  select r.stream, r.expected, r.command, substring($6::bytea from r.o::int * 32 - 31 for 32) as body, r.n, r.o
  from unnest($3::text[], $4::int[], $5::text[], $7::int[]) with ordinality r(stream, expected, command, n, o)),
cur as materialized (
  select r.*,
    coalesce((select revision from ledger_event e where e.stream = r.stream order by revision desc limit 1), -1) actual,
    c.first_position, c.last_position,
    c.body_sha256 is not null as known, c.body_sha256 is not distinct from r.body as same
  from req r left join lateral (select * from ledger_command c where c.command_id = r.command limit 1) c on true),
acc as materialized (
  select *, sum(n) over (order by o) - n as before from cur
  where not known and (expected = -2 or expected = actual or (expected = -3 and actual >= 0))),
head as (
  update ledger_head
  set position = position + (select coalesce(sum(n), 0) from acc), recorded_at = greatest(recorded_at, $2::text)
  where position = $1::bigint and exists (select 1 from acc)
  returning position, recorded_at),
ins as (
  insert into ledger_event (position, id, stream, revision, type, schema_version, unit_id, occurred_on,
    occurred_precision, recorded_at, actor, body, payload, payload_sha256)
  select $1::bigint + a.before + ev.k, ev.id, a.stream, a.actual + ev.k, ev.type, ev.schema_version, ev.unit_id,
    ev.occurred_on, ev.occurred_precision, h.recorded_at, ev.actor, ev.body,
    substring($18::bytea from ev.starts for ev.bytes), substring($19::bytea from ev.place::int * 32 - 31 for 32)
  from head h
  cross join unnest($8::int[], $9::int[], $10::uuid[], $11::text[], $12::int[], $13::text[], $14::date[], $15::text[],
    $16::text[], $17::text[], $20::int[], $21::int[]) with ordinality
    ev(o, k, id, type, schema_version, unit_id, occurred_on, occurred_precision, actor, body, starts, bytes, place)
  join acc a on a.o = ev.o),
cmd as (
  insert into ledger_command (command_id, body_sha256, first_position, last_position)
  select a.command, a.body, $1::bigint + a.before + 1, $1::bigint + a.before + a.n from head cross join acc a),
note as (select pg_notify('ledger', position::text) from head)
select cur.actual, cur.known, cur.same, cur.first_position as "firstPosition", cur.last_position as "lastPosition",
  acc.o is not null as accepted, acc.before::bigint as before, head.position as moved, head.recorded_at as "recordedAt"
from cur left join acc on acc.o = cur.o left join head on true cross join (select count(*) from note) noted
order by cur.o`;

/** What the statement says about one append. */
export interface AppendRow {
  /** Last revision of the stream before this batch, -1 when there is none. */
  actual: number;
  /** The command stands already, with the same body or another. */
  known: boolean;
  same: boolean;
  firstPosition: number | null;
  lastPosition: number | null;
  accepted: boolean;
  /** Events of the batch that stand before this append's. */
  before: number | null;
  /** The new head; null when nothing was accepted, or when the head was not where $1 said. */
  moved: number | null;
  recordedAt: string | null;
}

/** Prepared once a connection, since parsing and planning it would cost more than running it. */
export const appendStatement = { name: 'ledger_append', text };

/** The statement's parameters for one batch that starts after `position`. */
export function appendValues(position: number, now: string, batch: readonly PreparedAppend[]): unknown[] {
  return [position, now, ...appendColumns(batch), ...eventColumns(batch)];
}

function appendColumns(batch: readonly PreparedAppend[]): unknown[] {
  return [
    batch.map(({ stream }) => stream),
    batch.map(({ expected }) => expectationCode(expected)),
    batch.map(({ commandId }) => commandId),
    Buffer.concat(batch.map(({ bodySha256 }) => bodySha256)),
    batch.map(({ events }) => events.length),
  ];
}

function eventColumns(batch: readonly PreparedAppend[]): unknown[] {
  const events = batch.flatMap((append) => append.events);
  const column = (name: keyof PreparedEvent): unknown[] => events.map((event) => event[name]);
  let next = 1;
  const starts = events.map(({ payload }) => {
    const start = next;
    next += payload.length;
    return start;
  });
  return [
    batch.flatMap((append, index) => append.events.map(() => index + 1)),
    batch.flatMap((append) => append.events.map((_, index) => index + 1)),
    column('id'),
    column('type'),
    column('schemaVersion'),
    column('unitId'),
    column('occurredOn'),
    column('occurredPrecision'),
    column('actor'),
    column('body'),
    Buffer.concat(events.map(({ payload }) => payload)),
    Buffer.concat(events.map(({ payloadSha256 }) => payloadSha256)),
    starts,
    events.map(({ payload }) => payload.length),
  ];
}

function expectationCode(expected: Expectation): number {
  return typeof expected === 'number' ? expected : expectationCodes[expected];
}
