import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Triệu tập cuộc họp của cộng đồng dân cư',
  en: 'Community meeting convened',
})
export class MeetingConvened {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ values: 'bodies', vi: 'Người triệu tập', en: 'Who convenes' })
  convenor!: CodeOf<'bodies'>;

  @Code({ optional: true, values: 'facts.CHAIRED_BY', vi: 'Người chủ trì', en: 'Who chairs' })
  chairedBy?: CodeOf<'facts.CHAIRED_BY'>;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ được mời', en: 'Households invited' })
  householdsInvited?: number;

  @Flag({
    optional: true,
    vi: 'Có thành viên hộ đăng ký dự vì ý kiến khác',
    en: 'A dissenting member registered to attend',
  })
  dissenterRegistered?: boolean;
}

/** Meeting notice and documents, ballot, online vote and election notices. posted where forms has POSTING. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: [
    'TRUONG_THON',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BAN_CONG_TAC_MAT_TRAN',
    'TO_PHAT_PHIEU',
    'TO_BAU_CU',
  ],
  vi: 'Thông báo, gửi tài liệu đến hộ gia đình',
  en: 'Households notified',
})
export class HouseholdsNotified {
  @Code({ values: 'householdNotices', vi: 'Nội dung thông báo', en: 'What is notified' })
  householdNotice!: CodeOf<'householdNotices'>;

  @ListOf('code', {
    values: 'forms',
    ofKind: ['NOTICE', 'ANNOUNCEMENT', 'DISCLOSURE'],
    vi: 'Các hình thức',
    en: 'Forms',
  })
  forms!: CodeOf<'forms'>[];

  @ListOf('code', { optional: true, values: 'places', vi: 'Nơi niêm yết', en: 'Places' })
  places?: CodeOf<'places'>[];

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Day({ optional: true, vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn?: string;

  @Count({ optional: true, unit: 'household', vi: 'Số hộ', en: 'Households' })
  households?: number;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Dự kiến họp theo cụm dân cư',
  en: 'Cluster meetings planned',
})
export class ClusterMeetingsPlanned {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ vi: 'Số cụm', en: 'Clusters' })
  clusters!: number;

  @Day({ optional: true, vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'UBND xã quyết định kế hoạch họp theo cụm',
  en: 'Cluster meetings approved',
})
export class ClusterMeetingsApproved {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: [
    'TRUONG_THON',
    'NGUOI_CHU_TRI',
    'MTTQ_XA',
    'BAN_CONG_TAC_MAT_TRAN',
    'TO_BAU_CU',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Tổ chức cuộc họp của cộng đồng dân cư',
  en: 'Community meeting held',
})
export class MeetingHeld {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ optional: true, values: 'facts.MATTER_SCOPE', vi: 'Phạm vi', en: 'Scope' })
  matterScope?: CodeOf<'facts.MATTER_SCOPE'>;

  @Code({
    optional: true,
    values: 'facts.DECISION_SUBJECT',
    vi: 'Bầu hay cho thôi',
    en: 'Election or dismissal',
  })
  decisionSubject?: CodeOf<'facts.DECISION_SUBJECT'>;

  @Text({ optional: true, vi: 'Cụm dân cư', en: 'Cluster' })
  cluster?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Code({ values: 'facts.CHAIRED_BY', vi: 'Người chủ trì', en: 'Who chairs' })
  chairedBy!: CodeOf<'facts.CHAIRED_BY'>;

  @Flag({
    optional: true,
    vi: 'Đại diện hộ có năng lực hành vi dân sự đầy đủ',
    en: 'Representatives have full civil capacity',
  })
  fullCivilCapacity?: boolean;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'household', vi: 'Số hộ có đại diện dự', en: 'Households represented' })
  householdsPresent!: number;

  @Count({ optional: true, vi: 'Phiếu bầu thư ký', en: 'Votes for the secretary' })
  secretaryVotesFor?: number;

  @Code({ values: 'facts.VOTING_METHOD', vi: 'Cách biểu quyết', en: 'Voting method' })
  votingMethod!: CodeOf<'facts.VOTING_METHOD'>;

  @Count({ optional: true, vi: 'Số đại diện chọn cách biểu quyết', en: 'Votes for the voting method' })
  votingMethodVotesFor?: number;

  @Count({
    optional: true,
    requiredWhen: { field: 'votingMethod', equals: 'SECRET_BALLOT' },
    unit: 'person',
    vi: 'Thành viên ban kiểm phiếu',
    en: 'Members of the counting board',
  })
  countingBoardMembers?: number;

  @Count({
    optional: true,
    requiredWhen: { field: 'votingMethod', equals: 'SECRET_BALLOT' },
    vi: 'Số đại diện tán thành ban kiểm phiếu',
    en: 'Votes for the counting board',
  })
  countingBoardVotesFor?: number;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @LongText({ optional: true, vi: 'Kết quả', en: 'Result' })
  result?: string;

  @LongText({ optional: true, vi: 'Quyết định', en: 'What was decided' })
  decision?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: [
    'TRUONG_THON',
    'NGUOI_CHU_TRI',
    'MTTQ_XA',
    'BAN_CONG_TAC_MAT_TRAN',
    'TO_BAU_CU',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Cuộc họp không đủ số hộ',
  en: 'Community meeting lacked households',
})
export class MeetingFailed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'household', vi: 'Số hộ có đại diện dự', en: 'Households represented' })
  householdsPresent!: number;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}
