import { BodyMemberAppointed } from '@app/domain';
import { bind } from '../reading/binding.js';

export const bodiesBindings = [bind(BodyMemberAppointed)];
