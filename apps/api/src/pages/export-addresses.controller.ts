import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { parameters, pillarSlugs, stateSlugs } from '@app/pages';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Rule } from '../access/rule.js';
import { exportFormats } from '../reads/exports/export-address.js';
import { registerQuestion } from './figure-pages.js';
import { PageErrorFilter } from './page-error.filter.js';
import { readCheckedPageRequest, type PageRequest } from './page-request.js';
import { idOf } from './pages.controller.js';

const endings = (path: string): string[] => exportFormats.map((format) => `${path}.${format}`);

/**
 * A page's list as a file stands at the page's own address with the ending before the query (web rules, URL). It leads to
 * the same list of the API, which writes it.
 */
@ApiExcludeController()
@Rule('public')
@UseFilters(PageErrorFilter)
@Controller()
export class ExportAddressesController {
  @Get(endings('/don-vi/:unit/nghia-vu'))
  duties(@Req() raw: FastifyRequest, @Param('unit') unit: string, @Res() reply: FastifyReply): Promise<void> {
    const { query } = readCheckedPageRequest(raw);
    return toList(raw, reply, '/v1/duties', {
      unit: idOf(unit),
      pillar: codeFor(pillarSlugs, query[parameters.pillar]),
      state: codeFor(stateSlugs, query[parameters.state]),
      obligation: query[parameters.obligation],
    });
  }

  @Get(endings('/don-vi/:unit/dien-bien'))
  history(
    @Req() raw: FastifyRequest,
    @Param('unit') unit: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return toList(raw, reply, `/v1/units/${encodeURIComponent(idOf(unit))}/history`, {});
  }

  @Get(endings('/so-theo-doi'))
  registers(@Req() raw: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return toList(raw, reply, '/v1/registers', {});
  }

  @Get(endings('/so-theo-doi/:name'))
  register(
    @Req() raw: FastifyRequest,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = registerQuestion(name, readCheckedPageRequest(raw).query);
    return toList(raw, reply, `/v1/registers/${encodeURIComponent(name)}`, asked);
  }

  @Get(endings('/doi-chieu'))
  claims(@Req() raw: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { query } = readCheckedPageRequest(raw);
    return toList(raw, reply, '/v1/statistics', {
      place: query[parameters.unit],
      metric: query[parameters.metric],
      period: query[parameters.period],
    });
  }

  @Get(endings('/tinh/:unit'))
  area(@Req() raw: FastifyRequest, @Param('unit') unit: string, @Res() reply: FastifyReply): Promise<void> {
    const { query } = readCheckedPageRequest(raw);
    return toList(raw, reply, `/v1/units/${encodeURIComponent(idOf(unit))}/scorecards`, {
      period: query[parameters.period],
    });
  }
}

async function toList(
  raw: FastifyRequest,
  reply: FastifyReply,
  path: string,
  question: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const { lang, clocks }: PageRequest = readCheckedPageRequest(raw);
  const format = /\.(\w+)(?:\?|$)/.exec(raw.url)?.[1] ?? '';
  const { asOf, knownAt } = clocks;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...question, asOf, knownAt }))
    if (value !== undefined) query.set(name, value);
  if (lang === 'vi' && format !== 'json') query.set('headings', 'vi');
  await reply.redirect(`${path}.${format}?${query.toString()}`, 302);
}

/** The code that a word of the address stands for; a word that stands for none is left to the list to refuse. */
function codeFor(slugs: Readonly<Record<string, string>>, slug: string | undefined): string | undefined {
  return Object.keys(slugs).find((code) => slugs[code] === slug) ?? slug;
}
