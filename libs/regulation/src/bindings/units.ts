import { UnitRegistered, UnitRenamed, UnitRecoded, UnitSucceeded, UnitFactRecorded } from '@app/domain';
import { bind } from '../reading/binding.js';

export const unitsBindings = [
  bind(UnitRegistered),
  bind(UnitRenamed),
  bind(UnitRecoded),
  bind(UnitSucceeded),
  bind(UnitFactRecorded),
];
