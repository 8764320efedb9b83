import { ActionType } from '../action-type/action-type.js';
import { Code, Day, EventRef, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'reminders',
  stream: 'reminder',
  pillars: [],
  recordedBy: ['SYSTEM'],
  vi: 'Gửi nhắc việc',
  en: 'Reminder sent',
})
export class ReminderSent {
  @Text({ vi: 'Nghĩa vụ', en: 'Duty' })
  duty!: string;

  @Code({ values: 'reminderChannels', vi: 'Kênh', en: 'Channel' })
  reminderChannel!: CodeOf<'reminderChannels'>;

  @Text({ vi: 'Tài khoản', en: 'Account' })
  account!: string;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: string;
}

@ActionType({
  activity: 'reminders',
  stream: 'reminder',
  pillars: [],
  recordedBy: ['SYSTEM'],
  vi: 'Nhắc việc đã đến',
  en: 'Reminder delivered',
})
export class ReminderDelivered {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Code({ values: 'deliveryStates', vi: 'Kết quả', en: 'Outcome' })
  delivery!: CodeOf<'deliveryStates'>;
}
