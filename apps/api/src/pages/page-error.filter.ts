import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { DomainError } from '@app/domain';
import { StoreUnavailable } from '@app/event-store';
import { MessagePage, messageTitle, parameters, type PageMessage } from '@app/pages';
import { InvalidQuery, NotKnown } from '@app/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUnreadableValue } from '../reads/read-faults.js';
import { PageFrames } from './page-frame.service.js';
import { readPageRequest } from './page-request.js';

/** There is no such page; the message says why. */
export class PageNotFound extends Error {
  override readonly name = 'PageNotFound';

  constructor(readonly pageMessage: PageMessage) {
    super(pageMessage.kind);
  }
}

/** Answers what a page throws as a page in words. A bug shows a reference number and nothing of itself. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Page');

  constructor(private readonly frames: PageFrames) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { status, message } = this.explain(error);
    const request = readPageRequest(http.getRequest<FastifyRequest>());
    // A clock that could not be read must not break the page that says so.
    const shown = status === 400 ? { ...request, clocks: {} } : request;
    const context = await this.frames.contextOf(shown);
    const body = this.frames.render(
      context,
      messageTitle(context, message),
      createElement(MessagePage, { context, message }),
    );
    await reply.status(status).header('Content-Type', 'text/html; charset=utf-8').send(body);
  }

  private explain(error: unknown): { status: number; message: PageMessage } {
    if (error instanceof PageNotFound) return { status: 404, message: error.pageMessage };
    if (error instanceof NotKnown) return { status: 404, message: { kind: 'notFound' } };
    if (error instanceof InvalidQuery)
      return { status: 400, message: { kind: 'badRequest', what: nameInAddress(error.parameter) } };
    if (isUnreadableValue(error))
      return { status: 400, message: { kind: 'badRequest', what: parameters.cursor } };
    if (error instanceof HttpException && error.getStatus() < 500)
      return { status: error.getStatus(), message: { kind: 'notFound' } };
    if (isNotReady(error)) return { status: 503, message: { kind: 'starting' } };
    const reference = randomUUID();
    this.logger.error(reference, error instanceof Error ? error.stack : error);
    return { status: 500, message: { kind: 'error', reference } };
  }
}

/** The reads' parameters have English names; in the address of a page they are Vietnamese. */
function nameInAddress(parameter: string): string {
  return Object.entries(parameters).find(([name]) => name === parameter)?.[1] ?? parameter;
}

/** The ledger is not open yet, or its read models are behind: both pass. */
function isNotReady(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true;
  if (error instanceof DomainError) return error.code === 'ledger/not-open';
  return error instanceof Error && error.name === 'ProjectionBehind';
}
