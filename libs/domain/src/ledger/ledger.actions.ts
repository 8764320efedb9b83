import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, Flag, ListOf, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** First event of a ledger; can never be corrected. */
@ActionType({
  activity: 'ledger',
  stream: 'ledger',
  pillars: [],
  recordedBy: ['SYSTEM'],
  vi: 'Mở sổ',
  en: 'Ledger opened',
})
export class LedgerOpened {
  @Text({ vi: 'Mã sổ', en: 'Ledger id' })
  ledgerId!: string;

  @Code({ values: 'purposes', vi: 'Mục đích', en: 'Purpose' })
  purpose!: CodeOf<'purposes'>;

  @Code({ values: 'clocks', vi: 'Đồng hồ', en: 'Clock' })
  clock!: CodeOf<'clocks'>;

  @Text({ vi: 'Múi giờ', en: 'Time zone' })
  zone!: string;

  @Count({ vi: 'Phiên bản định dạng', en: 'Version of the format' })
  format!: number;
}

@ActionType({
  activity: 'ledger',
  stream: 'ledger',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Áp dụng danh mục nghĩa vụ',
  en: 'Catalogue of obligations adopted',
})
export class CatalogueAdopted {
  @Text({ vi: 'Phiên bản', en: 'Version' })
  version!: string;

  @Text({ vi: 'Mã băm SHA-256', en: 'SHA-256 of the catalogue' })
  digest!: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Count({ optional: true, vi: 'Số văn bản', en: 'Instruments' })
  instrumentCount?: number;

  @Count({ optional: true, vi: 'Số nghĩa vụ', en: 'Obligations' })
  obligationCount?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'ledger',
  stream: 'ledger',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Áp dụng lịch nghỉ trong năm',
  en: 'Calendar decision adopted',
})
export class CalendarDecisionAdopted {
  @Count({ vi: 'Năm', en: 'Year' })
  year!: number;

  @ListOf('localDate', { vi: 'Ngày nghỉ', en: 'Days off' })
  daysOff!: string[];

  @ListOf('localDate', { vi: 'Ngày làm bù', en: 'Worked days' })
  workedDays!: string[];

  @ListOf('code', {
    optional: true,
    values: 'holidayReasons',
    vi: 'Lý do nghỉ từng ngày',
    en: 'Why, one for each day off',
  })
  whyOff?: CodeOf<'holidayReasons'>[];

  @Flag({ vi: 'Chưa có quyết định (tạm tính)', en: 'Provisional' })
  provisional!: boolean;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** May widen, never narrow, the law. */
@ActionType({
  activity: 'ledger',
  stream: 'ledger',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA'],
  vi: 'Ban hành quy định riêng của địa phương',
  en: 'Local rule adopted',
})
export class LocalRuleAdopted {
  @Text({ vi: 'Mã quy định', en: 'Code of the rule' })
  rule!: string;

  @Text({ optional: true, vi: 'Nghĩa vụ được mở rộng', en: 'Obligation that it widens' })
  widens?: string;

  @Count({ optional: true, vi: 'Con số', en: 'Figure' })
  figure?: number;

  @Code({
    optional: true,
    requiredWhen: { field: 'figure', present: true },
    values: 'units',
    vi: 'Đơn vị tính',
    en: 'Unit',
  })
  figureUnit?: CodeOf<'units'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @DocumentRef({ vi: 'Văn bản', en: 'Document' })
  document!: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;
}

@ActionType({
  activity: 'ledger',
  stream: 'ledger',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA'],
  vi: 'Bãi bỏ quy định riêng của địa phương',
  en: 'Local rule repealed',
})
export class LocalRuleRepealed {
  @Text({ vi: 'Mã quy định', en: 'Code of the rule' })
  rule!: string;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
