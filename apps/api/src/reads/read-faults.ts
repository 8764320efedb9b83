import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ProjectionBehind } from '@app/event-store';
import { InvalidQuery, NotKnown } from '@app/projections';
import { ManualClock } from '@app/recording';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { Problem } from '../problems/problem.js';

/** Reads ask the ledger's clock what day it is, and say as problems what they cannot answer. */
@Injectable()
export class ReadFaults implements NestInterceptor {
  constructor(private readonly clock: ManualClock) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.clock.refreshIfOld()).pipe(
      switchMap(() => next.handle()),
      catchError((error: unknown) => throwError(() => problemOf(error))),
    );
  }
}

function problemOf(error: unknown): unknown {
  if (error instanceof InvalidQuery) {
    const { parameter, rule, message } = error;
    return new Problem(
      'http/bad-request',
      { pointer: `/${parameter}` },
      { parameter, rule, detail: message },
    );
  }
  if (error instanceof NotKnown) {
    return new Problem('http/not-found', { pointer: `/${error.kind}` }, { detail: error.message });
  }
  if (error instanceof ProjectionBehind) {
    const { projection, position } = error;
    return new Problem(
      'server/unavailable',
      { pointer: '/minPosition' },
      { projection, position: String(position) },
    );
  }
  return error;
}
