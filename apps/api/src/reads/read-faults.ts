import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ProjectionBehind } from '@app/event-store';
import { InvalidQuery, NotKnown } from '@app/projections';
import { ManualClock } from '@app/recording';
import pg from 'pg';
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

/** What a broken rule of a parameter is called in Vietnamese; its own message says it in English. */
const ruleInVietnamese: Readonly<Record<string, string>> = {
  code: 'Không có trong danh mục.',
  contradiction: 'Hai tham số mâu thuẫn nhau.',
  cursor: 'Con trỏ phải lấy từ next của trang trước.',
  date: 'Ngày phải viết NNNN-TT-NN và có thật.',
  knownAt: 'Ghi một ngày (NNNN-TT-NN), một thời điểm có múi giờ, hoặc position:N.',
  period: 'Kỳ viết như 2026, 2026-H1, 2026-Q3, 2026-06 hoặc 2026-W25.',
  position: 'Vị trí phải lấy từ một câu trả lời trước.',
  'position/unknown': 'Sổ chưa đến vị trí này.',
  range: 'Một trang có từ 1 đến 500 mục.',
  repeated: 'Tham số được ghi nhiều lần.',
  restricted: 'Loại hạn chế không tra được theo tên.',
  'too-far': 'Ngày hỏi không quá mười năm sau hôm nay.',
  unknown: 'Không có tham số này.',
  year: 'Năm có bốn chữ số.',
  'year-range': 'Năm phải từ 1900 đến 2199.',
};

/**
 * The database could not read a value as date, number or text (SQLSTATE class 22). Every other parameter is checked
 * before it is asked; what is left is a cursor that no page gave.
 */
export function isUnreadableValue(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code?.startsWith('22') === true;
}

export function problemOf(error: unknown): unknown {
  if (error instanceof InvalidQuery) {
    const { parameter, rule, message } = error;
    const detail = `${ruleInVietnamese[rule] ?? 'Tham số không hợp lệ.'} / ${message}`;
    return new Problem('http/bad-request', { pointer: `/${parameter}` }, { parameter, rule, detail });
  }
  if (isUnreadableValue(error)) return new Problem('http/bad-request', { pointer: '/cursor' });
  if (error instanceof NotKnown) {
    const detail = `Không tìm thấy ${error.id} / ${error.message}`;
    return new Problem('http/not-found', { pointer: `/${error.kind}` }, { detail });
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
