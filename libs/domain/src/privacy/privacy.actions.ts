import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Count, Day, EventRef, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'privacy',
  stream: 'privacy',
  pillars: [],
  recordedBy: ['SYSTEM'],
  restricted: true,
  vi: 'Xem dữ liệu cá nhân',
  en: 'Personal data read',
})
export class PersonalDataRead {
  @Text({ vi: 'Mã chủ thể', en: 'Pseudonym of the subject' })
  subjectKey!: string;

  @Code({ values: 'readPurposes', vi: 'Mục đích', en: 'Purpose' })
  readPurpose!: CodeOf<'readPurposes'>;

  @Count({ vi: 'Số trường đã xem', en: 'Fields read' })
  fieldsRead!: number;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'privacy',
  stream: 'privacy',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'UBND_TINH', 'SYSTEM'],
  restricted: true,
  vi: 'Chủ thể dữ liệu yêu cầu',
  en: 'Data subject request received',
})
export class DataSubjectRequested {
  @Text({ vi: 'Mã chủ thể', en: 'Pseudonym of the subject' })
  subjectKey!: string;

  @Code({ values: 'subjectRequests', vi: 'Yêu cầu', en: 'Request' })
  request!: CodeOf<'subjectRequests'>;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}

@ActionType({
  activity: 'privacy',
  stream: 'privacy',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'UBND_TINH', 'SYSTEM'],
  restricted: true,
  vi: 'Trả lời chủ thể dữ liệu',
  en: 'Data subject request answered',
})
export class DataSubjectAnswered {
  @Text({ vi: 'Mã chủ thể', en: 'Pseudonym of the subject' })
  subjectKey!: string;

  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Code({ values: 'requestAnswers', vi: 'Trả lời', en: 'Answer' })
  answer!: CodeOf<'requestAnswers'>;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'privacy',
  stream: 'privacy',
  pillars: [],
  recordedBy: ['SYSTEM', 'UBND_TINH'],
  restricted: true,
  vi: 'Xóa dữ liệu cá nhân',
  en: 'Personal data erased',
})
export class PersonalDataErased {
  @Text({ vi: 'Mã chủ thể', en: 'Pseudonym of the subject' })
  subjectKey!: string;

  @Code({ values: 'erasureGrounds', vi: 'Căn cứ', en: 'Legal ground' })
  erasureGround!: CodeOf<'erasureGrounds'>;

  @Count({ vi: 'Số cam kết', en: 'Commitments' })
  commitments!: number;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}
