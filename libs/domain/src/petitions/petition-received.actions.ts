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
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/**
 * Feedback through an application is a petition of kind FEEDBACK. No type name in this stream tells a
 * denunciation from a complaint.
 */
@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'HDND_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_TIEP_NHAN',
    'NGUOI_XU_LY_DON',
  ],
  restricted: true,
  vi: 'Tiếp nhận đơn thư, phản ánh',
  en: 'Petition received',
})
export class PetitionReceived {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Code({ values: 'facts.RECEIVED_BY', vi: 'Nơi nhận', en: 'Received by' })
  receivedBy!: CodeOf<'facts.RECEIVED_BY'>;

  @Code({ values: 'facts.PETITION_CHANNEL', vi: 'Nơi, cách tiếp nhận', en: 'How it came' })
  petitionChannel!: CodeOf<'facts.PETITION_CHANNEL'>;

  @Count({
    optional: true,
    requiredWhen: { field: 'petitionKind', equals: 'COMPLAINT' },
    values: 'facts.COMPLAINT_INSTANCE',
    vi: 'Lần khiếu nại',
    en: 'Instance of the complaint',
  })
  complaintInstance?: number;

  @Flag({ vi: 'Là nơi có trách nhiệm giải quyết', en: 'Body that must settle it' })
  forSettlement!: boolean;

  @Text({
    optional: true,
    personal: 'CASE_FILE',
    vi: 'Người gửi đơn (họ tên, địa chỉ)',
    en: 'Petitioner (name and address)',
  })
  petitioner?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số người', en: 'Petitioners' })
  petitioners?: number;

  @Code({ optional: true, values: 'petitionFields', vi: 'Lĩnh vực', en: 'Field' })
  field?: CodeOf<'petitionFields'>;

  @Day({
    optional: true,
    vi: 'Ngày nhận, biết quyết định bị khiếu nại',
    en: 'Day on which the contested decision was known',
  })
  decisionKnownOn?: string;

  @Text({ optional: true, vi: 'Nơi chuyển đến', en: 'Forwarded by' })
  forwardedBy?: string;

  @LongText({ optional: true, personal: 'CASE_FILE', vi: 'Nội dung đơn', en: 'Content of the petition' })
  petitionContent?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @Day({ optional: true, vi: 'Ngày gửi đơn', en: 'Handed in or posted on' })
  lodgedOn?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'CO_QUAN_TIEP_NHAN',
    'NGUOI_XU_LY_DON',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Phân loại đơn, xác định thẩm quyền, tính chất',
  en: 'Petition classified',
})
export class PetitionClassified {
  @Flag({ vi: 'Thuộc thẩm quyền', en: 'Within the powers of this body' })
  competent!: boolean;

  @Flag({ vi: 'Phải xác minh ở nhiều nơi', en: 'Must be checked at several places' })
  severalPlaces!: boolean;

  @Code({ values: 'facts.COMPLEXITY', vi: 'Tính chất', en: 'Complexity' })
  complexity!: CodeOf<'facts.COMPLEXITY'>;

  @LongText({ optional: true, vi: 'Căn cứ', en: 'Grounds' })
  grounds?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'NGUOI_XU_LY_DON',
  ],
  restricted: true,
  vi: 'Giao giải quyết đơn thư',
  en: 'Petition assigned',
})
export class PetitionAssigned {
  @Text({ vi: 'Nơi được giao', en: 'Assigned to' })
  assignedTo!: string;

  @Flag({ vi: 'Người đứng đầu trực tiếp chịu trách nhiệm', en: 'The head is responsible' })
  headResponsible!: boolean;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'HDND_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_TIEP_NHAN',
    'NGUOI_XU_LY_DON',
  ],
  restricted: true,
  vi: 'Chuyển đơn đến nơi có thẩm quyền',
  en: 'Petition forwarded',
})
export class PetitionForwarded {
  @Text({ vi: 'Nơi chuyển đến', en: 'Forwarded to' })
  forwardedTo!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_LAN_HAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Thụ lý giải quyết',
  en: 'Petition accepted for settlement',
})
export class PetitionAccepted {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Count({
    optional: true,
    requiredWhen: { field: 'petitionKind', equals: 'COMPLAINT' },
    values: 'facts.COMPLAINT_INSTANCE',
    vi: 'Lần khiếu nại',
    en: 'Instance of the complaint',
  })
  complaintInstance?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_LAN_HAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Không thụ lý',
  en: 'Petition not accepted',
})
export class PetitionNotAccepted {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Count({
    optional: true,
    requiredWhen: { field: 'petitionKind', equals: 'COMPLAINT' },
    values: 'facts.COMPLAINT_INSTANCE',
    vi: 'Lần khiếu nại',
    en: 'Instance of the complaint',
  })
  complaintInstance?: number;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN', 'MTTQ_XA'],
  restricted: true,
  vi: 'Đơn thư gửi vượt cấp',
  en: 'Petition escalated past its level',
})
export class PetitionEscalated {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Code({ values: 'unitLevels', vi: 'Gửi lên cấp', en: 'Level it went to' })
  escalatedToLevel!: CodeOf<'unitLevels'>;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
  restricted: true,
  vi: 'Phát sinh vụ việc đông người, gay gắt',
  en: 'Urgent case arose',
})
export class UrgentCaseArose {
  @Code({ values: 'urgencies', vi: 'Tính chất', en: 'Kind' })
  urgency!: CodeOf<'urgencies'>;

  @Count({ optional: true, unit: 'person', vi: 'Số người', en: 'Petitioners' })
  petitioners?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
