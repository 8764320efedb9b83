import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ChangesQuery, type ChangesParameters, type ChangesView } from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { ChangesListQuery } from './reads.dto.js';

/** What changed, for tools that keep a copy. */
@ApiTags('changes')
@Controller('v1/changes')
@Rule('public')
@AnswersReads()
export class ChangesController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * Keys of what changed after `since`, in the order of the ledger: entries, units, duties. One follows `next` until it
   * is null and asks again later with `since` = `position`; so every change is told once.
   */
  @Get()
  list(@Query() query: ChangesListQuery): Promise<ChangesView> {
    return this.queries.execute(new ChangesQuery(parametersOf<ChangesParameters>(query, ['since'], [])));
  }
}
