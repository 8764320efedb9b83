import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { tellMeeting, type DeliberationTale, type MeetingCourse } from './deliberation-tale.js';

/** One planted course of a matter; `items` are those of article 15 for which it can be told. */
export interface MatterPlant {
  name: string;
  items: readonly number[];
  tell: (tale: DeliberationTale, day: string, item: number) => void;
}

const all = [1, 2, 3, 4, 5, 6];
const recognised = [3, 4, 5];

function atMeeting(name: string, items: readonly number[], course: MeetingCourse): MatterPlant {
  return { name, items, tell: (tale, day, item) => void tellMeeting(tale, day, item, course) };
}

/** The share of votes, declared as it is and as it is not. */
const shares: readonly MatterPlant[] = [
  ...all.map((item) => atMeeting(`just-enough-item-${String(item)}`, [item], {})),
  ...all.map((item) => atMeeting(`one-short-declared-carried-item-${String(item)}`, [item], { margin: -1 })),
  atMeeting('one-short-declared-lost', all, { margin: -1, declared: false }),
  atMeeting('ample', all, { margin: 5 }),
];

/** Notices and documents: two days before, one day before, on the day, never; forms and places. */
const notices: readonly MatterPlant[] = [
  atMeeting('notice-two-days-before', [1, 2, 3, 6], { notice: 2, documents: 2 }),
  atMeeting('notice-one-day-before', [1, 2, 3, 6], { notice: 1, documents: 1 }),
  atMeeting('notice-on-the-day', [1, 2, 3], { notice: 0, documents: 0 }),
  atMeeting('no-notice', all, { notice: null, documents: null }),
  atMeeting('notice-not-posted', all, { noticeForms: ['INVITATION', 'TELEPHONE'] }),
  atMeeting('notice-at-one-place', all, { noticePlaces: ['CULTURAL_HOUSE'] }),
  {
    name: 'notice-after-the-meeting',
    items: [1, 2, 3],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { notice: null, documents: null, published: 9 });
      tale.notify(plus(day, 15), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
    },
  },
  {
    name: 'meeting-postponed',
    items: [1, 2, 3],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.convene(plus(day, 3), plus(day, 10));
      tale.notify(plus(day, 9), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
      tale.notify(plus(day, 9), 'MEETING_DOCUMENTS', ['DIRECT_DELIVERY']);
      tale.meet(plus(day, 16));
      tale.tally(plus(day, 16), { votesFor: tale.enough, declared: true, form: 'COMMUNITY_MEETING' });
    },
  },
  {
    name: 'meeting-never-held',
    items: [1, 2, 3, 6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.convene(plus(day, 3), plus(day, 12));
      tale.notify(plus(day, 8), 'MEETING', ['TELEPHONE', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
      tale.notify(plus(day, 8), 'MEETING_DOCUMENTS', ['AGREED_SOCIAL_NETWORK']);
    },
  },
  {
    name: 'meeting-not-called',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.notify(plus(day, 6), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
      tale.meet(plus(day, 10));
      tale.tally(plus(day, 10), { votesFor: tale.enough, declared: true, form: 'COMMUNITY_MEETING' });
    },
  },
];

/** The meeting's own choices: secretary, method, counting board, chair. */
const conduct: readonly MatterPlant[] = [
  conductOf('secretary-by-half', (present) => ({ secretaryVotesFor: present / 2 })),
  conductOf('secretary-by-half-and-one', (present) => ({ secretaryVotesFor: present / 2 + 1 })),
  conductOf('secretary-not-counted', () => ({}), ['secretaryVotesFor']),
  conductOf('method-by-half', (present) => ({ votingMethodVotesFor: present / 2 })),
  conductOf('method-not-counted', () => ({}), ['votingMethodVotesFor']),
  ...[2, 3, 5, 6].map((members) =>
    conductOf(`counting-board-of-${String(members)}`, (present) => secretBallot(members, present / 2 + 1)),
  ),
  conductOf('counting-board-by-half', (present) => secretBallot(4, present / 2)),
  atMeeting('two-witnesses-three-copies', all, { secret: { witnesses: 2, copies: 3 } }),
  atMeeting('one-witness', all, { secret: { witnesses: 1, copies: 3 } }),
  atMeeting('two-copies', all, { secret: { witnesses: 2, copies: 2 } }),
  atMeeting('witnesses-not-written', all, { secret: { copies: 3 } }),
  atMeeting('no-minutes', all, { secret: { witnesses: 2 } }),
  atMeeting('election-chaired-by-its-head', [4], { meeting: { chairedBy: 'VILLAGE_HEAD' } }),
  {
    name: 'dismissal-chaired-by-the-front',
    items: [4],
    tell: (tale, day, item) => {
      tale.subject = 'DISMISSAL';
      tellMeeting(tale, day, item, { meeting: { chairedBy: 'FRONT_WORKING_COMMITTEE' } });
    },
  },
  {
    name: 'dismissal-chaired-by-the-election-team',
    items: [4],
    tell: (tale, day, item) => {
      tale.subject = 'DISMISSAL';
      tellMeeting(tale, day, item, { meeting: { chairedBy: 'ELECTION_TEAM' } });
    },
  },
];

function conductOf(
  name: string,
  change: (present: number) => Record<string, unknown>,
  leaveOut: readonly string[] = [],
): MatterPlant {
  return {
    name,
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const present = Math.floor((tale.households * 0.9) / 2) * 2;
      const meeting = { householdsPresent: present, ...change(present) };
      tellMeeting(tale, day, item, { meeting, leaveOut });
    },
  };
}

function secretBallot(members: number, votes: number): Record<string, unknown> {
  return { votingMethod: 'SECRET_BALLOT', countingBoardMembers: members, countingBoardVotesFor: votes };
}

/** The decision: its fields, its signatures, its sending, its effect. */
const decisions: readonly MatterPlant[] = [
  atMeeting('one-signature', all, { decision: { householdSignatures: 1 } }),
  atMeeting('three-signatures', all, { decision: { householdSignatures: 3, decisionForm: 'MINUTES' } }),
  atMeeting('front-did-not-sign', all, { decision: { signedByFrontHead: false, decisionForm: 'AGREEMENT' } }),
  atMeeting('content-empty', all, { decisionWithout: ['content'] }),
  atMeeting('signatures-not-written', all, { decisionWithout: ['householdSignatures'] }),
  atMeeting('sent-on-the-fifth-day', all, { sent: 5 }),
  atMeeting('sent-on-the-sixth-day', all, { sent: 6 }),
  atMeeting('never-sent', all, { sent: null }),
  atMeeting('sent-to-the-commune-only', [1, 2, 6], { sentTo: ['UBND_XA'] }),
  {
    name: 'sent-in-two-letters',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { sent: 2, sentTo: ['UBND_XA'] });
      tale.send(workingDaysAfter(plus(day, 14), 6), ['MTTQ_XA']);
    },
  },
  {
    name: 'in-force-later',
    items: [1, 2, 6],
    tell: (tale, day, item) =>
      void tellMeeting(tale, day, item, { decision: { effectiveOn: plus(day, 30) } }),
  },
  atMeeting('published-on-day-90', all, { published: 90 }),
  atMeeting('published-on-day-91', all, { published: 91 }),
  atMeeting('never-published', all, { published: null }),
];

const recognitions: readonly MatterPlant[] = [
  ...recognised.map((item) =>
    atMeeting(`recognised-on-the-fifth-day-item-${String(item)}`, [item], { recognised: 5 }),
  ),
  ...recognised.map((item) =>
    atMeeting(`recognised-on-the-sixth-day-item-${String(item)}`, [item], { recognised: 6 }),
  ),
  atMeeting('never-answered', recognised, { recognised: null }),
  atMeeting('refused-in-time', recognised, { outcome: 'REFUSED' }),
  atMeeting('re-election-ordered-late', [4], { outcome: 'REELECTION_ORDERED', recognised: 8 }),
  ...recognised.map((item): MatterPlant => ({
    name: `recognition-in-force-later-item-${String(item)}`,
    items: [item],
    tell: (tale, day) => void tellMeeting(tale, day, item, { recognition: { effectiveOn: plus(day, 60) } }),
  })),
];

export const meetingPlants: readonly MatterPlant[] = [
  ...shares,
  ...notices,
  ...conduct,
  ...decisions,
  ...recognitions,
];
