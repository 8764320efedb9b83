import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'social-criticism',
  stream: 'socialCriticism',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: ['CO_QUAN_SOAN_THAO', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Dự kiến trình dự thảo thuộc diện phản biện',
  en: 'Submission of a draft planned',
})
export class DraftSubmissionPlanned {
  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'social-criticism',
  stream: 'socialCriticism',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'MTTQ_CAP_TREN', 'TO_CHUC_CHINH_TRI_XA_HOI'],
  vi: 'Tổ chức phản biện xã hội',
  en: 'Social criticism held',
})
export class SocialCriticismHeld {
  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Code({ values: 'opinionForms', vi: 'Hình thức', en: 'Form' })
  opinionForm!: CodeOf<'opinionForms'>;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'social-criticism',
  stream: 'socialCriticism',
  pillars: ['DISCUSS'],
  recordedBy: ['CO_QUAN_SOAN_THAO', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Trình dự thảo',
  en: 'Draft submitted',
})
export class DraftSubmitted {
  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
