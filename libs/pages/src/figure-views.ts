import type { FieldView, Pillar, State, UnitLink } from './views.js';

/** A register as a link, with what it holds in words. */
export interface RegisterLink {
  href: string;
  title: string;
  types: readonly string[];
}

/** A choice of a filter; its name is that of the parameter in the address. */
export interface FilterField {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** What a page is about beside its subject: a unit, or the whole country. */
export interface PlaceView {
  unit?: UnitLink;
}

/** A case's clock in words, and whether its last day has passed. */
export interface ClockView {
  text: string;
  overdue: boolean;
}

export interface RegisterRow {
  /** Absent where the entry may not be looked at. */
  href?: string;
  title: string;
  day: string;
  /** Words for a precision other than the day. */
  precision?: string;
  unit: UnitLink;
  fields: readonly FieldView[];
  /** State of a case. */
  state?: string;
  clock?: ClockView;
  recordedOn: string;
  late: boolean;
}

/** What the entries of one type count together. */
export interface TotalRow {
  title: string;
  entries: number;
  sums: readonly FieldView[];
}

export interface RegisterPageView extends PlaceView {
  title: string;
  filters: readonly FilterField[];
  rows: readonly RegisterRow[];
  /** Entries that are counted, yet shown only to those who deal with them. */
  withheld: number;
  /** On the first page alone. */
  totals?: {
    entries: number;
    types: readonly TotalRow[];
    /** Complaints and denunciations fewer than this are not counted; absent where all are. */
    countedFrom?: number;
  };
  /** Claims that the entries of this register can be held against. */
  claims: readonly ClaimRow[];
}

/** A figure that was claimed, beside what the entries count. The two are never added. */
export interface ClaimRow {
  href: string;
  metric: string;
  unit: UnitLink;
  /** Period or day in words. */
  when: string;
  /** With its comparator: `trên 108 mô hình`. */
  claimed: string;
  counted: readonly CountedView[];
  /** Why there is nothing to compare with. */
  reason?: string;
  source: string;
}

export interface CountedView {
  value: string;
  /** How it was counted, in words. */
  as: string;
  gap?: string;
  /** Whether the count bears the claim out; absent where they cannot be compared. */
  holds?: boolean;
}

/** A commune in one pillar: how many of what is settled was met, and what asks for attention. */
export interface AreaCell {
  pillar: Pillar;
  met: number;
  settled: number;
  counts: Readonly<Record<State, number>>;
}

export interface AreaRow {
  unit: UnitLink;
  silent: boolean;
  cells: readonly AreaCell[];
}

export interface AreaPageView {
  unit: UnitLink & { above: readonly UnitLink[] };
  communes: number;
  silent: number;
  rows: readonly AreaRow[];
  total: readonly AreaCell[];
}

/** A step in the life of a project. */
export interface ProjectAct {
  href: string;
  title: string;
  day: string;
  precision?: string;
  by: string;
  /** Pillar in which it stands. */
  pillar: Pillar;
  late: boolean;
  fields: readonly FieldView[];
}

export interface ProjectPillar {
  pillar: Pillar;
  acts: number;
  counts: Readonly<Record<State, number>>;
}

export interface ProjectPageView {
  title: string;
  unit: UnitLink;
  /** How the project stands, in sentences. */
  status: readonly string[];
  facts: readonly FieldView[];
  pillars: readonly ProjectPillar[];
  acts: readonly ProjectAct[];
  contributions: readonly {
    title: string;
    kind: string;
    entries: number;
    amount: string;
    quantity: string;
  }[];
  plan: readonly { label: string; planned: string; actual: string; difference: string }[];
  /** Claimed in documents of the project, beside what its own entries count. */
  claims: readonly ClaimRow[];
  recommendations: readonly RegisterRow[];
  findings: readonly RegisterRow[];
  checklist: readonly { title: string; citation: string; state: State; ofBoard: boolean; href?: string }[];
}
