import { addDays } from '@app/domain';
import { dueDateOf, dueDateWithPauses, type DueDate, type Pause } from '../calendar/deadline.js';
import type {
  ActItem,
  ActRule,
  DeadlineRule,
  Expression,
  FactValue,
  Obligation,
} from '../catalogue/obligation.js';
import type { Occurrence } from '../reading/occurrence.js';
import { compareActs, notAfter } from '../reading/order.js';
import { truthOf, type Truth } from '../reading/truth.js';
import { clockAfter, clockBefore, pausesOf, type Clock } from './clock.js';
import { extendedBy, shortened } from './extensions.js';
import { factOf } from './facts.js';
import { appliesOn, factsAsked } from './family.js';
import type { Matter } from './matter.js';
import { replacedChecks, type Replaced } from './overrides.js';

/** Days after a planned day without its event, from which a person has to look (ruling 15). */
const PLAN_PASSED_DAYS = 30;

/** When and by which acts a duty is discharged, as known on a day. */
export interface Discharge {
  /** The earliest day on which all acts stand; undefined while one is missing. */
  on?: string;
  acts: readonly Occurrence[];
  /** The act or addressee that is missing. */
  missing?: string;
}

/** One duty as known on one day: only acts up to that day are facts, and only exact days count. */
export class View {
  readonly entry: Obligation;
  readonly trigger: Occurrence;
  readonly clock: Clock | null;
  /** What special rules take from this one's checks. */
  readonly replaced: Replaced;
  /**
   * The last day in time; null where the rule sets no clock, while nothing says when the event will be, and where a
   * special rule takes the deadline: the days of this one then bind nothing any more, the other checks wait without a clock.
   */
  readonly due: DueDate | null;
  /** Whether the clock was stopped and has not gone on (ruling 8): nothing is due until it does. */
  readonly stopped: boolean;
  private readonly knownByCode = new Map<string, readonly Occurrence[]>();

  constructor(
    readonly matter: Matter,
    readonly asOf: string,
  ) {
    this.entry = appliesOn(matter, asOf);
    this.trigger = matter.trigger;
    this.clock = this.entry.deadline === null ? null : this.clockOf(this.entry.deadline);
    this.replaced = replacedChecks(this);
    this.due = this.replaced.kinds.has('DEADLINE') ? null : this.dueOf();
    const lastPause = this.pauses().at(-1);
    this.stopped = this.due === null && lastPause !== undefined && lastPause.go === undefined;
  }

  get item(): number | undefined {
    return this.matter.item;
  }

  /** Exact acts of a code that belong to the duty's case or period and are known, in order. */
  known(code: string): readonly Occurrence[] {
    let list = this.knownByCode.get(code);
    if (list === undefined) {
      list = this.matter.linked(code).filter((act) => act.exact && this.isKnown(act));
      this.knownByCode.set(code, list);
    }
    return list;
  }

  /** Acts of the codes whose day is not exactly known: they prove nothing, yet nobody may say that nothing is there. */
  inexact(codes: readonly string[]): readonly Occurrence[] {
    return codes.flatMap((code) => this.matter.linked(code)).filter((act) => !act.exact && this.isKnown(act));
  }

  /** Acts that would discharge or help to, were their day exactly known. */
  inexactActs(): readonly Occurrence[] {
    return this.entry.acts
      .flatMap(rulesOf)
      .flatMap(({ code, where }) =>
        this.inexact([code]).filter((act) => where === undefined || this.truth(where, act).value !== 'FALSE'),
      );
  }

  /** An entry that names allowed forms counts only an act in one of them. */
  isAllowedForm(act: Occurrence): boolean {
    const { allowedForms } = this.entry;
    if (allowedForms.length === 0) return true;
    return allowedForms.some(
      ({ form, condition }) =>
        act.forms.includes(form) && (condition === undefined || this.truth(condition, act).value !== 'FALSE'),
    );
  }

  /** Known acts that can discharge by this rule: in the right time, satisfying its `where`. */
  actsOf(rule: ActRule): readonly Occurrence[] {
    return this.candidatesOf(rule).filter(
      (act) => rule.where === undefined || this.truth(rule.where, act).value === 'TRUE',
    );
  }

  /** Known acts of the rule's code in the right time, whatever `where` says. */
  candidatesOf(rule: ActRule): readonly Occurrence[] {
    return this.known(rule.code).filter((act) => this.matter.admits(rule, act) && this.isInTime(rule, act));
  }

  /** All acts that discharge or help to, in order. */
  allActs(): readonly Occurrence[] {
    const acts = this.entry.acts.flatMap(rulesOf).flatMap((rule) => this.actsOf(rule));
    return [...acts].sort(compareActs);
  }

  /** Whether and when the acts of the entry stand. `allows` leaves out acts in a form that does not stop the clock. */
  discharge(allows: (act: Occurrence) => boolean = () => true): Discharge {
    const parts = this.entry.acts.map((item) => this.dischargeOfItem(item, allows));
    const acts = parts.flatMap((part) => part.acts);
    const missing = parts.find((part) => part.on === undefined);
    if (missing !== undefined) return { acts, missing: missing.missing ?? '' };
    const on = parts.reduce((last, part) => ((part.on ?? '') > last ? (part.on ?? '') : last), '');
    return on === '' ? { acts } : { on, acts };
  }

  /** One act rule with its addressees: the earliest day on which every body named is reached. */
  dischargeOf(rule: ActRule, allows: (act: Occurrence) => boolean = () => true): Discharge {
    const acts = this.actsOf(rule).filter(allows);
    const waiting = new Set(rule.to ?? []);
    const used: Occurrence[] = [];
    for (const act of acts) {
      const reached = act.to.filter((body) => waiting.delete(body));
      if (rule.to === undefined || reached.length > 0) used.push(act);
      if (waiting.size === 0) return { on: act.day, acts: used };
    }
    return { acts: used, missing: used.length === 0 ? rule.code : ([...waiting][0] ?? rule.code) };
  }

  fact(fact: string, act?: Occurrence): FactValue | undefined {
    return factOf(this.matter, fact, this.asOf, act);
  }

  truth(expression: Expression, act?: Occurrence): Truth {
    return truthOf(expression, (fact) => this.fact(fact, act));
  }

  /** A plan whose day passed 30 days ago without the event (ruling 15). */
  get planPassed(): boolean {
    const reviewOn = this.planReviewOn;
    return reviewOn !== null && this.asOf >= reviewOn;
  }

  /** First day on which a plan without its event goes to a person; null once the event is there, or without a plan. */
  get planReviewOn(): string | null {
    return this.clock?.planned === true ? addDays(this.clock.day, PLAN_PASSED_DAYS) : null;
  }

  private isKnown(act: Occurrence): boolean {
    return act.event.occurredOn <= this.asOf && act.day <= this.asOf;
  }

  private clockOf(rule: DeadlineRule): Clock | null {
    const known = (code: string): readonly Occurrence[] => this.known(code);
    if (rule.direction !== 'BEFORE') return clockAfter(this.matter, rule, known);
    const notices = this.entry.acts.flatMap(rulesOf).flatMap(({ code }) => this.known(code));
    return clockBefore(this.matter, rule, known, notices);
  }

  private dueOf(): DueDate | null {
    const { periodEnd, calendar } = this.matter;
    const { deadline } = this.entry;
    if (deadline !== null && this.clock !== null) {
      const pauses = this.pauses();
      const due =
        pauses.length === 0
          ? dueDateOf(deadline, this.clock.day, calendar)
          : dueDateWithPauses(deadline, this.clock.day, calendar, pauses);
      return due === null ? null : this.shortenedBy(due);
    }
    if (deadline !== null || periodEnd === null) return null;
    return {
      on: periodEnd,
      explanation: [{ day: periodEnd, counted: true, why: 'DUE' }],
      provisional: false,
    };
  }

  private pauses(): readonly Pause[] {
    const rule = this.entry.deadline?.pausedBy;
    return rule === undefined ? [] : pausesOf(rule, (code) => this.known(code));
  }

  /** Only a term that can be extended asks by how much it was. */
  private shortenedBy(due: DueDate): DueDate {
    if (!factsAsked(this.entry.condition).includes('EXTENSIONS')) return due;
    return shortened(
      due,
      extendedBy(this.matter, this.asOf, (fact) => this.fact(fact)),
    );
  }

  /**
   * A plan or report for a period may be made before the period begins, an account of it before it has ended: that it is
   * for the period is settled already. Otherwise an act before its trigger counts only where the direction is BEFORE or the
   * rule says `early`; before an event, only what came after the round before and not after the event itself.
   */
  private isInTime(rule: ActRule, act: Occurrence): boolean {
    if (this.matter.periodEnd !== null || this.trigger.code === 'PERIOD_ENDED') return true;
    if (this.entry.deadline?.direction !== 'BEFORE')
      return rule.early === true || notAfter(this.trigger, act);
    const { previous, deed } = this.clock ?? {};
    if (previous !== undefined && compareActs(act, previous) <= 0) return false;
    return deed === undefined || notAfter(act, deed);
  }

  private dischargeOfItem(item: ActItem, allows: (act: Occurrence) => boolean): Discharge {
    const parts = rulesOf(item).map((rule) => this.dischargeOf(rule, allows));
    const done = parts.filter((part) => part.on !== undefined);
    if (done.length === 0) return parts[0] ?? { acts: [] };
    return done.reduce((first, part) => ((part.on ?? '') < (first.on ?? '') ? part : first));
  }
}

/** The act rules of an item: one, or those of which one is enough. */
export function rulesOf(item: ActItem): readonly ActRule[] {
  return 'anyOf' in item ? item.anyOf : [item];
}
