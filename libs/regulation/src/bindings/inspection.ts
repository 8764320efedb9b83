import { InspectionHeld, InspectionPlanned, InspectionStarted } from '@app/domain';
import { bind } from '../reading/binding.js';

export const inspectionBindings = [
  bind(InspectionPlanned, [
    { code: 'INSPECTION_PLANNED', when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' } },
  ]),
  bind(InspectionStarted, [
    { code: 'INSPECTION_STARTED', when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' } },
  ]),
  bind(InspectionHeld, [
    { code: 'INSPECTION_COMPLETED', when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' } },
  ]),
];
