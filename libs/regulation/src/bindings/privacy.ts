import { DataSubjectAnswered, DataSubjectRequested, PersonalDataErased, PersonalDataRead } from '@app/domain';
import { bind } from '../reading/binding.js';

export const privacyBindings = [
  bind(PersonalDataRead),
  bind(DataSubjectRequested),
  bind(DataSubjectAnswered),
  bind(PersonalDataErased),
];
