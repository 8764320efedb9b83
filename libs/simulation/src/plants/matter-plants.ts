import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { tellMeeting, type DeliberationTale } from './deliberation-tale.js';
import type { MatterPlant } from './meeting-plants.js';

interface OnlineCourse {
  plan?: Record<string, unknown>;
  /** Households that choose the online vote: one more than half when nothing is said. */
  agreeing?: 'HALF';
  /** Days after the plan on which it is reported; null: never. */
  reported?: number | null;
  reportedTo?: readonly string[];
  agreedWithFront?: boolean;
  margin?: number;
  publishedBy?: string | null;
  sent?: number | null;
}

function online(name: string, course: OnlineCourse, items: readonly number[] = [6]): MatterPlant {
  return {
    name,
    items,
    tell: (tale, day, item) => {
      tellOnline(tale, day, item, course);
    },
  };
}

/** A vote online from the plan to the decision, but for what `course` changes. */
function tellOnline(tale: DeliberationTale, day: string, item: number, course: OnlineCourse): void {
  const { reported = 2, publishedBy = 'POSTING', sent = 3 } = course;
  tale.propose(day, item, 'ONLINE_VOTE');
  const planOn = plus(day, 4);
  const openOn = plus(day, 12);
  tale.inVillage('OnlineVotePlanned', planOn, {
    matterItem: item,
    plannedOn: openOn,
    householdsAgreeing: tale.households / 2 + (course.agreeing === 'HALF' ? 0 : 1),
    householdsTotal: tale.households,
    onlineTeamMembers: 3,
    teamLedByFront: true,
    ...course.plan,
  });
  if (reported !== null) {
    tale.sendPaper('ONLINE_VOTE_PLAN', plus(planOn, reported), course.reportedTo ?? ['UBND_XA', 'MTTQ_XA']);
  }
  tale.inVillage('OnlineVoteOpened', openOn, {
    matterItem: item,
    agreedWithFront: course.agreedWithFront ?? true,
    lastDay: plus(openOn, 3),
  });
  const countedOn = plus(openOn, 3);
  tale.tally(countedOn, {
    votesFor: tale.enough + (course.margin ?? 0),
    declared: true,
    form: 'ONLINE_VOTE',
  });
  if (publishedBy !== null) tale.publish(plus(countedOn, 1), publishedBy);
  tale.decide(countedOn, 'ONLINE_VOTE');
  if (sent !== null) tale.send(workingDaysAfter(countedOn, sent));
}

const onlinePlants: readonly MatterPlant[] = [
  online('online-lawful', {}),
  online('online-for-another-item', {}, [1, 2, 3, 4, 5]),
  online('online-without-the-front', { agreedWithFront: false }),
  online('online-chosen-by-half', { agreeing: 'HALF' }),
  ...[2, 3, 5, 6].map((members) =>
    online(`online-team-of-${String(members)}`, { plan: { onlineTeamMembers: members } }),
  ),
  online('online-team-without-the-front', { plan: { teamLedByFront: false } }),
  online('online-reported-on-the-first-day', { reported: 8 }),
  online('online-reported-a-day-after', { reported: 9 }),
  online('online-never-reported', { reported: null }),
  online('online-reported-to-the-commune-only', { reportedTo: ['UBND_XA'] }),
  online('online-one-short-declared-carried', { margin: -1 }),
  online('online-not-posted', { publishedBy: 'COMMUNITY_MEETING_ANNOUNCEMENT' }),
  online('online-never-published', { publishedBy: null }),
  online('online-decision-on-the-fifth-day', { sent: 5 }),
  online('online-decision-on-the-sixth-day', { sent: 6 }),
  online('online-decision-never-sent', { sent: null }),
];

/** An initiative of citizens: a tenth of the households, one fewer, consents that have lapsed. */
function initiative(
  name: string,
  given: (households: number) => readonly { daysBefore: number; households: number }[],
  then: 'MEETING' | 'NOTHING' = 'NOTHING',
): MatterPlant {
  return {
    name,
    items: [6],
    tell: (tale, day, item) => {
      tale.item = item;
      const total = Math.floor(tale.households / 10) * 10;
      const submittedOn = plus(day, 100);
      const consents = given(total);
      for (const { daysBefore, households } of consents) {
        tale.inVillage('HouseholdConsentsGiven', plus(submittedOn, -daysBefore), { households });
      }
      submit(
        tale,
        submittedOn,
        total,
        consents.reduce((sum, consent) => sum + consent.households, 0),
      );
      if (then === 'MEETING') tellHearing(tale, plus(submittedOn, 20));
    },
  };
}

function submit(tale: DeliberationTale, on: string, householdsTotal: number, consents: number): void {
  const data = { subject: 'Lập đội tự quản đêm', matterItem: tale.item, consents, householdsTotal };
  tale.inVillage('CitizenInitiativeSubmitted', on, data);
}

function tellHearing(tale: DeliberationTale, on: string): void {
  tale.convene(plus(on, -6), on);
  tale.notify(plus(on, -4), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
  tale.meet(on);
}

const initiatives: readonly MatterPlant[] = [
  initiative('initiative-a-tenth', (total) => [{ daysBefore: 20, households: total / 10 }], 'MEETING'),
  initiative('initiative-one-short', (total) => [{ daysBefore: 20, households: total / 10 - 1 }]),
  initiative('initiative-not-put', (total) => [
    { daysBefore: 40, households: total / 10 },
    { daysBefore: 10, households: 2 },
  ]),
  initiative('initiative-consents-lapsed', (total) => [
    { daysBefore: 95, households: total / 10 },
    { daysBefore: 5, households: 1 },
  ]),
  initiative('initiative-partly-lapsed', (total) => [
    { daysBefore: 95, households: 3 },
    { daysBefore: 5, households: total / 10 },
  ]),
  {
    name: 'consents-never-used',
    items: [6],
    tell: (tale, day) => void tale.inVillage('HouseholdConsentsGiven', day, { households: 4 }),
  },
  {
    name: 'initiative-said-unlawful',
    items: [6],
    tell: (tale, day, item) => {
      tale.item = item;
      const total = Math.floor(tale.households / 10) * 10;
      submit(tale, day, total, total / 10);
      tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 5), 'LAWFUL_AND_CUSTOMARY', false);
      tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 40), 'LAWFUL_AND_CUSTOMARY', false);
    },
  },
  {
    name: 'initiative-found-lawful',
    items: [6],
    tell: (tale, day, item) => {
      tale.item = item;
      const total = Math.floor(tale.households / 10) * 10;
      submit(tale, day, total, total / 10);
      tale.story.sayFact('FactClaimed', 'UBND_XA', plus(day, 5), 'LAWFUL_AND_CUSTOMARY', false);
      tale.story.sayFact('FactDecided', 'UBND_TINH', plus(day, 40), 'LAWFUL_AND_CUSTOMARY', true);
      tellHearing(tale, plus(day, 60));
    },
  },
];

interface ClusterCourse {
  households: number;
  /** Days after the plan; null: never. */
  approved: number | null;
  /** Days after the plan on which the cluster meets; null: it does not. */
  met: number | null;
  dispersed?: boolean;
}

function clusters(name: string, course: ClusterCourse): MatterPlant {
  return {
    name,
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      const planOn = plus(day, 3);
      tale.inVillage('ClusterMeetingsPlanned', planOn, { householdsTotal: course.households, clusters: 2 });
      if (course.approved !== null) {
        const data = { village: tale.village.id };
        tale.act('ClusterMeetingsApproved', 'UBND_XA', plus(planOn, course.approved), data);
      }
      if (course.dispersed !== undefined) {
        tale.story.sayFact('FactClaimed', 'TRUONG_THON', plus(planOn, 4), 'DISPERSED_SETTLEMENT', true);
        tale.story.sayFact(
          'FactDecided',
          'UBND_TINH',
          plus(planOn, 25),
          'DISPERSED_SETTLEMENT',
          course.dispersed,
        );
      }
      if (course.met === null) return;
      const metOn = plus(planOn, course.met);
      tale.convene(plus(metOn, -5), metOn);
      tale.notify(
        plus(metOn, -3),
        'MEETING',
        ['VILLAGE_LOUDSPEAKER', 'POSTING'],
        ['CULTURAL_HOUSE', 'COMMUNITY_POINT'],
      );
      tale.meet(metOn, {
        cluster: 'Cụm 1',
        householdsTotal: course.households,
        householdsPresent: 90,
        secretaryVotesFor: 50,
        votingMethodVotesFor: 50,
      });
    },
  };
}

const clusterPlants: readonly MatterPlant[] = [
  clusters('clusters-from-200', { households: 200, approved: 4, met: 12 }),
  clusters('clusters-with-199', { households: 199, approved: 4, met: 12 }),
  clusters('clusters-approved-on-the-day', { households: 240, approved: 12, met: 12 }),
  clusters('clusters-approved-too-late', { households: 240, approved: 15, met: 12 }),
  clusters('clusters-never-approved', { households: 240, approved: null, met: 12 }),
  clusters('clusters-waiting', { households: 240, approved: null, met: null }),
  clusters('clusters-dispersed', { households: 150, approved: 4, met: null, dispersed: true }),
  clusters('clusters-not-dispersed', { households: 150, approved: 4, met: null, dispersed: false }),
];

/** What is believed of a matter changes: late entries, corrections, withdrawals, inexact days. */
const beliefs: readonly MatterPlant[] = [
  {
    name: 'tally-corrected',
    items: [1, 2, 3, 6],
    tell: (tale, day, item) => {
      const { tally } = tellMeeting(tale, day, item, {});
      tale.story.replace(tally, plus(day, 50), { data: { votesFor: tale.enough - 1, votesAgainst: 1 } });
    },
  },
  {
    name: 'tally-item-corrected',
    items: [1],
    tell: (tale, day, item) => {
      const { tally } = tellMeeting(tale, day, item, {});
      tale.story.replace(tally, plus(day, 40), { data: { matterItem: 6 } });
    },
  },
  {
    name: 'sending-withdrawn',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const { sending } = tellMeeting(tale, day, item, {});
      if (sending) tale.story.withdraw(sending, plus(day, 45));
    },
  },
  {
    name: 'sending-day-moved',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const { sending } = tellMeeting(tale, day, item, { sent: 7 });
      if (sending)
        tale.story.replace(sending, plus(day, 60), { on: workingDaysAfter(plus(day, 14), 4) }, 'WRONG_DATE');
    },
  },
  {
    name: 'meeting-day-moved',
    items: [1, 2],
    tell: (tale, day, item) => {
      const { meeting } = tellMeeting(tale, day, item, { notice: 2, documents: 2 });
      tale.story.replace(meeting, plus(day, 30), { on: plus(day, 13) }, 'WRONG_DATE');
    },
  },
  {
    name: 'call-withdrawn',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const { convened } = tellMeeting(tale, day, item, {});
      tale.story.withdraw(convened, plus(day, 40));
    },
  },
  {
    name: 'matter-withdrawn',
    items: [1, 6],
    tell: (tale, day, item) => {
      const { proposed } = tellMeeting(tale, day, item, {});
      tale.story.withdraw(proposed, plus(day, 70));
    },
  },
  {
    name: 'matter-item-corrected',
    items: [6],
    tell: (tale, day, item) => {
      const proposed = tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.story.replace(proposed, plus(day, 10), { data: { matterItem: 2 } });
    },
  },
  {
    name: 'result-published-some-day-of-the-month',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { published: null });
      tale.publish(plus(day, 40), 'COMMUNITY_MEETING_ANNOUNCEMENT', { precision: 'MONTH' });
    },
  },
  {
    name: 'sent-some-day-of-the-month',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { sent: null });
      tale.send(plus(day, 50), undefined, { precision: 'MONTH' });
    },
  },
  {
    name: 'decided-some-day-of-the-month',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { margin: -1, declared: false });
      tale.decide(plus(day, 35), 'COMMUNITY_MEETING', {}, { precision: 'MONTH' });
    },
  },
  {
    name: 'decision-entered-late',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { margin: 1, sent: null, published: 4 });
      tale.send(workingDaysAfter(plus(day, 14), 4), undefined, { lateBy: 45 });
    },
  },
  {
    name: 'call-entered-late',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.convene(plus(day, 3), plus(day, 12), { lateBy: 60 });
      tale.notify(plus(day, 11), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
      tale.meet(plus(day, 12));
    },
  },
  {
    name: 'closing-entered-late',
    items: [6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'HOUSEHOLD_BALLOT');
      tale.planBallot(plus(day, 2), plus(day, 9));
      tale.notify(plus(day, 4), 'BALLOT', ['POSTING'], ['CULTURAL_HOUSE']);
      tale.distribute(plus(day, 9));
      const counted = plus(day, 18);
      tale.tally(counted, {
        votesFor: tale.enough,
        declared: true,
        form: 'HOUSEHOLD_BALLOT',
        witnesses: 2,
        copies: 2,
      });
      tale.decide(counted, 'HOUSEHOLD_BALLOT');
      tale.send(workingDaysAfter(counted, 4));
      tale.inVillage('BallotClosed', plus(day, 11), {}, { lateBy: 50 });
    },
  },
  {
    name: 'decision-without-a-count',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tale.item = item;
      tale.decide(day, 'COMMUNITY_MEETING');
      tale.send(plus(day, 30));
    },
  },
  {
    name: 'decision-without-a-count-never-sent',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tale.item = item;
      tale.decide(day, 'COMMUNITY_MEETING');
    },
  },
  {
    name: 'receipt-alone',
    items: [3, 4, 5],
    tell: (tale, day, item) => {
      tale.item = item;
      tale.receive(day);
    },
  },
  {
    name: 'receipt-by-the-other-body',
    items: [5],
    tell: (tale, day, item) => {
      tale.item = item;
      const received = tale.receive(day);
      tale.story.replace(received, plus(day, 30), { data: { receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' } });
    },
  },
  ...[true, false].map((winnerFirst): MatterPlant => ({
    name: `two-candidates-${winnerFirst ? 'winner' : 'loser'}-counted-first`,
    items: [4],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'COMMUNITY_MEETING');
      tale.convene(plus(day, 3), plus(day, 12));
      tale.notify(plus(day, 6), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
      tale.meet(plus(day, 12));
      const counts = [
        { votesFor: tale.households / 2, declared: true },
        { votesFor: 7, declared: false },
      ];
      for (const count of winnerFirst ? counts : [...counts].reverse()) {
        tale.tally(plus(day, 12), { ...count, form: 'COMMUNITY_MEETING' });
      }
    },
  })),
  {
    name: 'published-by-another-village',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      tellMeeting(tale, day, item, { published: null });
      const other = tale.commune.villages.find(({ id }) => id !== tale.village.id);
      if (other) tale.publish(plus(day, 20), 'POSTING', {}, other);
    },
  },
  {
    name: 'unsent-decision-confirmed',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const { decision } = tellMeeting(tale, day, item, { sent: null });
      if (!decision) return;
      const duty = `L10-2022.A20.K3~${decision.id}`;
      tale.story.sayVerdict('VerdictConfirmed', plus(day, 70), duty, 'BREACHED');
    },
  },
  {
    name: 'lost-signature-set-aside',
    items: [1, 2, 6],
    tell: (tale, day, item) => {
      const { decision } = tellMeeting(tale, day, item, { decision: { householdSignatures: 1 } });
      if (!decision) return;
      const word = tale.story.sayVerdict(
        'VerdictSetAside',
        plus(day, 60),
        `L10-2022.A20.K2~${decision.id}`,
        'MET',
      );
      tale.story.withdraw(word, plus(day, 90), 'BY_DECISION');
    },
  },
];

export const matterPlants: readonly MatterPlant[] = [
  ...onlinePlants,
  ...initiatives,
  ...clusterPlants,
  ...beliefs,
];
