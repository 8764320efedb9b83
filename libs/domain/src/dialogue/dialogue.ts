import { processOf } from '../ledger/process.js';
import { answers, cannotBegin, fits } from '../ledger/rules.js';
import { DialogueQuestionAnswered, DialogueQuestionRaised, DialogueRequested } from './dialogue.actions.js';

/** One dialogue (đối thoại): asked for, planned, held, its questions and their answers. */
export const dialogue = processOf(
  'dialogue',
  cannotBegin(DialogueQuestionAnswered),
  answers(DialogueQuestionAnswered, 'source', DialogueQuestionRaised),
  fits(DialogueRequested, ['votersAsking'], 'votersTotal'),
);
