import { StatisticReported } from '@app/domain';
import { bind } from '../reading/binding.js';

export const statisticsBindings = [bind(StatisticReported)];
