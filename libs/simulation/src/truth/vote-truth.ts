import { plusMonths, plus } from '../calendar/days.js';
import { figure, text, type Act } from '../stream/believed.js';
import { missing } from './clock.js';
import { exact, type MatterView } from './deliberation-view.js';
import type { DutyBook } from './duty-book.js';
import { worstOf, type TrueState } from './timeline.js';

/** Items 1 and 2 of article 15 need two thirds of ALL households, the others more than half of them. */
function carriedLawfully(tally: Act, share: 'BY_ITEM' | 'HALF' = 'BY_ITEM'): boolean {
  const item = figure(tally, 'matterItem') ?? 0;
  const votes = figure(tally, 'votesFor') ?? 0;
  const households = figure(tally, 'householdsTotal') ?? 0;
  return share === 'BY_ITEM' && item <= 2 ? votes * 3 >= households * 2 : votes * 2 > households;
}

/** A miss that is declared as a miss keeps the rule. */
function shareState(tally: Act, share: 'BY_ITEM' | 'HALF' = 'BY_ITEM'): TrueState {
  return tally.data['declaredCarried'] === true && !carriedLawfully(tally, share) ? 'BREACHED' : 'MET';
}

/** Articles 15 and 17: the matter put to the people, its share of votes and the form of the vote. */
export function judgeProposal(book: DutyBook, view: MatterView, matter: Act): void {
  const item = figure(matter, 'matterItem') ?? 0;
  const clock = { waitsSince: matter.on };
  const days = [plus(matter.on, 91)];
  const votes = (asOf: string) => exact(view.answering(matter, ['VoteTallied'], asOf));
  const exactOnes = (trigger: Act, asOf: string) =>
    view.answering(trigger, ['VoteTallied'], asOf).filter((act) => act.precision === 'DAY');
  const onVote = (judge: (vote: Act) => TrueState) => (asOf: string) => {
    const { first, onlyInexact } = votes(asOf);
    // Several candidates are several counts: one that breaks the rule is not made good by another.
    if (first) return worstOf(exactOnes(matter, asOf).map(judge));
    return onlyInexact ? 'NEEDS_REVIEW' : missing(clock, asOf);
  };
  book.open({
    obligation: `L10-2022.A15.K${String(item)}`,
    trigger: matter,
    days,
    stateOn: onVote((vote) => {
      const online = text(vote, 'voteForm') === 'ONLINE_VOTE';
      return worstOf([shareState(vote), online && item !== 6 ? 'BREACHED' : 'MET']);
    }),
  });
  book.open({ obligation: 'L10-2022.A17.K1', trigger: matter, days, stateOn: onVote(() => 'MET') });
  if (item < 3 || item > 5) return;
  book.open({
    obligation: 'L10-2022.A17.K2.S1',
    trigger: matter,
    days,
    stateOn: (asOf) => {
      const { first, onlyInexact } = votes(asOf);
      const form = first ? text(first, 'voteForm') : text(matter, 'voteForm');
      const order = form === 'HOUSEHOLD_BALLOT' ? failedFirst(view, matter, asOf) : 'KEPT';
      if (order === 'BROKEN') return 'BREACHED';
      if (order === 'UNKNOWN') return 'NO_EVIDENCE';
      if (onlyInexact) return 'NEEDS_REVIEW';
      if (!first) return missing(clock, asOf);
      if (form === 'ONLINE_VOTE') return 'BREACHED';
      return 'MET';
    },
  });
}

/**
 * A ballot instead of a meeting needs a meeting that failed before it. A meeting that was held, or one that failed
 * only afterwards, contradicts it; no word of a meeting is a gap in the record.
 */
export function failedFirst(view: MatterView, about: Act, asOf: string): 'KEPT' | 'UNKNOWN' | 'BROKEN' {
  const plan = view.around(about, ['BallotPlanIssued'], asOf)[0];
  const failed = view.around(about, ['MeetingFailed'], asOf)[0];
  if (!plan) return 'KEPT';
  if (failed) return failed.on <= plan.on ? 'KEPT' : 'BROKEN';
  const held = view.around(about, ['MeetingHeld'], asOf).find((act) => act.on <= plan.on);
  return held && hadItsHouseholds(held) ? 'BROKEN' : 'UNKNOWN';
}

function hadItsHouseholds(meeting: Act): boolean {
  return 2 * (figure(meeting, 'householdsPresent') ?? 0) > (figure(meeting, 'householdsTotal') ?? 0);
}

/** Everything that hangs on a tally: its share, its publication, its witnesses. */
export function judgeTally(book: DutyBook, view: MatterView, tally: Act): void {
  const item = figure(tally, 'matterItem') ?? 0;
  const form = text(tally, 'voteForm');
  const days = [plus(tally.on, 91)];
  const clock = { waitsSince: tally.on };
  const published = (asOf: string) =>
    exact(
      view
        .answering(tally, ['InformationDisclosed'], asOf)
        .filter((act) => text(act, 'paper') === 'VOTE_RESULT'),
    );
  book.open({
    obligation: item <= 2 ? 'L10-2022.A21.K1.S1' : 'L10-2022.A21.K1.S3',
    trigger: tally,
    stateOn: () => shareState(tally),
  });
  book.open({
    obligation: 'L10-2022.A23.K2.S1',
    trigger: tally,
    days,
    stateOn: (asOf) => {
      const { first, onlyInexact } = published(asOf);
      if (first) return 'MET';
      return onlyInexact ? 'NEEDS_REVIEW' : missing(clock, asOf);
    },
  });
  if (form === 'COMMUNITY_MEETING' && text(tally, 'votingMethod') === 'SECRET_BALLOT') {
    minuted(book, tally, 'ND59-2023.A3.K5c.S2', { witnesses: 2, copies: 3 });
  }
  if (form === 'HOUSEHOLD_BALLOT') {
    minuted(book, tally, 'ND59-2023.A4.K6a', { witnesses: 2, copies: 0 });
    book.open({ obligation: 'ND59-2023.A4.K6b', trigger: tally, stateOn: () => shareState(tally) });
    if (text(tally, 'matterScope') === 'COMMUNE') reportedToCommune(book, view, tally);
  }
  if (form === 'ONLINE_VOTE') {
    book.open({
      obligation: 'ND59-2023.A5.K4b.S1',
      trigger: tally,
      days,
      stateOn: (asOf) => {
        const results = view
          .answering(tally, ['InformationDisclosed'], asOf)
          .filter((act) => text(act, 'paper') === 'VOTE_RESULT');
        const posted = results.some((act) => text(act, 'form') === 'POSTING');
        const begun = results.length > 0;
        return worstOf([shareState(tally, 'HALF'), posted ? 'MET' : missing({ ...clock, begun }, asOf)]);
      },
    });
  }
}

/** The count is written down where the tally carries its copies; witnesses and copies are then figures to be judged. */
function minuted(
  book: DutyBook,
  tally: Act,
  obligation: string,
  least: { witnesses: number; copies: number },
): void {
  const clock = { waitsSince: tally.on };
  const copies = figure(tally, 'minutesCopies');
  const witnesses = figure(tally, 'householdWitnesses');
  book.open({
    obligation,
    trigger: tally,
    days: [plus(tally.on, 91)],
    stateOn: (asOf) => {
      if (copies === undefined) return missing(clock, asOf);
      return worstOf([
        copies >= least.copies ? 'MET' : 'BREACHED',
        witnesses === undefined ? 'NO_EVIDENCE' : witnesses >= least.witnesses ? 'MET' : 'BREACHED',
      ]);
    },
  });
}

/** A commune-wide ballot: the village head reports the village's result for aggregation. */
function reportedToCommune(book: DutyBook, view: MatterView, tally: Act): void {
  book.open({
    obligation: 'ND59-2023.A4.K6c',
    trigger: tally,
    days: [plus(tally.on, 91)],
    stateOn: (asOf) => {
      const reported = view
        .answering(tally, ['ReportSubmitted'], asOf)
        .some((act) => text(act, 'reportKind') === 'BALLOT_RESULT' && reaches(act, 'UBND_XA'));
      return reported ? 'MET' : missing({ waitsSince: tally.on }, asOf);
    },
  });
}

/**
 * Article 21.1, second paragraph: two thirds of all villages. A village is in favour when its own tally has two thirds
 * of its households; only where some village's tally is not recorded does the commune's figure stand for it.
 */
export function judgeAggregation(book: DutyBook, view: MatterView, result: Act): void {
  const item = figure(result, 'matterItem') ?? 0;
  if (item > 2) return;
  const villages = figure(result, 'villagesTotal') ?? 0;
  book.open({
    obligation: 'L10-2022.A21.K1.S2',
    trigger: result,
    stateOn: (asOf) => {
      const tallies = view.around(result, ['VoteTallied'], asOf);
      const counted = new Map(tallies.map((tally) => [text(tally, 'village'), carriedLawfully(tally)]));
      const own = [...counted.values()].filter(Boolean).length;
      const inFavour = counted.size === villages ? own : (figure(result, 'villagesInFavour') ?? 0);
      const reached = inFavour * 3 >= villages * 2;
      return result.data['declaredCarried'] === true && !reached ? 'BREACHED' : 'MET';
    },
  });
}

/** Article 16.3: consents hold for three months; with a tenth of the households the matter goes to the community. */
export function judgeInitiative(book: DutyBook, view: MatterView, initiative: Act): void {
  const households = figure(initiative, 'householdsTotal') ?? 0;
  const consents = view
    .around(initiative, ['HouseholdConsentsGiven'], initiative.on)
    .filter((act) => plusMonths(act.on, 3) >= initiative.on);
  const anyRecorded = view.around(initiative, ['HouseholdConsentsGiven'], initiative.on).length > 0;
  const valid = anyRecorded
    ? consents.reduce((sum, act) => sum + (figure(act, 'households') ?? 0), 0)
    : (figure(initiative, 'consents') ?? 0);
  const put = ['MeetingHeld', 'BallotDistributionStarted', 'OnlineVoteOpened'];
  book.open({
    obligation: 'L10-2022.A16.K3.S1',
    trigger: initiative,
    person: { fact: 'LAWFUL_AND_CUSTOMARY', standsWhen: true },
    days: [plus(initiative.on, 91)],
    stateOn: (asOf) => {
      if (valid * 10 < households) return 'NOT_APPLICABLE';
      const answered = view.answering(initiative, put, asOf).length > 0;
      return answered ? 'MET' : missing({ waitsSince: initiative.on }, asOf);
    },
  });
}

/** A consent used after its three months is no consent; one that lapses unused breaks nothing. */
export function judgeConsent(book: DutyBook, view: MatterView, consent: Act): void {
  const validUntil = plusMonths(consent.on, 3);
  book.open({
    obligation: 'L10-2022.A16.K3.S3',
    trigger: consent,
    days: [plus(validUntil, 1)],
    stateOn: (asOf) => {
      const used = view.answering(consent, ['CitizenInitiativeSubmitted'], asOf)[0];
      if (used) return used.on <= validUntil ? 'MET' : 'BREACHED';
      return asOf <= validUntil ? 'PENDING' : 'MET';
    },
  });
}

export function reaches(act: Act, ...bodies: readonly string[]): boolean {
  const to = act.data['to'];
  return Array.isArray(to) && bodies.every((body) => to.includes(body));
}
