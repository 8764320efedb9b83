import type { EffectiveEvent } from '@app/domain';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { ActRule, Obligation } from '../catalogue/obligation.js';
import type { Occurrence } from '../reading/occurrence.js';

/**
 * One duty to be judged: the obligation, what opened it, and everything that its checks may look at, over all days.
 * What is known on one day is a `View` of it.
 */
export interface Matter {
  dutyId: string;
  /** The entry that names the duty: the base of its family, where the opening's facts allow it. */
  entry: Obligation;
  /** The variants of the duty that the opening's facts allow, `entry` among them: `appliesOn` tells which one applies. */
  family: readonly Obligation[];
  trigger: Occurrence;
  /** The A11 item that the trigger concerns, where it concerns one. */
  item: number | undefined;
  /** Last day of the period, for a periodic duty: it is due then, whatever the calendar of working days says. */
  periodEnd: string | null;
  calendar: WorkingCalendar;
  /** The calendar as it was known when the duty's opening was recorded: shows what a later decision moved. */
  calendarAtOpening: WorkingCalendar;
  /** Streams of the trigger's cases: a person's word on a fact names one of them, or the duty. */
  cases: ReadonlySet<string>;
  /** Acts of a code that belong to the trigger (its case, or the period), exact or not, in order. */
  linked: (code: string) => readonly Occurrence[];
  /** Events of the trigger's cases: facts of source CASE are stated by them. */
  caseEvents: () => readonly EffectiveEvent[];
  /** Whether an act of the rule's code falls where it can discharge the duty, dates between trigger and act aside. */
  admits: (rule: ActRule, act: Occurrence) => boolean;
  /** For a periodic duty across a merger: predecessors that have not acted for the period. */
  silentPredecessors?: readonly string[];
  unitFacts: readonly EffectiveEvent[];
  rulings: readonly EffectiveEvent[];
}
