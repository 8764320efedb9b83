import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, EventRef, Flag, LongText, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'judgement',
  stream: 'judgement',
  pillars: [],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'TRUONG_THON',
    'MTTQ_XA',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'DOAN_THANH_TRA',
  ],
  vi: 'Nêu tình tiết cần xác nhận',
  en: 'Fact claimed',
})
export class FactClaimed {
  @Text({ optional: true, vi: 'Nghĩa vụ', en: 'Duty' })
  duty?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @Code({ values: 'personFacts', vi: 'Tình tiết', en: 'Fact' })
  personFact!: CodeOf<'personFacts'>;

  @Flag({ vi: 'Có', en: 'Holds' })
  holds!: boolean;

  @LongText({ vi: 'Căn cứ', en: 'Ground' })
  ground!: string;
}

@ActionType({
  activity: 'judgement',
  stream: 'judgement',
  pillars: [],
  recordedBy: [
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'HDND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'DOAN_THANH_TRA',
  ],
  vi: 'Xác nhận hoặc bác tình tiết',
  en: 'Fact decided',
})
export class FactDecided {
  @Text({ optional: true, vi: 'Nghĩa vụ', en: 'Duty' })
  duty?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @Code({ values: 'personFacts', vi: 'Tình tiết', en: 'Fact' })
  personFact!: CodeOf<'personFacts'>;

  @Flag({ vi: 'Có', en: 'Holds' })
  holds!: boolean;

  @LongText({ vi: 'Căn cứ', en: 'Ground' })
  ground!: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}

/**
 * A person confirms, for example, that NO_EVIDENCE is a breach. Stands beside the computed verdict, never
 * in it.
 */
@ActionType({
  activity: 'judgement',
  stream: 'judgement',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'HDND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN', 'DOAN_THANH_TRA'],
  vi: 'Xác nhận kết quả đánh giá',
  en: 'Verdict confirmed',
})
export class VerdictConfirmed {
  @Text({ vi: 'Nghĩa vụ', en: 'Duty' })
  duty!: string;

  @Code({ values: 'dutyStates', vi: 'Kết quả', en: 'State' })
  state!: CodeOf<'dutyStates'>;

  @LongText({ vi: 'Căn cứ', en: 'Ground' })
  ground!: string;
}

/** state is what the person holds instead, NOT_APPLICABLE included. */
@ActionType({
  activity: 'judgement',
  stream: 'judgement',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'HDND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN', 'DOAN_THANH_TRA'],
  vi: 'Bác kết quả đánh giá',
  en: 'Verdict set aside',
})
export class VerdictSetAside {
  @Text({ vi: 'Nghĩa vụ', en: 'Duty' })
  duty!: string;

  @Code({ values: 'dutyStates', vi: 'Kết quả', en: 'State' })
  state!: CodeOf<'dutyStates'>;

  @LongText({ vi: 'Căn cứ', en: 'Ground' })
  ground!: string;
}
