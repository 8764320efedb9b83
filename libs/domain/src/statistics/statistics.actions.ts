import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import { Code, Day, DecimalText, DocumentRef, Flag, ListOf, Period, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** A claim. Never added to what is counted from events; envelope source names the document. */
@ActionType({
  activity: 'statistics',
  stream: 'record',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
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
    'HDND_XA',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Công bố số liệu',
  en: 'Statistic reported',
})
export class StatisticReported {
  @Text({ vi: 'Chỉ tiêu', en: 'Metric' })
  metric!: string;

  @DecimalText({ vi: 'Giá trị', en: 'Value' })
  claimedValue!: string;

  @Text({ vi: 'Đơn vị tính', en: 'Unit of measure' })
  measuredIn!: string;

  @Code({ values: 'comparators', vi: 'So sánh', en: 'Comparator' })
  comparator!: CodeOf<'comparators'>;

  @Code({ values: 'flowStock', vi: 'Phát sinh hay lũy kế', en: 'Flow or stock' })
  flowOrStock!: CodeOf<'flowStock'>;

  @Code({ optional: true, values: 'scopes', vi: 'Phạm vi thống kê', en: 'Scope of the figure' })
  scope?: CodeOf<'scopes'>;

  @Text({ optional: true, vi: 'Phạm vi (theo văn bản)', en: 'Scope as printed' })
  scopeText?: string;

  @ListOf('text', { optional: true, vi: 'Phân tổ', en: 'Breakdown' })
  breakdown?: string[];

  @Text({ optional: true, vi: 'Động từ trong văn bản', en: 'Verb as printed' })
  verb?: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Day({ optional: true, vi: 'Tính đến ngày', en: 'As of' })
  asOf?: string;

  @Code({ optional: true, values: 'pillars', vi: 'Phương châm', en: 'Pillar' })
  pillar?: CodeOf<'pillars'>;

  @Text({ optional: true, vi: 'Trích nguyên văn', en: 'Quote' })
  quote?: string;

  @Flag({
    optional: true,
    vi: 'Số suy ra, không in trong nguồn',
    en: 'Implied by other figures, not printed',
  })
  inferred?: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
