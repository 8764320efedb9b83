export { parameters } from './address.js';
export { DutyPage } from './duty/duty-page.js';
export { dayText, numberText, slugOf } from './format.js';
export { EntryPage, HistoryPage } from './history/history-page.js';
export { HomePage } from './home/home-page.js';
export { MessagePage, messageTitle, type PageMessage } from './messages/message-page.js';
export { renderPage } from './render-page.js';
export { pillarName, pillarSlugs, stateName, stateSlugs, textsOf } from './texts.js';
export { DutiesPage } from './unit/duties-page.js';
export { UnitPage } from './unit/unit-page.js';
export {
  pillars,
  states,
  type CheckView,
  type DayView,
  type DutyRow,
  type DutyView,
  type EntryLink,
  type EntryVersion,
  type EntryView,
  type FieldView,
  type Lang,
  type PageContext,
  type Paging,
  type Pillar,
  type PillarView,
  type RuleView,
  type ScorecardView,
  type State,
  type UnitLink,
  type UnitView,
} from './views.js';
export { AreaPage } from './areas/area-page.js';
export { ClaimsPage } from './claims/claims-page.js';
export { figureTexts } from './figure-texts.js';
export type {
  AreaCell,
  AreaPageView,
  AreaRow,
  ClaimRow,
  ClockView,
  CountedView,
  FilterField,
  ProjectAct,
  ProjectPageView,
  ProjectPillar,
  RegisterLink,
  RegisterPageView,
  RegisterRow,
  TotalRow,
} from './figure-views.js';
export type { TabbedUnit } from './parts/unit-tabs.js';
export { ProjectPage } from './projects/project-page.js';
export { RegisterPage } from './registers/register-page.js';
export { RegistersPage } from './registers/registers-page.js';
