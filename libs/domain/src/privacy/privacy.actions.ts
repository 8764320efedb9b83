import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Count, Text } from '../action-type/fields.js';
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
