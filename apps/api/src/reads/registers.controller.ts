import { Controller, Get, Param, Query } from '@nestjs/common';
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
import { Readers } from '../access/readers.js';
import { Caller, Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { PageQuery, RegisterListQuery } from './reads.dto.js';

/** Lists of what was recorded, with totals. */
@ApiTags('registers')
@Controller('v1/registers')
@Rule('public')
@AnswersReads()
export class RegistersController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  /** The registers, in the order of their names. */
  @Get()
  list(@Query() query: PageQuery): Promise<Page<RegisterSummary>> {
    return this.queries.execute(new RegistersQuery(parametersOf(query)));
  }

  /**
   * One register: its entries, newest deed first, with totals on the first page; withdrawn entries are not shown. A
   * register of cases shows the entry that opened each, with its state and clock on `asOf`; single complaints and
   * denunciations are shown to accounts that handle or inspect them, and counted for everyone.
   */
  @Get(':name')
  @ApiQuery({
    name: 'fields',
    required: false,
    style: 'form',
    explode: true,
    description: 'A code of each code field of the register, by the name of the field: `donorKind=PEOPLE`.',
    schema: { type: 'object', additionalProperties: { type: 'string' } },
  })
  async find(
    @Param('name') name: string,
    @Query() query: RegisterListQuery,
    @Caller() account: string | undefined,
  ): Promise<RegisterView> {
    const own = registerParametersOf(name);
    const parameters = parametersOf<Record<string, string>>(query, own);
    return this.queries.execute(new RegisterQuery(name, parameters, await this.readers.readable(account)));
  }
}
