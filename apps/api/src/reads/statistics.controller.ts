import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { StatisticsQuery, type StatisticsParameters, type StatisticsView } from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { ReadFaults } from './read-faults.js';
import { StatisticsListQuery } from './reads.dto.js';

/** What was claimed, against what is counted. */
@ApiTags('statistics')
@Controller('v1/statistics')
@Rule('public')
@UseInterceptors(ReadFaults)
export class StatisticsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every claim with its source, newest first, beside what the single entries count; the two are never added. */
  @Get()
  list(@Query() query: StatisticsListQuery): Promise<StatisticsView> {
    const own = ['place', 'below', 'predecessors', 'metric', 'scope', 'period'] as const;
    return this.queries.execute(new StatisticsQuery(parametersOf<StatisticsParameters>(query, own)));
  }
}
