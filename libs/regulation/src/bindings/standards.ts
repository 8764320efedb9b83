import { LawAccessStandardDeclared, SelfAssessmentDrafted, StandardRecognised } from '@app/domain';
import { bind } from '../reading/binding.js';

export const standardsBindings = [
  bind(SelfAssessmentDrafted, [
    { code: 'SELF_ASSESSMENT_DRAFTED', constants: { DOCUMENT_KIND: 'SELF_ASSESSMENT' } },
  ]),
  bind(LawAccessStandardDeclared, [
    {
      code: 'STANDARD_ASSESSED',
      facts: { HEAD_DISCIPLINED: 'headDisciplined' },
      counts: { SCORE_POINTS: 'scorePoints' },
      tallies: [{ of: 'CRITERION_MAX_POINTS', each: 'criterionPoints', declared: 'declaredMet' }],
    },
  ]),
  bind(StandardRecognised),
];
