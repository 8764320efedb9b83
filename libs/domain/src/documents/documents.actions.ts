import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
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
  Period,
  Text,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** The document chain is a graph over implements. */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Ban hành văn bản chỉ đạo, pháp luật',
  en: 'Legal or Party document issued',
})
export class LegalDocumentIssued {
  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @Text({ vi: 'Cơ quan ban hành', en: 'Issuing body' })
  issuer!: string;

  @Code({ values: 'documentForms', vi: 'Loại văn bản', en: 'Form of document' })
  documentForm!: CodeOf<'documentForms'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @DocumentRef({ optional: true, vi: 'Thực hiện văn bản', en: 'Implements document' })
  implements?: string;

  @ListOf('documentRef', { optional: true, vi: 'Gắn với văn bản, nhiệm vụ', en: 'Linked to documents' })
  linkedTo?: string[];

  @Count({
    optional: true,
    values: 'disclosureItems',
    vi: 'Mục phải công khai (Điều 11)',
    en: 'Item of Article 11',
  })
  disclosureItem?: number;

  @Day({ optional: true, vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom?: string;

  @DocumentRef({ optional: true, vi: 'Công bố cho văn bản', en: 'Announces the document' })
  announces?: string;
}

/** The democracy regulation is always item 4. */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW', 'DISCUSS', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Ban hành quy chế, quy định của địa phương',
  en: 'Local regulation adopted',
})
export class LocalRegulationAdopted {
  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @Text({ vi: 'Cơ quan ban hành', en: 'Issuing body' })
  issuer!: string;

  @Code({ values: 'regulationKinds', vi: 'Loại quy chế', en: 'Kind of regulation' })
  regulationKind!: CodeOf<'regulationKinds'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Flag({ optional: true, vi: 'Phối hợp với Mặt trận', en: 'Together with the Front' })
  withFront?: boolean;

  @DocumentRef({ optional: true, vi: 'Thực hiện văn bản', en: 'Implements document' })
  implements?: string;

  @ListOf('documentRef', { optional: true, vi: 'Gắn với văn bản, nhiệm vụ', en: 'Linked to documents' })
  linkedTo?: string[];

  @Count({
    optional: true,
    values: 'disclosureItems',
    vi: 'Mục phải công khai (Điều 11)',
    en: 'Item of Article 11',
  })
  disclosureItem?: number;

  @Day({ optional: true, vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom?: string;
}

/**
 * disclosureItem is what `items` of the catalogue reads. Names of persons stand in the document itself,
 * never here.
 */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA'],
  vi: 'Ban hành văn bản, thông tin phải công khai',
  en: 'Disclosable document issued',
})
export class DisclosableDocumentIssued {
  @Count({ values: 'disclosureItems', vi: 'Mục phải công khai (Điều 11)', en: 'Item of Article 11' })
  disclosureItem!: number;

  @Code({ values: 'documentKinds', vi: 'Loại nội dung phải công khai', en: 'Kind of disclosed document' })
  documentKind!: CodeOf<'documentKinds'>;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

/**
 * One event a sending; the addressees are a list. Sendings that start a clock of the receiver have a
 * receipt of their own.
 */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'MTTQ_XA',
    'TRUONG_THON',
    'BAN_CONG_TAC_MAT_TRAN',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'CHU_DAU_TU',
    'DOI_TUONG_GIAM_SAT',
    'CO_QUAN_SOAN_THAO',
    'TO_BAU_CU',
    'TO_PHAT_PHIEU',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  recordedByOnly: [
    {
      when: { field: 'paper', in: ['BOARD_PLAN', 'INSPECTION_PLAN', 'INSPECTION_RESULT'] },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
    {
      when: {
        field: 'paper',
        in: ['SUPERVISION_NOTICE', 'SUPERVISION_PLAN', 'SUPERVISION_REPORT', 'SOCIAL_CRITICISM'],
      },
      bodies: ['MTTQ_XA'],
    },
  ],
  vi: 'Gửi văn bản, hồ sơ',
  en: 'Document sent',
})
export class DocumentSent {
  @Code({ values: 'papers', vi: 'Loại giấy tờ', en: 'What paper' })
  paper!: CodeOf<'papers'>;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Code({ optional: true, values: 'channels', vi: 'Cách gửi', en: 'Channel' })
  channel?: CodeOf<'channels'>;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ListOf('code', {
    optional: true,
    values: 'contentFields',
    vi: 'Nội dung có trong văn bản',
    en: 'Elements that it has',
  })
  elements?: CodeOf<'contentFields'>[];

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

/** A petition, a community decision and a recommendation have receipts of their own. */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW', 'DISCUSS', 'DO', 'INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'MTTQ_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'DOI_TUONG_GIAM_SAT',
    'CO_QUAN_SOAN_THAO',
    'CO_QUAN_CHUYEN_DON',
  ],
  vi: 'Nhận văn bản, hồ sơ',
  en: 'Document received',
})
export class DocumentReceived {
  @Code({ values: 'papers', vi: 'Loại giấy tờ', en: 'What paper' })
  paper!: CodeOf<'papers'>;

  @Code({ values: 'facts.RECEIVED_BY', vi: 'Nơi nhận', en: 'Received by' })
  receivedBy!: CodeOf<'facts.RECEIVED_BY'>;

  @Code({ optional: true, values: 'bodies', vi: 'Nơi gửi', en: 'Sender' })
  from?: CodeOf<'bodies'>;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Phổ biến, quán triệt văn bản',
  en: 'Document disseminated',
})
export class DocumentDisseminated {
  @DocumentRef({ vi: 'Văn bản', en: 'Document' })
  document!: string;

  @Code({ values: 'documentAudiences', vi: 'Đối tượng', en: 'Audience' })
  documentAudience!: CodeOf<'documentAudiences'>;

  @Count({ optional: true, vi: 'Số hội nghị', en: 'Sessions' })
  sessions?: number;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;
}

/** Also a task given at a meeting (TaskAssigned of the checklist). */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW', 'INSPECT', 'DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
  ],
  vi: 'Chỉ đạo, giao nhiệm vụ',
  en: 'Instruction issued',
})
export class InstructionIssued {
  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @Text({ vi: 'Cơ quan ban hành', en: 'Issuing body' })
  issuer!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @ListOf('text', { vi: 'Nơi được giao', en: 'Addressees' })
  addressees!: string[];

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;

  @DocumentRef({ optional: true, vi: 'Thực hiện văn bản', en: 'Implements document' })
  implements?: string;
}

@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW', 'INSPECT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Tiếp nhận chỉ đạo',
  en: 'Instruction acknowledged',
})
export class InstructionAcknowledged {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Text({ optional: true, vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
