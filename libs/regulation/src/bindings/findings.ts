import { FindingRaised, FindingReplied, RemedyCompleted, RemedyPlanned, RemedyVerified } from '@app/domain';
import { bind } from '../reading/binding.js';

export const findingsBindings = [
  bind(FindingRaised),
  bind(FindingReplied),
  bind(RemedyPlanned),
  bind(RemedyCompleted),
  bind(RemedyVerified),
];
