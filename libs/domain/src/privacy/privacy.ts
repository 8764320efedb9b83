import { processOf } from '../ledger/process.js';
import { answers, cannotBegin } from '../ledger/rules.js';
import { DataSubjectAnswered, DataSubjectRequested, PersonalDataErased } from './privacy.actions.js';

/** One data subject under its pseudonym (chủ thể dữ liệu): what it asked for, what was read and erased. */
export const privacy = processOf(
  'privacy',
  cannotBegin(DataSubjectAnswered),
  answers(DataSubjectAnswered, 'source', DataSubjectRequested),
  answers(PersonalDataErased, 'source', DataSubjectRequested),
);
