import { AccessGranted, AccessRevoked } from '@app/domain';
import { bind } from '../reading/binding.js';

export const accessBindings = [bind(AccessGranted), bind(AccessRevoked)];
