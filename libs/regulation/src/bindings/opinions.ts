import {
  CitizenSupervisionRecorded,
  FieldVisitRecorded,
  OpinionAnswered,
  OpinionSubmitted,
  SatisfactionMeasured,
  SituationReported,
} from '@app/domain';
import { bind } from '../reading/binding.js';

export const opinionsBindings = [
  bind(OpinionSubmitted),
  bind(OpinionAnswered),
  bind(SituationReported, [
    { code: 'MATTER_BEYOND_AUTHORITY', when: { field: 'beyondAuthority', equals: true } },
  ]),
  bind(FieldVisitRecorded),
  bind(SatisfactionMeasured, [{ code: 'SATISFACTION_RATED' }]),
  bind(CitizenSupervisionRecorded, [{ code: 'CITIZEN_SUPERVISION_RECORDED', forms: 'form' }]),
];
