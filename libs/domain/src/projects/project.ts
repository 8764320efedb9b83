import { processOf } from '../ledger/process.js';
import { fits, inOrder, nothingAfter, once } from '../ledger/rules.js';
import {
  ProjectAccepted,
  ProjectCompleted,
  ProjectStarted,
  SiteClearanceAgreed,
} from './projects.actions.js';

/**
 * One work or project (công trình, dự án): approved, started, completed, accepted. Parts may be accepted before the whole
 * is complete, and started before it was approved: the second is unlawful, and recorded.
 */
export const project = processOf(
  'project',
  once(ProjectCompleted),
  inOrder([ProjectStarted], [ProjectCompleted, ProjectAccepted]),
  nothingAfter(ProjectCompleted, ProjectStarted),
  fits(SiteClearanceAgreed, ['householdsAgreeing'], 'householdsConcerned'),
);
