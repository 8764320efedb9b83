import { documentChain } from '../documents/document-chain.js';
import { feedbackInbox } from '../feedback/feedback-inbox.js';
import { findingsRemedies } from '../findings/findings-remedies.js';
import { petitionClock } from '../petitions/petition-clock.js';
import { projectTracker } from '../projects/project-tracker.js';
import { recommendationTracker } from '../recommendations/recommendation-tracker.js';
import { targetProgress } from '../targets/target-progress.js';
import type { RegisterDefinition } from './register-definition.js';

/**
 * Registers whose lines are cases with a state and a clock, folded from several acts. Those of petitions name no type:
 * all of theirs are restricted, and what may be shown of them are the columns of the tracker.
 */
export const trackedDefinitions: readonly RegisterDefinition[] = [
  {
    name: 'documentChain',
    titleVi: 'Chuỗi văn bản chỉ đạo và triển khai',
    titleEn: 'Chain of directives',
    types: ['LegalDocumentIssued', 'LocalRegulationAdopted', 'InstructionIssued'],
    tracker: documentChain,
  },
  {
    name: 'feedbackInbox',
    titleVi: 'Phản ánh của người dân',
    titleEn: 'Feedback of citizens',
    types: [],
    tracker: feedbackInbox,
  },
  {
    name: 'findingsRemedies',
    titleVi: 'Hạn chế, tồn tại và khắc phục',
    titleEn: 'Findings and remedies',
    types: ['FindingRaised'],
    tracker: findingsRemedies,
  },
  {
    name: 'petitionClock',
    titleVi: 'Giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh',
    titleEn: 'Petitions and their clocks',
    types: [],
    tracker: petitionClock,
  },
  {
    name: 'recommendationTracker',
    titleVi: 'Kiến nghị và trả lời kiến nghị',
    titleEn: 'Recommendations and their answers',
    types: ['RecommendationIssued'],
    tracker: recommendationTracker,
  },
  {
    name: 'targetProgress',
    titleVi: 'Chỉ tiêu, nhiệm vụ và kết quả thực hiện',
    titleEn: 'Targets and progress',
    types: ['TargetSet'],
    tracker: targetProgress,
  },
];

/** Answered as `/v1/projects`, in the shape of a register; it is none of the reports. */
export const projectDefinition: RegisterDefinition = {
  name: 'projects',
  titleVi: 'Công trình, dự án',
  titleEn: 'Works and projects',
  types: ['ProjectApproved'],
  tracker: projectTracker,
};
