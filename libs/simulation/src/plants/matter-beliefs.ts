import { plus } from '../calendar/days.js';
import { workingDaysAfter } from '../calendar/working-days.js';
import { tellBallotToHandingOut } from './ballot-plants.js';
import { tellMeeting } from './deliberation-tale.js';
import type { MatterPlant } from './meeting-plants.js';

/** What is believed of a matter changes: late entries, corrections, withdrawals, inexact days. */
export const matterBeliefPlants: readonly MatterPlant[] = [
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
      tellBallotToHandingOut(tale, day, item);
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
