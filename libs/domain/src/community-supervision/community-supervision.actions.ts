import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, ListOf, LongText, ProjectRef, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'community-supervision',
  stream: 'communitySupervision',
  pillars: ['SUPERVISE'],
  recordedBy: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
  vi: 'Lập kế hoạch giám sát đầu tư của cộng đồng',
  en: 'Community supervision planned',
})
export class CommunitySupervisionPlanned {
  @ProjectRef({ vi: 'Công trình, dự án', en: 'Project' })
  project!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @Text({ optional: true, vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'community-supervision',
  stream: 'communitySupervision',
  pillars: ['SUPERVISE'],
  recordedBy: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
  vi: 'Bắt đầu giám sát đầu tư của cộng đồng',
  en: 'Community supervision started',
})
export class CommunitySupervisionStarted {
  @ProjectRef({ vi: 'Công trình, dự án', en: 'Project' })
  project!: string;
}

@ActionType({
  activity: 'community-supervision',
  stream: 'communitySupervision',
  pillars: ['SUPERVISE', 'INSPECT'],
  recordedBy: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN'],
  vi: 'Giám sát một nội dung của công trình',
  en: 'Community review of a project',
})
export class CommunityInvestmentReviewed {
  @ProjectRef({ vi: 'Công trình, dự án', en: 'Project' })
  project!: string;

  @ListOf('code', { values: 'projectAspects', vi: 'Nội dung giám sát', en: 'Aspects' })
  aspects!: CodeOf<'projectAspects'>[];

  @Code({ values: 'conformity', vi: 'Kết quả', en: 'Result' })
  conformity!: CodeOf<'conformity'>;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;
}

@ActionType({
  activity: 'community-supervision',
  stream: 'communitySupervision',
  pillars: ['SUPERVISE'],
  recordedBy: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
  vi: 'Kết thúc giám sát đầu tư của cộng đồng',
  en: 'Community supervision completed',
})
export class CommunitySupervisionCompleted {
  @ProjectRef({ vi: 'Công trình, dự án', en: 'Project' })
  project!: string;

  @Code({ values: 'conclusions', vi: 'Kết luận', en: 'Conclusion' })
  conclusion!: CodeOf<'conclusions'>;

  @Count({ optional: true, vi: 'Số hạn chế, tồn tại', en: 'Findings' })
  findings?: number;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}
