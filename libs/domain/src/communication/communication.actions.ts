import { ActionType } from '../action-type/action-type.js';
import type { Fraction } from '../action-type/field-constraints.js';
import { Code, Count, Day, EventRef, ListOf, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW', 'DO'],
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
    'TRUONG_THON',
  ],
  vi: 'Tổ chức hoạt động tuyên truyền, vận động',
  en: 'Communication activity held',
})
export class CommunicationActivityHeld {
  @Code({ values: 'activityKinds', vi: 'Loại hoạt động', en: 'Kind' })
  activityKind!: CodeOf<'activityKinds'>;

  @Text({ vi: 'Chủ đề', en: 'Topic' })
  topic!: string;

  @Code({ optional: true, values: 'documentAudiences', vi: 'Đối tượng', en: 'Audience' })
  documentAudience?: CodeOf<'documentAudiences'>;

  @Count({ optional: true, vi: 'Số hội nghị', en: 'Sessions' })
  sessions?: number;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW', 'DO'],
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
  vi: 'Đăng tin, bài, phóng sự',
  en: 'Media item published',
})
export class MediaItemPublished {
  @Code({ values: 'media', vi: 'Phương tiện', en: 'Medium' })
  medium!: CodeOf<'media'>;

  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Text({ optional: true, vi: 'Địa chỉ trên mạng', en: 'Web address' })
  url?: string;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW'],
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
  vi: 'Tổ chức tập huấn, bồi dưỡng',
  en: 'Training held',
})
export class TrainingHeld {
  @Code({ values: 'traineeGroups', vi: 'Đối tượng', en: 'Group' })
  traineeGroup!: CodeOf<'traineeGroups'>;

  @Text({ vi: 'Chủ đề', en: 'Topic' })
  topic!: string;

  @Count({ unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants!: number;

  @Count({ optional: true, unit: 'day', vi: 'Số ngày', en: 'Days' })
  days?: number;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;
}

/** Coverage counts different persons by their key. */
@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW'],
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
  vi: 'Cán bộ dự tập huấn',
  en: 'Training attended',
})
export class TrainingAttended {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Code({ values: 'traineeGroups', vi: 'Đối tượng', en: 'Group' })
  traineeGroup!: CodeOf<'traineeGroups'>;

  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @Text({ optional: true, vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName?: string;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW', 'DISCUSS'],
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
  vi: 'Tổ chức cuộc thi trực tuyến',
  en: 'Online contest held',
})
export class OnlineContestHeld {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Day({ vi: 'Mở từ ngày', en: 'Opened on' })
  openedOn!: string;

  @Count({ vi: 'Số bài thi, lượt thi', en: 'Entries' })
  entries!: number;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['DISCUSS', 'SUPERVISE'],
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
  vi: 'Mở khảo sát trực tuyến',
  en: 'Online survey opened',
})
export class OnlineSurveyOpened {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @Day({ optional: true, vi: 'Ngày cuối thu phiếu', en: 'Last day of return' })
  lastDay?: string;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['DISCUSS', 'SUPERVISE'],
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
  vi: 'Kết thúc khảo sát trực tuyến',
  en: 'Online survey closed',
})
export class OnlineSurveyClosed {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Count({ vi: 'Số phiếu trả lời', en: 'Responses' })
  responses!: number;

  @ListOf('fraction', { optional: true, vi: 'Tỷ lệ từng phương án', en: 'Share of each choice' })
  shares?: Fraction[];

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'communication',
  stream: 'record',
  pillars: ['KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
  ],
  vi: 'Báo cáo số cán bộ tuyên truyền',
  en: 'Roster of information officers reported',
})
export class OfficerRosterReported {
  @Text({ vi: 'Nhóm cán bộ', en: 'Group' })
  rosterGroup!: string;

  @Code({ values: 'rosterLevels', vi: 'Cấp', en: 'Level' })
  rosterLevel!: CodeOf<'rosterLevels'>;

  @Count({ unit: 'person', vi: 'Số người', en: 'Officers' })
  officers!: number;
}
