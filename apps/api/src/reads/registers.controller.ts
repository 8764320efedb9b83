import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import {
  RegisterQuery,
  registerParametersOf,
  RegistersQuery,
  type Page,
  type RegisterSummary,
  type RegisterView,
} from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { ReadFaults } from './read-faults.js';
import { PageQuery, RegisterListQuery } from './reads.dto.js';

/** Lists of what was recorded, with totals. */
@ApiTags('registers')
@Controller('v1/registers')
@Rule('public')
@UseInterceptors(ReadFaults)
export class RegistersController {
  constructor(private readonly queries: QueryBus) {}

  /** The registers, in the order of their names. */
  @Get()
  list(@Query() query: PageQuery): Promise<Page<RegisterSummary>> {
    return this.queries.execute(new RegistersQuery(parametersOf(query)));
  }

  /** One register: its entries, newest deed first, with totals on the first page; withdrawn entries are not shown. */
  @Get(':name')
  @ApiQuery({
    name: 'fields',
    required: false,
    style: 'form',
    explode: true,
    description: 'A code of each code field of the register, by the name of the field: `donorKind=PEOPLE`.',
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  })
  find(@Param('name') name: string, @Query() query: RegisterListQuery): Promise<RegisterView> {
    const own = registerParametersOf(name);
    return this.queries.execute(new RegisterQuery(name, parametersOf<Record<string, string>>(query, own)));
  }
}
