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
