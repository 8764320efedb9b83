import { plus } from '../calendar/days.js';
import type { MatterPlant } from './meeting-plants.js';

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

export const clusterPlants: readonly MatterPlant[] = [
  clusters('clusters-from-200', { households: 200, approved: 4, met: 12 }),
  clusters('clusters-with-199', { households: 199, approved: 4, met: 12 }),
  clusters('clusters-approved-on-the-day', { households: 240, approved: 12, met: 12 }),
  clusters('clusters-approved-too-late', { households: 240, approved: 15, met: 12 }),
  clusters('clusters-never-approved', { households: 240, approved: null, met: 12 }),
  clusters('clusters-waiting', { households: 240, approved: null, met: null }),
  clusters('clusters-dispersed', { households: 150, approved: 4, met: null, dispersed: true }),
  clusters('clusters-not-dispersed', { households: 150, approved: 4, met: null, dispersed: false }),
];
