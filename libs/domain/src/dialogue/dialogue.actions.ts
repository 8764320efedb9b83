import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  EventRef,
  Flag,
  ListOf,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'dialogue',
  stream: 'dialogue',
  pillars: ['DISCUSS'],
  recordedBy: ['MTTQ_XA', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Cử tri yêu cầu đối thoại',
  en: 'Dialogue requested by voters',
})
export class DialogueRequested {
  @Count({ unit: 'person', vi: 'Số cử tri yêu cầu', en: 'Voters who ask' })
  votersAsking!: number;

  @Count({ unit: 'person', vi: 'Tổng số cử tri', en: 'Voters of the commune' })
  votersTotal!: number;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;
}

@ActionType({
  activity: 'dialogue',
  stream: 'dialogue',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA'],
  vi: 'Lập kế hoạch đối thoại',
  en: 'Dialogue planned',
})
export class DialoguePlanned {
  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Code({ values: 'receptionForms', vi: 'Trực tiếp hay trực tuyến', en: 'In person or online' })
  dialogueForm!: CodeOf<'receptionForms'>;

  @Code({ values: 'dialogueAudiences', vi: 'Đối tượng', en: 'Audience' })
  dialogueAudience!: CodeOf<'dialogueAudiences'>;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @ListOf('villageRef', { optional: true, vi: 'Các thôn, tổ dân phố', en: 'Villages' })
  villages?: string[];
}

@ActionType({
  activity: 'dialogue',
  stream: 'dialogue',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Tổ chức hội nghị đối thoại',
  en: 'Dialogue held',
})
export class DialogueHeld {
  @Code({ values: 'receptionForms', vi: 'Trực tiếp hay trực tuyến', en: 'In person or online' })
  dialogueForm!: CodeOf<'receptionForms'>;

  @Code({ values: 'dialogueAudiences', vi: 'Đối tượng', en: 'Audience' })
  dialogueAudience!: CodeOf<'dialogueAudiences'>;

  @Code({ optional: true, values: 'bodies', vi: 'Người chủ trì', en: 'Chair' })
  chair?: CodeOf<'bodies'>;

  @Flag({ vi: 'Người đứng đầu chủ trì', en: 'Chaired by the head' })
  chairIsHead!: boolean;

  @Flag({ vi: 'Phối hợp với Mặt trận', en: 'Together with the Front' })
  withFront!: boolean;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Count({ optional: true, unit: 'person', vi: 'Số người tham dự', en: 'Participants' })
  participants?: number;

  @Count({ optional: true, vi: 'Số ý kiến', en: 'Questions raised' })
  questionsRaised?: number;

  @CaseRef({
    optional: true,
    requiredWhen: { field: 'dialogueAudience', equals: 'LAND_HOLDERS' },
    vi: 'Vụ việc, hồ sơ liên quan',
    en: 'Case it belongs to',
  })
  case?: string;
}

/** The person who asks is not recorded. */
@ActionType({
  activity: 'dialogue',
  stream: 'dialogue',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BI_THU_DANG_UY_XA', 'KHOI_DAN_VAN_XA', 'MTTQ_XA'],
  vi: 'Ý kiến nêu tại đối thoại',
  en: 'Question raised at a dialogue',
})
export class DialogueQuestionRaised {
  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;
}

@ActionType({
  activity: 'dialogue',
  stream: 'dialogue',
  pillars: ['DISCUSS', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Trả lời ý kiến đối thoại',
  en: 'Dialogue question answered',
})
export class DialogueQuestionAnswered {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @LongText({ vi: 'Nội dung', en: 'Content' })
  content!: string;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;
}
