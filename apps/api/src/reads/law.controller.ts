import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  BindingsQuery,
  CalendarQuery,
  ObligationQuery,
  ObligationsQuery,
  type BindingView,
  type CalendarParameters,
  type CalendarView,
  type CataloguePage,
  type ObligationsParameters,
  type ObligationView,
  type ReadingView,
} from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { CalendarYearQuery, ClocksQuery, ObligationsListQuery, PageQuery } from './reads.dto.js';

/** The law as data, and what actions mean to it. */
@ApiTags('law')
@Controller('v1/law')
@Rule('public')
@AnswersReads()
export class LawController {
  constructor(private readonly queries: QueryBus) {}

  /** The catalogue of obligations, in the order of its file. */
  @Get('obligations')
  obligations(@Query() query: ObligationsListQuery): Promise<CataloguePage<ObligationView>> {
    return this.queries.execute(
      new ObligationsQuery(parametersOf<ObligationsParameters>(query, ['pillar', 'bound'])),
    );
  }

  /** One obligation. */
  @Get('obligations/:id')
  obligation(@Param('id') id: string, @Query() query: ClocksQuery): Promise<ObligationView & ReadingView> {
    return this.queries.execute(new ObligationQuery(id, parametersOf(query)));
  }

  /** What each action type means to the law. */
  @Get('bindings')
  bindings(@Query() query: PageQuery): Promise<CataloguePage<BindingView>> {
    return this.queries.execute(new BindingsQuery(parametersOf(query)));
  }
}

/** Working days. */
@ApiTags('law')
@Controller('v1/calendar')
@Rule('public')
@AnswersReads()
export class CalendarController {
  constructor(private readonly queries: QueryBus) {}

  /** Days off and worked days of a year, by the newest decision known. */
  @Get()
  calendar(@Query() query: CalendarYearQuery): Promise<CalendarView & ReadingView> {
    return this.queries.execute(new CalendarQuery(parametersOf<CalendarParameters>(query, ['year'])));
  }
}
