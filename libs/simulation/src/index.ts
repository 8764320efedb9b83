export { coveredObligations } from './covered.js';
export { sample, type Sample, type SampleOptions, type Tour } from './sample.js';
export {
  defaultAccountOf,
  firstDayOf,
  simulate,
  type Simulation,
  type SimulationOptions,
} from './simulate.js';
export type { Commune, Province, Village } from './province/province.js';
export { GroundTruth, type Belief, type DutyTruth } from './stream/ground-truth.js';
export { trueStateOn, type TrueState, type TrueStep } from './truth/timeline.js';
export {
  actingBodies,
  type ActingBody,
  type ActionRequest,
  type SimulatedAction,
} from './stream/simulated-action.js';
