import { documentChain } from '../documents/document-chain.js';
import { feedbackInbox } from '../feedback/feedback-inbox.js';
import { findingsRemedies } from '../findings/findings-remedies.js';
import { petitionClock } from '../petitions/petition-clock.js';
import { projectTracker } from '../projects/project-tracker.js';
import { recommendationTracker } from '../recommendations/recommendation-tracker.js';
import { targetProgress } from '../targets/target-progress.js';
import type { Tracker } from './tracker.js';

/** Every tracker; a new one raises the version of `trackedCases`. */
export const trackers: readonly Tracker[] = [
  documentChain,
  feedbackInbox,
  findingsRemedies,
  petitionClock,
  projectTracker,
  recommendationTracker,
  targetProgress,
];
