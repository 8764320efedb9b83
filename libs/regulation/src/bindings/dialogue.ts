import {
  DialogueHeld,
  DialoguePlanned,
  DialogueQuestionAnswered,
  DialogueQuestionRaised,
  DialogueRequested,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const dialogueBindings = [
  bind(DialogueRequested, [
    {
      code: 'DIALOGUE_REQUESTED_BY_VOTERS',
      tallies: [{ of: 'VOTERS', yes: 'votersAsking', total: 'votersTotal' }],
    },
  ]),
  bind(DialoguePlanned, [
    {
      code: 'DIALOGUE_PLANNED',
      when: { field: 'dialogueAudience', equals: 'PEOPLE' },
      forms: 'dialogueForm',
    },
  ]),
  bind(DialogueHeld, [
    { code: 'DIALOGUE_HELD', when: { field: 'dialogueAudience', equals: 'PEOPLE' }, forms: 'dialogueForm' },
    {
      code: 'COMPENSATION_DIALOGUE_HELD',
      when: { field: 'dialogueAudience', equals: 'LAND_HOLDERS' },
      forms: 'dialogueForm',
    },
  ]),
  bind(DialogueQuestionRaised),
  bind(DialogueQuestionAnswered),
];
