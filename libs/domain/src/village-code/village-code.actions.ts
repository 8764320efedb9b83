import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  DocumentRef,
  EventRef,
  Flag,
  ListOf,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Đề xuất xây dựng, sửa đổi hương ước, quy ước',
  en: 'Village code proposed',
})
export class VillageCodeProposed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Code({ values: 'facts.PROPOSED_BY', vi: 'Người đề xuất', en: 'Who proposes' })
  proposedBy!: CodeOf<'facts.PROPOSED_BY'>;

  @CaseRef({ optional: true, vi: 'Sửa đổi, thay thế hương ước', en: 'Code that it changes' })
  amends?: string;

  @Count({
    optional: true,
    requiredWhen: { field: 'proposedBy', equals: 'CITIZEN' },
    unit: 'household',
    vi: 'Số hộ đồng thuận còn hiệu lực',
    en: 'Valid consents',
  })
  consents?: number;

  @Count({
    optional: true,
    requiredWhen: { field: 'proposedBy', equals: 'CITIZEN' },
    unit: 'household',
    vi: 'Tổng số hộ',
    en: 'All households',
  })
  householdsTotal?: number;

  @Text({ optional: true, vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject?: string;
}

@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Thành lập tổ soạn thảo hương ước',
  en: 'Drafting team formed',
})
export class DraftingTeamFormed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'person', vi: 'Số thành viên', en: 'Members' })
  draftingTeamMembers!: number;

  @Count({
    optional: true,
    unit: 'person',
    vi: 'Già làng, trưởng bản, người có uy tín',
    en: 'Elders or chiefs',
  })
  elders?: number;

  @Count({
    optional: true,
    unit: 'person',
    vi: 'Người biết tiếng dân tộc thiểu số',
    en: 'Speakers of the minority language',
  })
  minorityLanguageSpeakers?: number;
}

@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Lấy ý kiến vào dự thảo hương ước',
  en: 'Draft village code discussed',
})
export class VillageCodeDraftDiscussed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @ListOf('code', { values: 'forms', vi: 'Các hình thức', en: 'Forms' })
  forms!: CodeOf<'forms'>[];

  @Count({ optional: true, unit: 'household', vi: 'Số hộ được hỏi', en: 'Households asked' })
  householdsAsked?: number;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ trả lời', en: 'Households that answered' })
  householdsAnswered?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Nhận báo cáo, kiến nghị bằng văn bản về hương ước',
  en: 'Written report on a village code received',
})
export class VillageCodeReportReceived {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Code({ values: 'facts.CODE_REPORT_GROUND', vi: 'Nội dung phản ánh', en: 'What it alleges' })
  codeReportGround!: CodeOf<'facts.CODE_REPORT_GROUND'>;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

/** One event for each answer: suspension and annulment have clocks of their own. */
@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Trả lời, tạm ngừng hoặc bãi bỏ hương ước',
  en: 'Report on a village code answered',
})
export class VillageCodeReportAnswered {
  @Code({ values: 'codeAnswers', vi: 'Kết quả', en: 'Outcome' })
  codeAnswer!: CodeOf<'codeAnswers'>;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Code({ values: 'facts.CODE_REPORT_GROUND', vi: 'Nội dung phản ánh', en: 'What it alleges' })
  codeReportGround!: CodeOf<'facts.CODE_REPORT_GROUND'>;
}

@ActionType({
  activity: 'village-code',
  stream: 'villageCode',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Cộng đồng rà soát việc thực hiện hương ước',
  en: 'Village code reviewed by the community',
})
export class VillageCodeReviewed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ vi: 'Năm', en: 'Year' })
  year!: number;

  @Flag({ optional: true, vi: 'Ngày do cộng đồng thống nhất', en: 'On an agreed day' })
  reviewOnAgreedDay?: boolean;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
