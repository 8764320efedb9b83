export type {
  CaseFile,
  CheckKind,
  CheckResult,
  Duty,
  DutyFlag,
  DutyState,
  DutyStep,
  ExplainedDay,
  PeriodFile,
  PeriodicSubject,
} from './duty.js';
export { catalogue } from './catalogue/catalogue.js';
export type { Expression, Instrument, Obligation, Pillar } from './catalogue/obligation.js';
export {
  calendarDecidedOn,
  calendarDecisions,
  type CalendarDecisionData,
} from './calendar/calendar-decisions.js';
export { WorkingCalendar, calendarOf, type DayKind } from './calendar/working-calendar.js';
export { explainDeadline, type Language } from './calendar/explain-deadline.js';
export { unitFactTypes } from './judging/derived-facts.js';
export { hasVillageCodeOn } from './judging/facts.js';
export {
  judgeCase,
  judgePeriod,
  owesIn,
  periodicDuties,
  periodKeyNamed,
  periodKeysOf,
  type PeriodKey,
} from './judging/index.js';
export { gravestFirst } from './judging/severity.js';
export { stateOn } from './judging/timeline.js';
export {
  scorecard,
  tallyOf,
  type Scorecard,
  type ScoredDuty,
  type ScoreGroupState,
} from './score/scorecard.js';
export { addTally, countInto, countsOf, emptyTally, type PillarScore, type Tally } from './score/tally.js';
export { elementText, explainReason } from './judging/reasons.js';
export { bindings } from './bindings/index.js';
export { bodyKeysOf } from './reading/body-links.js';
export type { CodeBinding, TypeBinding } from './reading/binding.js';
