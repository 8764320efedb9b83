import 'reflect-metadata';
import type { RequestListener } from 'node:http';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { undeclaredRoutes } from './access/undeclared-routes.js';
import { ApiModule } from './api.module.js';
import { addAnswerHeaders } from './http/answer-headers.js';
import { BODY_BYTES_MAX, useStrictJson } from './http/json-parser.js';
import { takeImportFiles } from './imports/import-body.js';
import { refuseNulInAddress } from './http/readable-address.js';
import type { LedgerParts } from './ledger-parts.js';
import { PagesModule } from './pages/pages.module.js';
import { takeFormat } from './reads/exports/export-address.js';
import { ReadsModule } from './reads/reads.module.js';

/** Longest path parameter: ids of duties and streams are longer than fastify's hundred characters. */
const PARAMETER_LENGTH_MAX = 500;

/** The application, and what answers the requests of a server that somebody else opened. */
export interface Api {
  app: NestFastifyApplication;
  listener: RequestListener;
}

/** Builds the HTTP application over the parts of one ledger. It does not listen; `app.close()` ends it. Throws when a route declares no rule. */
export async function createApi(parts: LedgerParts, modules: readonly Type[] = apiModules): Promise<Api> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: PARAMETER_LENGTH_MAX },
    rewriteUrl: takeFormat,
    // An unreadable path or a HTTP fault below the routes is answered as a problem too.
    frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
      void reply
        .status(error.statusCode ?? 400)
        .header('Content-Type', 'application/problem+json')
        .send(Buffer.from(JSON.stringify(badRequest(error.statusCode ?? 400))));
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(parts, modules), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const undeclared = undeclaredRoutes(app);
  if (undeclared.length > 0) throw new Error(`routes without a declared rule: ${undeclared.join(', ')}`);
  const fastify = adapter.getInstance();
  useStrictJson(fastify);
  takeImportFiles(fastify);
  refuseNulInAddress(fastify);
  addAnswerHeaders(fastify, parts.ledger);
  await app.init();
  await fastify.ready();
  const listener: RequestListener = (request, response) => {
    fastify.routing(request, response);
  };
  return { app, listener };
}

/** Modules of the read side and of the pages. */
const apiModules: readonly Type[] = [ReadsModule, PagesModule];

function badRequest(status: number): object {
  return {
    type: '/docs#http/bad-request',
    title: 'Yêu cầu không hợp lệ / Bad request',
    status,
    code: 'http/bad-request',
    errors: [{ pointer: '', rule: 'http/bad-request', message: 'Yêu cầu không hợp lệ / Bad request' }],
  };
}
