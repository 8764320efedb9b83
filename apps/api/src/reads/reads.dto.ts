/** The two clocks of every read. */
export class ClocksQuery {
  /** Local day for which the state is asked, `YYYY-MM-DD`; default today. A later day is answered as projected. */
  asOf?: string;
  /** What the ledger knew: a local day (its end), an instant, or `position:N`; default its head. */
  knownAt?: string;
  /** Position of one's own write: the answer waits until it is in. */
  minPosition?: string;
}

/** The clocks of a list, and its page. */
export class PageQuery extends ClocksQuery {
  /** Items of a page, 1 to 500; default 50. */
  limit?: string;
  /** What the page before answered as `next`. */
  cursor?: string;
}

/** Which units are asked for. */
export class UnitsListQuery extends PageQuery {
  /** The beginning of a word of a name, old or new, with or without marks: hoa finds Hòa and Hoà. */
  q?: string;
  /** An official code, resolved on `asOf`. */
  code?: string;
  /** NATION, PROVINCE, DISTRICT, COMMUNE or VILLAGE. */
  level?: string;
  /** Id of a unit: only what stands below it. */
  within?: string;
}

/** Which duties count. */
export class PeriodQuery extends ClocksQuery {
  /** 2026, 2026-H1, 2026-Q3, 2026-06 or 2026-W25. */
  period?: string;
}

/** Which entries of a unit are asked for. */
export class HistoryListQuery extends PageQuery {
  /** `own`: without those of the units that went into this one. */
  predecessors?: 'own' | 'included';
  /** Id of a village. */
  village?: string;
  /** An action type. */
  type?: string;
}

/** Which duties are asked for. */
export class DutiesListQuery extends PageQuery {
  /** Id of a commune, or of a unit above: then all communes below it. */
  unit?: string;
  /** Id of an obligation of the catalogue. */
  obligation?: string;
  /** Id of the opening event. */
  openedBy?: string;
  /** Stream of the case. */
  subject?: string;
  /** 2026, 2026-H1, 2026-Q3, 2026-06 or 2026-W25. */
  period?: string;
  /** MET, MET_LATE, BREACHED, NO_EVIDENCE, PENDING, NOT_APPLICABLE or NEEDS_REVIEW. */
  state?: string;
  /** KNOW, DISCUSS, DO, INSPECT, SUPERVISE or BENEFIT. */
  pillar?: string;
  /** Id of a village. */
  village?: string;
}

/** Which entries of the catalogue are asked for. */
export class ObligationsListQuery extends PageQuery {
  /** KNOW, DISCUSS, DO, INSPECT, SUPERVISE or BENEFIT. */
  pillar?: string;
  /** `true`: only those that this release judges. */
  bound?: string;
}

/** Which years of the calendar are asked for. */
export class CalendarYearQuery extends ClocksQuery {
  /** Four digits; default all. */
  year?: string;
}

/** Which entries of a register are asked for; its own code fields are further parameters. */
export class RegisterListQuery extends PageQuery {
  /** Id of a unit: what was recorded of it and of all units below it; default all. */
  unit?: string;
  /** `included`: with the entries of the units that went into this one; default `own`. */
  predecessors?: 'own' | 'included';
  /** Id of a village. */
  village?: string;
  /** Deeds whose day is known to lie in it: 2026, 2026-H1, 2026-Q3, 2026-06 or 2026-W25. */
  period?: string;
  /** An action type of the register. */
  type?: string;
  /** Stream of one case; registers of cases only. */
  subject?: string;
  /** State of a case on `asOf`; registers of cases only. */
  state?: string;
  /** `true`: still open and past its last day; registers of cases only. */
  overdue?: string;
  /** `true` or `false`: only what asks for an answer and has, or has not, got one; registers that follow answers only. */
  answered?: string;
}

/** Whose figures are asked for. */
export class IndicatorsListQuery extends PageQuery {
  /** Id of a unit, or its official code: as borne on the day of `414@2022-12-31`, else at the end of the period, else on `asOf`. */
  place?: string;
  /** `included`: with the claims of the units below the place; default `own`. */
  below?: 'own' | 'included';
  /** `included`: with the claims of the units that went into the place; default `own`. */
  predecessors?: 'own' | 'included';
  /** A metric, or the beginning of some: `emulation.models.*`. */
  metric?: string;
}

/** Which claims are asked for. */
export class StatisticsListQuery extends IndicatorsListQuery {
  /** WHOLE_UNIT, FRONT_BLOC, GOVERNMENT_BLOC, PARTY_BLOC or ARMED_FORCES. */
  scope?: string;
  /** Claims whose own period lies within it: 2022, 2022-H1, 2022-Q3, 2022-06 or 2022-W25. */
  period?: string;
}

/** Which projects are asked for. */
export class ProjectsListQuery extends PageQuery {
  /** Id of a unit: its projects and those of all units below it; default all. */
  unit?: string;
  /** `included`: with the projects of the units that went into this one; default `own`. */
  predecessors?: 'own' | 'included';
  /** Id of a village. */
  village?: string;
  /** Projects whose first act is known to lie in it: 2026, 2026-H1, 2026-Q3, 2026-06 or 2026-W25. */
  period?: string;
  /** APPROVED, STARTED, COMPLETED or ACCEPTED, on `asOf`. */
  state?: string;
  /** A code of facts.PROJECT_FUNDING. */
  projectFunding?: string;
  /** A code of workKinds. */
  workKind?: string;
}

/** Since when changes are asked for. */
export class ChangesListQuery {
  /** Position up to which one knows everything; default 0, the beginning. */
  since?: string;
  /** Items of a page, 1 to 500; default 50. */
  limit?: string;
  /** What the page before answered as `next`. */
  cursor?: string;
  /** Position of one's own write: the answer waits until it is in. */
  minPosition?: string;
}
