import { Readable } from 'node:stream';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { InvalidQuery, type RegisterColumn } from '@app/projections';
import { csvOf, xlsxOf, XLSX_MEDIA_TYPE, type Row } from '@app/recording';
import type { FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { problemOf } from '../read-faults.js';
import { exportOf, type ExportFormat, type List } from './export-address.js';
import { registerColumns, type ListColumn } from './list-columns.js';

const LIMIT = '500';

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: XLSX_MEDIA_TYPE,
  json: 'application/json; charset=utf-8',
};

interface AnsweredPage {
  items: readonly unknown[];
  next?: string | null;
  position?: string;
  asOf?: string;
  columns?: readonly RegisterColumn[];
}

/**
 * Answers a list as a file: the same call, page after page at the clocks of the first, each page written before the next
 * is asked for.
 */
@Injectable()
export class ListExports implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const wanted = exportOf(request.raw);
    if (wanted === undefined) return next.handle();
    return from(this.fileOf(request, next, wanted));
  }

  private async fileOf(
    request: FastifyRequest,
    next: CallHandler,
    { format, list }: { format: ExportFormat; list: List },
  ): Promise<StreamableFile> {
    const query = { ...(request.query as Record<string, unknown>) };
    const vietnamese = readHeadings(query['headings']);
    // All rows are given: where a page would begin or end says nothing here.
    for (const name of ['headings', 'limit', 'cursor']) Reflect.deleteProperty(query, name);
    // Every subscription runs the handler anew, on what the query says then.
    const ask = async (more: Record<string, unknown>): Promise<AnsweredPage> => {
      request.query = { ...query, ...more, ...(list.paged && { limit: LIMIT }) };
      return (await firstValueFrom(next.handle())) as AnsweredPage;
    };
    // Before anything is sent: a refusal is still a problem with its status.
    const first = await ask({});
    const pages = pagesFrom(first, ask, clocksOfPages(list, first));
    const name = nameOf(list, request, first);
    return new StreamableFile(Readable.from(bytesOf(format, pages, first, list, vietnamese, name)), {
      type: mediaTypes[format],
      disposition: `attachment; filename="${name}.${format}"`,
    });
  }
}

function readHeadings(headings: unknown): boolean {
  if (headings === undefined || headings === 'names') return false;
  if (headings === 'vi') return true;
  throw problemOf(new InvalidQuery('headings', 'code', 'headings is names or vi.'));
}

/**
 * The following pages are asked at the clocks of the first, whatever is recorded meanwhile. Changes take no clocks: their
 * cursor holds where the first page ended.
 */
export const clocksOfPages = (
  { path }: Pick<List, 'path'>,
  { asOf, position }: Pick<AnsweredPage, 'asOf' | 'position'>,
): Record<string, string> =>
  path === '/v1/changes' || asOf === undefined || position === undefined
    ? {}
    : { asOf, knownAt: `position:${position}` };

async function* pagesFrom(
  first: AnsweredPage,
  ask: (more: Record<string, unknown>) => Promise<AnsweredPage>,
  clocks: Record<string, string>,
): AsyncGenerator<AnsweredPage> {
  yield first;
  for (let cursor = first.next; typeof cursor === 'string';) {
    const page = await ask({ ...clocks, cursor });
    yield page;
    cursor = page.next;
  }
}

function bytesOf(
  format: ExportFormat,
  pages: AsyncGenerator<AnsweredPage>,
  first: AnsweredPage,
  list: List,
  vietnamese: boolean,
  name: string,
): AsyncIterable<Uint8Array> {
  if (format === 'json') return jsonOf(pages, first);
  const columns =
    first.columns === undefined
      ? list.columns
      : [...list.columns.filter(({ name }) => name !== 'data'), ...registerColumns(first.columns)];
  const rows = rowsOf(pages, columns, vietnamese);
  if (format === 'csv') return csvOf(rows);
  return xlsxOf([{ name: name.slice(0, 31), rows, frozen: { rows: 1, columns: 1 } }]);
}

async function* rowsOf(
  pages: AsyncIterable<AnsweredPage>,
  columns: readonly ListColumn[],
  vietnamese: boolean,
): AsyncGenerator<Row> {
  yield columns.map(({ name, vi }) => ({ text: vietnamese ? vi : name, look: 'header' }));
  for await (const { items } of pages) for (const item of items) yield columns.map(({ cell }) => cell(item));
}

/** The JSON of the list itself with all its items and without `next`. */
async function* jsonOf(pages: AsyncIterable<AnsweredPage>, first: AnsweredPage): AsyncGenerator<Buffer> {
  const about = Object.fromEntries(
    Object.entries(first).filter(([name]) => name !== 'items' && name !== 'next'),
  );
  yield Buffer.from(
    `${JSON.stringify(about).slice(0, -1)}${Object.keys(about).length > 0 ? ',' : ''}"items":[`,
  );
  let separator = '';
  for await (const { items } of pages) {
    if (items.length === 0) continue;
    yield Buffer.from(separator + items.map((item) => JSON.stringify(item)).join(','));
    separator = ',';
  }
  yield Buffer.from(']}');
}

/** `duties-2026-11-26`, `contributionLedger-2026-11-26`: from the address, without what nobody would type. */
function nameOf({ path }: List, request: FastifyRequest, { asOf }: AnsweredPage): string {
  const [address = ''] = request.url.split('?');
  const last = path.endsWith('}') ? (address.split('/').at(-1) ?? '') : (path.split('/').at(-1) ?? '');
  const word = last.replace(/[^A-Za-z0-9-]/g, '') || 'list';
  return asOf === undefined ? word : `${word}-${asOf}`;
}
