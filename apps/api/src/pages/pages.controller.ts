import { createElement } from 'react';
import { Controller, Get, Header, Param, Req, Res, UseFilters } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import { HomePage, parameters, textsOf } from '@app/pages';
import { UnitsQuery, type FoundUnitView } from '@app/projections';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rule } from '../access/rule.js';
import { PageErrorFilter, PageNotFound } from './page-error.filter.js';
import { PageFrames } from './page-frame.service.js';
import { PageReads } from './page-reads.js';
import { readCheckedPageRequest, type PageRequest } from './page-request.js';
import { UnitPages } from './unit-pages.js';
import { foundLink, unitLink, unitPath } from './unit-view.js';

const resultsMax = 50;
export const html = 'text/html; charset=utf-8';
/** Nothing but our own style sheet is loaded, and nothing runs. */
export const policy =
  "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The public pages: rendered here, without script, for anyone. */
@ApiExcludeController()
@Rule('public')
@UseFilters(PageErrorFilter)
@Controller()
export class PagesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly reads: PageReads,
    private readonly frames: PageFrames,
    private readonly units: UnitPages,
  ) {}

  @Get('/')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  async home(@Req() raw: FastifyRequest): Promise<string> {
    const request = readCheckedPageRequest(raw);
    const { clocks, lang } = request;
    const search = (request.query[parameters.search] ?? '').slice(0, 100);
    if (search === '') return this.start(request);
    const found = await this.queries.execute(
      new UnitsQuery({ ...clocks, q: search, level: 'COMMUNE', limit: resultsMax }),
    );
    const context = await this.frames.contextOf(request, found);
    const results = presentNamesFirst(found.items).map(foundLink);
    const content = { context, search, results, more: found.next !== null, provinces: [] };
    return this.frames.render(context, textsOf(lang).searchTitle, createElement(HomePage, content));
  }

  private async start(request: PageRequest): Promise<string> {
    const found = await this.queries.execute(
      new UnitsQuery({ ...request.clocks, level: 'PROVINCE', limit: 500 }),
    );
    const context = await this.frames.contextOf(request, found);
    const content = { context, search: '', results: [], more: false, provinces: found.items.map(unitLink) };
    return this.frames.render(context, textsOf(request.lang).product, createElement(HomePage, content));
  }

  @Get('/don-vi/:unit')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  overview(@Req() raw: FastifyRequest, @Param('unit') unit: string): Promise<string> {
    return this.units.overview(readCheckedPageRequest(raw), idOf(unit));
  }

  @Get('/don-vi/:unit/nghia-vu')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  duties(@Req() raw: FastifyRequest, @Param('unit') unit: string): Promise<string> {
    return this.units.duties(readCheckedPageRequest(raw), idOf(unit));
  }

  @Get('/don-vi/:unit/nghia-vu/:duty')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  duty(
    @Req() raw: FastifyRequest,
    @Param('unit') unit: string,
    @Param('duty') duty: string,
  ): Promise<string> {
    return this.units.duty(readCheckedPageRequest(raw), idOf(unit), duty);
  }

  /** A duty by its id alone, for letters and for what was ruled about it. */
  @Get('/nghia-vu/:duty')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  dutyById(@Req() raw: FastifyRequest, @Param('duty') duty: string): Promise<string> {
    return this.units.duty(readCheckedPageRequest(raw), '', duty);
  }

  @Get('/don-vi/:unit/dien-bien')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  history(@Req() raw: FastifyRequest, @Param('unit') unit: string): Promise<string> {
    return this.units.history(readCheckedPageRequest(raw), idOf(unit));
  }

  @Get('/don-vi/:unit/dien-bien/:entry')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  entry(@Req() raw: FastifyRequest, @Param('entry') entry: string): Promise<string> {
    return this.units.entry(readCheckedPageRequest(raw), entry);
  }

  /** An official code on a day; codes are reused, so without a day the present one is meant. */
  @Get('/ma/:code')
  async byCode(
    @Req() raw: FastifyRequest,
    @Param('code') code: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = readCheckedPageRequest(raw);
    const day = request.query[parameters.day];
    const found = await this.queries.execute(new UnitsQuery({ code, asOf: day, limit: 1 }));
    const [unit] = found.items;
    if (unit === undefined) throw new PageNotFound({ kind: 'codeNotFound', code, day: found.asOf });
    const query = request.lang === 'en' ? `?${parameters.language}=en` : '';
    await reply.redirect(`${unitPath(unit)}${query}`, 302);
  }

  @Get('/trang/:file')
  async styles(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    if (`/trang/${file}` !== this.frames.stylesPath) throw new PageNotFound({ kind: 'notFound' });
    await reply
      .header('Content-Type', 'text/css; charset=utf-8')
      .header('Cache-Control', 'public, max-age=31536000, immutable')
      .send(this.frames.styles);
  }
}

/** Who types a name mostly means the unit that bears it now. */
function presentNamesFirst(found: readonly FoundUnitView[]): FoundUnitView[] {
  return [
    ...found.filter(({ formerName }) => formerName === null),
    ...found.filter(({ formerName }) => formerName !== null),
  ];
}

/** The id before the words of the address. */
export const idOf = (unit: string): string => unit.split('-')[0] ?? '';
