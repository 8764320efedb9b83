import { ActionType } from '../action-type/action-type.js';
import {
  Code,
  Count,
  Day,
  DocumentRef,
  EventRef,
  Flag,
  LongText,
  Money,
  Text,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** Recorded on the day on which the request is complete. */
@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Nhận yêu cầu cung cấp thông tin',
  en: 'Information requested',
})
export class InformationRequested {
  @Code({ values: 'facts.REQUEST_CHANNEL', vi: 'Cách yêu cầu', en: 'How it was asked' })
  requestChannel!: CodeOf<'facts.REQUEST_CHANNEL'>;

  @Code({ values: 'facts.INFORMATION_COMPLEXITY', vi: 'Mức độ', en: 'Ready or complex' })
  informationComplexity!: CodeOf<'facts.INFORMATION_COMPLEXITY'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({
    optional: true,
    personal: 'CASE_FILE',
    vi: 'Người gửi đơn (họ tên, địa chỉ)',
    en: 'Petitioner (name and address)',
  })
  petitioner?: string;
}

/** extensionNumber is given only when the term is extended. */
@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Báo thời gian hoặc gia hạn cung cấp thông tin',
  en: 'Timing of the information notified',
})
export class InformationTimingNotified {
  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: string;

  @Count({ optional: true, vi: 'Lần gia hạn', en: 'Extension number' })
  extensionNumber?: number;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Cung cấp thông tin',
  en: 'Information provided',
})
export class InformationProvided {
  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Money({ optional: true, unit: 'VND', vi: 'Chi phí', en: 'Fee' })
  fee?: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Từ chối cung cấp thông tin',
  en: 'Information refused',
})
export class InformationRefused {
  @LongText({ vi: 'Lý do', en: 'Reasons' })
  reasons!: string;

  @Flag({ vi: 'Bằng văn bản', en: 'In writing' })
  inWriting!: boolean;
}

@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Kiến nghị thông tin công khai không chính xác',
  en: 'Correction of disclosed information requested',
})
export class CorrectionRequested {
  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Text({
    optional: true,
    personal: 'CASE_FILE',
    vi: 'Người gửi đơn (họ tên, địa chỉ)',
    en: 'Petitioner (name and address)',
  })
  petitioner?: string;
}

@ActionType({
  activity: 'information-requests',
  stream: 'informationRequest',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Trả lời kiến nghị về thông tin công khai',
  en: 'Correction request answered',
})
export class CorrectionAnswered {
  @Flag({ vi: 'Đã đính chính', en: 'Corrected' })
  corrected!: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}
