import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Day, DocumentRef, Flag, LongText, ProjectRef, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'document-requests',
  stream: 'documentRequest',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA', 'DOAN_THANH_TRA'],
  recordedByOnly: [
    {
      when: { field: 'requester', equals: 'PEOPLES_INSPECTION_BOARD' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'MTTQ_XA'],
    },
    {
      when: { field: 'requester', equals: 'COMMUNITY_INVESTMENT_BOARD' },
      bodies: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
    { when: { field: 'requester', equals: 'AUDIT_TEAM' }, bodies: ['DOAN_THANH_TRA'] },
  ],
  vi: 'Yêu cầu cung cấp thông tin, tài liệu',
  en: 'Documents requested',
})
export class DocumentRequested {
  @Code({ values: 'requesters', vi: 'Bên yêu cầu', en: 'Who asks' })
  requester!: CodeOf<'requesters'>;

  @Code({ values: 'facts.ADDRESSEE', vi: 'Bên được yêu cầu', en: 'Whom it asks' })
  addressee!: CodeOf<'facts.ADDRESSEE'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

@ActionType({
  activity: 'document-requests',
  stream: 'documentRequest',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CHU_DAU_TU', 'DOI_TUONG_GIAM_SAT', 'TRUONG_THON'],
  vi: 'Cung cấp thông tin, tài liệu theo yêu cầu',
  en: 'Documents supplied',
})
export class DocumentSupplied {
  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Flag({ vi: 'Đầy đủ', en: 'Complete' })
  complete!: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'document-requests',
  stream: 'documentRequest',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA', 'DOAN_THANH_TRA'],
  vi: 'Chuyển cấp trên yêu cầu chưa được đáp ứng',
  en: 'Document request escalated',
})
export class DocumentRequestEscalated {
  @Code({ values: 'escalatedTo', vi: 'Chuyển đến', en: 'To' })
  escalatedTo!: CodeOf<'escalatedTo'>;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}
