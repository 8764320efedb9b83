import type { Expectation } from '../store/event-store.js';
import { firstRevisionOf } from '../store/expectation.js';
import type { PreparedAppend } from '../store/prepared-append.js';

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

/**
 * Inserts a batch of which nothing is known to stand yet, and looks nothing up: that every append stands at its exact
 * revision and every command is new is left to the keys of the tables, which break the whole batch otherwise. Only that
 * a stream which goes on has the revision before, no key tells. Parameters like those of the other statement; it
 * answers the new head once, nothing when the head was not at $1 or a revision before is missing.
 */
const newBatchText = `
with head as (
  update ledger_head set position = position + $3::int, recorded_at = greatest(recorded_at, $2::text)
  where position = $1::bigint and not exists (
    select from unnest($4::text[], $5::int[]) r(stream, expected)
    where not exists (select from ledger_event e where e.stream = r.stream and e.revision = r.expected))
  returning position, recorded_at),
ins as (
  insert into ledger_event (position, id, stream, revision, type, schema_version, unit_id, occurred_on,
    occurred_precision, recorded_at, actor, body, payload, payload_sha256)
  select $1::bigint + ev.place, ev.id, ev.stream, ev.revision, ev.type, ev.schema_version, ev.unit_id,
    ev.occurred_on, ev.occurred_precision, h.recorded_at, ev.actor, ev.body,
    substring($20::bytea from ev.starts for ev.bytes), substring($21::bytea from ev.place::int * 32 - 31 for 32)
  from head h
  cross join unnest($10::text[], $11::int[], $12::uuid[], $13::text[], $14::int[], $15::text[], $16::date[],
    $17::text[], $18::text[], $19::text[], $22::int[], $23::int[]) with ordinality
    ev(stream, revision, id, type, schema_version, unit_id, occurred_on, occurred_precision, actor, body, starts, bytes,
      place)),
cmd as (
  insert into ledger_command (command_id, body_sha256, first_position, last_position)
  select c.command, substring($7::bytea from c.o::int * 32 - 31 for 32), $1::bigint + c.first, $1::bigint + c.last
  from head cross join unnest($6::text[], $8::int[], $9::int[]) with ordinality c(command, first, last, o))
select position as moved, recorded_at as "recordedAt", pg_notify('ledger', position::text) from head`;

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

/** The new head, and the moment that the batch was recorded. */
export interface NewBatchRow {
  moved: number;
  recordedAt: string;
}

/** Prepared once a connection, since parsing and planning them would cost more than running them. */
export const appendStatement = { name: 'ledger_append', text };
export const newBatchStatement = { name: 'ledger_append_new', text: newBatchText };

/** The statement's parameters for one batch that starts after `position`. */
export function appendValues(position: number, now: string, batch: readonly PreparedAppend[]): unknown[] {
  return [
    position,
    now,
    textArray(batch.map(({ stream }) => stream)),
    plainArray(batch.map(({ expected }) => expectationCode(expected))),
    ...commandColumns(batch),
    plainArray(batch.map(({ events }) => events.length)),
    plainArray(batch.flatMap((append, index) => append.events.map(() => index + 1))),
    plainArray(batch.flatMap((append) => append.events.map((_, index) => index + 1))),
    ...eventColumns(batch),
  ];
}

/** Whether the batch's appends all say at which revision they stand: then the tables' keys can hold them to it. */
export const saysItsRevisions = (batch: readonly PreparedAppend[]): boolean =>
  batch.every(({ expected }) => firstRevisionOf(expected) !== undefined);

/** Parameters of a batch that says its revisions, as of `appendValues`. */
export function newBatchValues(position: number, now: string, batch: readonly PreparedAppend[]): unknown[] {
  const goingOn = batch.filter(({ expected }) => typeof expected === 'number');
  const lasts: number[] = [];
  let last = 0;
  for (const { events } of batch) lasts.push((last += events.length));
  return [
    position,
    now,
    last,
    textArray(goingOn.map(({ stream }) => stream)),
    plainArray(goingOn.map(({ expected }) => expected)),
    ...commandColumns(batch),
    plainArray(batch.map(({ events }, index) => (lasts[index] ?? 0) - events.length + 1)),
    plainArray(lasts),
    textArray(batch.flatMap(({ stream, events }) => events.map(() => stream))),
    plainArray(
      batch.flatMap(({ expected, events }) => {
        const first = firstRevisionOf(expected) ?? 0;
        return events.map((_, index) => first + index);
      }),
    ),
    ...eventColumns(batch),
  ];
}

const commandColumns = (batch: readonly PreparedAppend[]): unknown[] => [
  textArray(batch.map(({ commandId }) => commandId)),
  Buffer.concat(batch.map(({ bodySha256 }) => bodySha256)),
];

function eventColumns(batch: readonly PreparedAppend[]): unknown[] {
  const events = batch.flatMap((append) => append.events);
  const texts = (name: TextColumn): string => textArray(events.map((event) => event[name]));
  let next = 1;
  const starts = events.map(({ payload }) => {
    const start = next;
    next += payload.length;
    return start;
  });
  return [
    plainArray(events.map(({ id }) => id)),
    texts('type'),
    plainArray(events.map(({ schemaVersion }) => schemaVersion)),
    texts('unitId'),
    plainArray(events.map(({ occurredOn }) => occurredOn)),
    texts('occurredPrecision'),
    texts('actor'),
    texts('body'),
    Buffer.concat(events.map(({ payload }) => payload)),
    Buffer.concat(events.map(({ payloadSha256 }) => payloadSha256)),
    plainArray(starts),
    plainArray(events.map(({ payload }) => payload.length)),
  ];
}

type TextColumn = 'type' | 'unitId' | 'occurredPrecision' | 'actor' | 'body';

/** Of numbers, UUIDs and dates, which need no quotes: quoting every element cost the driver more than the rest. */
const plainArray = (items: readonly unknown[]): string => `{${items.join(',')}}`;

/** PostgreSQL's text form of text[] (manual 8.15.6). One look finds whether anything needs an escape: hardly anything does. */
function textArray(items: readonly string[]): string {
  if (items.length === 0) return '{}';
  const escaped = /["\\]/.test(items.join(''))
    ? items.map((item) => item.replaceAll(/["\\]/g, String.raw`\$&`))
    : items;
  return `{"${escaped.join('","')}"}`;
}

function expectationCode(expected: Expectation): number {
  return typeof expected === 'number' ? expected : expectationCodes[expected];
}
