import { ReminderDelivered, ReminderSent } from '@app/domain';
import { bind } from '../reading/binding.js';

export const remindersBindings = [bind(ReminderSent), bind(ReminderDelivered)];
