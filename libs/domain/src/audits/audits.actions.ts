import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import { Code, Count, Day, DocumentRef, ListOf, LongText, Period, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** validFrom and validTo bound the rights of the team. What is recorded after this event is flagged. */
@ActionType({
  activity: 'audits',
  stream: 'audit',
  pillars: ['INSPECT'],
  recordedBy: ['DOAN_THANH_TRA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Công bố quyết định thanh tra, kiểm tra',
  en: 'Audit announced',
})
export class AuditAnnounced {
  @Text({ vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number!: string;

  @Text({ vi: 'Cơ quan ban hành', en: 'Issuing body' })
  issuer!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;

  @ListOf('unitRef', { vi: 'Đơn vị được kiểm tra', en: 'Audited units' })
  auditedUnits!: string[];

  @ListOf('text', { optional: true, vi: 'Cơ quan được kiểm tra', en: 'Audited bodies' })
  auditedBodies?: string[];

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @Count({ optional: true, unit: 'person', vi: 'Số thành viên đoàn', en: 'Members of the team' })
  teamMembers?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'audits',
  stream: 'audit',
  pillars: ['INSPECT'],
  recordedBy: ['DOAN_THANH_TRA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Bắt đầu thanh tra, kiểm tra',
  en: 'Audit started',
})
export class AuditStarted {
  @Text({ vi: 'Phiên bản danh mục', en: 'Catalogue version' })
  catalogueVersion!: string;

  @Text({ vi: 'Vị trí trong sổ', en: 'Position in the ledger' })
  ledgerPosition!: string;
}

@ActionType({
  activity: 'audits',
  stream: 'audit',
  pillars: ['INSPECT'],
  recordedBy: ['DOAN_THANH_TRA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Gia hạn thanh tra, kiểm tra',
  en: 'Audit extended',
})
export class AuditExtended {
  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'audits',
  stream: 'audit',
  pillars: ['INSPECT'],
  recordedBy: ['DOAN_THANH_TRA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Kết luận thanh tra, kiểm tra',
  en: 'Audit concluded',
})
export class AuditConcluded {
  @Code({ values: 'conclusions', vi: 'Kết luận', en: 'Conclusion' })
  conclusion!: CodeOf<'conclusions'>;

  @Count({ vi: 'Số hạn chế, tồn tại', en: 'Findings' })
  findings!: number;

  @LongText({ vi: 'Tóm tắt', en: 'Summary' })
  summary!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'audits',
  stream: 'audit',
  pillars: ['INSPECT'],
  recordedBy: ['DOAN_THANH_TRA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Theo dõi thực hiện kết luận',
  en: 'Audit followed up',
})
export class AuditFollowedUp {
  @Count({ vi: 'Số nội dung đã khắc phục', en: 'Remedies done' })
  remediesDone!: number;

  @Count({ vi: 'Số nội dung chưa khắc phục', en: 'Remedies open' })
  remediesOpen!: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
