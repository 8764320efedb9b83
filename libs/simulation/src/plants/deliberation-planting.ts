import type { Commune } from '../province/province.js';
import { Story, type StoryWorld } from '../stream/story.js';
import { deliberationTruth } from '../truth/deliberation-truth.js';
import { ballotPlants } from './ballot-plants.js';
import { communeMatterPlants } from './commune-matter-plants.js';
import { DeliberationTale } from './deliberation-tale.js';
import { clusterPlants } from './cluster-plants.js';
import { initiativePlants } from './initiative-plants.js';
import { matterBeliefPlants } from './matter-beliefs.js';
import { meetingPlants } from './meeting-plants.js';
import { onlinePlants } from './online-plants.js';
import { blankBelief, nameOf, Rota, spread, type Source, type Span } from './planting.js';

/** All courses of a matter that are told. */
export const deliberationPlants = [
  ...meetingPlants,
  ...ballotPlants,
  ...onlinePlants,
  ...initiativePlants,
  ...clusterPlants,
  ...matterBeliefPlants,
  ...communeMatterPlants,
];

/** Matters put to the people in the communes, `perYear` each, spread over the span. */
export function plantDeliberations(
  world: StoryWorld,
  communes: readonly Commune[],
  span: Span,
  perYear: number,
): Source[] {
  const random = world.random.branch('matters');
  const rota = new Rota(deliberationPlants, random);
  return spread(communes, span, perYear, random).map(({ commune, n, dayIn }) => {
    const { item: plant, round } = rota.deal();
    const belief = blankBelief(commune);
    const story = new Story(`${nameOf(commune)}-matter-${String(n)}`, 'deliberation', world, belief);
    const tale = new DeliberationTale(story, commune, random.pick(commune.villages));
    plant.tell(tale, dayIn(round), random.pick(plant.items));
    return {
      commune,
      stories: [story],
      plants: [plant.name],
      truth: () => deliberationTruth(belief),
      belief,
      kind: 'MATTER',
    };
  });
}
