import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { calendarFor, text, type Act, type CommuneBelief } from '../stream/believed.js';
import { doneOn } from '../truth/clock.js';
import { ruled } from '../truth/rulings.js';
import { stepsOf, type TrueDuty, type TrueState } from '../truth/timeline.js';
import { DOUBT, reachedBy, reachedOn } from './answers.js';
import { byDay } from './case-view.js';
import { isOwed, periodsBetween, type Every, type Period, type Standing } from './periods.js';

/** Whose periods they are: the commune's, or those of one of its villages or boards. */
export interface Holder extends Standing {
  /** Village id or stream of the board; undefined for the commune itself. */
  id: string | undefined;
}

/** One sentence of the law that is owed again in every period, or once and for all (`every: 'ONCE'`). */
export interface PeriodRule {
  obligation: string;
  from: string;
  until?: string;
  every: Every | 'ONCE';
  /** One duty a commune, village or board and period. */
  holder: 'COMMUNE' | 'VILLAGE' | 'INSPECTION_BOARD' | 'PROVINCE';
  /** Types of acts that discharge the duty, and others that it reads. */
  types: readonly string[];
  reads?: readonly string[];
  act: (act: Act) => boolean;
  /** Bodies that must all be reached. */
  to?: readonly string[];
  /** How many acts a period; one when absent. */
  count?: number;
  /** Field of the act that names its holder. */
  named?: 'village' | 'body';
  /** Whether an act is for a period; by the period that it names, else by its day, when absent. */
  serves?: (act: Act, period: Period) => boolean;
  /** Counts days with an act, not acts. */
  byDay?: boolean;
  /** The duty opens on the first day of its period, or on the last. */
  opens?: 'START' | 'END';
  /** Last day in time; the period's last when absent. */
  lastDay?: (period: Period, calendar: WorkCalendar) => string;
  /** What the acts of a duty that is owed once amount to; the first act is enough when absent. */
  amounts?: (commune: CommuneBelief, acts: readonly Act[], clock: OnceClock) => TrueState;
  /** NOT_APPLICABLE and the like, by what is known on a day; undefined when the duty stands. */
  gate?: (commune: CommuneBelief, holder: Holder, period: Period, asOf: string) => TrueState | undefined;
}

/** When a duty that is owed once began to be, and the day asked for. */
export interface OnceClock {
  opensOn: string;
  asOf: string;
}

/** The duties of one rule in one commune, as believed now; periods that begin after `horizon` are left out. */
export function periodTruth(rule: PeriodRule, commune: CommuneBelief, horizon: string): TrueDuty[] {
  const acts = commune.chronicle.acts(rule.types).filter(rule.act).sort(byDay);
  return holdersOf(rule, commune).flatMap((holder) => {
    const mine = acts.filter((act) => isOf(act, holder, rule));
    return standingPeriods(rule, holder, commune, horizon).map((period) =>
      rule.every === 'ONCE' ? onceDuty(rule, commune, mine) : periodDuty(rule, commune, holder, period, mine),
    );
  });
}

/** Types of acts after which the rule's duties may be others. */
export function typesOf(rule: PeriodRule): readonly string[] {
  const boards = rule.holder === 'INSPECTION_BOARD' ? ['BoardFormed', 'BoardDissolved'] : [];
  return [...rule.types, ...(rule.reads ?? []), ...boards, 'VerdictConfirmed', 'VerdictSetAside'];
}

function holdersOf(rule: PeriodRule, commune: CommuneBelief): Holder[] {
  const own = { id: undefined, from: commune.validFrom };
  switch (rule.holder) {
    case 'COMMUNE':
    case 'PROVINCE':
      return [own];
    case 'VILLAGE':
      return commune.registered.map((id) => ({ id, from: commune.validFrom }));
    case 'INSPECTION_BOARD':
      return commune.chronicle
        .acts(['BoardFormed'])
        .filter((act) => text(act, 'boardKind') === 'PEOPLES_INSPECTION_BOARD')
        .map((act) => ({ id: act.stream, from: act.on, until: endOfBoard(act, commune) }));
  }
}

/** A board ends with its term, or when it is dissolved before that. */
function endOfBoard(formed: Act, { chronicle }: CommuneBelief): string | undefined {
  const dissolved = chronicle.acts(['BoardDissolved']).find(({ stream }) => stream === formed.stream);
  return dissolved?.on ?? text(formed, 'termUntil');
}

function isOf(act: Act, { id }: Holder, rule: PeriodRule): boolean {
  if (id === undefined) return true;
  if (rule.named === 'village') return text(act, 'village') === id;
  return act.stream === id || act.cases.includes(id) || text(act, 'body') === id;
}

function standingPeriods(
  rule: PeriodRule,
  holder: Holder,
  { validFrom }: CommuneBelief,
  horizon: string,
): Period[] {
  const from = [rule.from, holder.from, validFrom].sort().at(-1) ?? validFrom;
  const until = [horizon, rule.until ?? horizon, holder.until ?? horizon].sort()[0] ?? horizon;
  if (from > until) return [];
  if (rule.every === 'ONCE') return [{ name: '', from, to: until }];
  return periodsBetween(from, until, rule.every);
}

function periodDuty(
  rule: PeriodRule,
  commune: CommuneBelief,
  holder: Holder,
  period: Period,
  acts: readonly Act[],
): TrueDuty {
  const place = holder.id === undefined ? commune.unitId : `${commune.unitId}.${holder.id}`;
  const dutyId = `${rule.obligation}~${place}~${period.name}`;
  const served = acts.filter((act) => (rule.serves ?? isFor)(act, period));
  const lastDay =
    rule.lastDay?.(period, calendarFor(commune.work, reachedBy(served, undefined))) ?? period.to;
  const owed = isOwed(period, rule, holder);
  const computed = (asOf: string): TrueState => {
    if (!owed) return 'NOT_APPLICABLE';
    return rule.gate?.(commune, holder, period, asOf) ?? servedState(rule, served, lastDay, asOf);
  };
  const { rulings } = commune.chronicle;
  const read = commune.chronicle.acts(rule.reads ?? []);
  const days = [
    ...[...served, ...read, ...rulings].map(({ on }) => on),
    ...commune.facts.map(({ on }) => on),
    plus(lastDay, 1),
  ];
  const opensOn = rule.opens === 'END' ? period.to : period.from;
  const steps = stepsOf(opensOn, days, (asOf) => ruled(rulings, dutyId, asOf, computed(asOf)));
  return { dutyId, obligationId: rule.obligation, unitId: commune.unitId, steps };
}

function servedState(
  { to, count = 1, byDay: days = false }: PeriodRule,
  acts: readonly Act[],
  lastDay: string,
  asOf: string,
): TrueState {
  const known = acts.filter((act) => act.on <= asOf);
  const exact = known.filter((act) => act.precision === 'DAY').map(({ on }) => on);
  const counted = days ? [...new Set(exact)] : exact;
  const day = count === 1 ? reachedOn(known, to) : counted[count - 1];
  if (day !== undefined && day !== DOUBT) return doneOn(day, lastDay);
  if (day === DOUBT) return 'NEEDS_REVIEW';
  return asOf > lastDay ? 'NO_EVIDENCE' : 'PENDING';
}

/** An act is for the period that it names, else for the one in which it was done. */
function isFor(act: Act, { name, from, to }: Period): boolean {
  const { period, year } = act.data;
  if (typeof year === 'number') return String(year) === name;
  if (typeof period !== 'object' || period === null) return act.on >= from && act.on <= to;
  const named = period as { from?: string; to?: string };
  return named.from === from && named.to === to;
}

/** Owed since the rule and the commune stand together: pending for ninety days, then a person looks. */
function onceDuty(rule: PeriodRule, commune: CommuneBelief, acts: readonly Act[]): TrueDuty {
  const opensOn = rule.from > commune.validFrom ? rule.from : commune.validFrom;
  const dutyId = `${rule.obligation}~${commune.unitId}`;
  const { rulings } = commune.chronicle;
  const days = [...acts, ...rulings, ...commune.facts].map(({ on }) => on);
  const computed = (asOf: string): TrueState => {
    const known = acts.filter((act) => act.on >= opensOn && act.on <= asOf);
    if (rule.amounts) return rule.amounts(commune, known, { opensOn, asOf });
    const day = reachedOn(known, rule.to);
    if (day === DOUBT) return 'NEEDS_REVIEW';
    if (day !== undefined) return 'MET';
    return asOf <= plus(opensOn, 90) ? 'PENDING' : 'NEEDS_REVIEW';
  };
  const steps = stepsOf(opensOn, [...days, plus(opensOn, 91)], (asOf) =>
    ruled(rulings, dutyId, asOf, computed(asOf)),
  );
  return { dutyId, obligationId: rule.obligation, unitId: commune.unitId, steps };
}
