import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Count, Day, DocumentRef, LongText, ProjectRef, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'inspection',
  stream: 'inspection',
  pillars: ['INSPECT'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'MTTQ_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  recordedByOnly: [
    {
      when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    { when: { field: 'inspector', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Lập kế hoạch kiểm tra',
  en: 'Inspection planned',
})
export class InspectionPlanned {
  @Code({ values: 'inspectors', vi: 'Đơn vị kiểm tra', en: 'Who inspects' })
  inspector!: CodeOf<'inspectors'>;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({ optional: true, vi: 'Nơi được kiểm tra', en: 'Who is inspected' })
  inspected?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

@ActionType({
  activity: 'inspection',
  stream: 'inspection',
  pillars: ['INSPECT'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'MTTQ_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  recordedByOnly: [
    {
      when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    { when: { field: 'inspector', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Bắt đầu kiểm tra',
  en: 'Inspection started',
})
export class InspectionStarted {
  @Code({ values: 'inspectors', vi: 'Đơn vị kiểm tra', en: 'Who inspects' })
  inspector!: CodeOf<'inspectors'>;

  @Text({ optional: true, vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject?: string;
}

/** Also the review of one matter by the Inspection Board and the check of a public-duty team. */
@ActionType({
  activity: 'inspection',
  stream: 'inspection',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'MTTQ_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  recordedByOnly: [
    {
      when: { field: 'inspector', equals: 'PEOPLES_INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    { when: { field: 'inspector', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Kết thúc cuộc kiểm tra',
  en: 'Inspection held',
})
export class InspectionHeld {
  @Code({ values: 'inspectors', vi: 'Đơn vị kiểm tra', en: 'Who inspects' })
  inspector!: CodeOf<'inspectors'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({ optional: true, vi: 'Nơi được kiểm tra', en: 'Who is inspected' })
  inspected?: string;

  @Code({ values: 'conclusions', vi: 'Kết luận', en: 'Conclusion' })
  conclusion!: CodeOf<'conclusions'>;

  @Count({ optional: true, vi: 'Số hạn chế, tồn tại', en: 'Findings' })
  findings?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
