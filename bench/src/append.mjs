// One event of some 470 bytes appended to a stream of its own, durable before it is acknowledged.
import { randomUUID } from 'node:crypto';
import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { createDatabase, query } from './harness/database.mjs';
import { millis, table, whole } from './harness/print.mjs';
import { closedLoop, interleave, median, ratio } from './harness/rounds.mjs';
import { eventStoreMigrations, migrate, PostgresEventStore } from './product.mjs';

const IN_FLIGHT = [1, 16, 32, 64, 128];
const emptyHash = new Uint8Array(32);

/** As large as an entry of the ledger with its evidence: measured on the sample, the median is close to it. */
const payload = Buffer.from(
  JSON.stringify({
    data: { place: 'Nhà văn hóa', note: 'x'.repeat(360) },
    evidence: [],
    meta: { salt: 'y'.repeat(43) },
  }),
);

export async function append({ url, serverPid, rounds, sliceMs }) {
  const product = await startProduct(url);
  const plain = await startPlainInsert(url, Math.max(...IN_FLIGHT));
  const emmett = await startEmmett(url);
  try {
    const rows = [];
    for (const inFlight of IN_FLIGHT) {
      const results = await interleave(
        [
          { name: 'store', slice: closedLoop(inFlight, product.append) },
          { name: 'plain', slice: closedLoop(inFlight, plain.append) },
          { name: 'emmett', slice: closedLoop(inFlight, await emmett.withWriters(inFlight)) },
        ],
        { rounds, sliceMs, serverPid },
      );
      for (const [name, { rates, p50, p99, cpuMicros }] of results) {
        rows.push([
          inFlight,
          titles[name],
          whole(median(rates)),
          name === 'store' ? '1' : ratio(results, 'store', name),
          `${millis(p50)} / ${millis(p99)}`,
          whole(cpuMicros),
        ]);
      }
    }
    table(
      'Append: one event, one stream each',
      ['in flight', 'candidate', 'appends/s', 'store / it (min-max)', 'p50 / p99 ms', 'CPU us'],
      rows,
    );
  } finally {
    await product.stop();
    await plain.stop();
    await emmett.stop();
  }
}

const titles = {
  store: 'Sổ Dân Chủ, event store',
  plain: 'INSERT a transaction, a connection a writer',
  emmett: 'emmett-postgresql appendToStream',
};

async function startProduct(url) {
  const database = await createDatabase(url);
  await migrate(database, eventStoreMigrations);
  const store = new PostgresEventStore({ url: database });
  return {
    append: () =>
      store.append({
        stream: `record-${randomUUID()}`,
        expected: 'noStream',
        commandId: randomUUID(),
        bodySha256: emptyHash,
        events: [newEvent()],
      }),
    stop: () => store.close(),
  };
}

function newEvent() {
  return {
    id: randomUUID(),
    type: 'NoticePosted',
    schemaVersion: 1,
    unitId: 'u-bench',
    occurredOn: '2026-03-01',
    occurredPrecision: 'DAY',
    actor: 'a-bench',
    body: 'UBND_XA',
    payload,
  };
}

/** The ledger's own table and indexes without what makes it a ledger: no order, no expectation, no command. */
async function startPlainInsert(url, connections) {
  const database = await createDatabase(url);
  await query(
    database,
    `create table event (position bigint generated always as identity primary key, id uuid not null,
       stream text collate "C" not null, revision int not null, type text not null, schema_version int not null,
       unit_id text not null, occurred_on date not null, occurred_precision text not null, recorded_at timestamptz not null
       default now(), actor text not null, body text not null, payload bytea not null, unique (stream, revision))`,
  );
  const pool = new pg.Pool({ connectionString: database, max: connections });
  return {
    append: () => {
      const { id, type, schemaVersion, unitId, occurredOn, occurredPrecision, actor, body } = newEvent();
      return pool.query({
        name: 'insert_event',
        text: `insert into event (id, stream, revision, type, schema_version, unit_id, occurred_on, occurred_precision,
                 actor, body, payload) values ($1, $2, 0, $3, $4, $5, $6, $7, $8, $9, $10)`,
        values: [
          id,
          `record-${randomUUID()}`,
          type,
          schemaVersion,
          unitId,
          occurredOn,
          occurredPrecision,
          actor,
          body,
          payload,
        ],
      });
    },
    stop: () => pool.end(),
  };
}

async function startEmmett(url) {
  const database = await createDatabase(url);
  const stores = [];
  const event = { type: 'NoticePosted', data: JSON.parse(payload.toString('utf8')) };
  return {
    /** With a pool as large as the number of writers. */
    async withWriters(writers) {
      const pool = new pg.Pool({ connectionString: database, max: writers });
      const store = getPostgreSQLEventStore(database, { connectionOptions: { pool } });
      stores.push({ store, pool });
      await store.schema.migrate();
      return () =>
        store.appendToStream(`record-${randomUUID()}`, [event], {
          expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
        });
    },
    async stop() {
      for (const { store, pool } of stores) {
        await store.close();
        if (!pool.ended) await pool.end();
      }
    },
  };
}
