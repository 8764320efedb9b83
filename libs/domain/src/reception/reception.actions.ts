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
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['KNOW', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
  vi: 'Lập lịch tiếp công dân',
  en: 'Reception schedule set',
})
export class ReceptionScheduleSet {
  @Code({ values: 'facts.HELD_BY', vi: 'Người tiếp', en: 'Who receives' })
  heldBy!: CodeOf<'facts.HELD_BY'>;

  @ListOf('localDate', { vi: 'Các ngày tiếp', en: 'Days' })
  receptionDays!: string[];

  @Text({ optional: true, vi: 'Giờ', en: 'Hours' })
  hours?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Công dân đề nghị được tiếp',
  en: 'Reception requested',
})
export class ReceptionRequested {
  @Text({
    optional: true,
    personal: 'CASE_FILE',
    vi: 'Người gửi đơn (họ tên, địa chỉ)',
    en: 'Petitioner (name and address)',
  })
  petitioner?: string;

  @Flag({ vi: 'Đề nghị tiếp trực tuyến', en: 'Asks for an online reception' })
  onlineAsked!: boolean;

  @Text({ optional: true, vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject?: string;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Dự kiến tiếp công dân trực tuyến',
  en: 'Online reception planned',
})
export class OnlineReceptionPlanned {
  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Kiểm tra đường truyền tiếp công dân trực tuyến',
  en: 'Connection of an online reception tested',
})
export class ReceptionConnectionTested {
  @Flag({ vi: 'Đạt', en: 'Works' })
  works!: boolean;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_TIEP_CONG_DAN'],
  vi: 'Xác định căn cứ từ chối tiếp',
  en: 'Ground to refuse reception established',
})
export class ReceptionRefusalGroundEstablished {
  @Code({ values: 'facts.REFUSAL_GROUND', vi: 'Căn cứ', en: 'Ground' })
  refusalGround!: CodeOf<'facts.REFUSAL_GROUND'>;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_TIEP_CONG_DAN', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
  vi: 'Thông báo trong tiếp công dân',
  en: 'Notice in a reception given',
})
export class ReceptionNoticeGiven {
  @Code({ values: 'receptionNotices', vi: 'Nội dung', en: 'What' })
  receptionNotice!: CodeOf<'receptionNotices'>;

  @Flag({ vi: 'Bằng văn bản', en: 'In writing' })
  inWriting!: boolean;

  @Day({ optional: true, vi: 'Hạn trả lời đề nghị', en: 'Answer asked by' })
  answerDueOn?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'NGUOI_TIEP_CONG_DAN',
  ],
  recordedByOnly: [
    {
      when: { field: 'heldBy', equals: 'PARTY_COMMITTEE_SECRETARY' },
      bodies: ['BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
    },
  ],
  vi: 'Tổ chức buổi tiếp công dân',
  en: 'Reception held',
})
export class ReceptionHeld {
  @Code({ values: 'facts.HELD_BY', vi: 'Người tiếp', en: 'Who receives' })
  heldBy!: CodeOf<'facts.HELD_BY'>;

  @Code({ values: 'receptionForms', vi: 'Hình thức', en: 'Form' })
  receptionForm!: CodeOf<'receptionForms'>;

  @Count({ vi: 'Số lượt tiếp', en: 'Visits' })
  visits!: number;

  @Flag({ vi: 'Trực tiếp, không ủy quyền', en: 'In person, not delegated' })
  inPerson!: boolean;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

/** One visit (lượt). heldBy COUNCIL is not a code of the law: the actor’s body says so. */
@ActionType({
  activity: 'reception',
  stream: 'reception',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'NGUOI_TIEP_CONG_DAN',
  ],
  vi: 'Tiếp công dân (ghi sổ)',
  en: 'Citizen received',
})
export class CitizenReceived {
  @Code({ values: 'facts.HELD_BY', vi: 'Người tiếp', en: 'Who receives' })
  heldBy!: CodeOf<'facts.HELD_BY'>;

  @Text({ vi: 'Số thứ tự trong sổ', en: 'Number in the register' })
  registerNumber!: string;

  @Text({ personal: 'REGISTER', vi: 'Họ tên, địa chỉ', en: 'Name and address' })
  citizen?: string;

  @LongText({ personal: 'REGISTER', vi: 'Nội dung trình bày', en: 'Content' })
  receptionContent?: string;

  @LongText({ personal: 'REGISTER', vi: 'Yêu cầu, kiến nghị', en: 'What is asked for' })
  requestMade?: string;

  @LongText({ vi: 'Việc xử lý', en: 'Handling' })
  handling!: string;

  @Flag({ optional: true, vi: 'Đã nhập cơ sở dữ liệu quốc gia', en: 'Entered in the national database' })
  inNationalDatabase?: boolean;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}
