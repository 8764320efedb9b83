import {
  ProjectAccepted,
  ProjectApproved,
  ProjectCompleted,
  ProjectStarted,
  SiteClearanceAgreed,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const projectsBindings = [
  bind(ProjectApproved, [{ code: 'PROJECT_APPROVED', facts: { PROJECT_FUNDING: 'projectFunding' } }]),
  bind(ProjectStarted, [{ code: 'PROJECT_STARTED', facts: { PROJECT_FUNDING: 'projectFunding' } }]),
  bind(ProjectCompleted, [{ code: 'PROJECT_COMPLETED', when: { field: 'boardTaskDone', equals: true } }]),
  bind(ProjectAccepted),
  bind(SiteClearanceAgreed),
];
