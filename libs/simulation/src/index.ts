export { defaultAccountOf, simulate, type Simulation, type SimulationOptions } from './simulate.js';
export { GroundTruth, type Belief, type DutyTruth } from './stream/ground-truth.js';
export { trueStateOn, type TrueState, type TrueStep } from './truth/timeline.js';
export {
  actingBodies,
  type ActingBody,
  type ActionRequest,
  type SimulatedAction,
} from './stream/simulated-action.js';
