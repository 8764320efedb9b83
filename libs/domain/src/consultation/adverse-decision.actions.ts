import { ActionType } from '../action-type/action-type.js';
import { Code, Count, DocumentRef, Flag, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Chuẩn bị quyết định về nghĩa vụ, quyền lợi của công dân',
  en: 'Adverse decision prepared',
})
export class AdverseDecisionPrepared {
  @Flag({ vi: 'Quyết định xử phạt hành chính', en: 'Administrative sanction' })
  sanctionDecision!: boolean;

  @Count({ unit: 'person', vi: 'Số người liên quan', en: 'Addressees' })
  addresseesCount!: number;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Thông báo cho đối tượng chịu tác động',
  en: 'Addressee informed',
})
export class AddresseeInformed {
  @Count({ unit: 'person', vi: 'Số người liên quan', en: 'Addressees' })
  addresseesCount!: number;

  @Flag({ vi: 'Có đề nghị được trình bày', en: 'Asked to be heard' })
  askedToBeHeard!: boolean;

  @Code({ optional: true, values: 'channels', vi: 'Cách gửi', en: 'Channel' })
  channel?: CodeOf<'channels'>;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Nghe ý kiến của đối tượng chịu tác động',
  en: 'Addressee heard',
})
export class AddresseeHeard {
  @Count({ unit: 'person', vi: 'Số người liên quan', en: 'Addressees' })
  addresseesCount!: number;

  @Flag({ optional: true, vi: 'Phối hợp với Mặt trận', en: 'Together with the Front' })
  withFront?: boolean;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @Flag({ vi: 'Tại cuộc họp', en: 'At a meeting' })
  atMeeting!: boolean;
}

@ActionType({
  activity: 'consultation',
  stream: 'consultation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Ký quyết định về nghĩa vụ, quyền lợi của công dân',
  en: 'Adverse decision signed',
})
export class AdverseDecisionSigned {
  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
