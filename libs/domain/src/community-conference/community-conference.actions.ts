import { ActionType } from '../action-type/action-type.js';
import { Count, Day, DocumentRef, Flag, ListOf, LongText, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'community-conference',
  stream: 'communityConference',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['TRUONG_THON'],
  vi: 'Lập kế hoạch hội nghị cộng đồng dân cư',
  en: 'Community conference planned',
})
export class CommunityConferencePlanned {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Flag({
    optional: true,
    vi: 'Đã thống nhất với Ban công tác Mặt trận',
    en: 'Agreed with the Front working committee',
  })
  agreedWithFront?: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Fixes the day and whom to invite; the summons itself is CommunityConferenceSummoned. */
@ActionType({
  activity: 'community-conference',
  stream: 'communityConference',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['TRUONG_THON'],
  vi: 'Mời dự hội nghị cộng đồng dân cư',
  en: 'Community conference convened',
})
export class CommunityConferenceConvened {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @ListOf('code', { values: 'forms', vi: 'Các hình thức', en: 'Forms' })
  forms!: CodeOf<'forms'>[];

  @Count({ unit: 'household', vi: 'Số hộ được mời', en: 'Households invited' })
  householdsInvited!: number;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;
}

@ActionType({
  activity: 'community-conference',
  stream: 'communityConference',
  pillars: ['DISCUSS', 'INSPECT'],
  recordedBy: ['TRUONG_THON'],
  vi: 'Gửi giấy mời dự hội nghị cộng đồng dân cư',
  en: 'Households summoned to the community conference',
})
export class CommunityConferenceSummoned {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @ListOf('code', { values: 'forms', vi: 'Các hình thức', en: 'Forms' })
  forms!: CodeOf<'forms'>[];

  @Count({ optional: true, unit: 'household', vi: 'Số hộ được mời', en: 'Households invited' })
  householdsInvited?: number;
}

@ActionType({
  activity: 'community-conference',
  stream: 'communityConference',
  pillars: ['DISCUSS', 'INSPECT', 'SUPERVISE'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Tổ chức hội nghị cộng đồng dân cư',
  en: 'Community conference held',
})
export class CommunityConferenceHeld {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ unit: 'household', vi: 'Số hộ có đại diện dự', en: 'Households represented' })
  householdsPresent!: number;

  @Count({ vi: 'Số báo cáo', en: 'Reports presented' })
  reportsPresented!: number;

  @Flag({ vi: 'Báo cáo của trưởng thôn', en: 'Report of the village head' })
  villageHeadReport!: boolean;

  @Flag({ vi: 'Báo cáo của Ban công tác Mặt trận', en: 'Report of the Front committee' })
  frontCommitteeReport!: boolean;

  @Flag({ vi: 'Báo cáo của thành viên Ban TTND', en: 'Report of the Inspection Board member' })
  inspectionBoardReport!: boolean;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
