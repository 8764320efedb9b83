import { PersonalDataRead } from '@app/domain';
import { bind } from '../reading/binding.js';

export const privacyBindings = [bind(PersonalDataRead)];
