import { ActionType } from '../action-type/action-type.js';
import {
  Code,
  Count,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  LongText,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_SOAN_THAO', 'CO_QUAN_QUYET_DINH', 'DON_VI_BOI_THUONG'],
  vi: 'Chuẩn bị dự thảo phải lấy ý kiến',
  en: 'Draft decision prepared',
})
export class DraftDecisionPrepared {
  @Count({
    values: 'facts.CONSULTATION_MATTER',
    vi: 'Nội dung lấy ý kiến (Điều 25)',
    en: 'Item of Article 25',
  })
  consultationMatter!: number;

  @Code({ optional: true, values: 'draftKinds', vi: 'Loại dự thảo', en: 'Kind of draft' })
  draftKind?: CodeOf<'draftKinds'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Code({ values: 'facts.DECIDING_AUTHORITY', vi: 'Cấp quyết định', en: 'Who decides' })
  decidingAuthority!: CodeOf<'facts.DECIDING_AUTHORITY'>;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Lập đề án thành lập, giải thể, đổi tên thôn',
  en: 'Village scheme prepared',
})
export class VillageSchemePrepared {
  @Code({ values: 'facts.SCHEME_KIND', vi: 'Loại đề án', en: 'What it does' })
  schemeKind!: CodeOf<'facts.SCHEME_KIND'>;

  @ListOf('villageRef', { vi: 'Các thôn, tổ dân phố', en: 'Villages' })
  villages!: string[];

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Ban hành kế hoạch lấy ý kiến',
  en: 'Consultation planned',
})
export class ConsultationPlanned {
  @Code({ values: 'facts.DECIDING_AUTHORITY', vi: 'Cấp quyết định', en: 'Who decides' })
  decidingAuthority!: CodeOf<'facts.DECIDING_AUTHORITY'>;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @LongText({ vi: 'Cách thức thực hiện', en: 'How it is done' })
  manner!: string;

  @Text({ optional: true, vi: 'Hình thức lấy ý kiến', en: 'Forms of consultation' })
  formsText?: string;

  @Text({ vi: 'Thời gian, thời hạn', en: 'When and how long' })
  timeLimit!: string;

  @LongText({ vi: 'Trách nhiệm thực hiện', en: 'Who does what' })
  responsibility!: string;

  @Day({ optional: true, vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Also consultation on site clearance (topic). */
@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Mở lấy ý kiến',
  en: 'Consultation opened',
})
export class ConsultationOpened {
  @Count({
    values: 'facts.CONSULTATION_MATTER',
    vi: 'Nội dung lấy ý kiến (Điều 25)',
    en: 'Item of Article 25',
  })
  consultationMatter!: number;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @ListOf('code', { values: 'forms', vi: 'Các hình thức', en: 'Forms' })
  forms!: CodeOf<'forms'>[];

  @Count({ optional: true, unit: 'household', vi: 'Số hộ được hỏi', en: 'Households asked' })
  householdsAsked?: number;

  @Day({ optional: true, vi: 'Ngày cuối thu phiếu', en: 'Last day of return' })
  lastDay?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

/** Numbers and content, never who. */
@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'BAN_CONG_TAC_MAT_TRAN', 'TRUONG_THON'],
  vi: 'Tiếp nhận ý kiến trong đợt lấy ý kiến',
  en: 'Opinions collected',
})
export class OpinionCollected {
  @Code({ values: 'forms', vi: 'Hình thức', en: 'Form' })
  form!: CodeOf<'forms'>;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Count({ vi: 'Số ý kiến', en: 'Opinions' })
  opinions!: number;

  @Count({ optional: true, vi: 'Đồng ý', en: 'In favour' })
  opinionsFor?: number;

  @Count({ optional: true, vi: 'Không đồng ý', en: 'Against' })
  opinionsAgainst?: number;

  @Count({ optional: true, vi: 'Ý kiến khác', en: 'Other' })
  opinionsOther?: number;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Kết thúc lấy ý kiến',
  en: 'Consultation closed',
})
export class ConsultationClosed {
  @Code({ values: 'facts.DECIDING_AUTHORITY', vi: 'Cấp quyết định', en: 'Who decides' })
  decidingAuthority!: CodeOf<'facts.DECIDING_AUTHORITY'>;

  @Code({ optional: true, values: 'draftKinds', vi: 'Loại dự thảo', en: 'Kind of draft' })
  draftKind?: CodeOf<'draftKinds'>;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ được hỏi', en: 'Households asked' })
  householdsAsked?: number;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ trả lời', en: 'Households that answered' })
  householdsAnswered?: number;

  @Count({ vi: 'Số ý kiến', en: 'Opinions' })
  opinions!: number;

  @Count({ optional: true, vi: 'Đồng ý', en: 'In favour' })
  opinionsFor?: number;

  @Count({
    optional: true,
    requiredWhen: { field: 'draftKind', equals: 'COMPENSATION_PLAN' },
    vi: 'Không đồng ý',
    en: 'Against',
  })
  opinionsAgainst?: number;

  @Count({ optional: true, vi: 'Ý kiến khác', en: 'Other' })
  opinionsOther?: number;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_SOAN_THAO'],
  vi: 'Tổng hợp, giải trình, tiếp thu ý kiến',
  en: 'Opinions summarised and explained',
})
export class OpinionsSummarised {
  @Count({ vi: 'Số ý kiến', en: 'Opinions' })
  opinions!: number;

  @Count({ optional: true, vi: 'Số ý kiến tiếp thu', en: 'Opinions accepted' })
  accepted?: number;

  @LongText({ vi: 'Giải trình', en: 'Explanation' })
  explanation!: string;

  @Flag({ vi: 'Đã lưu trong hồ sơ', en: 'Filed with the dossier' })
  inDossier!: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Also the Council’s decision on a village scheme. */
@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'CO_QUAN_QUYET_DINH',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Ban hành quyết định sau lấy ý kiến',
  en: 'Decision issued after consultation',
})
export class DecisionIssued {
  @Code({ values: 'facts.DECIDING_AUTHORITY', vi: 'Cấp quyết định', en: 'Who decides' })
  decidingAuthority!: CodeOf<'facts.DECIDING_AUTHORITY'>;

  @Flag({ vi: 'Khác ý kiến đa số', en: 'Departs from the majority' })
  differsFromMajority!: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Trình HĐND đề án về thôn',
  en: 'Village scheme submitted',
})
export class VillageSchemeSubmitted {
  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
