import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import { Count, DocumentRef, EventRef, ListOf, LongText, Period, Text } from '../action-type/fields.js';

@ActionType({
  activity: 'campaigns',
  stream: 'record',
  pillars: ['DO', 'BENEFIT'],
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
  vi: 'Phát động phong trào thi đua, cuộc vận động',
  en: 'Campaign launched',
})
export class CampaignLaunched {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Text({ optional: true, vi: 'Chủ đề, chuyên đề', en: 'Theme' })
  theme?: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @ListOf('documentRef', { optional: true, vi: 'Gắn với văn bản, nhiệm vụ', en: 'Linked to documents' })
  linkedTo?: string[];
}

@ActionType({
  activity: 'campaigns',
  stream: 'record',
  pillars: ['DO'],
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
  vi: 'Đăng ký, hưởng ứng phong trào',
  en: 'Campaign joined',
})
export class CampaignJoined {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Text({ optional: true, vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

/** Never the religion of an awardee; a religious organisation may be named as an organisation. */
@ActionType({
  activity: 'campaigns',
  stream: 'record',
  pillars: ['BENEFIT', 'INSPECT', 'DO'],
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
  vi: 'Biểu dương, khen thưởng',
  en: 'Commendation awarded',
})
export class CommendationAwarded {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Count({ optional: true, vi: 'Số tập thể', en: 'Collectives' })
  collectives?: number;

  @Count({ optional: true, unit: 'person', vi: 'Số cá nhân', en: 'Individuals' })
  individuals?: number;

  @Text({ optional: true, personal: 'CONSENT', vi: 'Tập thể, cá nhân', en: 'Awardee' })
  awardee?: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
