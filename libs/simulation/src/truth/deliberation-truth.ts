import { plus } from '../calendar/days.js';
import { figure, text, type Act, type CaseBelief } from '../stream/believed.js';
import {
  judgeBallotNotice,
  judgeBallotPlan,
  judgeDistribution,
  judgeOnlineOpening,
  judgeOnlinePlan,
  sentState,
} from './ballot-truth.js';
import { doneOn, missing } from './clock.js';
import { exact, MatterView } from './deliberation-view.js';
import { DutyBook } from './duty-book.js';
import { judgeCall, judgeClusters, judgeMeeting } from './meeting-truth.js';
import type { TrueDuty, TrueState } from './timeline.js';
import { judgeAggregation, judgeConsent, judgeInitiative, judgeProposal, judgeTally } from './vote-truth.js';

/** Articles 15 to 23 and decree 59/2023, articles 3 to 5: every duty of one matter, as believed now. */
export function deliberationTruth(of: CaseBelief, daily = false): readonly TrueDuty[] {
  const book = new DutyBook(of, daily);
  const view = new MatterView(of);
  // Law 10/2022: what was done before it is the former ordinance's.
  for (const act of of.acts) if (act.on >= '2023-07-01') judges[act.type]?.(book, view, act);
  return book.duties();
}

type Judge = (book: DutyBook, view: MatterView, act: Act) => void;

/** What each kind of act owes, or shows to have been owed. */
const judges: Readonly<Record<string, Judge>> = {
  MatterProposed: judgeProposal,
  HouseholdConsentsGiven: judgeConsent,
  CitizenInitiativeSubmitted: judgeInitiative,
  MeetingConvened: judgeCall,
  MeetingHeld: (book, view, act) => {
    judgeMeeting(book, act);
    if (isFirstWord(view, act, 'MeetingConvened')) judgeCall(book, view, act);
  },
  ClusterMeetingsPlanned: judgeClusters,
  BallotPlanIssued: judgeBallotPlan,
  BallotDistributionStarted: (book, view, act) => {
    judgeDistribution(book, act);
    if (isFirstWord(view, act, 'BallotPlanIssued')) judgeBallotNotice(book, view, act);
  },
  OnlineVotePlanned: judgeOnlinePlan,
  OnlineVoteOpened: (book, _view, act) => {
    judgeOnlineOpening(book, act);
  },
  VoteTallied: judgeTally,
  CommuneResultAggregated: judgeAggregation,
  CommunityDecisionAdopted: judgeDecision,
  CommunityDecisionReceived: judgeReceipt,
  RecognitionDecided: (book, _view, act) => {
    judgeRecognition(book, act);
  },
};

/** The deed opens what the plan should have opened, where no plan is on record. */
function isFirstWord(view: MatterView, deed: Act, plan: string): boolean {
  return view.around(deed, [plan], deed.on).length === 0;
}

/** Articles 20 and 21.2: written, complete, sent in five working days, in force from the vote. */
function judgeDecision(book: DutyBook, view: MatterView, decision: Act): void {
  book.open({ obligation: 'L10-2022.A20.K1', trigger: decision, stateOn: () => 'MET' });
  book.open({
    obligation: 'L10-2022.A20.K2',
    trigger: decision,
    stateOn: () => {
      const signatures = figure(decision, 'householdSignatures');
      if (signatures !== undefined && signatures < 2) return 'BREACHED';
      return signatures !== undefined && sevenFieldsFilled(decision) ? 'MET' : 'NO_EVIDENCE';
    },
  });
  const byForm: Record<string, string> = {
    COMMUNITY_MEETING: 'ND59-2023.A3.K5d',
    HOUSEHOLD_BALLOT: 'ND59-2023.A4.K7',
    ONLINE_VOTE: 'ND59-2023.A5.K4b.S2',
  };
  const special = byForm[text(decision, 'voteForm') ?? ''];
  for (const obligation of ['L10-2022.A20.K3', ...(special === undefined ? [] : [special])]) {
    sentInFiveDays(book, view, decision, obligation);
  }
  const item = figure(decision, 'matterItem') ?? 0;
  if ([1, 2, 6].includes(item) && text(decision, 'matterScope') === 'VILLAGE') {
    inForceFrom(book, decision, 'L10-2022.A21.K2.S1');
  }
}

function sentInFiveDays(book: DutyBook, view: MatterView, decision: Act, obligation: string): void {
  const { calendar } = view.of.commune.work;
  const closings = view.of.acts.flatMap((act) => [act.on, text(act, 'closedOn') ?? act.on]);
  book.open({
    obligation,
    trigger: decision,
    days: closings.map((day) => plus(calendar.after(day, 5), 1)),
    stateOn: (asOf) => {
      const closedOn = view.voteClosedOn(decision, asOf);
      const sent = view.answering(decision, ['CommunityDecisionSent'], asOf);
      // Where nobody recorded the end of the vote, the decision's own day stands for it: it cannot be later.
      const lastDay = calendar.after(closedOn ?? decision.on, 5);
      return sentState(sent, ['UBND_XA', 'MTTQ_XA'], lastDay, asOf);
    },
  });
}

function sevenFieldsFilled(decision: Act): boolean {
  const filled = ['decidedAt', 'content', 'voteForm', 'result', 'decision'].every(
    (field) => (text(decision, field) ?? '') !== '',
  );
  const totals =
    figure(decision, 'householdsTotal') !== undefined && figure(decision, 'householdsPresent') !== undefined;
  return (
    filled &&
    totals &&
    decision.data['signedByVillageHead'] === true &&
    decision.data['signedByFrontHead'] === true
  );
}

/** Article 21.2: recognised, or refused with reasons, within five working days of receipt. */
function judgeReceipt(book: DutyBook, view: MatterView, receipt: Act): void {
  const item = figure(receipt, 'matterItem') ?? 0;
  const by = text(receipt, 'receivedBy');
  const owed =
    ((item === 3 || item === 4) && by === 'COMMUNE_PEOPLES_COMMITTEE') || (item === 5 && by === 'FRONT');
  if (!owed) return;
  const lastDay = view.of.commune.work.calendar.after(receipt.on, 5);
  book.open({
    obligation: 'L10-2022.A21.K2.S5',
    trigger: receipt,
    days: [plus(lastDay, 1)],
    stateOn: (asOf) => {
      const { first, onlyInexact } = exact(view.answering(receipt, ['RecognitionDecided'], asOf));
      if (first) return doneOn(first.on, lastDay);
      return onlyInexact ? 'NEEDS_REVIEW' : missing({ lastDay }, asOf);
    },
  });
}

function judgeRecognition(book: DutyBook, recognition: Act): void {
  if (text(recognition, 'recognitionOutcome') !== 'RECOGNISED') return;
  const item = figure(recognition, 'matterItem') ?? 0;
  if (item === 3 || item === 4) inForceFrom(book, recognition, 'L10-2022.A21.K2.S3');
  if (item === 5) inForceFrom(book, recognition, 'L10-2022.A21.K2.S4');
}

/** The written day of effect is the day of the act itself; another one contradicts the law. */
function inForceFrom(book: DutyBook, act: Act, obligation: string): void {
  const written = text(act, 'effectiveOn');
  const state: TrueState = written === undefined ? 'NO_EVIDENCE' : written === act.on ? 'MET' : 'BREACHED';
  book.open({ obligation, trigger: act, stateOn: () => state });
}
