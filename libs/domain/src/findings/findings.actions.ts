import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Day, EventRef, Flag, ListOf, LongText } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'findings',
  stream: 'finding',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'MTTQ_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'DOAN_THANH_TRA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
  ],
  recordedByOnly: [{ when: { field: 'findingSource', equals: 'AUDIT' }, bodies: ['DOAN_THANH_TRA'] }],
  vi: 'Chỉ ra hạn chế, tồn tại',
  en: 'Finding raised',
})
export class FindingRaised {
  @Code({ values: 'findingSources', vi: 'Nguồn', en: 'Where it comes from' })
  findingSource!: CodeOf<'findingSources'>;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @Code({ optional: true, values: 'severities', vi: 'Mức độ', en: 'Severity' })
  severity?: CodeOf<'severities'>;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @ListOf('text', { optional: true, vi: 'Điều khoản', en: 'Articles' })
  articles?: string[];

  @ListOf('text', { optional: true, vi: 'Nghĩa vụ', en: 'Obligations' })
  obligations?: string[];

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}

@ActionType({
  activity: 'findings',
  stream: 'finding',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'DOI_TUONG_GIAM_SAT', 'CHU_DAU_TU', 'TRUONG_THON'],
  vi: 'Giải trình về hạn chế, tồn tại',
  en: 'Finding replied to',
})
export class FindingReplied {
  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @Flag({ vi: 'Nhất trí', en: 'Agreed' })
  agreed!: boolean;
}

@ActionType({
  activity: 'findings',
  stream: 'finding',
  pillars: ['INSPECT', 'DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'DOI_TUONG_GIAM_SAT',
    'CHU_DAU_TU',
    'TRUONG_THON',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
  ],
  vi: 'Đề ra giải pháp khắc phục',
  en: 'Remedy planned',
})
export class RemedyPlanned {
  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;

  @LongText({ optional: true, vi: 'Trách nhiệm thực hiện', en: 'Who does what' })
  responsibility?: string;
}

@ActionType({
  activity: 'findings',
  stream: 'finding',
  pillars: ['INSPECT', 'DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'DOI_TUONG_GIAM_SAT',
    'CHU_DAU_TU',
    'TRUONG_THON',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
  ],
  vi: 'Hoàn thành khắc phục',
  en: 'Remedy completed',
})
export class RemedyCompleted {
  @LongText({ vi: 'Kết quả', en: 'Result' })
  result!: string;
}

@ActionType({
  activity: 'findings',
  stream: 'finding',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'MTTQ_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'DOAN_THANH_TRA',
  ],
  vi: 'Xác minh việc khắc phục',
  en: 'Remedy verified',
})
export class RemedyVerified {
  @Flag({ vi: 'Đã khắc phục', en: 'Remedied' })
  remedied!: boolean;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
