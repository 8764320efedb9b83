import { ObstructionReported, ViolationRecorded, ViolationSanctioned } from '@app/domain';
import { bind } from '../reading/binding.js';

export const violationsBindings = [
  bind(ViolationRecorded, [{ code: 'VIOLATION_DISCOVERED', facts: { DISCOVERED_BY: 'discoveredBy' } }]),
  bind(ViolationSanctioned),
  bind(ObstructionReported, [{ code: 'OBSTRUCTION_REPORTED', facts: { OBSTRUCTED: 'obstructed' } }]),
];
