import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import {
  BodyRef,
  CaseRef,
  Code,
  Count,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  LongText,
  Period,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'planning',
  stream: 'record',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'HDND_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'CO_QUAN_DON_VI',
  ],
  recordedByOnly: [
    {
      when: { field: 'planKind', equals: 'INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    {
      when: { field: 'planKind', equals: 'SUPERVISION_BOARD' },
      bodies: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
    {
      when: { field: 'planKind', in: ['FRONT_SUPERVISION', 'INVESTMENT_SUPERVISION'] },
      bodies: ['MTTQ_XA', 'TO_CHUC_CHINH_TRI_XA_HOI'],
    },
  ],
  vi: 'Ban hành chương trình, kế hoạch',
  en: 'Plan adopted',
})
export class PlanAdopted {
  @Code({ values: 'planKinds', vi: 'Loại kế hoạch', en: 'Kind of plan' })
  planKind!: CodeOf<'planKinds'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Code({ values: 'periodKinds', vi: 'Loại kỳ', en: 'Kind of period' })
  periodKind!: CodeOf<'periodKinds'>;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @Text({ optional: true, vi: 'Hình thức lấy ý kiến', en: 'Forms of consultation' })
  formsText?: string;

  @Text({ optional: true, vi: 'Thời điểm', en: 'When' })
  timing?: string;

  @Text({ optional: true, vi: 'Thời gian, thời hạn', en: 'When and how long' })
  timeLimit?: string;

  @LongText({ optional: true, vi: 'Trách nhiệm thực hiện', en: 'Who does what' })
  responsibility?: string;

  @ListOf('documentRef', { optional: true, vi: 'Gắn với văn bản, nhiệm vụ', en: 'Linked to documents' })
  linkedTo?: string[];

  @BodyRef({ optional: true, vi: 'Tổ chức, cơ quan', en: 'Body' })
  body?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'planning',
  stream: 'record',
  pillars: ['DISCUSS', 'DO', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Ký chương trình phối hợp',
  en: 'Coordination programme signed',
})
export class CoordinationProgrammeSigned {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;

  @ListOf('text', { optional: true, vi: 'Các bên ký', en: 'Parties' })
  signatories?: string[];

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'planning',
  stream: 'record',
  pillars: ['INSPECT', 'DISCUSS', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Hội nghị giao ban, kiểm điểm',
  en: 'Review meeting held',
})
export class ReviewMeetingHeld {
  @Code({ values: 'meetingPurposes', vi: 'Mục đích', en: 'Purpose' })
  meetingPurpose!: CodeOf<'meetingPurposes'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Code({ optional: true, values: 'bodies', vi: 'Người chủ trì', en: 'Chair' })
  chair?: CodeOf<'bodies'>;

  @ListOf('text', { optional: true, vi: 'Cơ quan dự họp', en: 'Bodies that attended' })
  attendingBodies?: string[];

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @Day({ optional: true, vi: 'Ngày thông qua biên bản', en: 'Minutes approved on' })
  minutesApprovedOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'planning',
  stream: 'record',
  pillars: ['INSPECT', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Sơ kết, tổng kết, rà soát định kỳ',
  en: 'Periodic review held',
})
export class PeriodicReviewHeld {
  @Code({ values: 'reviewSubjects', vi: 'Nội dung', en: 'What is reviewed' })
  reviewSubject!: CodeOf<'reviewSubjects'>;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Count({ optional: true, unit: 'year', vi: 'Số năm', en: 'Years' })
  spanYears?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'planning',
  stream: 'record',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
  ],
  vi: 'Đánh giá, xếp loại',
  en: 'Performance rated',
})
export class PerformanceRated {
  @Text({ vi: 'Nơi được xếp loại', en: 'Who is rated' })
  rated!: string;

  @Code({ values: 'ratings', vi: 'Kết quả', en: 'Rating' })
  rating!: CodeOf<'ratings'>;

  @Text({ optional: true, vi: 'Ghi theo văn bản', en: 'As printed' })
  ratingText?: string;

  @Text({ optional: true, vi: 'Nơi xếp loại', en: 'Rated by' })
  ratedBy?: string;

  @Flag({ vi: 'Có xét tiêu chí dân chủ', en: 'Democracy was a criterion' })
  democracyUsed!: boolean;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;
}
