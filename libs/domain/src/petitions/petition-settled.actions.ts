import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, Flag, ListOf, LongText } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_GIAI_QUYET_TO_CAO', 'NGUOI_GIAI_QUYET_KHIEU_NAI'],
  restricted: true,
  vi: 'Gia hạn giải quyết',
  en: 'Time for settlement extended',
})
export class SettlementTimeExtended {
  @Count({ vi: 'Lần gia hạn', en: 'Extension number' })
  extensionNumber!: number;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: string;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_TIEP_NHAN', 'NGUOI_XU_LY_DON'],
  restricted: true,
  vi: 'Rút đơn',
  en: 'Petition withdrawn',
})
export class PetitionWithdrawn {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Flag({ vi: 'Rút toàn bộ', en: 'Wholly' })
  wholly!: boolean;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_GIAI_QUYET_KHIEU_NAI', 'NGUOI_GIAI_QUYET_TO_CAO'],
  restricted: true,
  vi: 'Phát sinh trở ngại trong giải quyết',
  en: 'Obstacle to settlement arose',
})
export class SettlementObstacleArose {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Code({ values: 'obstacles', vi: 'Trở ngại', en: 'Obstacle' })
  obstacle!: CodeOf<'obstacles'>;
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
  vi: 'Tạm đình chỉ, đình chỉ giải quyết',
  en: 'Settlement suspended or terminated',
})
export class SettlementHalted {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Code({ values: 'haltKinds', vi: 'Hình thức', en: 'Kind' })
  haltKind!: CodeOf<'haltKinds'>;

  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

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
  vi: 'Tiếp tục giải quyết',
  en: 'Settlement resumed',
})
export class SettlementResumed {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

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
    'BAN_THANH_TRA_NHAN_DAN',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Xác minh nội dung đơn',
  en: 'Petition verified',
})
export class PetitionVerified {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Flag({ vi: 'Yêu cầu và kết quả xác minh khác nhau', en: 'Claim and findings differ' })
  findingsDiffer!: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_GIAI_QUYET_KHIEU_NAI', 'NGUOI_GIAI_QUYET_LAN_HAI'],
  restricted: true,
  vi: 'Dự kiến đối thoại trong giải quyết khiếu nại',
  en: 'Dialogue in a complaint planned',
})
export class ComplaintDialoguePlanned {
  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_GIAI_QUYET_KHIEU_NAI', 'NGUOI_GIAI_QUYET_LAN_HAI'],
  restricted: true,
  vi: 'Tổ chức đối thoại trong giải quyết khiếu nại',
  en: 'Dialogue in a complaint held',
})
export class ComplaintDialogueHeld {
  @Count({ vi: 'Số bản biên bản', en: 'Copies of the minutes' })
  minutesCopies!: number;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

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
    'MTTQ_XA',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_LAN_HAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Ban hành quyết định, kết luận, kết quả giải quyết',
  en: 'Petition settled',
})
export class PetitionSettled {
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

  @Code({ values: 'petitionOutcomes', vi: 'Kết quả', en: 'Outcome' })
  petitionOutcome!: CodeOf<'petitionOutcomes'>;

  @Flag({ vi: 'Vụ việc do nơi khác chuyển đến', en: 'Forwarded by another body' })
  wasForwarded!: boolean;

  @Day({ optional: true, vi: 'Ngày có hiệu lực', en: 'Effective on' })
  effectiveOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** One event a sending: receipt, acceptance, suspension, decision, conclusion, answer. */
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
    'CO_QUAN_TIEP_NHAN',
    'CO_QUAN_CHUYEN_DON',
    'NGUOI_XU_LY_DON',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_LAN_HAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
  ],
  restricted: true,
  vi: 'Gửi thông báo, quyết định, trả lời về đơn thư',
  en: 'Notice in a petition sent',
})
export class PetitionNoticeSent {
  @Code({ values: 'petitionNotices', vi: 'Nội dung gửi', en: 'What is sent' })
  petitionNotice!: CodeOf<'petitionNotices'>;

  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @Count({
    optional: true,
    values: 'facts.COMPLAINT_INSTANCE',
    vi: 'Lần khiếu nại',
    en: 'Instance of the complaint',
  })
  complaintInstance?: number;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @Code({ optional: true, values: 'channels', vi: 'Cách gửi', en: 'Channel' })
  channel?: CodeOf<'channels'>;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'petitions',
  stream: 'petition',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'NGUOI_GIAI_QUYET_TO_CAO'],
  restricted: true,
  vi: 'Tổ chức thực hiện quyết định, kết luận',
  en: 'Decision or conclusion acted on',
})
export class PetitionDecisionEnforced {
  @Code({ values: 'petitionKinds', vi: 'Loại đơn', en: 'Kind of petition' })
  petitionKind!: CodeOf<'petitionKinds'>;

  @LongText({ optional: true, vi: 'Kết quả', en: 'Result' })
  result?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
