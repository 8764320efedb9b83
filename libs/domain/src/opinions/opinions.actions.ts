import { ActionType } from '../action-type/action-type.js';
import type { DateRange, Fraction } from '../action-type/field-constraints.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  EventRef,
  Flag,
  LongText,
  Period,
  Share,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['DISCUSS'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'HDND_XA',
  ],
  vi: 'Tiếp nhận ý kiến góp ý',
  en: 'Opinion submitted',
})
export class OpinionSubmitted {
  @Code({ values: 'opinionTargets', vi: 'Góp ý về', en: 'About' })
  opinionTarget!: CodeOf<'opinionTargets'>;

  @Code({ values: 'opinionForms', vi: 'Hình thức', en: 'Form' })
  opinionForm!: CodeOf<'opinionForms'>;

  @Count({ vi: 'Số ý kiến', en: 'Opinions' })
  opinions!: number;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @Text({ optional: true, vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName?: string;
}

@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA', 'HDND_XA'],
  vi: 'Tiếp thu, giải trình ý kiến góp ý',
  en: 'Opinion answered',
})
export class OpinionAnswered {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @Code({ values: 'answerOutcomes', vi: 'Kết quả', en: 'Outcome' })
  answerOutcome!: CodeOf<'answerOutcomes'>;
}

/** situationField SECURITY: summary is refused. Never the religion or ethnicity of a person. */
@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['KNOW', 'INSPECT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  restricted: true,
  vi: 'Báo cáo tình hình nhân dân',
  en: 'Situation reported',
})
export class SituationReported {
  @Code({ values: 'situationFields', vi: 'Lĩnh vực', en: 'Field' })
  situationField!: CodeOf<'situationFields'>;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @Flag({ vi: 'Vượt thẩm quyền của xã', en: 'Beyond the powers of the commune' })
  beyondAuthority!: boolean;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}

@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['KNOW', 'INSPECT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
  ],
  vi: 'Cán bộ đi cơ sở',
  en: 'Field visit recorded',
})
export class FieldVisitRecorded {
  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['BENEFIT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
  ],
  vi: 'Đo mức độ hài lòng',
  en: 'Satisfaction measured',
})
export class SatisfactionMeasured {
  @Code({ values: 'satisfactionMethods', vi: 'Cách đo', en: 'How it was measured' })
  satisfactionMethod!: CodeOf<'satisfactionMethods'>;

  @Share({ vi: 'Hài lòng trên tổng số', en: 'Satisfied of all' })
  satisfied!: Fraction;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;
}

/** What was watched and in which form; never who watched. */
@ActionType({
  activity: 'opinions',
  stream: 'record',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'TRUONG_THON',
    'BAN_CONG_TAC_MAT_TRAN',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Nhân dân kiểm tra, giám sát',
  en: 'Citizens’ inspection or supervision recorded',
})
export class CitizenSupervisionRecorded {
  @Code({ values: 'forms', ofKind: ['SUPERVISION'], vi: 'Hình thức', en: 'Form' })
  form!: CodeOf<'forms'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
