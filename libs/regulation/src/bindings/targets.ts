import { TargetProgressMeasured, TargetSet } from '@app/domain';
import { bind } from '../reading/binding.js';

export const targetsBindings = [bind(TargetSet), bind(TargetProgressMeasured)];
