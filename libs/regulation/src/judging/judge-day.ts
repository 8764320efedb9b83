import type { EffectiveEvent } from '@app/domain';
import { checks, isCheckKind } from '../checks/index.js';
import { shareNotReached } from '../checks/threshold.js';
import type { CheckResult, DutyState, DutyStep } from '../duty.js';
import { isLater } from '../reading/order.js';
import type { Matter } from './matter.js';
import { gravestOf } from './severity.js';
import type { JudgedDay } from './timeline.js';
import { View } from './view.js';

type Word = Omit<DutyStep, 'from'>;

const VERDICTS = new Set(['VerdictConfirmed', 'VerdictSetAside']);

/** The duty's state on one day: what the rules say, and a person's word where one stands. */
export function judgeDay(matter: Matter, asOf: string): JudgedDay {
  const view = new View(matter, asOf);
  const computed = wordOf(view);
  const step = withPersonsWord(computed, newestWord(matter, asOf));
  const changes = computed.checks.flatMap(({ nextChange }) => nextChange ?? []).filter((day) => day > asOf);
  const nextChange = changes.sort()[0];
  return nextChange === undefined ? { step } : { step, nextChange };
}

function wordOf(view: View): Word {
  const { entry, trigger } = view;
  if (!trigger.exact) return word('NEEDS_REVIEW', `IMPRECISE_DATE:${trigger.id}`);
  // Ruling 13: where the text in force has not been read, only a person can say.
  if (!entry.textRead) return word('NEEDS_REVIEW', `TEXT_NOT_READ:${entry.id}`);
  if (entry.condition !== null) {
    const { value, because } = view.truth(entry.condition);
    const fact = because[0] ?? '';
    if (value === 'UNKNOWN') return word('NEEDS_REVIEW', `UNKNOWN_FACT:${fact}`);
    if (value === 'FALSE') return word('NOT_APPLICABLE', `FACT:${fact}`);
  }
  const share = shareNotReached(view);
  if (share !== undefined) return word('NOT_APPLICABLE', `SHARE_NOT_REACHED:${share}`);
  return wordOfChecks(view);
}

function wordOfChecks(view: View): Word {
  const { bySpecialRule, forReview } = view.replaced;
  const results = view.entry.checks.filter(isCheckKind).flatMap((kind): CheckResult[] => {
    if (bySpecialRule.has(kind)) return [];
    const review = forReview.find((one) => one.kind === kind);
    const own = review ?? checks[kind](view);
    return own === null ? [] : [own];
  });
  const gravest = gravestOf(results);
  if (gravest !== undefined) return { state: gravest.state, reason: reasonOf(gravest), checks: results };
  const [special] = bySpecialRule.values();
  // Every element was left out by its own condition (a dispersed settlement needs no 200 households): the rule is kept.
  return special === undefined
    ? word('MET', 'NOTHING_TO_CHECK')
    : word('NOT_APPLICABLE', `SECTOR_LAW:${special}`);
}

function word(state: DutyState, reason: string): Word {
  return { state, reason, checks: [] };
}

/** The reason of the gravest check, naming its element unless the rule was simply kept. */
function reasonOf({ kind, state, reason, element }: CheckResult): string {
  if (state === 'MET') return 'KEPT';
  const code = reason ?? `${kind}_${state}`;
  return element === undefined || element === '' ? code : `${code}:${element}`;
}

function newestWord(matter: Matter, asOf: string): EffectiveEvent | undefined {
  return matter.rulings
    .filter(
      ({ type, data, occurredOn }) =>
        VERDICTS.has(type) && data['duty'] === matter.dutyId && occurredOn <= asOf,
    )
    .reduce<EffectiveEvent | undefined>(
      (last, event) => (last === undefined || isLater(event, last) ? event : last),
      undefined,
    );
}

/**
 * A person's word from its day on. A confirmation settles what the rules leave open, a silence or a review: NO_EVIDENCE
 * becomes a breach; evidence that arrives later speaks for itself. A verdict set aside is replaced by what the person
 * holds instead, whatever the rules say. The computed state stays beside it.
 */
function withPersonsWord(computed: Word, ruling: EffectiveEvent | undefined): Word {
  if (ruling === undefined) return computed;
  const confirms = ruling.type === 'VerdictConfirmed';
  if (confirms && computed.state !== 'NO_EVIDENCE' && computed.state !== 'NEEDS_REVIEW') return computed;
  const reason = confirms ? 'CONFIRMED_BY_PERSON' : 'SET_ASIDE_BY_PERSON';
  const state = ruling.data['state'] as DutyState;
  return {
    state,
    reason: `${reason}:${ruling.originalId}`,
    checks: computed.checks,
    computed: computed.state,
  };
}
