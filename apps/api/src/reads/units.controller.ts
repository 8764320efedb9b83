import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { actionTypes, isForFew } from '@app/domain';
import {
  AreaRollupQuery,
  HistoryQuery,
  InvalidQuery,
  RecordingDelayQuery,
  ScorecardQuery,
  ScorecardsQuery,
  UnitQuery,
  UnitsQuery,
  type EntryView,
  type FoundUnitView,
  type HistoryParameters,
  type Page,
  type ReadingView,
  type RecordingDelayView,
  type RollupView,
  type ScorecardParameters,
  type ScorecardsView,
  type ScorecardView,
  type UnitDetailView,
  type UnitsParameters,
} from '@app/projections';
import { Rule } from '../access/rule.js';
import { EntityTags } from './entity-tags.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { ClocksQuery, HistoryListQuery, PeriodQuery, UnitsListQuery } from './reads.dto.js';

/** Administrative units and villages, and how they stand. */
@ApiTags('units')
@Controller('v1/units')
@Rule('public')
@AnswersReads()
export class UnitsController {
  constructor(private readonly queries: QueryBus) {}

  /** Units that stand on `asOf`, in the Vietnamese order of their names. */
  @Get()
  list(@Query() query: UnitsListQuery): Promise<Page<FoundUnitView>> {
    return this.queries.execute(
      new UnitsQuery(parametersOf<UnitsParameters>(query, ['q', 'code', 'level', 'within'])),
    );
  }

  /** One unit or village with its names, codes, successions, predecessors, villages and facts. */
  @Get(':id')
  find(@Param('id') id: string, @Query() query: ClocksQuery): Promise<UnitDetailView & ReadingView> {
    return this.queries.execute(new UnitQuery(id, parametersOf(query)));
  }

  /** The six pillars: counts of each state, the score groups, the on-time share. */
  @Get(':id/scorecard')
  scorecard(@Param('id') id: string, @Query() query: PeriodQuery): Promise<ScorecardView & ReadingView> {
    return this.queries.execute(new ScorecardQuery(id, parametersOf<ScorecardParameters>(query, ['period'])));
  }

  /**
   * Every commune of the unit in one answer: the six pillars of each. `If-None-Match` with the `ETag` of an answer gives
   * 304 while nothing was recorded and the day is the same.
   */
  @Get(':id/scorecards')
  @UseInterceptors(EntityTags)
  scorecards(@Param('id') id: string, @Query() query: PeriodQuery): Promise<ScorecardsView & ReadingView> {
    return this.queries.execute(
      new ScorecardsQuery(id, parametersOf<ScorecardParameters>(query, ['period'])),
    );
  }

  /** Everything recorded of the unit and its predecessors, newest deed first. */
  @Get(':id/history')
  history(@Param('id') id: string, @Query() query: HistoryListQuery): Promise<Page<EntryView>> {
    const { predecessors, ...others } = parametersOf<HistoryParameters>(query, [
      'predecessors',
      'village',
      'type',
    ]);
    // An entry of such a type shows neither its type nor its stream: to ask by type would tell it.
    if (others.type !== undefined && actionTypes.has(others.type) && isForFew(others.type))
      throw new InvalidQuery(
        'type',
        'restricted',
        'Entries of a restricted type cannot be asked for by type.',
      );
    if (predecessors !== undefined && !['own', 'included'].includes(predecessors))
      throw new InvalidQuery('predecessors', 'code', 'predecessors is own or included.');
    const own = predecessors === 'own' ? ({ predecessors: 'own' } as const) : {};
    return this.queries.execute(new HistoryQuery(id, { ...others, ...own }));
  }

  /** The unit and the units of the next level below it. */
  @Get(':id/rollup')
  rollup(@Param('id') id: string, @Query() query: PeriodQuery): Promise<RollupView & ReadingView> {
    return this.queries.execute(
      new AreaRollupQuery(id, parametersOf<ScorecardParameters>(query, ['period'])),
    );
  }

  /** How long after the deed it is written down. */
  @Get(':id/recording-delay')
  recordingDelay(
    @Param('id') id: string,
    @Query() query: PeriodQuery,
  ): Promise<RecordingDelayView & ReadingView> {
    return this.queries.execute(
      new RecordingDelayQuery(id, parametersOf<ScorecardParameters>(query, ['period'])),
    );
  }
}
