import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  IndicatorsQuery,
  StatisticsQuery,
  type IndicatorsParameters,
  type IndicatorsView,
  type StatisticsParameters,
  type StatisticsView,
} from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { IndicatorsListQuery, StatisticsListQuery } from './reads.dto.js';

/** What was claimed, against what is counted. */
@ApiTags('statistics')
@Controller('v1/statistics')
@Rule('public')
@AnswersReads()
export class StatisticsController {
  constructor(private readonly queries: QueryBus) {}

  /** Every claim with its source, newest first, beside what the single entries count; the two are never added. */
  @Get()
  list(@Query() query: StatisticsListQuery): Promise<StatisticsView> {
    const own = ['place', 'below', 'predecessors', 'metric', 'scope', 'period'] as const;
    return this.queries.execute(new StatisticsQuery(parametersOf<StatisticsParameters>(query, own)));
  }
}

/** What a monitoring centre shows. */
@ApiTags('statistics')
@Controller('v1/indicators')
@Rule('public')
@AnswersReads()
export class IndicatorsController {
  constructor(private readonly queries: QueryBus) {}

  /** The newest value of every indicator with the one before, and what the ledger counts for the systems of the place. */
  @Get()
  list(@Query() query: IndicatorsListQuery): Promise<IndicatorsView> {
    const own = ['place', 'below', 'predecessors', 'metric'] as const;
    return this.queries.execute(new IndicatorsQuery(parametersOf<IndicatorsParameters>(query, own)));
  }
}
