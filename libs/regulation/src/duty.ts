import type { EffectiveEvent } from '@app/domain';

export type DutyState =
  'MET' | 'MET_LATE' | 'BREACHED' | 'NO_EVIDENCE' | 'PENDING' | 'NOT_APPLICABLE' | 'NEEDS_REVIEW';

export type CheckKind =
  | 'DEADLINE'
  | 'DURATION'
  | 'FORM'
  | 'PLACE'
  | 'THRESHOLD'
  | 'COUNT'
  | 'COMPOSITION'
  | 'SEQUENCE'
  | 'PRESENCE'
  | 'CONTENT_FIELDS'
  | 'EFFECTIVE_DATE'
  | 'VALIDITY'
  | 'PERIODICITY'
  | 'QUORUM'
  | 'ELIGIBILITY'
  | 'TERM';

/** One check's word on one day. `nextChange`: first later day on which it changes by the calendar alone. */
export interface CheckResult {
  kind: CheckKind;
  state: DutyState;
  /** Figures that decided: days, required, votesFor, householdsTotal, missing… */
  facts: Readonly<Record<string, unknown>>;
  /** The missing or offending element: a form, a place, a field, a body. */
  element?: string;
  nextChange?: string;
  /** A code of the reasons table, without the element. */
  reason?: string;
}

/** A day of a deadline's count and why it counts or does not. */
export interface ExplainedDay {
  day: string;
  counted: boolean;
  /** TRIGGER, DAY_ONE, COUNTED, WEEKEND, HOLIDAY:<reason>, SWAPPED_OFF, WORKED_SATURDAY, ROLLED, DUE, PAUSED. */
  why: string;
}

export interface DutyStep {
  /** First local day of the state. */
  from: string;
  state: DutyState;
  /** A code of the reasons table (vi and en texts by `explainReason`), or `CODE:detail`. */
  reason: string;
  checks: readonly CheckResult[];
  /** What the rules alone say, where a person's word stands in `state` instead. */
  computed?: DutyState;
}

export type DutyFlag =
  | 'recordedAfterDue'
  | 'openedLate'
  | 'confirmedByPerson'
  | 'setAsideByPerson'
  | 'provisionalCalendar'
  | 'dueMoved';

/** One obligation applied to one case, for one prefix of the ledger (design 5.2). A pure value. */
export interface Duty {
  /** `<base obligation id>~<key>`. */
  dutyId: string;
  /** Base entry of the family. */
  obligationId: string;
  /** The entry of the family that applies. */
  appliesId: string;
  unitId: string;
  /** Stream of the case in which it was opened; absent for periodic duties. */
  caseStream: string | null;
  /** Original id of the opening event; null for periodic duties. */
  openedBy: string | null;
  village: string | null;
  /** `2026-Q3`, `2026-H1`…; null for duties of a case. */
  period: string | null;
  opensOn: string;
  dueOn: string | null;
  /** The due date that a postponement or a new calendar decision moved; absent when nothing moved it. */
  movedFrom?: string;
  /** Whether dueOn is counted from a plan and not yet from the deed (ruling 15). */
  duePlanned: boolean;
  explanation: readonly ExplainedDay[];
  /** Original ids of the discharging events, earliest first. */
  dischargedBy: readonly string[];
  dischargedOn: string | null;
  flags: readonly DutyFlag[];
  /** Entry marks that decide something: unverifiedFields, TEXT_NOT_SEEN, recalled. */
  unverified: readonly string[];
  pillar: string;
  scored: boolean;
  scoreGroup: string | null;
  /** Value of the group's key: one score per (group, key). */
  scoreKey: string | null;
  /** Steps in date order, the first on `opensOn`; total from there on. */
  steps: readonly DutyStep[];
}

/**
 * Everything one judgement may look at, all of one prefix of the ledger and already effective.
 * `events` are those of every case that the home stream's events belong to.
 */
export interface CaseFile {
  unitId: string;
  /** Stream whose events open the duties judged here. */
  home: string;
  events: readonly EffectiveEvent[];
  /** Events of the types `unitFactTypes`, of the unit and of its villages. */
  unitFacts: readonly EffectiveEvent[];
  /** CalendarDecisionAdopted of the ledger. */
  calendar: readonly EffectiveEvent[];
  /** FactClaimed, FactDecided, VerdictConfirmed, VerdictSetAside about this case or its duties. */
  rulings: readonly EffectiveEvent[];
}

/** Who owes duties that open without an event: a commune or province, or a village of a commune. */
export interface PeriodicSubject {
  unitId: string;
  /** COMMUNE when left out. */
  level?: 'COMMUNE' | 'PROVINCE';
  /** Id of the village, whose time then stands in `validFrom` and `validTo`. */
  part?: string;
  validFrom: string;
  validTo?: string;
  /** As in a case file: facts of the unit decide whether some duties are owed. */
  unitFacts?: readonly EffectiveEvent[];
  calendar?: readonly EffectiveEvent[];
}

/** Everything the judgement of one such duty may look at: acts of the unit (and its predecessors) for one period. */
export interface PeriodFile {
  unitId: string;
  /** Village or board that owes it, where not the unit itself. */
  part?: string;
  /** Time of the unit, both days included: it decides whether the period is owed at all (ruling 9). */
  unit: { validFrom: string; validTo?: string };
  obligationId: string;
  /** `2026`, `2026-H1`, `2026-Q3`, `2026-06`, `2026-W25` or `2025-2026`; null for a standing duty. */
  period: string | null;
  /** Effective events of the unit; those of the period or naming it are picked out. */
  events: readonly EffectiveEvent[];
  /** Units that ended within the period and went into this one: their acts, all of them, meet its duty too. */
  predecessors?: readonly string[];
  rulings: readonly EffectiveEvent[];
  unitFacts?: readonly EffectiveEvent[];
  /** CalendarDecisionAdopted of the ledger; without them only weekends and fixed holidays are off. */
  calendar?: readonly EffectiveEvent[];
}
