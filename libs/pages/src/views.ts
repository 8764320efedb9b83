/** The six pillars (design 2). */
export const pillars = ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'] as const;
export type Pillar = (typeof pillars)[number];

/** The states of a duty, in the order in which pages list them: what asks for attention first. */
export const states = [
  'BREACHED',
  'NO_EVIDENCE',
  'NEEDS_REVIEW',
  'PENDING',
  'MET_LATE',
  'MET',
  'NOT_APPLICABLE',
] as const;
export type State = (typeof states)[number];

/** Vietnamese is the language of the pages, English the second. */
export type Lang = 'vi' | 'en';

/** What every page knows about the question it answers. */
export interface PageContext {
  lang: Lang;
  purpose: 'PRODUCTION' | 'SAMPLE' | 'TEST';
  /** Path of this page, without the query. */
  path: string;
  /** Query of this page as it was asked, without the language. */
  query: Readonly<Record<string, string>>;
  /** State on this day, YYYY-MM-DD. */
  asOf: string;
  /** As known at the end of this day (YYYY-MM-DD), or at a position of the ledger (`position:…`). */
  knownAt: string;
  /** Whether an earlier day or an earlier knowledge is shown than today's. */
  past: boolean;
  /** Whether `asOf` is later than the ledger's today. */
  projected: boolean;
  /** The ledger's position up to which events are known; opaque. Absent where nothing was asked of the ledger. */
  position?: string;
  /** When the event at that position was recorded: local day and time of day. */
  reached?: { day: string; time: string };
  /** Set where the read models are more than five minutes behind the ledger (web rules, States). */
  behind?: { entries: number; minutes: number };
}

/** A unit as a link: `href` without the query; texts in the page's language. */
export interface UnitLink {
  href: string;
  fullName: string;
  /** Where it lies: province, or former district and province. */
  place?: string;
  /** The former name by which a search found it. */
  formerName?: string;
  code?: string;
}

export interface UnitView extends UnitLink {
  id: string;
  /** From the nation down to the unit above. */
  above: readonly UnitLink[];
  predecessors: readonly UnitLink[];
  /** Day until which they stood, this one not included; absent without predecessors. */
  predecessorsBefore?: string;
  /** Set for a unit that no longer stands: its last day and what followed it. */
  ended?: { validTo: string; heir?: UnitLink; successors: readonly UnitLink[]; partOnly: boolean };
  villages: number;
  /** Whether communes stand below it. */
  hasCommunes: boolean;
  /** Units below, for a province or the nation. */
  children: readonly UnitLink[];
}

export interface PillarView {
  pillar: Pillar;
  counts: Readonly<Record<State, number>>;
  /** Met in time, but recorded after the due date; among `counts.MET`. */
  recordedAfterDue: number;
}

export interface ScorecardView {
  /** The unit has recorded nothing of its own: counted apart, in no share. */
  silent: boolean;
  /** Of a unit above the communes: how many were summed and how many are silent. */
  area?: { communes: number; silent: number };
  pillars: readonly PillarView[];
  onTime: { numerator: number; numeratorRecordedInTime: number; denominator: number };
}

/** An act or other entry as a short link into the history. */
export interface EntryLink {
  href: string;
  title: string;
  occurredOn: string;
  recordedOn: string;
}

export interface DutyRow {
  href: string;
  title: string;
  /** Article, clause and point: `Điều 13 khoản 2, Luật 10/2022/QH15`. */
  citation: string;
  pillar: Pillar;
  state: State;
  opensOn: string;
  dueOn?: string;
  /** Period or matter that the duty is about. */
  subject?: string;
  recordedAfterDue: boolean;
}

export interface CheckView {
  label: string;
  state: State;
  /** What is missing or wrong: a form, a place, a field. */
  element?: string;
  facts: readonly { label: string; value: string }[];
}

export interface DayView {
  day: string;
  counted: boolean;
  /** Why the day counts or not, in words. */
  why: string;
}

/** A rule of the catalogue by whose duties a list is narrowed. */
export interface RuleView {
  title: string;
  citation: string;
  /** Why a unit owes nothing under it: it does not apply there, or nothing has brought it into play yet. */
  absence: { kind: 'notOwed' | 'nothingYet'; why: string };
}

export interface DutyView extends DutyRow {
  obligationId: string;
  /** Name of the law or decree. */
  instrument: string;
  /** Why the state is what it is, a sentence. */
  reason: string;
  /** Page of the entry that the reason rests on. */
  ruling?: string;
  /** How the due date was counted, in sentences. */
  deadline?: string;
  duePlanned: boolean;
  days: readonly DayView[];
  checks: readonly CheckView[];
  openedBy?: EntryLink;
  dischargedBy: readonly EntryLink[];
  /** Notes in words: recorded after the due date, provisional calendar… */
  notes: readonly string[];
  /** What about the rule itself is not verified, in words. */
  unverified: readonly string[];
  steps: readonly { from: string; state: State; reason: string; ruling?: string }[];
}

export interface FieldView {
  label: string;
  value: string;
  /** Page of the one thing that the value names. */
  href?: string;
}

/** One recorded version of an entry. */
export interface EntryVersion {
  /** Local day and time of recording. */
  recordedOn: string;
  recordedTime: string;
  occurredOn: string;
  /** Words for a precision other than the day: `trong tháng`. */
  precision?: string;
  by: string;
  fields: readonly FieldView[];
  evidence: number;
  withdrawn: boolean;
  /** Why this version replaced the one before. */
  correctionReason?: string;
  /** Days between the deed and its recording, where it is a late entry. */
  lateDays?: number;
}

/** An entry of the history: its newest version first, earlier ones behind it. */
export interface EntryView {
  id: string;
  title: string;
  imported: boolean;
  /** Of a restricted type: nobody sees more of it here than that it stands in the record. */
  restricted: boolean;
  versions: readonly [EntryVersion, ...EntryVersion[]];
  /** The unit whose chain it stands in, when that is a predecessor. */
  unit?: string;
}

/** A page of a longer list: addresses of the neighbours. */
export interface Paging {
  first?: Readonly<Record<string, string>>;
  next?: Readonly<Record<string, string>>;
}
