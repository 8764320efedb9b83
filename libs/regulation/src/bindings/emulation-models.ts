import {
  EmulationModelEnded,
  EmulationModelMaintained,
  EmulationModelNominated,
  EmulationModelRecognised,
  EmulationModelRegistered,
  EmulationModelReplicated,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const emulationModelsBindings = [
  bind(EmulationModelRegistered),
  bind(EmulationModelMaintained),
  bind(EmulationModelNominated),
  bind(EmulationModelRecognised),
  bind(EmulationModelReplicated),
  bind(EmulationModelEnded),
];
