import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import {
  Code,
  Count,
  DocumentRef,
  EventRef,
  Flag,
  ListOf,
  LongText,
  Period,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['KNOW', 'SUPERVISE'],
  recordedBy: ['HDND_XA'],
  vi: 'Khai mạc kỳ họp HĐND',
  en: 'Council session opened',
})
export class CouncilSessionOpened {
  @Flag({ vi: 'Kỳ họp thường lệ', en: 'Regular session' })
  regular!: boolean;

  @Flag({ vi: 'Có dự toán ngân sách', en: 'Draft budget on the agenda' })
  draftBudgetOnAgenda!: boolean;

  @Flag({ optional: true, vi: 'Công khai', en: 'Open to the public' })
  openToPublic?: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: ['HDND_XA'],
  vi: 'Tiếp xúc cử tri',
  en: 'Voter meeting held',
})
export class VoterMeetingHeld {
  @Code({ values: 'voterMeetingKinds', vi: 'Loại', en: 'Kind' })
  voterMeetingKind!: CodeOf<'voterMeetingKinds'>;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @Count({ optional: true, vi: 'Số ý kiến', en: 'Opinions' })
  opinions?: number;
}

/** What was asked, not who asked. */
@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: ['HDND_XA', 'MTTQ_XA'],
  vi: 'Ghi nhận kiến nghị cử tri',
  en: 'Voter petition recorded',
})
export class VoterPetitionRecorded {
  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['SUPERVISE', 'BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Trả lời kiến nghị cử tri',
  en: 'Voter petition answered',
})
export class VoterPetitionAnswered {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @Code({ optional: true, values: 'answerOutcomes', vi: 'Kết quả', en: 'Outcome' })
  answerOutcome?: CodeOf<'answerOutcomes'>;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['SUPERVISE', 'KNOW'],
  recordedBy: ['HDND_XA'],
  vi: 'Chất vấn tại kỳ họp',
  en: 'Interpellation held',
})
export class InterpellationHeld {
  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @Text({ vi: 'Chủ đề', en: 'Topic' })
  topic!: string;

  @ListOf('text', { optional: true, vi: 'Nơi được giao', en: 'Addressees' })
  addressees?: string[];

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['SUPERVISE', 'KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Trả lời chất vấn',
  en: 'Interpellation answered',
})
export class InterpellationAnswered {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA'],
  vi: 'HĐND, UBND nghe kết quả giám sát, phản biện của Mặt trận',
  en: 'Results of the Front heard',
})
export class FrontResultsHeard {
  @Period({ vi: 'Kỳ', en: 'Period' })
  period!: DateRange;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'council',
  stream: 'record',
  pillars: ['SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'HDND_XA'],
  vi: 'Lấy phiếu tín nhiệm',
  en: 'Confidence vote held',
})
export class ConfidenceVoteHeld {
  @Text({ vi: 'Chức danh', en: 'Office' })
  office!: string;

  @Count({ optional: true, unit: 'person', vi: 'Tổng số cử tri', en: 'Voters of the commune' })
  votersTotal?: number;

  @Count({ optional: true, vi: 'Tín nhiệm cao', en: 'High confidence' })
  high?: number;

  @Count({ optional: true, vi: 'Tín nhiệm', en: 'Confidence' })
  middle?: number;

  @Count({ optional: true, vi: 'Tín nhiệm thấp', en: 'Low confidence' })
  low?: number;
}
