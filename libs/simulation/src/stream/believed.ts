import type { Precision } from '@app/domain';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { TrueState } from '../truth/timeline.js';
import type { ActingBody } from './simulated-action.js';

/** What the ledger believes about one recorded thing at the moment: its newest version, at its first place. */
export interface Act {
  /** Id of the first event of the correction chain: duties are named after it. */
  readonly id: string;
  readonly type: string;
  /** Who acted, or whose act it is. */
  readonly body: ActingBody;
  /** Stream that it was recorded in. */
  readonly stream: string;
  /** Streams of all cases that it belongs to, its own first. */
  cases: readonly string[];
  /** Place in the ledger's order of the first recording: decides between acts of one day. */
  readonly order: number;
  on: string;
  precision: Precision;
  data: Readonly<Record<string, unknown>>;
}

/** A dated fact of a commune, as UnitFactRecorded states it. */
export interface UnitFact {
  fact: 'HAS_WEBSITE' | 'HAS_LOUDSPEAKER' | 'REMOTE_AREA' | 'ETHNIC_MINORITY_AREA';
  holds: boolean;
  /** Day of the event: before it the ledger's reader does not know. */
  on: string;
  validFrom: string;
}

/** A person's word on a fact of the case or on one duty. */
export interface Ruling {
  on: string;
  order: number;
  says:
    | { kind: 'CLAIMED' | 'DECIDED'; fact: string; holds: boolean }
    | { kind: 'CONFIRMED' | 'SET_ASIDE'; dutyId: string; state: TrueState };
}

/** Working days as they are known, and as they were before the newest decision. */
export interface Work {
  calendar: WorkCalendar;
  /** `order`: place of the decision in the ledger. */
  before?: { calendar: WorkCalendar; decidedOn: string; order: number };
}

/**
 * The working days by which a duty is counted: those known before the newest decision, where all acts that discharged it
 * were done and entered before the decision; else those of today.
 */
export function calendarFor(
  { calendar, before }: Work,
  discharged: readonly Pick<Act, 'on' | 'order'>[],
): WorkCalendar {
  if (!before || discharged.length === 0) return calendar;
  const { decidedOn, order } = before;
  return discharged.every((act) => act.on < decidedOn && act.order < order) ? before.calendar : calendar;
}

/** One commune as its duties see it. */
export interface CommuneBelief {
  readonly unitId: string;
  readonly validFrom: string;
  /** Shared by all communes of the province: a decision changes it for all. */
  readonly work: Work;
  facts: UnitFact[];
  /** Villages registered so far. */
  registered: string[];
  /** What is believed of all its cases together: duties of a period, a village or a board read it. */
  readonly chronicle: Chronicle;
}

/** One case (a document, a matter) as believed at one moment of recording. */
export interface CaseBelief {
  readonly commune: CommuneBelief;
  /** Stream that the case began with; empty before its first act. */
  stream: string;
  /** The days on which the first acts of the case's streams are entered. */
  readonly enteredOn: Map<string, string>;
  acts: Act[];
  rulings: Ruling[];
}

/** All acts and rulings of a commune, by type of act; the acts are those of the cases themselves. */
export class Chronicle {
  readonly rulings: Ruling[] = [];
  private readonly byType = new Map<string, Act[]>();

  add(act: Act): void {
    const known = this.byType.get(act.type);
    if (known) known.push(act);
    else this.byType.set(act.type, [act]);
  }

  remove(act: Act): void {
    const known = this.byType.get(act.type) ?? [];
    const at = known.indexOf(act);
    if (at >= 0) known.splice(at, 1);
  }

  acts(types: readonly string[]): Act[] {
    return types.flatMap((type) => this.byType.get(type) ?? []);
  }
}

export function text(act: Act, field: string): string | undefined {
  const value = act.data[field];
  return typeof value === 'string' ? value : undefined;
}

export function figure(act: Act, field: string): number | undefined {
  const value = act.data[field];
  return typeof value === 'number' ? value : undefined;
}

export function codes(act: Act, field: string): readonly string[] {
  const value = act.data[field];
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

/** The fact as it stood on `day`, of what was known on `asOf`; undefined when nobody has said. */
export function factOf(
  commune: CommuneBelief,
  fact: UnitFact['fact'],
  day: string,
  asOf: string,
): boolean | undefined {
  const said = commune.facts.filter(
    (entry) => entry.fact === fact && entry.on <= asOf && entry.validFrom <= day,
  );
  const newest = said.reduce<UnitFact | undefined>(
    (best, entry) => (best === undefined || entry.validFrom >= best.validFrom ? entry : best),
    undefined,
  );
  return newest?.holds;
}
