import type { CheckKind } from '../duty.js';

/** A value that a fact can have. */
export type FactValue = string | number | boolean;

/** A condition on facts: one comparison, or several joined. */
export type Expression =
  | { all: readonly Expression[] }
  | { any: readonly Expression[] }
  | {
      fact: string;
      equals?: FactValue;
      in?: readonly FactValue[];
      /** A number, or a span for a fact of type duration. */
      gte?: number | Span;
      lt?: number | Span;
    };

export type SpanUnit = 'DAY' | 'WORKING_DAY' | 'MONTH' | 'YEAR';

export interface Span {
  value: number;
  unit: SpanUnit;
}

/** When an act is due, or until when a thing holds. `BY` names a fixed day of the year, the others a span. */
export interface DeadlineRule {
  kind: 'ACT_BY' | 'NOTICE_BEFORE' | 'BY_DATE' | 'VALIDITY' | 'LIMITATION' | 'EFFECT' | 'OUTER_LIMIT';
  direction: 'AFTER' | 'BEFORE' | 'BY';
  value?: number;
  unit?: SpanUnit;
  /** What the days are counted from; a fixed day of the year is counted from nothing. */
  from?: string;
  rolls: boolean;
  /** A second span on top of the unrolled end of the first. */
  then?: Span;
  /** `--MM-DD`, for `BY`. */
  lastDay?: string;
  yearOffset?: number;
  /** The clock stands still between the two events, from a day of the law on. */
  pausedBy?: { stop: string; go: string; since?: string };
}

export type Link = 'SAME_CASE' | 'SAME_DOCUMENT' | 'SAME_BODY' | 'SAME_UNIT_IN_PERIOD';

export interface ActRule {
  code: string;
  to?: readonly string[];
  where?: Expression;
  early?: boolean;
  link: Link;
}

/** One act, or several of which one is enough. */
export type ActItem = ActRule | { anyOf: readonly ActRule[] };

export interface DurationRule {
  of: 'POSTING' | 'LOUDSPEAKER' | 'CONSULTATION';
  minimum: number | null;
  unit: SpanUnit;
  continuous: boolean;
  permanent: boolean;
  condition?: Expression;
}

export interface ThresholdRule {
  numerator: number;
  denominator: number;
  of: string;
  strict: boolean;
  scope: string;
  role: 'PASSES' | 'OPENS' | 'PERMITS';
  condition?: Expression;
}

export interface CountRule {
  of: string;
  min: number | null;
  max: number | null;
  leader?: string;
  /** The number that must be matched: that of the villages (at least `min`), or of the households of the village. */
  matches?: 'NUMBER_OF_VILLAGES' | 'HOUSEHOLDS_IN_VILLAGE';
  /** Kinds of members of which there must be one at least. */
  mustInclude?: readonly string[];
  everyVillageRepresented?: boolean;
  /** Only acts of this one count (fact HELD_BY), only those held in person. */
  by?: string;
  inPerson?: boolean;
  condition?: Expression;
}

/** Households that must be present for a meeting to be valid. */
export interface QuorumRule {
  numerator: number;
  denominator: number;
  of: string;
  strict: boolean;
}

/** A term of office: so long, give or take the tolerance; or one that ends with another term. */
export interface TermRule extends Partial<Span> {
  tolerance?: Span;
  equals?: string;
}

/** What a person (or a body's members) must be and must not be. */
export interface EligibilityRule {
  require: readonly string[];
  exclude: readonly string[];
}

export interface FormRule {
  form: string;
  condition?: Expression;
}

export interface SequenceRule {
  first: string;
  then: string;
  condition?: Expression;
}

export interface Override {
  id: string;
  checks: readonly CheckKind[];
  items?: readonly number[];
  condition?: Expression;
}

export type PeriodKind = 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR' | 'TWO_YEARS' | 'TERM';

export type Pillar = 'KNOW' | 'DISCUSS' | 'DO' | 'INSPECT' | 'SUPERVISE' | 'BENEFIT';

/**
 * One testable rule of the law, as it stands in `data/obligations.json` (whose JSON Schema proves it). Every entry has
 * every field; absent means null or an empty list. `validFrom` to `validTo`, both days included, is its time in force.
 */
export interface Obligation {
  id: string;
  instrument: string;
  article: number | null;
  clause: string | null;
  point: string | null;
  pillar: Pillar;
  kind: string;
  titleVi: string;
  titleEn: string;
  bearer: readonly string[];
  responsible: readonly string[];
  scored: boolean;
  notScoredBecause: string | null;
  trigger: string;
  recurrence: 'PER_TRIGGER' | 'PERIODIC' | 'CONTINUOUS' | 'ONE_OFF';
  period: PeriodKind | null;
  periodNeedsWorkingDay: boolean;
  grain: 'CASE' | 'COMMUNE' | 'VILLAGE' | 'BOARD' | 'PROVINCE' | 'PARTY';
  items: readonly number[] | null;
  condition: Expression | null;
  conditionText: string | null;
  deadline: DeadlineRule | null;
  acts: readonly ActItem[];
  durations: readonly DurationRule[];
  thresholds: readonly ThresholdRule[];
  counts: readonly CountRule[];
  quorum: QuorumRule | null;
  term: TermRule | null;
  eligibility: EligibilityRule | null;
  allowedForms: readonly FormRule[];
  requiredForms: readonly FormRule[];
  requiredPlaces: readonly string[];
  contentFields: readonly string[];
  requires: Expression | null;
  sequence: SequenceRule | null;
  /** Kinds beyond `CheckKind` belong to entries that this release does not judge. */
  checks: readonly string[];
  judged: Readonly<Record<string, 'ACT' | 'TRIGGER' | 'CLOCK' | 'NONE'>>;
  reviewAfterDays: number | null;
  scoreGroup: string | null;
  groupLead: boolean;
  variantOf: string | null;
  overrides: readonly Override[];
  overriddenBy: readonly Override[];
  validFrom: string;
  validTo: string | null;
  supersedes: readonly string[];
  supersededBy: readonly string[];
  checkable: 'AUTO' | 'PARTIAL' | 'HUMAN';
  textRead: boolean;
  amendment2025: string;
  confidence: 'verified' | 'recalled';
  sourceKind: string | null;
  source: string;
  unverifiedFields: readonly string[];
  note: string | null;
}

/** A law, decree or circular of `data/instruments.json`. */
export interface Instrument {
  number: string;
  key: string;
  type: string;
  nameVi: string;
  nameEn: string;
  issuedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  binding: boolean;
  confidence: string;
  source: string;
  note: string | null;
}
