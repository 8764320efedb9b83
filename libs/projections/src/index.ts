import type { Migration } from '@app/event-store';
import { ChangesHandler } from './changes/changes-query.js';
import { duties } from './duties/duties.js';
import { DutiesHandler, DutyHandler } from './duties/duty-queries.js';
import { entries } from './entries/entries.js';
import { EntryMentionsHandler } from './entries/entry-mentions.js';
import { EntryHandler, HistoryHandler } from './entries/entry-queries.js';
import { TypeEntriesHandler } from './entries/type-entries.js';
import { RecordingDelayHandler } from './entries/recording-delay.js';
import { CalendarHandler } from './law/calendar-query.js';
import { BindingsHandler, ObligationHandler, ObligationsHandler } from './law/law-queries.js';
import { ReadSchema1764100000400 } from './read-views/migrations.js';
import { ProjectDossierHandler } from './projects/project-queries.js';
import { RegisterHandler, RegistersHandler } from './registers/register-queries.js';
import { AreaRollupHandler, ScorecardHandler } from './scores/score-queries.js';
import { ScoreSheets1764100000900 } from './scores/migrations.js';
import { ScorecardsHandler } from './scores/scorecards-query.js';
import { IndicatorsHandler } from './statistics/indicators-query.js';
import { StatisticsHandler } from './statistics/statistics-query.js';
import { trackedCases } from './trackers/tracked-cases.js';
import { UnitHandler, UnitsHandler } from './units/unit-queries.js';
import { units } from './units/units.js';

/** All read models, for the runner and for `sdc rebuild`. */
export { projections } from './projections.js';

/**
 * Migrations of this lib: the schema that SQL tools read, and the score sheets. The runner makes the tables of the read models, since a rebuild
 * makes them again beside the live ones; their schema and the positions are among `eventStoreMigrations`.
 */
export const projectionMigrations: readonly Migration[] = [ReadSchema1764100000400, ScoreSheets1764100000900];

/** QueryBus handlers; each needs a `ReadModel` from its injector. */
export const queryHandlers = [
  AreaRollupHandler,
  BindingsHandler,
  CalendarHandler,
  ChangesHandler,
  DutiesHandler,
  DutyHandler,
  EntryHandler,
  EntryMentionsHandler,
  HistoryHandler,
  IndicatorsHandler,
  ObligationHandler,
  ObligationsHandler,
  ProjectDossierHandler,
  RecordingDelayHandler,
  RegisterHandler,
  RegistersHandler,
  ScorecardHandler,
  ScorecardsHandler,
  StatisticsHandler,
  TypeEntriesHandler,
  UnitHandler,
  UnitsHandler,
];

export {
  ChangesQuery,
  type ChangeKind,
  type ChangesParameters,
  type ChangesView,
  type ChangeView,
} from './changes/changes-query.js';
export { DutiesQuery, DutyQuery } from './duties/duty-queries.js';
export type { DutiesParameters } from './duties/duty-filter.js';
export type { ArticleView, DutyDetailView, DutyStepView, DutyView, Texts } from './duties/duty-views.js';
export { LATE_AFTER_DAYS } from './entries/entries.js';
export { EntryMentionsQuery, type EntryMention } from './entries/entry-mentions.js';
export {
  EntryQuery,
  HistoryQuery,
  type EntryDetailView,
  type HistoryParameters,
} from './entries/entry-queries.js';
export type { CorrectionView, EntryView } from './entries/entry-views.js';
export { EVERY_BODY } from './entries/held-back.js';
export { EventDirectory } from './entries/event-directory.js';
export { ImportedEntries, type ImportedEntry, type ImportSelector } from './entries/imported-entries.js';
export { TypeEntriesQuery, type TypeEntries, type TypeEntriesParameters } from './entries/type-entries.js';
export {
  RecordingDelayQuery,
  type MonthOfDelay,
  type RecordingDelayView,
} from './entries/recording-delay.js';
export {
  CalendarQuery,
  type CalendarParameters,
  type CalendarView,
  type CalendarYearView,
} from './law/calendar-query.js';
export {
  BindingsQuery,
  ObligationQuery,
  ObligationsQuery,
  type BindingView,
  type CataloguePage,
  type ObligationsParameters,
  type ObligationView,
} from './law/law-queries.js';
export type { ClockParameters, Reading, ReadingView } from './reading/clocks.js';
export { InvalidQuery, NotKnown, type ReadKind } from './reading/errors.js';
export type { Page, PageParameters } from './reading/page.js';
export type { ReadableUnit } from './reading/readable-units.js';
export { ReadModel, type ReadDependencies } from './reading/read-model.js';
export { readViews } from './read-views/install-read-views.js';
export { keepScoreSheets } from './scores/sheet-keeper.js';
export { refreshReadViews } from './read-views/standing-duties.js';
export type { ReadColumn, ReadView } from './read-views/read-view.js';
export type { ChecklistItemView } from './projects/project-checklist.js';
export type { ProjectDossierView } from './projects/project-dossier.js';
export type {
  AspectView,
  CodeView,
  ContributionSumView,
  DisclosureView,
  DossierActView,
  PlanFactView,
  TallyView,
} from './projects/project-parts.js';
export { ProjectDossierQuery } from './projects/project-queries.js';
export type { AboutView } from './registers/register-abouts.js';
export type { AnswerTotals, AnswerView } from './registers/answer-views.js';
export type { RegisterEntryView, RegisterSummary, RegisterView } from './registers/register-views.js';
export type { RegisterCode, RegisterColumn } from './registers/register-column.js';
export type {
  ChainLinkView,
  ClockTotals,
  DocumentChainView,
  TrackedActView,
  TrackedGroup,
  TrackedTotals,
  WithheldView,
  TrackedView,
} from './trackers/tracked-types.js';
export type { DigestGroup, DigestTotals } from './situation/digest-types.js';
export { registerParametersOf, type RegisterParameters } from './registers/register-filter.js';
export { RegisterQuery, RegistersQuery } from './registers/register-queries.js';
export type {
  RegisterCodeTotal,
  RegisterFieldTotals,
  RegisterShareView,
  RegisterSumView,
  RegisterTotals,
  RegisterTypeTotals,
} from './registers/register-totals.js';
export type { AreaScore } from './scores/area-scores.js';
export {
  AreaRollupQuery,
  ScorecardQuery,
  type AreaView,
  type RollupView,
  type ScorecardParameters,
  type ScorecardView,
} from './scores/score-queries.js';
export type { ClockView } from './trackers/clock-columns.js';
export { ScorecardsQuery, type ScorecardsView } from './scores/scorecards-query.js';
export { projectionSettings } from './settings.js';
export type { ClaimSource, CountedView, StatisticView } from './statistics/comparison.js';
export type { DerivedView } from './statistics/derivations.js';
export {
  IndicatorsQuery,
  type EarlierValue,
  type IndicatorsParameters,
  type IndicatorsView,
  type IndicatorView,
  type LiveCount,
  type SystemView,
} from './statistics/indicators-query.js';
export {
  StatisticsQuery,
  type StatisticsParameters,
  type StatisticsView,
} from './statistics/statistics-query.js';
export { foldName } from './units/fold-name.js';
export { UnitDirectory } from './units/unit-directory.js';
export { UnitQuery, UnitsQuery, type UnitsParameters } from './units/unit-queries.js';
export type {
  DatedCode,
  DatedFact,
  DatedHouseholds,
  DatedName,
  DatedParent,
  Succession,
  UnitLevel,
  UnitRecord,
} from './units/unit-record.js';
export { UnitRegistry } from './units/unit-registry.js';
export type {
  FoundUnitView,
  UnitDetailView,
  UnitMention,
  UnitView,
  VillageView,
} from './units/unit-views.js';
export { duties, entries, trackedCases, units };
