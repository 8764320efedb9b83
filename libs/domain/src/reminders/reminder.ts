import { processOf } from '../ledger/process.js';
import { answers, cannotBegin } from '../ledger/rules.js';
import { ReminderDelivered, ReminderSent } from './reminders.actions.js';

/** One reminder of a coming due date (nhắc việc) and what became of it. */
export const reminder = processOf(
  'reminder',
  cannotBegin(ReminderDelivered),
  answers(ReminderDelivered, 'source', ReminderSent),
);
