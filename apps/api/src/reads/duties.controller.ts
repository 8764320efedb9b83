import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  DutiesQuery,
  DutyQuery,
  EntryQuery,
  type DutiesParameters,
  type DutyDetailView,
  type DutyView,
  type EntryDetailView,
  type Page,
  type ReadingView,
} from '@app/projections';
import { Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { ReadFaults } from './read-faults.js';
import { ClocksQuery, DutiesListQuery } from './reads.dto.js';

/** Obligations applied to cases and periods, with their verdicts. */
@ApiTags('duties')
@Controller('v1/duties')
@Rule('public')
@UseInterceptors(ReadFaults)
export class DutiesController {
  constructor(private readonly queries: QueryBus) {}

  /** Duties that have opened by `asOf`, in the order of their ids. */
  @Get()
  list(@Query() query: DutiesListQuery): Promise<Page<DutyView>> {
    const own = [
      'unit',
      'obligation',
      'openedBy',
      'subject',
      'period',
      'state',
      'pillar',
      'village',
    ] as const;
    return this.queries.execute(new DutiesQuery(parametersOf<DutiesParameters>(query, own)));
  }

  /** One duty: its checks, the count of its deadline, all its steps. */
  @Get(':dutyId')
  find(@Param('dutyId') dutyId: string, @Query() query: ClocksQuery): Promise<DutyDetailView & ReadingView> {
    return this.queries.execute(new DutyQuery(dutyId, parametersOf(query)));
  }
}

/** Entries of the ledger. */
@ApiTags('events')
@Controller('v1/events')
@Rule('public')
@UseInterceptors(ReadFaults)
export class EventsController {
  constructor(private readonly queries: QueryBus) {}

  /** One entry with its chain of corrections in both directions. */
  @Get(':id')
  find(@Param('id') id: string, @Query() query: ClocksQuery): Promise<EntryDetailView & ReadingView> {
    return this.queries.execute(new EntryQuery(id, parametersOf(query)));
  }
}
