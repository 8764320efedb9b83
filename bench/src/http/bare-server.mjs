// The least that could be: fastify reads the body and inserts it over a pool. `{url}` as JSON in the first argument.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import fastify from 'fastify';
import pg from 'pg';
import { announce } from './announce.mjs';

const { url } = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: url, max: 32 });

const app = fastify();
app.post('/v1/actions', async (request, reply) => {
  const { type, occurredOn, data } = request.body;
  const { rows } = await pool.query({
    name: 'insert_action',
    text: `insert into action (id, stream, revision, type, occurred_on, data)
           values ($1, $2, 0, $3, $4, $5) returning position`,
    values: [randomUUID(), `record-${randomUUID()}`, type, occurredOn, data],
  });
  return reply.status(201).send({ position: rows[0].position });
});

await app.ready();
announce(createServer((request, response) => app.routing(request, response)));
