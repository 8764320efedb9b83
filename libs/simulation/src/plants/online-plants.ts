import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import type { DeliberationTale } from './deliberation-tale.js';
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

export const onlinePlants: readonly MatterPlant[] = [
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
