import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  LongText,
  ProjectRef,
  Text,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** Hidden from commune officers until it is sent. */
@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA', 'MTTQ_CAP_TREN'],
  vi: 'Ban dự thảo kiến nghị',
  en: 'Recommendation drafted',
})
export class RecommendationDrafted {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'MTTQ_CAP_TREN'],
  vi: 'Mặt trận xác nhận kiến nghị của Ban',
  en: 'Recommendation confirmed by the Front',
})
export class RecommendationConfirmed {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Flag({ vi: 'Xác nhận', en: 'Confirmed' })
  confirmed!: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['SUPERVISE', 'INSPECT', 'DISCUSS'],
  recordedBy: [
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'HDND_XA',
    'DOAN_THANH_TRA',
  ],
  recordedByOnly: [
    {
      when: { field: 'recommender', equals: 'PEOPLES_INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    {
      when: { field: 'recommender', equals: 'COMMUNITY_INVESTMENT_BOARD' },
      bodies: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
    { when: { field: 'recommender', equals: 'AUDIT_TEAM' }, bodies: ['DOAN_THANH_TRA'] },
    { when: { field: 'recommender', equals: 'COUNCIL' }, bodies: ['HDND_XA'] },
  ],
  vi: 'Gửi kiến nghị',
  en: 'Recommendation issued and sent',
})
export class RecommendationIssued {
  @Code({ values: 'recommenders', vi: 'Chủ thể kiến nghị', en: 'Who recommends' })
  recommender!: CodeOf<'recommenders'>;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Day({ optional: true, vi: 'Hạn trả lời đề nghị', en: 'Answer asked by' })
  answerDueOn?: string;
}

@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['SUPERVISE', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CHU_DAU_TU', 'DOI_TUONG_GIAM_SAT', 'HDND_XA'],
  vi: 'Nhận kiến nghị',
  en: 'Recommendation received',
})
export class RecommendationReceived {
  @Code({ values: 'recommenders', vi: 'Chủ thể kiến nghị', en: 'Who recommends' })
  recommender!: CodeOf<'recommenders'>;

  @Code({ values: 'facts.RECEIVED_BY', vi: 'Nơi nhận', en: 'Received by' })
  receivedBy!: CodeOf<'facts.RECEIVED_BY'>;
}

@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['SUPERVISE', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CHU_DAU_TU', 'DOI_TUONG_GIAM_SAT', 'HDND_XA'],
  vi: 'Giải quyết, trả lời kiến nghị',
  en: 'Recommendation answered',
})
export class RecommendationAnswered {
  @Code({ values: 'recommenders', vi: 'Chủ thể kiến nghị', en: 'Who recommends' })
  recommender!: CodeOf<'recommenders'>;

  @Code({ values: 'answerOutcomes', vi: 'Kết quả', en: 'Outcome' })
  answerOutcome!: CodeOf<'answerOutcomes'>;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Day({ optional: true, vi: 'Ngày bên kiến nghị nhận', en: 'Day on which it was received' })
  receivedOn?: string;
}

@ActionType({
  activity: 'recommendations',
  stream: 'recommendation',
  pillars: ['SUPERVISE', 'INSPECT'],
  recordedBy: [
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'HDND_XA',
  ],
  vi: 'Đôn đốc, chuyển cấp trên kiến nghị chưa được trả lời',
  en: 'Unanswered recommendation urged or escalated',
})
export class RecommendationUrged {
  @Code({ values: 'escalatedTo', vi: 'Chuyển đến', en: 'To' })
  escalatedTo!: CodeOf<'escalatedTo'>;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}
