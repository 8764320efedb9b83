import { DomainError } from '../errors.js';
import { isPlainDate } from '../values/plain-date.js';
import { accept, is, unitOf } from './accept.js';
import type { Decider } from './decider.js';
import {
  CalendarDecisionAdopted,
  LedgerOpened,
  LocalRuleAdopted,
  LocalRuleRepealed,
} from './ledger.actions.js';

type Ledger = { status: 'absent' } | { status: 'open'; localRules: ReadonlySet<string> };

const LEDGER_ID = /^[a-z2-7]{26}$/;
const ZONE = 'Asia/Ho_Chi_Minh';
const FORMAT = 1;

/** The ledger itself: opened once, then the catalogue, the calendar and the rules of its places. */
export const ledger: Decider<Ledger> = {
  category: 'ledger',
  initial: { status: 'absent' },

  decide(action, state) {
    if (is(action, LedgerOpened)) {
      if (state.status === 'open') throw new DomainError('ledger/already-open');
      refuseUnknownFormat(action.data);
      return accept(action);
    }
    if (state.status === 'absent') throw new DomainError('ledger/not-open');
    if (is(action, CalendarDecisionAdopted)) refuseUnfittingDays(action.data);
    if (is(action, LocalRuleRepealed) && !state.localRules.has(ruleKey(action.unitId, action.data.rule))) {
      throw new DomainError('local-rule/not-in-force', { rule: action.data.rule });
    }
    return accept(action);
  },

  evolve(state, event) {
    if (is(event, LedgerOpened)) return { status: 'open', localRules: new Set() };
    if (state.status === 'absent') return state;
    const localRules = new Set(state.localRules);
    if (is(event, LocalRuleAdopted)) localRules.add(ruleKey(unitOf(event), event.data.rule));
    if (is(event, LocalRuleRepealed)) localRules.delete(ruleKey(unitOf(event), event.data.rule));
    return { ...state, localRules };
  },
};

/** Two communes may give the same name to rules of their own. */
function ruleKey(unitId: string, rule: string): string {
  return `${unitId}/${rule}`;
}

function refuseUnknownFormat({ ledgerId, purpose, clock, zone, format }: LedgerOpened): void {
  if (!LEDGER_ID.test(ledgerId) || zone !== ZONE || format !== FORMAT) {
    throw new DomainError('ledger/format-unknown', { ledgerId, zone, format });
  }
  // A production ledger whose time can be set by hand would prove nothing.
  if (purpose === 'PRODUCTION' && clock === 'MANUAL')
    throw new DomainError('ledger/clock-not-allowed', { purpose });
}

/** A decision is for one year, names a day once, and gives each day off its reason or none. */
function refuseUnfittingDays({ year, daysOff, workedDays, whyOff }: CalendarDecisionAdopted): void {
  const days = [...daysOff, ...workedDays];
  const isFitting =
    isPlainDate(`${String(year)}-01-01`) &&
    days.every((day) => day.startsWith(`${String(year)}-`)) &&
    new Set(days).size === days.length &&
    (whyOff === undefined || whyOff.length === daysOff.length);
  if (!isFitting) throw new DomainError('calendar/days-do-not-fit', { year });
}
