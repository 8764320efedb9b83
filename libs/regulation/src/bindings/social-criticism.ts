import { DraftSubmissionPlanned, DraftSubmitted, SocialCriticismHeld } from '@app/domain';
import { bind } from '../reading/binding.js';

export const socialCriticismBindings = [
  bind(DraftSubmissionPlanned, [{ code: 'DRAFT_SUBMISSION_PLANNED' }]),
  bind(SocialCriticismHeld),
  bind(DraftSubmitted, [{ code: 'DRAFT_SUBMITTED' }]),
];
