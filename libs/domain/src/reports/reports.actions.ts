import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import {
  CaseRef,
  Code,
  Day,
  DocumentRef,
  EventRef,
  Flag,
  ListOf,
  LongText,
  Period,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'reports',
  stream: 'report',
  pillars: ['INSPECT'],
  recordedBy: [
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'MTTQ_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Yêu cầu báo cáo',
  en: 'Report requested',
})
export class ReportRequested {
  @Code({ values: 'facts.REPORT_KIND', vi: 'Loại báo cáo', en: 'Kind of report' })
  reportKind!: CodeOf<'facts.REPORT_KIND'>;

  @Text({ optional: true, vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject?: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: string;
}

/**
 * Periodic reports and reports of one case. Due dates are duties, never events (no ReportDue). subject
 * where reportKind is OTHER: grassroots democracy, mass mobilisation.
 */
@ActionType({
  activity: 'reports',
  stream: 'report',
  pillars: ['KNOW', 'INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'TRUONG_THON',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'TO_TRUONG_TO_HOA_GIAI',
    'TO_PHAT_PHIEU',
    'DOI_TUONG_GIAM_SAT',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  recordedByOnly: [
    {
      when: { field: 'reportKind', equals: 'INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    {
      when: { field: 'reportKind', equals: 'SUPERVISION_BOARD' },
      bodies: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
    {
      when: { field: 'reportKind', equals: 'PARTY_RECEPTION' },
      bodies: ['BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
    },
  ],
  vi: 'Gửi báo cáo',
  en: 'Report submitted',
})
export class ReportSubmitted {
  @Code({ values: 'facts.REPORT_KIND', vi: 'Loại báo cáo', en: 'Kind of report' })
  reportKind!: CodeOf<'facts.REPORT_KIND'>;

  @Text({
    optional: true,
    requiredWhen: { field: 'reportKind', equals: 'OTHER' },
    vi: 'Nội dung, trích yếu',
    en: 'Subject',
  })
  subject?: string;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Code({ optional: true, values: 'periodKinds', vi: 'Loại kỳ', en: 'Kind of period' })
  periodKind?: CodeOf<'periodKinds'>;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Flag({ vi: 'Gửi lại sau khi bị trả', en: 'Sent again after return' })
  resubmission!: boolean;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'reports',
  stream: 'report',
  pillars: ['INSPECT'],
  recordedBy: [
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'HDND_XA',
    'MTTQ_XA',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
  ],
  vi: 'Trả lại báo cáo',
  en: 'Report returned',
})
export class ReportReturned {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}

/** Later corrections stay possible and are shown beside the closed figures, with their reason. */
@ActionType({
  activity: 'reports',
  stream: 'report',
  pillars: ['INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Khóa kỳ báo cáo',
  en: 'Reporting period closed',
})
export class PeriodClosed {
  @Code({ values: 'periodKinds', vi: 'Loại kỳ', en: 'Kind of period' })
  periodKind!: CodeOf<'periodKinds'>;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;
}
