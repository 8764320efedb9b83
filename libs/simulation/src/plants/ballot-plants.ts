import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { DeliberationTale } from './deliberation-tale.js';
import type { MatterPlant } from './meeting-plants.js';

/** What a matter put to a household ballot does differently from the lawful course. */
interface BallotCourse {
  plan?: Record<string, unknown>;
  /** Days after the plan on which it is sent; null: never. */
  planSent?: number | null;
  planSentTo?: readonly string[];
  /** Days before the first ballot; null: never; negative: after it. */
  announced?: number | null;
  announcedBy?: readonly string[];
  /** Days by which the distribution is put off. */
  putOff?: number;
  distribution?: Record<string, unknown>;
  margin?: number;
  declared?: boolean;
  /** null: no figure. */
  witnesses?: number | null;
  minutes?: boolean;
  /** Working days after the closing; null: never. */
  sent?: number | null;
}

/** From plan to decision of a ballot that the village head chose, but for what `course` changes. */
function tellBallot(tale: DeliberationTale, planOn: string, course: BallotCourse = {}): void {
  const plannedOn = plus(planOn, 10);
  const firstDay = plus(plannedOn, course.putOff ?? 0);
  const { planSent = 2, announced = 3, witnesses = 2, sent = 3, declared = true } = course;
  tale.planBallot(planOn, plannedOn, course.plan);
  if (planSent !== null) {
    tale.sendPaper(
      'BALLOT_PLAN',
      plus(planOn, planSent),
      course.planSentTo ?? ['CHU_TICH_UBND_XA', 'MTTQ_XA'],
    );
  }
  const forms = course.announcedBy ?? ['DIRECT_NOTICE_TO_HOUSEHOLD', 'POSTING'];
  if (announced !== null && announced >= 0)
    tale.notify(plus(plannedOn, -announced), 'BALLOT', forms, ['CULTURAL_HOUSE']);
  tale.distribute(firstDay, course.distribution);
  if (announced !== null && announced < 0)
    tale.notify(plus(firstDay, -announced), 'BALLOT', forms, ['CULTURAL_HOUSE']);
  const closedOn = plus(firstDay, 4);
  const countedOn = plus(firstDay, 5);
  tale.tally(countedOn, {
    votesFor: tale.enough + (course.margin ?? 0),
    declared,
    form: 'HOUSEHOLD_BALLOT',
    closedOn,
    ...(witnesses === null ? {} : { witnesses }),
    ...(course.minutes === false ? {} : { copies: 3 }),
  });
  tale.publish(plus(countedOn, 2));
  if (!declared) return;
  tale.decide(countedOn, 'HOUSEHOLD_BALLOT');
  if (sent !== null) tale.send(workingDaysAfter(closedOn, sent));
}

function byBallot(name: string, course: BallotCourse, items: readonly number[] = [6]): MatterPlant {
  return {
    name,
    items,
    tell: (tale, day, item) => {
      tale.propose(day, item, 'HOUSEHOLD_BALLOT');
      tellBallot(tale, plus(day, 5), course);
    },
  };
}

const ground = { ballotGround: 'FAILED_MEETING' };

/** A ballot said to follow a failed meeting: after one, without one, before one, after a meeting that had its people. */
const afterMeetings: readonly MatterPlant[] = [
  {
    name: 'ballot-after-a-failed-meeting',
    items: [1, 3, 4, 5],
    tell: (tale, day, item) => {
      callMeeting(tale, day, item);
      tale.fail(plus(day, 12));
      tellBallot(tale, plus(day, 15), { plan: ground });
    },
  },
  {
    name: 'ballot-on-the-day-of-the-failed-meeting',
    items: [3, 4, 5],
    tell: (tale, day, item) => {
      callMeeting(tale, day, item);
      tale.fail(plus(day, 12));
      tellBallot(tale, plus(day, 12), { plan: ground });
    },
  },
  {
    name: 'ballot-without-a-meeting',
    items: [3, 4, 5],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'HOUSEHOLD_BALLOT');
      tellBallot(tale, plus(day, 5), { plan: ground });
    },
  },
  {
    name: 'ballot-after-a-full-meeting',
    items: [3, 4, 5],
    tell: (tale, day, item) => {
      callMeeting(tale, day, item);
      tale.meet(plus(day, 12), { householdsPresent: tale.households - 6 });
      tellBallot(tale, plus(day, 15), { plan: ground });
    },
  },
  {
    name: 'meeting-failed-after-the-plan',
    items: [3, 4, 5],
    tell: (tale, day, item) => {
      callMeeting(tale, day, item);
      const failed = tale.fail(plus(day, 12));
      tellBallot(tale, plus(day, 13), { plan: ground });
      tale.story.replace(failed, plus(day, 60), { on: plus(day, 18) }, 'WRONG_DATE');
    },
  },
];

function callMeeting(tale: DeliberationTale, day: string, item: number): void {
  tale.propose(day, item, 'COMMUNITY_MEETING');
  tale.convene(plus(day, 3), plus(day, 12));
  tale.notify(plus(day, 6), 'MEETING', ['INVITATION', 'POSTING'], ['CULTURAL_HOUSE', 'COMMUNITY_POINT']);
  if (item <= 3) tale.notify(plus(day, 6), 'MEETING_DOCUMENTS', ['DIRECT_DELIVERY']);
}

/** Proposed, planned, announced and handed out on the ninth day. */
export function tellBallotToHandingOut(tale: DeliberationTale, day: string, item: number): void {
  tale.propose(day, item, 'HOUSEHOLD_BALLOT');
  tale.planBallot(plus(day, 2), plus(day, 9));
  tale.notify(plus(day, 4), 'BALLOT', ['POSTING'], ['CULTURAL_HOUSE']);
  tale.distribute(plus(day, 9));
}

export const ballotPlants: readonly MatterPlant[] = [
  byBallot('ballot-lawful', {}),
  byBallot('ballot-chosen-for-another-item', {}, [1, 2, 3, 4, 5]),
  byBallot('ballot-by-the-chair-for-one-village', { plan: { ballotGround: 'COMMUNE_CHAIR_CHOICE' } }),
  ...[2, 3, 5, 6].map((members) =>
    byBallot(`ballot-team-of-${String(members)}`, { plan: { ballotTeamMembers: members } }),
  ),
  byBallot('ballot-team-without-the-front', { plan: { teamLedByFront: false } }),
  byBallot('ballot-plan-sent-on-day-3', { planSent: 3 }),
  byBallot('ballot-plan-sent-on-day-4', { planSent: 4 }),
  byBallot('ballot-plan-sent-on-day-6', { planSent: 6 }),
  byBallot('ballot-plan-never-sent', { planSent: null }),
  byBallot('ballot-plan-to-the-chair-only', { planSentTo: ['CHU_TICH_UBND_XA'] }),
  byBallot('ballot-announced-two-days-before', { announced: 2 }),
  byBallot('ballot-announced-one-day-before', { announced: 1 }),
  byBallot('ballot-announced-on-the-day', { announced: 0 }),
  byBallot('ballot-announced-after', { announced: -1 }),
  byBallot('ballot-never-announced', { announced: null }),
  byBallot('ballot-put-off', { announced: 1, putOff: 6 }),
  byBallot('two-ballots-a-household', { distribution: { ballotsPerHousehold: 2 } }),
  byBallot('ballot-just-enough', {}, [6]),
  byBallot('ballot-one-short-declared-carried', { margin: -1 }),
  byBallot('ballot-one-short-declared-lost', { margin: -1, declared: false }),
  byBallot('ballot-one-witness', { witnesses: 1 }),
  byBallot('ballot-without-witnesses', { witnesses: null }),
  byBallot('ballot-without-minutes', { minutes: false }),
  byBallot('ballot-decision-on-the-fifth-day', { sent: 5 }),
  byBallot('ballot-decision-on-the-sixth-day', { sent: 6 }),
  byBallot('ballot-decision-never-sent', { sent: null }),
  {
    name: 'ballots-without-a-plan',
    items: [6],
    tell: (tale, day, item) => {
      tale.propose(day, item, 'HOUSEHOLD_BALLOT');
      tale.notify(plus(day, 8), 'BALLOT', ['TELEPHONE']);
      tale.distribute(plus(day, 12));
    },
  },
  {
    name: 'ballot-closed-before-the-count',
    items: [6],
    tell: (tale, day, item) => {
      tellBallotToHandingOut(tale, day, item);
      tale.inVillage('BallotClosed', plus(day, 12), { ballotsReturned: tale.households - 3 });
      const counted = plus(day, 16);
      tale.tally(counted, {
        votesFor: tale.enough,
        declared: true,
        form: 'HOUSEHOLD_BALLOT',
        witnesses: 2,
        copies: 1,
      });
      tale.decide(counted, 'HOUSEHOLD_BALLOT');
      tale.send(workingDaysAfter(plus(day, 12), 6));
    },
  },
  ...afterMeetings,
];
