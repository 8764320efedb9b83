import { between, plus, plusMonths } from '../calendar/days.js';
import { codes, text, type Act, type CaseBelief } from '../stream/believed.js';
import { doneOn } from './clock.js';
import { ruled } from './rulings.js';
import { stepsOf, worstOf, type TrueDuty, type TrueState } from './timeline.js';

export interface Period {
  /** As duty ids write it: 2026-Q3, 2026-H1. */
  name: string;
  from: string;
  to: string;
}

/** Quarters or half-years that begin from `from` on and not after `until`; `from` begins one. */
export function periodsFrom(from: string, until: string, months: 3 | 6): Period[] {
  const periods: Period[] = [];
  for (let start = from; start <= until; start = plusMonths(start, months)) {
    const number = Math.floor((Number(start.slice(5, 7)) - 1) / months) + 1;
    const name = `${start.slice(0, 4)}-${months === 3 ? 'Q' : 'H'}${String(number)}`;
    periods.push({ name, from: start, to: plus(plusMonths(start, months), -1) });
  }
  return periods;
}

/** A13.2: once a quarter the list of what was disclosed is posted at the three kinds of places. */
export function quarterlyListTruth(quarter: Period, of: CaseBelief): TrueDuty {
  const lists = of.acts.filter(
    (act) =>
      act.type === 'InformationDisclosed' &&
      text(act, 'documentKind') === 'DISCLOSURE_LIST' &&
      text(act, 'form') === 'POSTING' &&
      isFor(act, quarter),
  );
  const wanted = ['OFFICE', 'CULTURAL_HOUSE', 'COMMUNITY_POINT'];
  return periodDuty('L10-2022.A13.K2.S3', of, quarter, lists, (asOf, known) => {
    const first = known[0];
    const covered = known.flatMap((act) => codes(act, 'places'));
    const open = asOf > quarter.to ? 'NO_EVIDENCE' : 'PENDING';
    if (!first) return open;
    return worstOf([doneOn(first.on, quarter.to), wanted.every((p) => covered.includes(p)) ? 'MET' : open]);
  });
}

/** A23.1: once a half-year the commune reports to Council and Front what the people decided. */
export function deliberationReportTruth(half: Period, of: CaseBelief): TrueDuty {
  const reports = of.acts.filter(
    (act) => act.type === 'ReportSubmitted' && text(act, 'reportKind') === 'DELIBERATION' && isFor(act, half),
  );
  return periodDuty('L10-2022.A23.K1.S2', of, half, reports, (asOf, known) => {
    const days = ['HDND_XA', 'MTTQ_XA'].map(
      (body) => known.find((act) => codes(act, 'to').includes(body))?.on,
    );
    const [council, front] = days;
    if (council === undefined || front === undefined) return asOf > half.to ? 'NO_EVIDENCE' : 'PENDING';
    return doneOn(council > front ? council : front, half.to);
  });
}

/** An act is for the period that it names, else for the one in which it was done. */
function isFor(act: Act, period: Period): boolean {
  const named = act.data['period'];
  if (typeof named !== 'object' || named === null) return act.on >= period.from && act.on <= period.to;
  const { from, to } = named as { from?: string; to?: string };
  return from === period.from && to === period.to;
}

function periodDuty(
  obligation: string,
  { commune: { unitId, validFrom }, rulings }: CaseBelief,
  period: Period,
  acts: readonly Act[],
  stateOn: (asOf: string, known: readonly Act[]) => TrueState,
): TrueDuty {
  const inOrder = [...acts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order));
  const days = [...inOrder.map((act) => act.on), ...rulings.map((ruling) => ruling.on), plus(period.to, 1)];
  const dutyId = `${obligation}~${unitId}~${period.name}`;
  const owed = isOwed(period, validFrom);
  const computed = (asOf: string): TrueState =>
    owed
      ? stateOn(
          asOf,
          inOrder.filter((act) => act.on <= asOf),
        )
      : 'NOT_APPLICABLE';
  const steps = stepsOf(period.from, days, (asOf) => ruled(rulings, dutyId, asOf, computed(asOf)));
  return { dutyId, obligationId: obligation, unitId, steps };
}

/** A unit that began within the period owes it when it stood for the last half at least. */
function isOwed(period: Period, validFrom: string): boolean {
  if (validFrom <= period.from) return true;
  const stood = between(validFrom, period.to) + 1;
  return stood * 2 >= between(period.from, period.to) + 1;
}
