import { plus } from '../calendar/days.js';
import type { DeliberationTale } from './deliberation-tale.js';
import type { MatterPlant } from './meeting-plants.js';

interface CommuneCourse {
  /** Villages of all in which two thirds of the households say yes. */
  inFavour: (villages: number) => number;
  /** What the commune claims; the true number when nothing is said. */
  claimed?: (villages: number) => number;
  declared: boolean;
  /** Villages whose tally is not recorded. */
  unrecorded?: number;
  /** How many villages report their result. */
  reported?: 'ALL' | 'NONE';
}

/** The least number of villages that is two thirds of them. */
function twoThirds(villages: number): number {
  return Math.ceil((villages * 2) / 3);
}

/** A matter of the whole commune: one plan of the chair, a ballot in every village, one result put together. */
function communeWide(name: string, course: CommuneCourse): MatterPlant {
  return {
    name,
    items: [1, 2],
    tell: (tale, day, item) => {
      tale.item = item;
      proposeAndAnnounce(tale, day, item);
      const { villages } = tale.commune;
      const inFavour = course.inFavour(villages.length);
      const recorded = villages.slice(0, villages.length - (course.unrecorded ?? 0));
      const countedOn = plus(day, 25);
      for (const [n, village] of recorded.entries()) {
        tale.distribute(plus(day, 20), {}, village);
        const enough = (village.households * 2) / 3;
        const carried = n < inFavour;
        tale.tally(countedOn, {
          village,
          votesFor: carried ? enough : enough - 1,
          declared: carried,
          form: 'HOUSEHOLD_BALLOT',
          scope: 'COMMUNE',
          closedOn: plus(day, 24),
          witnesses: 2,
          copies: 2,
        });
        tale.publish(plus(countedOn, 3), 'POSTING', {}, village);
        if (course.reported !== 'NONE') report(tale, plus(countedOn, 2), village.id);
      }
      tale.act('CommuneResultAggregated', 'UBND_XA', plus(countedOn, 5), {
        matterItem: item,
        villagesTotal: villages.length,
        villagesInFavour: (course.claimed ?? course.inFavour)(villages.length),
        declaredCarried: course.declared,
        effectiveOn: plus(countedOn, 20),
      });
    },
  };
}

function proposeAndAnnounce(tale: DeliberationTale, day: string, item: number): void {
  tale.act('MatterProposed', 'UBND_XA', day, {
    matterItem: item,
    matterScope: 'COMMUNE',
    subject: 'Đóng góp xây dựng chợ xã',
    proposer: 'COMMUNE_CHAIR',
    agreedWithFront: true,
    voteForm: 'HOUSEHOLD_BALLOT',
  });
  tale.act('BallotPlanIssued', 'UBND_XA', plus(day, 6), {
    matterItem: item,
    matterScope: 'COMMUNE',
    ballotGround: 'COMMUNE_CHAIR_CHOICE',
    agreedWithFront: true,
    plannedOn: plus(day, 20),
    ballotTeamMembers: 5,
    teamLedByFront: true,
  });
  tale.sendPaper('BALLOT_PLAN', plus(day, 7), ['CHU_TICH_UBND_XA', 'MTTQ_XA']);
  const forms = ['POSTING', 'VILLAGE_LOUDSPEAKER'];
  const data = { householdNotice: 'BALLOT', forms, places: ['CULTURAL_HOUSE'] };
  tale.act('HouseholdsNotified', 'UBND_XA', plus(day, 15), data);
}

function report(tale: DeliberationTale, on: string, village: string): void {
  const data = { reportKind: 'BALLOT_RESULT', to: ['UBND_XA'], resubmission: false, village };
  tale.paper('ReportSubmitted', on, data);
}

export const communeMatterPlants: readonly MatterPlant[] = [
  communeWide('commune-two-thirds', { inFavour: twoThirds, declared: true }),
  communeWide('commune-one-village-short', { inFavour: (n) => twoThirds(n) - 1, declared: true }),
  communeWide('commune-short-declared-lost', { inFavour: (n) => twoThirds(n) - 1, declared: false }),
  communeWide('commune-claim-above-the-count', {
    inFavour: (n) => twoThirds(n) - 1,
    claimed: twoThirds,
    declared: true,
  }),
  communeWide('commune-claim-below-the-count', { inFavour: twoThirds, claimed: () => 1, declared: true }),
  communeWide('commune-claim-alone', {
    inFavour: (n) => n,
    claimed: twoThirds,
    declared: true,
    unrecorded: 1,
  }),
  communeWide('commune-claim-alone-short', {
    inFavour: (n) => n,
    claimed: (n) => twoThirds(n) - 1,
    declared: true,
    unrecorded: 1,
  }),
  communeWide('commune-results-not-reported', { inFavour: twoThirds, declared: true, reported: 'NONE' }),
];
