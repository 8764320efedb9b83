import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  DocumentRef,
  EventRef,
  Flag,
  LongText,
  ProjectRef,
  Text,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'violations',
  stream: 'record',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'MTTQ_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'DOAN_THANH_TRA',
  ],
  restricted: true,
  vi: 'Ghi nhận vi phạm',
  en: 'Violation recorded',
})
export class ViolationRecorded {
  @Code({ values: 'violationKinds', vi: 'Loại vi phạm', en: 'Kind' })
  violationKind!: CodeOf<'violationKinds'>;

  @Code({ values: 'facts.DISCOVERED_BY', vi: 'Nơi phát hiện', en: 'Who found it' })
  discoveredBy!: CodeOf<'facts.DISCOVERED_BY'>;

  @Flag({ optional: true, vi: 'Nghiêm trọng', en: 'Serious' })
  serious?: boolean;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @Text({ optional: true, personal: 'CASE_FILE', vi: 'Người vi phạm', en: 'Person concerned' })
  violator?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'violations',
  stream: 'record',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  restricted: true,
  vi: 'Xử lý vi phạm',
  en: 'Violation sanctioned',
})
export class ViolationSanctioned {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @Text({ vi: 'Hình thức xử lý', en: 'Measure' })
  measure!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'violations',
  stream: 'record',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'DOAN_THANH_TRA',
  ],
  restricted: true,
  vi: 'Báo cáo việc cản trở, trả thù, trù dập',
  en: 'Obstruction or reprisal reported',
})
export class ObstructionReported {
  @Code({ values: 'facts.OBSTRUCTED', vi: 'Ai bị cản trở', en: 'Who is obstructed' })
  obstructed!: CodeOf<'facts.OBSTRUCTED'>;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @Text({
    optional: true,
    personal: 'CASE_FILE',
    vi: 'Người gửi đơn (họ tên, địa chỉ)',
    en: 'Petitioner (name and address)',
  })
  petitioner?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}
