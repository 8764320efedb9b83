import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { AppendQueueFull, StoreUnavailable } from '@app/event-store';
import {
  type ActionFault,
  ActionInvalid,
  type CellPlace,
  ClockBackwards,
  faultsOf,
  type Place,
  TableFault,
  TableRefused,
} from '@app/recording';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { isProblemCode, type ProblemCode, problems } from './problems.js';

/** A fault as the caller reads it: pointer or header, the broken rule, and words; of an imported table the cell too. */
type ProblemError = Partial<Place & CellPlace> & {
  line?: number;
  key?: string;
  rule: string;
  message: string;
};

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'http/unauthenticated',
  403: 'http/forbidden',
  404: 'http/not-found',
  405: 'http/method-not-allowed',
  413: 'http/body-too-large',
  415: 'http/unsupported-media-type',
};

const titleOf = (code: ProblemCode): string => `${problems[code].vi} / ${problems[code].en}`;

/** What a fault says, or else the title of its rule. */
export function messageOf({ rule, message }: { rule: string; message?: string }): string {
  return message ?? (isProblemCode(rule) ? titleOf(rule) : rule);
}

function errorOf({ place, rule, message }: ActionFault): ProblemError {
  return { ...place, rule, message: messageOf({ rule, ...(message !== undefined && { message }) }) };
}

/** The code, the faults and the facts of anything thrown; undefined for a bug. */
function explain(
  error: unknown,
):
  | { code: ProblemCode; facts?: object; faults: readonly ActionFault[]; errors?: readonly ProblemError[] }
  | undefined {
  const faults = faultsOf(error);
  if (faults !== undefined) {
    const [first] = faults;
    const code = error instanceof ActionInvalid || first === undefined ? 'action/invalid' : first.rule;
    return isProblemCode(code) ? { code, ...(first?.facts && { facts: first.facts }), faults } : undefined;
  }
  if (error instanceof Problem) {
    const { code, place, facts } = error;
    // A read names the broken rule and says it in words; elsewhere the code is the rule and its title the words.
    const { rule = code, detail } = facts;
    const message = typeof detail === 'string' ? { message: detail } : {};
    return { code, facts, faults: [{ place, rule: String(rule), ...message }] };
  }
  if (error instanceof TableFault) {
    const { code: rule, place, pointer, line, facts, words: message } = error;
    const at = { ...place, pointer, ...(line !== undefined && { line }) };
    return { code: 'import/file-unreadable', facts, faults: [], errors: [{ ...at, rule, message }] };
  }
  if (error instanceof TableRefused) {
    const { errors, rows, refused, questions } = error.report;
    const each = errors.map((fault) => ({ ...fault, message: messageOf(fault) }));
    return { code: 'import/rows-unreadable', facts: { rows, refused, questions }, faults: [], errors: each };
  }
  if (error instanceof ClockBackwards)
    return {
      code: 'clock/backwards',
      facts: { now: error.now },
      faults: [{ place: { pointer: '/now' }, rule: 'clock/backwards' }],
    };
  if (error instanceof AppendQueueFull) return { code: 'server/busy', faults: [] };
  if (error instanceof StoreUnavailable) return { code: 'server/unavailable', faults: [] };
  if (error instanceof HttpException) return explainHttp(error);
  return undefined;
}

const bug: NonNullable<ReturnType<typeof explain>> = { code: 'server/bug', faults: [] };

/** What reading a body says when the caller hung up in the middle of it. */
const HUNG_UP: readonly unknown[] = ['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'];

/** The caller hung up in the middle of the body: nobody reads the answer, and nothing here is wrong. */
const isAborted = (error: unknown, { raw }: FastifyRequest): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  HUNG_UP.includes(error.code) &&
  !raw.complete;

/** Other media types than the routes of actions take come to the route of imports; what it takes is said in its words. */
function asSaidAt(route: string | undefined, code: ProblemCode): ProblemCode {
  return code === 'http/unsupported-media-type' && route === '/v1/imports' ? 'import/media-type' : code;
}

/** What fastify and Nest refuse by themselves: an unknown route, another media type, a body above the limit. */
function explainHttp(error: HttpException): ReturnType<typeof explain> {
  const status = error.getStatus();
  if (status >= 500) return undefined;
  const code = codeOfStatus[status] ?? 'http/bad-request';
  const place: Place = status === 415 ? { header: 'Content-Type' } : { pointer: '' };
  return { code, faults: status === 404 ? [] : [{ place, rule: code }] };
}

/** Answers everything thrown as `application/problem+json`. A bug shows a title and a trace id, and nothing of itself. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    if (isAborted(error, request)) {
      this.logger.warn(
        `the caller hung up while sending: ${request.method} ${request.routeOptions.url ?? ''}`,
      );
      reply.raw.destroy();
      return;
    }
    const explained = explain(error);
    const found = explained ?? bug;
    const code = asSaidAt(request.routeOptions.url, found.code);
    const { facts = {}, faults } = found;
    const {
      errors = faults.map((fault) => errorOf(fault.rule === found.code ? { ...fault, rule: code } : fault)),
    } = found;
    const { status } = problems[code];
    const traceId = explained === undefined ? randomUUID() : undefined;
    if (traceId !== undefined) this.logger.error(traceId, error instanceof Error ? error.stack : error);
    if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
    // The rest of a body that is too large is not read; nothing can follow it on the connection.
    if (status === 413) reply.header('Connection', 'close');
    if (status === 503) reply.header('Retry-After', '1');
    const body = {
      // First, so that a fact can never overwrite what a problem is.
      ...facts,
      type: `/docs#${code}`,
      title: titleOf(code),
      status,
      code,
      ...(errors.length > 0 && { errors }),
      ...(traceId !== undefined && { traceId }),
    };
    void reply
      .status(status)
      .header('Content-Type', 'application/problem+json')
      .send(Buffer.from(JSON.stringify(body)));
  }
}
