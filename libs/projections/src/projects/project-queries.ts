import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { readingView, type ClockParameters, type ReadingView } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { insightOf, readableUnits, type ReadableUnit } from '../reading/readable-units.js';
import { ReadModel } from '../reading/read-model.js';
import { findingsRemedies } from '../findings/findings-remedies.js';
import { recommendationTracker } from '../recommendations/recommendation-tracker.js';
import { TrackedReader } from '../trackers/tracked-reader.js';
import type { TrackedQuestion } from '../trackers/tracked-sql.js';
import type { Tracker } from '../trackers/tracker.js';
import { mentionById } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { claimOf, isClaim } from '../statistics/claims.js';
import { ClaimsReader } from '../statistics/claims-reader.js';
import { dossierOf, villagesOf, type ProjectDossierView } from './project-dossier.js';
import { projectFile } from './project-file.js';
import { projectTracker } from './project-tracker.js';
import type { RegisterEntryView } from '../registers/register-views.js';

/** Lines of one kind that a dossier shows; a project has a few. */
const LINES_MAX = 500;

/** A project in the six pillars, with its duties, plan against fact and the checklist of the people's boards. */
export class ProjectDossierQuery extends Query<ProjectDossierView & ReadingView> {
  constructor(
    /** Stream of the project. */
    readonly project: string,
    readonly parameters: ClockParameters,
    /** Units whose cases for few the reader may see; the public none. */
    readonly readable: readonly ReadableUnit[] = [],
  ) {
    super();
  }
}

@QueryHandler(ProjectDossierQuery)
export class ProjectDossierHandler implements IQueryHandler<ProjectDossierQuery> {
  private readonly tracked: TrackedReader;
  private readonly claims: ClaimsReader;

  constructor(private readonly model: ReadModel) {
    this.tracked = new TrackedReader(model);
    this.claims = new ClaimsReader(model);
  }

  /** @throws NotKnown when the position knows no act of the project by the day; InvalidQuery */
  async execute({
    project,
    parameters,
    readable,
  }: ProjectDossierQuery): Promise<ProjectDossierView & ReadingView> {
    const reading = await this.model.read(parameters);
    const registry = await this.model.registryAt(reading.position);
    const insight = insightOf(registry, readable, reading);
    const file = project.startsWith('project-')
      ? await projectFile(this.model, project, { ...reading, insight })
      : undefined;
    if (file === undefined) throw new NotKnown('project', project);
    const streams = [...new Set(file.acts.map(({ stream }) => stream))];
    const lines = (tracker: Tracker, of: readonly string[]): Promise<RegisterEntryView[]> =>
      this.lines(tracker, of, { reading, insight }, registry);
    const [line = null] = await lines(projectTracker, [project]);
    const named = {
      unit: mentionById(registry, file.unitId, reading.asOf),
      villages: villagesOf(file).map((id) => mentionById(registry, id, reading.asOf)),
      line,
      recommendations: await lines(recommendationTracker, streams),
      findings: await lines(findingsRemedies, streams),
    };
    const shown = file.acts.map(({ id }) => id);
    const claims = await this.claims.beside(
      file.acts.filter(({ type }) => isClaim(type)).map(claimOf),
      registry,
      reading,
      shown,
    );
    return {
      ...dossierOf(file, named, claims, reading.asOf, readableUnits(registry, readable, reading)),
      ...readingView(reading),
    };
  }

  private async lines(
    tracker: Tracker,
    subjects: readonly string[],
    clocks: Pick<TrackedQuestion, 'reading' | 'insight'>,
    registry: UnitRegistry,
  ): Promise<RegisterEntryView[]> {
    const filter = { types: [], days: null, precisions: null, codes: [] };
    const question = { tracker, filter, scope: undefined, ...clocks, readable: [], subjects };
    const found = await this.tracked.page(question, undefined, LINES_MAX);
    return this.tracked.viewsOf(question, found, registry);
  }
}
