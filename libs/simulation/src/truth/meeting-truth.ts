import { plus } from '../calendar/days.js';
import { codes, figure, text, type Act } from '../stream/believed.js';
import { missing } from './clock.js';
import { exact, type MatterView } from './deliberation-view.js';
import type { DutyBook } from './duty-book.js';
import { worstOf, type TrueState } from './timeline.js';

const noticeForms = [
  'INVITATION',
  'DIRECT_NOTICE_TO_HOUSEHOLD',
  'VILLAGE_LOUDSPEAKER',
  'TELEPHONE',
  'AGREED_SOCIAL_NETWORK',
];

/** A notice that must precede a deed by two days, counted from the plan until the deed is recorded. */
export interface Foresight {
  planned: string | undefined;
  deed: readonly string[];
  notice: (act: Act) => boolean;
}

/** What a form or place that the notice lacks means on `asOf`: the notice's own last day counts for it too. */
export function lackState(view: MatterView, trigger: Act, ahead: Foresight, asOf: string): TrueState {
  const day = deedOf(view, trigger, ahead, asOf)?.on ?? ahead.planned;
  if (isStale(view, trigger, ahead, asOf)) return 'NEEDS_REVIEW';
  return missing({ lastDay: day === undefined ? undefined : plus(day, -2) }, asOf);
}

/** Thirty days after the planned day nothing has happened: a person looks. */
function isStale(view: MatterView, trigger: Act, ahead: Foresight, asOf: string): boolean {
  if (ahead.planned === undefined || asOf < plus(ahead.planned, 30)) return false;
  return deedOf(view, trigger, ahead, asOf) === undefined;
}

export function noticeState(view: MatterView, trigger: Act, ahead: Foresight, asOf: string): TrueState {
  const given = exact(view.around(trigger, ['HouseholdsNotified'], asOf).filter(ahead.notice)).first;
  if (isStale(view, trigger, ahead, asOf)) return 'NEEDS_REVIEW';
  const day = deedOf(view, trigger, ahead, asOf)?.on ?? ahead.planned;
  if (day === undefined) return 'PENDING';
  const lastDay = plus(day, -2);
  if (!given) return missing({ lastDay }, asOf);
  if (given.on <= lastDay) return 'MET';
  return given.on <= day ? 'MET_LATE' : 'NO_EVIDENCE';
}

/** Days on which a duty with foresight may change besides those of its acts. */
export function foresightDays(planned: string | undefined): string[] {
  return planned === undefined ? [] : [plus(planned, -1), plus(planned, 30)];
}

function deedOf(view: MatterView, trigger: Act, ahead: Foresight, asOf: string): Act | undefined {
  return view.answering(trigger, ahead.deed, asOf)[0];
}

/** Decree 59/2023 article 3: the call, the notice, the documents. Opened by the call, or by a meeting nobody called. */
export function judgeCall(book: DutyBook, view: MatterView, opener: Act): void {
  const item = figure(opener, 'matterItem') ?? 0;
  const planned = text(opener, 'plannedOn');
  const about = (kind: string): Foresight => ({
    planned,
    // A meeting that failed took place on its day all the same.
    deed: ['MeetingHeld', 'MeetingFailed'],
    notice: (act) => text(act, 'householdNotice') === kind,
  });
  if (item === 4 && opener.type === 'MeetingConvened') chairedRightly(book, view, opener);
  const notice = about('MEETING');
  book.open({
    obligation: 'ND59-2023.A3.K3',
    trigger: opener,
    days: foresightDays(planned),
    stateOn: (asOf) => {
      const acts = view.around(opener, ['HouseholdsNotified'], asOf).filter(notice.notice);
      const used = acts.flatMap((act) => codes(act, 'forms'));
      const places = acts.flatMap((act) => codes(act, 'places'));
      const lack = lackState(view, opener, notice, asOf);
      const told = noticeForms.some((form) => used.includes(form)) && used.includes('POSTING');
      const shown = ['CULTURAL_HOUSE', 'COMMUNITY_POINT'].every((place) => places.includes(place));
      return worstOf([noticeState(view, opener, notice, asOf), told ? 'MET' : lack, shown ? 'MET' : lack]);
    },
  });
  if (item > 3) return;
  const documents = about('MEETING_DOCUMENTS');
  book.open({
    obligation: 'ND59-2023.A3.K4',
    trigger: opener,
    days: foresightDays(planned),
    stateOn: (asOf) => {
      const acts = view.around(opener, ['HouseholdsNotified'], asOf).filter(documents.notice);
      const used = acts.flatMap((act) => codes(act, 'forms'));
      const handed = used.includes('DIRECT_DELIVERY') || used.includes('AGREED_SOCIAL_NETWORK');
      const lack = lackState(view, opener, documents, asOf);
      return worstOf([noticeState(view, opener, documents, asOf), handed ? 'MET' : lack]);
    },
  });
}

/** The election team chairs an election; the Front's head, or the commune's chair, a dismissal. */
function chairedRightly(book: DutyBook, view: MatterView, call: Act): void {
  book.open({
    obligation: 'ND59-2023.A3.K1b',
    trigger: call,
    days: [plus(call.on, 91)],
    stateOn: (asOf) => {
      const held = view.answering(call, ['MeetingHeld'], asOf);
      const right = held.some((act) => {
        const chair = text(act, 'chairedBy') ?? '';
        const subject = text(act, 'decisionSubject');
        if (subject === 'ELECTION') return chair === 'ELECTION_TEAM';
        return subject === 'DISMISSAL' && ['FRONT_WORKING_COMMITTEE', 'COMMUNE_CHAIR'].includes(chair);
      });
      if (right) return 'MET';
      return held.length > 0 ? 'BREACHED' : missing({ waitsSince: call.on }, asOf);
    },
  });
}

/** Secretary, voting method and counting board are each chosen by more than half of those present. */
export function judgeMeeting(book: DutyBook, meeting: Act): void {
  const present = figure(meeting, 'householdsPresent') ?? 0;
  const byMajority = (field: string): TrueState => {
    const votes = figure(meeting, field);
    if (votes === undefined) return missing('NOW', meeting.on);
    return votes * 2 > present ? 'MET' : 'BREACHED';
  };
  const open = (obligation: string, state: () => TrueState) => {
    book.open({ obligation, trigger: meeting, stateOn: state });
  };
  open('ND59-2023.A3.K5a', () => byMajority('secretaryVotesFor'));
  open('ND59-2023.A3.K5b', () => byMajority('votingMethodVotesFor'));
  if (text(meeting, 'votingMethod') !== 'SECRET_BALLOT') return;
  const members = figure(meeting, 'countingBoardMembers') ?? 0;
  const size: TrueState = members >= 3 && members <= 5 ? 'MET' : 'BREACHED';
  open('ND59-2023.A3.K5c.S1', () => worstOf([size, byMajority('countingBoardVotesFor')]));
}

/** Article 18.3 and decree 59/2023 article 3.6: from 200 households, and with a plan that the commune approved. */
export function judgeClusters(book: DutyBook, view: MatterView, plan: Act): void {
  const households = figure(plan, 'householdsTotal') ?? 0;
  book.open({
    obligation: 'L10-2022.A18.K3',
    trigger: plan,
    stateOn: (asOf) => {
      const { decided, claimed } = book.said('DISPERSED_SETTLEMENT', asOf);
      if (households >= 200 || decided === true) return 'MET';
      return decided === undefined && claimed === true ? 'NEEDS_REVIEW' : 'BREACHED';
    },
  });
  const clock = { waitsSince: plan.on };
  book.open({
    obligation: 'ND59-2023.A3.K6',
    trigger: plan,
    days: [plus(plan.on, 91)],
    stateOn: (asOf) => {
      const approved = view.answering(plan, ['ClusterMeetingsApproved'], asOf)[0];
      const held = view
        .answering(plan, ['MeetingHeld'], asOf)
        .find((act) => text(act, 'cluster') !== undefined);
      if (!approved) return held ? 'NO_EVIDENCE' : missing(clock, asOf);
      return held && held.on < approved.on ? 'BREACHED' : 'MET';
    },
  });
}
