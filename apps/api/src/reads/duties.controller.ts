import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  DutiesQuery,
  DutyQuery,
  EntryQuery,
  type ClockParameters,
  type DutiesParameters,
  type DutyDetailView,
  type DutyView,
  type EntryDetailView,
  type Page,
  type ReadingView,
} from '@app/projections';
import { Readers } from '../access/readers.js';
import { Caller, Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { ClocksQuery, DutiesListQuery } from './reads.dto.js';

/** Obligations applied to cases and periods, with their verdicts. */
@ApiTags('duties')
@Controller('v1/duties')
@Rule('public')
@AnswersReads()
export class DutiesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  /**
   * Duties that have opened by `asOf`, in the order of their ids. From which complaint or other case for few a duty comes
   * is told to accounts that handle or inspect such cases in its unit.
   */
  @Get()
  async list(
    @Query() query: DutiesListQuery,
    @Caller() account: string | undefined,
  ): Promise<Page<DutyView>> {
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
    const parameters = parametersOf<DutiesParameters>(query, own);
    return this.queries.execute(new DutiesQuery(parameters, await this.readers.readable(account)));
  }

  /** One duty: its checks, the count of its deadline, all its steps. */
  @Get(':dutyId')
  async find(
    @Param('dutyId') dutyId: string,
    @Query() query: ClocksQuery,
    @Caller() account: string | undefined,
  ): Promise<DutyDetailView & ReadingView> {
    const parameters = parametersOf<ClockParameters>(query);
    return this.queries.execute(new DutyQuery(dutyId, parameters, await this.readers.readable(account)));
  }
}

/** Entries of the ledger. */
@ApiTags('events')
@Controller('v1/events')
@Rule('public')
@AnswersReads()
export class EventsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  /** One entry with its chain of corrections in both directions. */
  @Get(':id')
  async find(
    @Param('id') id: string,
    @Query() query: ClocksQuery,
    @Caller() account: string | undefined,
  ): Promise<EntryDetailView & ReadingView> {
    const parameters = parametersOf<ClockParameters>(query);
    return this.queries.execute(new EntryQuery(id, parameters, await this.readers.readable(account)));
  }
}
