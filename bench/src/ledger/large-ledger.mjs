// A nation of some years: the communes of Tỉnh Mẫu lived through, judged and projected by the product, then copied to
// every commune that stands, with ids, positions and codes of their own, in the ledger and in every read model alike.
// Judging two million events one by one would take hours and say nothing about reading them.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { createPool, productModule } from '../product.mjs';
import { createSampleLedger, withParts } from './sample-ledger.mjs';

const { keepScoreSheets } = await productModule('libs/projections/src/index.js');
const { Projector } = await productModule('apps/projector/src/projector.js');

const idForm = /[uv][a-z2-7]{20}(?![a-z0-9])|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const positionColumns = new Set(['position', 'known_from', 'known_to', 'opened_position']);

/**
 * Answers the ledger with `{ events, communes, copies }`; `copies` is how often each commune's past is told. Fewer events
 * than all communes have together are those of fewer communes.
 */
export async function createLargeLedger(serverUrl, { eventsAtLeast }) {
  const ledger = await createSampleLedger(serverUrl);
  await project(ledger);
  const client = new pg.Client({ connectionString: ledger.url });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = off; set session_replication_role = replica`);
    await withRoomForWal(client);
    const template = await readTemplate(client);
    const others = await otherCommunes(client, template);
    const eventsOfOne = template.events.length / template.communes.length;
    const communes = others.slice(0, Math.ceil(eventsAtLeast / eventsOfOne));
    const copies = copiesFor(eventsAtLeast, template, communes.length);
    const plan = planCopies(template, communes, copies);
    const events = await copyEvents(client, template, plan);
    const indexes = await dropIndexes(client);
    for (const table of template.tables) await copyRows(client, table, template, plan);
    for (const definition of indexes) await client.query(definition);
    await client.query('vacuum analyze');
    await keepSheets(ledger.url);
    return { ...ledger, events, communes: communes.length, copies };
  } finally {
    await client.end();
  }
}

/** Gigabytes are written at once: a checkpoint every second of it would write most pages twice. */
async function withRoomForWal(client) {
  await client.query(`alter system set max_wal_size = '8GB'`);
  await client.query('select pg_reload_conf()');
}

/** What the projector does beside the projections, until nothing is left to do. */
async function keepSheets(url) {
  const pool = createPool(url, { role: 'sdc_app', max: 1 });
  try {
    while (!(await keepScoreSheets(pool)));
  } finally {
    await pool.end();
  }
}

async function project(ledger) {
  await withParts(ledger, async (parts, shutdown) => {
    const projector = Projector.start({
      url: ledger.url,
      store: parts.store,
      onProblem: (name, error) => {
        throw new Error(`projection ${name} failed`, { cause: error });
      },
    });
    await shutdown.onClose(() => projector.stop());
    const { position } = await parts.store.head();
    await projector.runner.waitFor(position, { timeoutMs: 600_000 });
  });
}

/** The acts of the sample's communes, whose id is whose, the read models' tables, and where the ledger ends. */
async function readTemplate(client) {
  const { rows: units } = await client.query(
    `select id, convert_from(payload, 'UTF8')::jsonb #>> '{data,level}' as level, unit_id, stream from ledger_event
     where type = 'UnitRegistered' and convert_from(payload, 'UTF8')::jsonb #>> '{data,registry}' = 'sample'`,
  );
  const registered = units.filter(({ level }) => level === 'COMMUNE');
  const communes = registered.map(({ stream }) => stream.slice('unit-'.length));
  const { rows: events } = await client.query(
    `select ${eventColumns.join(', ')} from (
       select ledger_event.*, convert_from(payload, 'UTF8') as said from ledger_event) event
     where unit_id = any($1) and split_part(stream, '-', 1) not in ('unit', 'access', 'ledger', 'privacy')
     order by position`,
    [communes],
  );
  const owners = new Map(communes.map((commune) => [commune, commune]));
  for (const { id, stream, unit_id: commune } of events)
    for (const own of [id, ...(stream.match(idForm) ?? [])]) owners.set(own, commune);
  const { rows: tables } = await client.query(
    `select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns
     where table_schema = 'projection' and table_name not like 'read_%' and table_name <> 'projection_position'
     group by table_name`,
  );
  const [{ position: head }] = (await client.query('select position::int from ledger_head')).rows;
  return { communes, events, owners, tables, head };
}

const eventColumns = [
  'position',
  'id',
  'stream',
  'revision',
  'type',
  'schema_version',
  'unit_id',
  'occurred_on::text',
  'occurred_precision',
  'recorded_at',
  'actor',
  'body',
  'said',
];

async function otherCommunes(client, { communes }) {
  const { rows } = await client.query(
    `select distinct unit_id from projection.unit
     where level = 'COMMUNE' and known_to is null and valid_from <= current_date
       and (valid_to is null or valid_to > current_date) and not unit_id = any($1)
     order by unit_id`,
    [communes],
  );
  return rows.map(({ unit_id: commune }) => commune);
}

function byCommune(events) {
  const groups = new Map();
  for (const event of events) {
    const group = groups.get(event.unit_id);
    if (group === undefined) groups.set(event.unit_id, [event]);
    else group.push(event);
  }
  return groups;
}

/** Whether a name is one of an act, which each telling has anew; a unit, a village and a period are there once. */
const namesAct = (name) => (name.match(idForm) ?? []).some((id) => id.length > 21);

/** What is told of a commune in its first telling, and what in every further one. */
const eventsTold = (events, copy) => (copy === 0 ? events : events.filter(({ stream }) => namesAct(stream)));

function copiesFor(eventsAtLeast, { communes, events }, communesTold) {
  const [first, further] = [0, 1].map(
    (copy) => (eventsTold(events, copy).length / communes.length) * communesTold,
  );
  return 1 + Math.max(0, Math.ceil((eventsAtLeast - first) / further));
}

/** One entry for each telling of a template commune's past: whose it becomes, and where its events stand. */
function planCopies({ communes, events, head }, others, copies) {
  const eventsOf = byCommune(events);
  const plan = [];
  let next = head + 1;
  for (let copy = 0; copy < copies; copy += 1) {
    for (const [index, commune] of others.entries()) {
      const from = communes[index % communes.length];
      const told = eventsTold(eventsOf.get(from) ?? [], copy);
      const positions = new Map(told.map(({ position }, n) => [position, String(next + n)]));
      plan.push({ copy, from, commune, first: String(next), positions, renamed: new Map([[from, commune]]) });
      next += positions.size;
    }
  }
  return plan;
}

/** The text with the ids of the template commune renamed; ids of others, such as the law's, stay. */
function retold(text, entry, { owners }) {
  return text.replace(idForm, (id) => {
    if (owners.get(id) !== entry.from) return id;
    let name = entry.renamed.get(id);
    if (name === undefined) {
      // A village is the same in every telling.
      name = renamed(id, `${entry.commune}/${id.length === 21 ? 0 : entry.copy}`);
      entry.renamed.set(id, name);
    }
    return name;
  });
}

function renamed(id, place) {
  const digest = createHash('md5').update(`${id}/${place}`).digest('hex');
  if (id.length === 21) return id[0] + digest.replace(/[0189]/g, 'z').slice(0, 20);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20)}`;
}

async function copyEvents(client, template, plan) {
  const eventsOf = byCommune(template.events);
  let count = 0;
  await copyInto(
    client,
    `ledger_event (position, id, stream, revision, type, schema_version, unit_id, occurred_on, occurred_precision,
       recorded_at, actor, body, payload, payload_sha256)`,
    (function* () {
      for (const entry of plan) {
        for (const event of eventsTold(eventsOf.get(entry.from) ?? [], entry.copy)) {
          count += 1;
          const payload = Buffer.from(retold(event.said, entry, template));
          const identity = [event.id, event.stream].map((text) => retold(text, entry, template));
          const {
            revision,
            type,
            schema_version: version,
            occurred_on: day,
            occurred_precision: precision,
          } = event;
          yield [
            entry.positions.get(event.position),
            ...identity,
            revision,
            type,
            version,
            entry.commune,
            day,
            precision,
            event.recorded_at,
            event.actor,
            event.body,
            `\\\\x${payload.toString('hex')}`,
            `\\\\x${createHash('sha256').update(payload).digest('hex')}`,
          ].join('\t');
        }
      }
    })(),
  );
  await client.query('update ledger_head set position = (select max(position) from ledger_event)');
  await client.query(
    'update projection.projection_position set position = (select max(position) from ledger_event)',
  );
  return count;
}

/** Indexes grow slower row by row than over the full table; answers what makes them again. */
async function dropIndexes(client) {
  const { rows } = await client.query(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid::regclass::text like 'projection.%'
       and not exists (select from pg_constraint where conindid = indexrelid)`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Rows that only a unit and a period name are told once; those of an act are told with each copy of the act. */
async function copyRows(client, { table, columns }, template, plan) {
  const lines = (
    await readLines(client, `copy projection.${table} (${columns.join(', ')}) to stdout`)
  ).filter((line) => table !== 'unit' || line.includes('\tVILLAGE\t'));
  const home = columns.indexOf('home');
  const rowsOf = new Map(template.communes.map((commune) => [commune, []]));
  for (const line of lines) {
    const owned = (line.match(idForm) ?? []).filter((id) => template.owners.has(id));
    if (owned.length === 0) continue;
    const cells = line.split('\t');
    const ofAct = namesAct(home < 0 ? line : cells[home]);
    rowsOf.get(template.owners.get(owned[0])).push({ cells, ofAct });
  }
  const placed = columns.map((column) => positionColumns.has(column));
  const own = columns.indexOf('position');
  await copyInto(
    client,
    `projection.${table} (${columns.join(', ')})`,
    (function* () {
      for (const entry of plan) {
        for (const { cells, ofAct } of rowsOf.get(entry.from) ?? []) {
          if (entry.copy > 0 && !ofAct) continue;
          // An entry of another stream, such as the commune's registration, was not copied.
          if (own >= 0 && !entry.positions.has(cells[own])) continue;
          const placedCells = cells.map((cell, n) =>
            placed[n] && cell !== '\\N' ? (entry.positions.get(cell) ?? entry.first) : cell,
          );
          yield retold(placedCells.join('\t'), entry, template);
        }
      }
    })(),
  );
}

async function readLines(client, statement) {
  const chunks = [];
  for await (const chunk of client.query(copyTo(statement))) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').split('\n').slice(0, -1);
}

const CHUNK_CHARACTERS = 1 << 18;

async function copyInto(client, target, lines) {
  await pipeline(
    Readable.from(
      (function* () {
        let chunk = '';
        for (const line of lines) {
          chunk += `${line}\n`;
          if (chunk.length < CHUNK_CHARACTERS) continue;
          yield chunk;
          chunk = '';
        }
        yield chunk;
      })(),
    ),
    client.query(copyFrom(`copy ${target} from stdin`)),
  );
}
