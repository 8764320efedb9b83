import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  DocumentRef,
  EventRef,
  Flag,
  ListOf,
  LongText,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA'],
  vi: 'Cộng đồng dân cư thông qua quyết định',
  en: 'Community decision adopted',
})
export class CommunityDecisionAdopted {
  @VillageRef({
    optional: true,
    requiredWhen: { field: 'matterScope', equals: 'VILLAGE' },
    vi: 'Thôn, tổ dân phố',
    en: 'Village or residential group',
  })
  village?: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ values: 'facts.MATTER_SCOPE', vi: 'Phạm vi', en: 'Scope' })
  matterScope!: CodeOf<'facts.MATTER_SCOPE'>;

  @Code({
    optional: true,
    values: 'facts.DECISION_SUBJECT',
    vi: 'Bầu hay cho thôi',
    en: 'Election or dismissal',
  })
  decisionSubject?: CodeOf<'facts.DECISION_SUBJECT'>;

  @Code({ values: 'facts.VOTE_FORM', vi: 'Hình thức quyết định', en: 'Form of the vote' })
  voteForm!: CodeOf<'facts.VOTE_FORM'>;

  @Code({ values: 'forms', ofKind: ['DOCUMENT'], vi: 'Hình thức văn bản', en: 'Form of the document' })
  decisionForm!: CodeOf<'forms'>;

  @Text({ optional: true, vi: 'Thời gian bàn, quyết định', en: 'When it was discussed and decided' })
  decidedAt?: string;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'household', vi: 'Số hộ có đại diện dự', en: 'Households represented' })
  householdsPresent!: number;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @LongText({ optional: true, vi: 'Kết quả', en: 'Result' })
  result?: string;

  @LongText({ optional: true, vi: 'Quyết định', en: 'What was decided' })
  decision?: string;

  @Flag({ optional: true, vi: 'Có chữ ký trưởng thôn', en: 'Signed by the village head' })
  signedByVillageHead?: boolean;

  @Flag({
    optional: true,
    vi: 'Có chữ ký trưởng ban công tác Mặt trận',
    en: 'Signed by the head of the Front committee',
  })
  signedByFrontHead?: boolean;

  @Count({ optional: true, vi: 'Số đại diện hộ ký', en: 'Household signatures' })
  householdSignatures?: number;

  @Day({ optional: true, vi: 'Ngày có hiệu lực', en: 'Effective on' })
  effectiveOn?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

/** The last three fields are the file of a village code (ND61 A11.3a). */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Gửi quyết định của cộng đồng dân cư',
  en: 'Community decision sent',
})
export class CommunityDecisionSent {
  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Code({ optional: true, values: 'channels', vi: 'Cách gửi', en: 'Channel' })
  channel?: CodeOf<'channels'>;

  @Flag({ optional: true, vi: 'Có văn bản đề nghị công nhận', en: 'With the request for recognition' })
  requestForm?: boolean;

  @Flag({ optional: true, vi: 'Có nghị quyết hoặc biên bản', en: 'With the resolution or minutes' })
  resolutionOrMinutes?: boolean;

  @Flag({ optional: true, vi: 'Có dự thảo đã thông qua', en: 'With the adopted draft' })
  adoptedDraft?: boolean;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA'],
  vi: 'Nhận quyết định của cộng đồng dân cư',
  en: 'Community decision received',
})
export class CommunityDecisionReceived {
  @Code({ values: 'facts.RECEIVED_BY', vi: 'Nơi nhận', en: 'Received by' })
  receivedBy!: CodeOf<'facts.RECEIVED_BY'>;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({
    optional: true,
    requiredWhen: { field: 'matterItem', equals: 5 },
    values: 'facts.DECISION_SUBJECT',
    vi: 'Bầu hay cho thôi',
    en: 'Election or dismissal',
  })
  decisionSubject?: CodeOf<'facts.DECISION_SUBJECT'>;

  @Code({
    optional: true,
    requiredWhen: { field: 'matterItem', equals: 5 },
    values: 'facts.BOARD_KIND',
    vi: 'Loại ban',
    en: 'Which board',
  })
  boardKind?: CodeOf<'facts.BOARD_KIND'>;

  @Flag({ optional: true, vi: 'Hồ sơ hương ước đầy đủ', en: 'Complete file of a village code' })
  completeFile?: boolean;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Công nhận hoặc không công nhận kết quả',
  en: 'Recognition decided',
})
export class RecognitionDecided {
  @Code({ values: 'recognisers', vi: 'Nơi công nhận', en: 'Who decides' })
  recogniser!: CodeOf<'recognisers'>;

  @Code({ values: 'recognitionOutcomes', vi: 'Kết quả', en: 'Outcome' })
  recognitionOutcome!: CodeOf<'recognitionOutcomes'>;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({
    optional: true,
    values: 'facts.DECISION_SUBJECT',
    vi: 'Bầu hay cho thôi',
    en: 'Election or dismissal',
  })
  decisionSubject?: CodeOf<'facts.DECISION_SUBJECT'>;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;

  @Day({ optional: true, vi: 'Nhiệm kỳ từ', en: 'Term from' })
  termFrom?: string;

  @Day({ optional: true, vi: 'Nhiệm kỳ đến', en: 'Term until' })
  termUntil?: string;

  @Day({ optional: true, vi: 'Ngày có hiệu lực', en: 'Effective on' })
  effectiveOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN', 'DOAN_THANH_TRA'],
  vi: 'Phát hiện quyết định của cộng đồng trái luật hoặc sai trình tự',
  en: 'Community decision found defective',
})
export class CommunityDecisionFoundDefective {
  @LongText({ vi: 'Sai phạm', en: 'Defect' })
  defect!: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Bãi bỏ hoặc yêu cầu sửa đổi quyết định của cộng đồng',
  en: 'Community decision annulled',
})
export class CommunityDecisionAnnulled {
  @Code({ values: 'annulmentKinds', vi: 'Hình thức', en: 'Kind' })
  annulmentKind!: CodeOf<'annulmentKinds'>;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DO', 'INSPECT'],
  recordedBy: [
    'TRUONG_THON',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BAN_CONG_TAC_MAT_TRAN',
    'BAN_THANH_TRA_NHAN_DAN',
  ],
  vi: 'Báo cáo kết quả thực hiện quyết định của Nhân dân',
  en: 'Implementation of a decision reported',
})
export class ImplementationReported {
  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Count({ optional: true, unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal?: number;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ tham gia thực hiện', en: 'Households taking part' })
  householdsTakingPart?: number;

  @LongText({ vi: 'Kết quả', en: 'Result' })
  result!: string;
}
