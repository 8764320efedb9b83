import { plus } from '../calendar/days.js';
import { codes, figure, text, type Act } from '../stream/believed.js';
import { doneOn, missing } from './clock.js';
import type { MatterView } from './deliberation-view.js';
import type { DutyBook } from './duty-book.js';
import { foresightDays, lackState, noticeState, type Foresight } from './meeting-truth.js';
import { worstOf, type TrueState } from './timeline.js';
import { failedFirst, reaches } from './vote-truth.js';

const announcementForms = [
  'POSTING',
  'DIRECT_NOTICE_TO_HOUSEHOLD',
  'VILLAGE_LOUDSPEAKER',
  'TELEPHONE',
  'AGREED_SOCIAL_NETWORK',
];

/** Article 19 and decree 59/2023 article 4: why a ballot, by which team, announced and sent when. */
export function judgeBallotPlan(book: DutyBook, view: MatterView, plan: Act): void {
  const ground = text(plan, 'ballotGround');
  const byVillageHead = ground === 'VILLAGE_HEAD_CHOICE';
  book.open({
    obligation: 'L10-2022.A19.K1',
    trigger: plan,
    stateOn: (asOf) => {
      // The decree narrows the village head's choice and judges it in its own duty.
      if (byVillageHead) return 'NOT_APPLICABLE';
      if (ground === 'COMMUNE_CHAIR_CHOICE')
        return text(plan, 'matterScope') === 'COMMUNE' ? 'MET' : 'BREACHED';
      const order = failedFirst(view, plan, asOf);
      if (order === 'BROKEN') return 'BREACHED';
      return order === 'KEPT' ? 'MET' : missing('NOW', asOf);
    },
  });
  if (byVillageHead) {
    const state: TrueState = figure(plan, 'matterItem') === 6 ? 'MET' : 'BREACHED';
    book.open({ obligation: 'ND59-2023.A4.K1c', trigger: plan, stateOn: () => state });
  }
  const lastDay = view.of.commune.work.calendar.onOrAfter(plus(plan.on, 2));
  book.open({
    obligation: 'ND59-2023.A4.K2',
    trigger: plan,
    days: [plus(lastDay, 1)],
    stateOn: (asOf) => {
      const sent = view
        .answering(plan, ['DocumentSent'], asOf)
        .filter((act) => text(act, 'paper') === 'BALLOT_PLAN');
      return sentState(sent, ['CHU_TICH_UBND_XA', 'MTTQ_XA'], lastDay, asOf);
    },
  });
  const led = plan.data['teamLedByFront'] === true;
  const team = teamState(figure(plan, 'ballotTeamMembers'));
  book.open({
    obligation: 'ND59-2023.A4.K3',
    trigger: plan,
    stateOn: () => worstOf([team, led ? 'MET' : 'BREACHED']),
  });
  judgeBallotNotice(book, view, plan);
}

/** The ballot is announced two days before the first is handed out. Opened by the plan, or by ballots without one. */
export function judgeBallotNotice(book: DutyBook, view: MatterView, opener: Act): void {
  const planned = text(opener, 'plannedOn');
  const ahead: Foresight = {
    planned,
    deed: ['BallotDistributionStarted'],
    notice: (act) => text(act, 'householdNotice') === 'BALLOT',
  };
  book.open({
    obligation: 'L10-2022.A19.K2',
    trigger: opener,
    days: foresightDays(planned),
    stateOn: (asOf) =>
      worstOf([noticeState(view, opener, ahead, asOf), teamState(figure(opener, 'ballotTeamMembers'))]),
  });
  book.open({
    obligation: 'ND59-2023.A4.K4',
    trigger: opener,
    days: foresightDays(planned),
    stateOn: (asOf) => {
      const acts = view.around(opener, ['HouseholdsNotified'], asOf).filter(ahead.notice);
      const told = acts.some((act) => codes(act, 'forms').some((form) => announcementForms.includes(form)));
      const lack = lackState(view, opener, ahead, asOf);
      return worstOf([noticeState(view, opener, ahead, asOf), told ? 'MET' : lack]);
    },
  });
}

export function judgeDistribution(book: DutyBook, distribution: Act): void {
  const state: TrueState = figure(distribution, 'ballotsPerHousehold') === 1 ? 'MET' : 'BREACHED';
  book.open({ obligation: 'L10-2022.A19.K3', trigger: distribution, stateOn: () => state });
}

/** Decree 59/2023 article 5.2: reported first, a team led by the Front, chosen by more than half of all households. */
export function judgeOnlinePlan(book: DutyBook, view: MatterView, plan: Act): void {
  const agreeing = figure(plan, 'householdsAgreeing') ?? 0;
  const households = figure(plan, 'householdsTotal') ?? 0;
  const led: TrueState = plan.data['teamLedByFront'] === true ? 'MET' : 'BREACHED';
  const team = teamState(figure(plan, 'onlineTeamMembers'));
  book.open({
    obligation: 'ND59-2023.A5.K2a',
    trigger: plan,
    days: [plus(plan.on, 91)],
    stateOn: (asOf) => {
      const reports = view
        .answering(plan, ['DocumentSent'], asOf)
        .filter((act) => text(act, 'paper') === 'ONLINE_VOTE_PLAN');
      const reported = dayAllReached(reports, ['UBND_XA', 'MTTQ_XA']);
      const opened = view.answering(plan, ['OnlineVoteOpened'], asOf)[0];
      const clock = { waitsSince: plan.on, begun: reports.length > 0 };
      if (reported === undefined) return opened ? 'NO_EVIDENCE' : missing(clock, asOf);
      return opened && opened.on < reported ? 'BREACHED' : 'MET';
    },
  });
  book.open({ obligation: 'ND59-2023.A5.K2b', trigger: plan, stateOn: () => worstOf([team, led]) });
  const share: TrueState = agreeing * 2 > households ? 'MET' : 'BREACHED';
  book.open({ obligation: 'ND59-2023.A5.K2c', trigger: plan, stateOn: () => share });
}

/** Article 17.2: online only for item 6, and agreed with the Front committee. */
export function judgeOnlineOpening(book: DutyBook, opening: Act): void {
  const lawful = figure(opening, 'matterItem') === 6 && opening.data['agreedWithFront'] === true;
  const state: TrueState = lawful ? 'MET' : 'BREACHED';
  book.open({ obligation: 'L10-2022.A17.K2.S2', trigger: opening, stateOn: () => state });
}

/** Three to five members; no figure in the record is a gap, not a breach. */
function teamState(members: number | undefined): TrueState {
  if (members === undefined) return 'NO_EVIDENCE';
  return members >= 3 && members <= 5 ? 'MET' : 'BREACHED';
}

/** The day on which the last of the addressees was reached, by one sending or several. */
function dayAllReached(sendings: readonly Act[], bodies: readonly string[]): string | undefined {
  const days = bodies.map((body) => sendings.find((act) => reaches(act, body))?.on);
  return days.includes(undefined) ? undefined : days.map(String).sort().at(-1);
}

export function sentState(
  sendings: readonly Act[],
  bodies: readonly string[],
  lastDay: string,
  asOf: string,
): TrueState {
  const dated = sendings.filter((act) => act.precision === 'DAY');
  const day = dayAllReached(dated, bodies);
  if (day !== undefined) return doneOn(day, lastDay);
  if (dayAllReached(sendings, bodies) !== undefined) return 'NEEDS_REVIEW';
  return missing({ lastDay }, asOf);
}
