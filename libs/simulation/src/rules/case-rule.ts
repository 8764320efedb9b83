import type { Act, CaseBelief } from '../stream/believed.js';
import { DutyBook, type PersonGate } from '../truth/duty-book.js';
import { worstOf, type TrueDuty, type TrueState } from '../truth/timeline.js';
import { CaseView } from './case-view.js';

/** What one check says of a duty: the state on a day, and the days besides those of recorded acts on which it turns. */
export interface Judgement {
  days?: readonly string[];
  stateOn: (asOf: string) => TrueState;
}

/** One check of a duty, written by hand from the text of the law. */
export type Judge = (view: CaseView, trigger: Act) => Judgement;

/** One sentence of the law that an act sets going. */
export interface CaseRule {
  obligation: string;
  /** In force, both days included; the day of the trigger decides. */
  from: string;
  until?: string;
  /** Type of the act that opens the duty. */
  opens: string;
  /** What the act must say for the rule to cover it. */
  when?: (act: Act, view: CaseView) => boolean;
  /** The act as the rule reads it, with another day of opening; undefined when nothing has opened yet. */
  opensAs?: (act: Act, view: CaseView) => Act | undefined;
  judge: Judge;
  /** A question that a person may have to answer first. */
  person?: PersonGate;
  /** NOT_APPLICABLE or NEEDS_REVIEW by facts of the commune, undefined when the duty stands. */
  gate?: (view: CaseView, trigger: Act) => (asOf: string) => TrueState | undefined;
  /** Types of acts in other cases of the commune that the rule reads: links VILLAGE. */
  elsewhere?: readonly string[];
}

/** Rules by the type of act that opens them. */
export class CaseRules {
  private readonly byType = new Map<string, CaseRule[]>();
  /** Types of acts that may change duties of other cases than their own. */
  readonly elsewhere: ReadonlySet<string>;

  constructor(rules: readonly CaseRule[]) {
    for (const rule of rules) this.byType.set(rule.opens, [...(this.byType.get(rule.opens) ?? []), rule]);
    this.elsewhere = new Set(rules.flatMap((rule) => rule.elsewhere ?? []));
  }

  /** Every duty of the rules that the acts of one case open, as believed now. */
  truth(of: CaseBelief, daily = false): readonly TrueDuty[] {
    const book = new DutyBook(of, daily);
    const view = new CaseView(of);
    for (const act of of.acts) {
      for (const rule of this.byType.get(act.type) ?? []) openDuty(book, view, rule, act);
    }
    return book.duties();
  }
}

function openDuty(book: DutyBook, view: CaseView, rule: CaseRule, act: Act): void {
  const trigger = rule.opensAs && rule.when?.(act, view) !== false ? rule.opensAs(act, view) : act;
  if (!trigger) return;
  const inForce = rule.from <= trigger.on && trigger.on <= (rule.until ?? '9999-12-31');
  if (!inForce || rule.when?.(act, view) === false) return;
  const judgement = rule.judge(view, trigger);
  const elsewhere = rule.elsewhere ? view.of.commune.chronicle.acts(rule.elsewhere) : [];
  book.open({
    obligation: rule.obligation,
    trigger,
    days: [...(judgement.days ?? []), ...elsewhere.map((act) => act.on)],
    stateOn: judgement.stateOn,
    ...(rule.person ? { person: rule.person } : {}),
    ...(rule.gate ? { unitGate: rule.gate(view, trigger) } : {}),
  });
}

/** Several checks of one duty: the worst of their words. */
export function all(...judges: readonly Judge[]): Judge {
  return (view, trigger) => {
    const judgements = judges.map((judge) => judge(view, trigger));
    return {
      days: judgements.flatMap(({ days }) => days ?? []),
      stateOn: (asOf) => worstOf(judgements.map(({ stateOn }) => stateOn(asOf))),
    };
  };
}

/** The act itself shows whether the rule was kept. */
export function shows(stateOf: (trigger: Act, asOf: string, view: CaseView) => TrueState): Judge {
  return (view, trigger) => ({ stateOn: (asOf) => stateOf(trigger, asOf, view) });
}
