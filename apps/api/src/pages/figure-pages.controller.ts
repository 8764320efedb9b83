import { Controller, Get, Header, Param, Req, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Rule } from '../access/rule.js';
import { FigurePages } from './figure-pages.js';
import { PageErrorFilter } from './page-error.filter.js';
import { readCheckedPageRequest } from './page-request.js';
import { html, idOf, policy } from './pages.controller.js';

/** The public pages of figures. */
@ApiExcludeController()
@Rule('public')
@UseFilters(PageErrorFilter)
@Controller()
export class FigurePagesController {
  constructor(private readonly pages: FigurePages) {}

  @Get('/so-theo-doi')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  registers(@Req() raw: FastifyRequest): Promise<string> {
    return this.pages.registers(readCheckedPageRequest(raw));
  }

  @Get('/so-theo-doi/:name')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  register(@Req() raw: FastifyRequest, @Param('name') name: string): Promise<string> {
    return this.pages.register(readCheckedPageRequest(raw), name);
  }

  @Get('/doi-chieu')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  claims(@Req() raw: FastifyRequest): Promise<string> {
    return this.pages.claims(readCheckedPageRequest(raw));
  }

  @Get('/du-an/:id')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  project(@Req() raw: FastifyRequest, @Param('id') id: string): Promise<string> {
    return this.pages.project(readCheckedPageRequest(raw), id);
  }

  @Get('/tinh/:unit')
  @Header('Content-Type', html)
  @Header('Content-Security-Policy', policy)
  area(@Req() raw: FastifyRequest, @Param('unit') unit: string): Promise<string> {
    return this.pages.area(readCheckedPageRequest(raw), idOf(unit));
  }
}
