import { categoryOf, daysBetween, localDateOf, type EventData, type RecordedEvent } from '@app/domain';
import type { Projection, ProjectionTable, ProjectionTransaction } from '@app/event-store';

/** One event of the ledger as readers look at it; positions before `position` did not know it. */
export interface EntryRow {
  position: number;
  id: string;
  stream: string;
  revision: number;
  type: string;
  unit_id: string;
  village: string | null;
  occurred_on: string;
  occurred_precision: string;
  occurred_time: string | null;
  recorded_at: string;
  /** Local date of `recorded_at`. */
  recorded_on: string;
  actor: string;
  body: string;
  data: EventData;
  /** Pointers of the personal fields: the reader is told that there are some, never what they say. */
  personal: readonly string[];
  evidence: readonly unknown[];
  source: unknown;
  /** Recorded more than seven days after it happened, and not imported. */
  late: boolean;
  imported: boolean;
  /** The unit itself acted or said something. */
  own: boolean;
  corrects: string | null;
  how: string | null;
  reason: string | null;
  /** Original id of the correction chain. */
  chain: string;
}

/** An entry more than this many days after the deed is a late one (design 3.1). */
export const LATE_AFTER_DAYS = 7;

/** Streams that say something about a unit without the unit having done anything. */
const NOT_OWN = new Set(['ledger', 'access', 'privacy', 'reminder', 'judgement']);
/** Bodies above or beside the commune, and the system. */
const NOT_OWN_BODIES = new Set([
  'SYSTEM',
  'UBND_TINH',
  'DOAN_THANH_TRA',
  'MTTQ_CAP_TREN',
  'CO_QUAN_CAP_TREN',
]);

/** Ruling 21: the unit's registration and what others say of it do not count; a fact that it recorded itself does. */
const isOwn = ({ stream, type, body }: RecordedEvent): boolean => {
  const category = categoryOf(stream);
  if (category === 'unit' && type !== 'UnitFactRecorded') return false;
  return !NOT_OWN.has(category) && !NOT_OWN_BODIES.has(body);
};

const columns = {
  position: 'bigint primary key',
  id: 'uuid not null unique',
  stream: 'text collate "C" not null',
  revision: 'int not null',
  type: 'text not null',
  unit_id: 'text collate "C" not null',
  village: 'text',
  occurred_on: 'date not null',
  occurred_precision: 'text not null',
  occurred_time: 'text',
  recorded_at: 'text collate "C" not null',
  recorded_on: 'date not null',
  actor: 'text not null',
  body: 'text not null',
  data: 'jsonb not null',
  personal: 'text[] not null',
  evidence: 'jsonb not null',
  source: 'jsonb',
  late: 'boolean not null',
  imported: 'boolean not null',
  own: 'boolean not null',
  corrects: 'uuid',
  how: 'text',
  reason: 'text',
  chain: 'uuid not null',
};

const table: ProjectionTable = {
  name: 'entry',
  create: (name) =>
    `create table ${name} (${Object.entries(columns)
      .map((column) => column.join(' '))
      .join(', ')})`,
  index: (name) => `
    create index on ${name} (unit_id, occurred_on, position);
    create index on ${name} (type, occurred_on, position);
    create index on ${name} (corrects) where corrects is not null;
    create index on ${name} (chain);
    create index on ${name} (stream, revision);
    create index on ${name} ((data ->> 'source')) where data ? 'source';
    create index on ${name} ((data ->> 'case')) where data ? 'case';
    create index on ${name} ((source ->> 'batch')) where source is not null;
    create index on ${name} ((source ->> 'file')) where source is not null`,
};

/**
 * One row an event, never changed: what corrects a row comes later as a row of its own, so a reader at any position
 * sees the chain as far as it went then.
 */
export const entries: Projection<RecordedEvent> = {
  name: 'entries',
  version: 6,
  tables: [table],
  apply: async (batch, tx) => {
    if (batch.length === 0) return;
    const chains = await chainsOf(batch, tx);
    const rows = batch.map((event) => entryOf(event, chains.get(event.id) ?? event.id));
    const names = Object.keys(columns).join(', ');
    const name = tx.table('entry');
    await tx.client.query(
      `insert into ${name} (${names}) select ${names} from json_populate_recordset(null::${name}, $1)`,
      [JSON.stringify(rows)],
    );
  },
};

/** Original ids of the corrected chains, for the correcting events of the batch. */
async function chainsOf(
  batch: readonly RecordedEvent[],
  tx: ProjectionTransaction<RecordedEvent>,
): Promise<ReadonlyMap<string, string>> {
  const corrected = batch.flatMap(({ meta }) => meta.corrects?.event ?? []);
  if (corrected.length === 0) return new Map();
  const { rows } = await tx.client.query<{ id: string; chain: string }>(
    `select id, chain from ${tx.table('entry')} where id = any($1)`,
    [corrected],
  );
  const chains = new Map(rows.map(({ id, chain }) => [id, chain]));
  for (const { id, meta } of batch) {
    const before = meta.corrects?.event;
    if (before !== undefined) chains.set(id, chains.get(before) ?? before);
  }
  return chains;
}

function entryOf(event: RecordedEvent, chain: string): EntryRow {
  const { meta } = event;
  const recordedOn = localDateOf(event.recordedAt);
  const imported = meta.source !== undefined;
  const village = event.data['village'];
  return {
    position: event.position,
    id: event.id,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    unit_id: event.unitId,
    village: event.stream.startsWith('village-') ? event.stream.slice('village-'.length) : asText(village),
    occurred_on: event.occurredOn,
    occurred_precision: event.occurredPrecision,
    occurred_time: meta.occurredAtTime ?? null,
    recorded_at: event.recordedAt,
    recorded_on: recordedOn,
    actor: event.actor,
    body: event.body,
    data: event.data,
    personal: Object.keys(event.personal),
    evidence: event.evidence,
    source: meta.source ?? null,
    late: !imported && daysBetween(event.occurredOn, recordedOn) > LATE_AFTER_DAYS,
    imported,
    own: isOwn(event),
    corrects: meta.corrects?.event ?? null,
    how: meta.corrects?.how ?? null,
    reason: meta.corrects?.reason ?? null,
    chain,
  };
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);
