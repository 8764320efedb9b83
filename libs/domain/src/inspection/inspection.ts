import { processOf } from '../ledger/process.js';
import { inOrder, nothingAfter, once } from '../ledger/rules.js';
import { InspectionHeld, InspectionStarted } from './inspection.actions.js';

/** One inspection (kiểm tra). What a board looked into without planning or announcing it is recorded as held. */
export const inspection = processOf(
  'inspection',
  once(InspectionHeld),
  inOrder([InspectionStarted], [InspectionHeld]),
  nothingAfter(InspectionHeld, InspectionStarted),
);
