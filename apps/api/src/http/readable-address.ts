import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from '../problems/problem.js';

/** Refuses NUL in any part of the address: no id, name or code holds it, and no database takes it as text. */
export function refuseNulInAddress(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request: FastifyRequest, _reply, done) => {
    const parts = { ...asRecord(request.params), ...asRecord(request.query) };
    const found = Object.entries(parts).find(([name, value]) => `${name} ${String(value)}`.includes('\0'));
    if (found === undefined) {
      done();
      return;
    }
    const [name] = found;
    done(new Problem('json/nul', { pointer: `/${name.replaceAll('\0', '')}` }));
  });
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
