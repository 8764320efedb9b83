import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import type { CaseRule } from '../rules/case-rule.js';
import type { CaseView } from '../rules/case-view.js';
import { calendarFor, codes, factOf, figure, text, type Act } from '../stream/believed.js';
import { doneOn } from '../truth/clock.js';
import { isOfInstance, tells } from './petition-notices.js';
import { settlementDay } from './complaint-terms.js';

const lodgedOn = (receipt: Act) => text(receipt, 'lodgedOn') ?? receipt.on;

/** The working days by which the time for the complaint counts. */
function calendarOf({ of }: CaseView, receipt: Act | undefined): WorkCalendar {
  return calendarFor(of.commune.work, receipt ? [{ ...receipt, on: lodgedOn(receipt) }] : []);
}

/** Article 9: ninety days from the day on which the decision was received or known. */
const firstComplaint: CaseRule = {
  obligation: 'L02-2011.A9',
  from: '2012-07-01',
  opens: 'PetitionReceived',
  when: (receipt) =>
    text(receipt, 'petitionKind') === 'COMPLAINT' && text(receipt, 'decisionKnownOn') !== undefined,
  judge: (view, receipt) => ({
    stateOn: () => {
      const lodged = lodgedOn(receipt);
      const known = text(receipt, 'decisionKnownOn') ?? receipt.on;
      return doneOn(lodged, calendarOf(view, receipt).onOrAfter(plus(known, 90)));
    },
  }),
};

/**
 * From when on a second complaint may be lodged: from the notice of the first decision to the citizen, or, where the
 * term of settlement ended without a decision, from its last day. Undefined while neither has come.
 */
function secondTermStarts(view: CaseView, accepted: Act, asOf: string): string | undefined {
  const notice = view
    .answering(accepted, ['PetitionNoticeSent'], asOf)
    .find(
      (act) => tells('DECISION')(act) && isOfInstance(act, accepted) && codes(act, 'to').includes('CONG_DAN'),
    );
  const { calendar } = view.of.commune.work;
  const last = settlementDay({ view, trigger: accepted, calendar, asOf }, 1);
  const decided = view
    .answering(accepted, ['PetitionSettled'], asOf)
    .find((act) => (figure(act, 'complaintInstance') ?? 1) === 1);
  const missed = last !== undefined && last < asOf && (!decided || decided.on > last) ? last : undefined;
  return missed !== undefined && (!notice || missed < notice.on) ? missed : notice?.on;
}

/** The first day on which it is known that a second complaint may be lodged, and from when its days run. */
function opening(view: CaseView, accepted: Act): { opens: string; from: string } | undefined {
  const { acts, commune } = view.of;
  const known = [...acts, ...commune.facts].map(({ on }) => on);
  const ends = known.flatMap((day) => {
    const { calendar } = commune.work;
    return settlementDay({ view, trigger: accepted, calendar, asOf: day }, 1) ?? [];
  });
  const days = [...new Set([...known, ...ends.map((day) => plus(day, 1))])].filter(
    (day) => day >= accepted.on,
  );
  for (const day of days.sort()) {
    const from = secondTermStarts(view, accepted, day);
    if (from !== undefined) return { opens: day, from };
  }
  return undefined;
}

/** Article 33.1: thirty days, in a remote area at most forty-five. Not lodged, nothing is broken: the right has lapsed. */
const secondComplaint: CaseRule = {
  obligation: 'L02-2011.A33.K1',
  from: '2012-07-01',
  opens: 'PetitionAccepted',
  when: (accepted) =>
    text(accepted, 'petitionKind') === 'COMPLAINT' && figure(accepted, 'complaintInstance') === 1,
  opensAs: (accepted, view) => {
    const starts = opening(view, accepted);
    return starts && { ...accepted, on: starts.opens };
  },
  judge: (view, opener) => {
    const accepted = view.of.acts.find(({ id }) => id === opener.id) ?? opener;
    const from = opening(view, accepted)?.from ?? opener.on;
    const lodged = (asOf: string) =>
      view
        .answering(accepted, ['PetitionReceived'], asOf)
        .find((act) => figure(act, 'complaintInstance') === 2 && lodgedOn(act) >= opener.on);
    const lastDay = (asOf: string) => {
      const remote = factOf(view.of.commune, 'REMOTE_AREA', opener.on, asOf) ?? false;
      const second = lodged('9999-12-31');
      return calendarOf(view, second).onOrAfter(plus(from, remote ? 45 : 30));
    };
    return {
      days: [opener.on, ...view.of.commune.facts.map(({ on }) => on)].map((day) => plus(lastDay(day), 1)),
      stateOn: (asOf) => {
        const second = lodged(asOf);
        if (second) return doneOn(lodgedOn(second), lastDay(asOf));
        return asOf > lastDay(asOf) ? 'MET' : 'PENDING';
      },
    };
  },
};

export const complaintLimits: readonly CaseRule[] = [firstComplaint, secondComplaint];
