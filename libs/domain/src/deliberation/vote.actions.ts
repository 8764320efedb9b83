import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  DocumentRef,
  EventRef,
  Flag,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** plannedOn: first day of handing out. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Ban hành kế hoạch phát phiếu lấy ý kiến',
  en: 'Ballot plan issued',
})
export class BallotPlanIssued {
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

  @Code({ values: 'facts.BALLOT_GROUND', vi: 'Căn cứ phát phiếu', en: 'Ground' })
  ballotGround!: CodeOf<'facts.BALLOT_GROUND'>;

  @Flag({ vi: 'Đã thống nhất với Ban công tác Mặt trận', en: 'Agreed with the Front working committee' })
  agreedWithFront!: boolean;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Count({ unit: 'person', vi: 'Số người tổ phát phiếu', en: 'Members of the ballot team' })
  ballotTeamMembers!: number;

  @Flag({ vi: 'Tổ trưởng là đại diện Ban công tác Mặt trận', en: 'Led by the Front’s representative' })
  teamLedByFront!: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TO_PHAT_PHIEU', 'TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Bắt đầu phát phiếu đến hộ gia đình',
  en: 'Ballot distribution started',
})
export class BallotDistributionStarted {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ optional: true, vi: 'Ngày in phiếu', en: 'Printed on' })
  printedOn?: string;

  @LongText({ optional: true, vi: 'Nội dung ghi trên phiếu', en: 'Text of the ballot' })
  ballotText?: string;

  @Text({ optional: true, vi: 'Dấu hoặc chữ ký xác nhận', en: 'Stamp or signature' })
  authentication?: string;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ vi: 'Số phiếu phát ra', en: 'Ballots issued' })
  ballotsIssued!: number;

  @Count({ vi: 'Số phiếu mỗi hộ', en: 'Ballots per household' })
  ballotsPerHousehold!: number;

  @Day({ optional: true, vi: 'Ngày cuối thu phiếu', en: 'Last day of return' })
  lastDay?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON'],
  vi: 'Dự kiến biểu quyết trực tuyến',
  en: 'Online vote planned',
})
export class OnlineVotePlanned {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Count({ unit: 'household', vi: 'Số hộ chọn biểu quyết trực tuyến', en: 'Households that choose it' })
  householdsAgreeing!: number;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'person', vi: 'Số người tổ biểu quyết trực tuyến', en: 'Members of the online-vote team' })
  onlineTeamMembers!: number;

  @Flag({ vi: 'Tổ trưởng là đại diện Ban công tác Mặt trận', en: 'Led by the Front’s representative' })
  teamLedByFront!: boolean;

  @Text({ optional: true, vi: 'Nền tảng', en: 'Platform' })
  platform?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON'],
  vi: 'Mở biểu quyết trực tuyến',
  en: 'Online vote opened',
})
export class OnlineVoteOpened {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Flag({ vi: 'Đã thống nhất với Ban công tác Mặt trận', en: 'Agreed with the Front working committee' })
  agreedWithFront!: boolean;

  @Day({ optional: true, vi: 'Ngày cuối thu phiếu', en: 'Last day of return' })
  lastDay?: string;
}

/** Before the count. VoteTallied says the same with closedOn when both are recorded at once. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TO_PHAT_PHIEU', 'TRUONG_THON', 'TO_BAU_CU', 'MTTQ_XA', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Kết thúc phát phiếu, biểu quyết trực tuyến',
  en: 'Ballot or online vote closed',
})
export class BallotClosed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ optional: true, vi: 'Số phiếu thu về', en: 'Ballots returned' })
  ballotsReturned?: number;
}

/**
 * A tally. No field says how a household or a person voted. householdsTotal is the frozen number of
 * households of the village.
 */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: [
    'BAN_KIEM_PHIEU',
    'NGUOI_CHU_TRI',
    'TRUONG_THON',
    'TO_PHAT_PHIEU',
    'TO_BAU_CU',
    'MTTQ_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Kiểm phiếu, công bố kết quả biểu quyết',
  en: 'Vote tallied',
})
export class VoteTallied {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ values: 'facts.MATTER_SCOPE', vi: 'Phạm vi', en: 'Scope' })
  matterScope!: CodeOf<'facts.MATTER_SCOPE'>;

  @Code({ values: 'facts.VOTE_FORM', vi: 'Hình thức quyết định', en: 'Form of the vote' })
  voteForm!: CodeOf<'facts.VOTE_FORM'>;

  @Code({
    optional: true,
    requiredWhen: { field: 'voteForm', equals: 'COMMUNITY_MEETING' },
    values: 'facts.VOTING_METHOD',
    vi: 'Cách biểu quyết',
    en: 'Voting method',
  })
  votingMethod?: CodeOf<'facts.VOTING_METHOD'>;

  @Text({ optional: true, vi: 'Câu hỏi hoặc chức danh', en: 'Question or office' })
  question?: string;

  @EventRef({ optional: true, vi: 'Danh sách ứng cử viên', en: 'List on which the candidate stands' })
  candidate?: string;

  @Count({
    optional: true,
    vi: 'Số thứ tự ứng cử viên trong danh sách',
    en: 'Number of the candidate on that list',
  })
  candidateNumber?: number;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'household', vi: 'Số hộ dự họp hoặc gửi phiếu', en: 'Households present or returned' })
  takingPart!: number;

  @Count({ vi: 'Tán thành', en: 'For' })
  votesFor!: number;

  @Count({ vi: 'Không tán thành', en: 'Against' })
  votesAgainst!: number;

  @Count({ vi: 'Ý kiến khác, phiếu không hợp lệ', en: 'Other or invalid' })
  votesOther!: number;

  @Flag({ vi: 'Được công bố thông qua', en: 'Declared as carried' })
  declaredCarried!: boolean;

  @Day({ optional: true, vi: 'Ngày kết thúc biểu quyết', en: 'Day the vote ended' })
  closedOn?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số đại diện hộ chứng kiến', en: 'Household witnesses' })
  householdWitnesses?: number;

  @Count({ optional: true, vi: 'Số bản biên bản', en: 'Copies of the minutes' })
  minutesCopies?: number;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Tổng hợp kết quả toàn xã',
  en: 'Commune result aggregated',
})
export class CommuneResultAggregated {
  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Count({ vi: 'Tổng số thôn, tổ dân phố', en: 'All villages' })
  villagesTotal!: number;

  @Count({ vi: 'Số thôn, tổ tán thành', en: 'Villages in favour' })
  villagesInFavour!: number;

  @Flag({ vi: 'Được công bố thông qua', en: 'Declared as carried' })
  declaredCarried!: boolean;

  @Day({ optional: true, vi: 'Ngày có hiệu lực', en: 'Effective on' })
  effectiveOn?: string;
}
