import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ProjectDossierQuery,
  RegisterQuery,
  registerParametersOf,
  type ClockParameters,
  type ProjectDossierView,
  type ReadingView,
  type RegisterView,
} from '@app/projections';
import { Readers } from '../access/readers.js';
import { Caller, Rule } from '../access/rule.js';
import { parametersOf } from './parameters.js';
import { AnswersReads } from './answers-reads.js';
import { ClocksQuery, ProjectsListQuery } from './reads.dto.js';

/** Works and projects, as the people and their boards look at them. */
@ApiTags('projects')
@Controller('v1/projects')
@Rule('public')
@AnswersReads()
export class ProjectsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly readers: Readers,
  ) {}

  /** Works and projects, the newest first, in the shape of a register. */
  @Get()
  list(@Query() query: ProjectsListQuery): Promise<RegisterView> {
    const own = registerParametersOf('projects');
    return this.queries.execute(
      new RegisterQuery('projects', parametersOf<Record<string, string>>(query, own)),
    );
  }

  /**
   * One project in the six pillars: what was disclosed, decided, done, inspected, supervised and given, its duties, plan
   * against fact, and the checklist of the people's boards with the facts filled in. `id` is the stream of the project.
   */
  @Get(':id/dossier')
  async dossier(
    @Param('id') id: string,
    @Query() query: ClocksQuery,
    @Caller() account: string | undefined,
  ): Promise<ProjectDossierView & ReadingView> {
    const parameters = parametersOf<ClockParameters>(query);
    return this.queries.execute(
      new ProjectDossierQuery(id, parameters, await this.readers.readable(account)),
    );
  }
}
