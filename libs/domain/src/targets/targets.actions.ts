import { ActionType } from '../action-type/action-type.js';
import type { Fraction } from '../action-type/field-constraints.js';
import { Code, Count, Day, DecimalText, DocumentRef, Flag, Share, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'targets',
  stream: 'target',
  pillars: ['INSPECT', 'DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'HDND_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Giao, đặt chỉ tiêu',
  en: 'Target set',
})
export class TargetSet {
  @Text({ vi: 'Chỉ tiêu', en: 'Metric' })
  metric!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @DecimalText({ vi: 'Giá trị', en: 'Value' })
  targetValue!: string;

  @Code({ values: 'comparators', vi: 'So sánh', en: 'Comparator' })
  comparator!: CodeOf<'comparators'>;

  @Text({ vi: 'Đơn vị tính', en: 'Unit of measure' })
  measuredIn!: string;

  @Code({ optional: true, values: 'scopes', vi: 'Phạm vi thống kê', en: 'Scope of the figure' })
  scope?: CodeOf<'scopes'>;

  @Day({ optional: true, vi: 'Hạn', en: 'Due on' })
  dueOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'targets',
  stream: 'target',
  pillars: ['INSPECT', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'MTTQ_XA',
    'HDND_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Đo kết quả thực hiện chỉ tiêu',
  en: 'Target progress measured',
})
export class TargetProgressMeasured {
  @Share({ optional: true, vi: 'Đạt trên tổng số', en: 'Achieved of all' })
  achieved?: Fraction;

  @DecimalText({ optional: true, vi: 'Giá trị', en: 'Value' })
  measuredValue?: string;

  @Flag({ vi: 'Đạt', en: 'Met' })
  met!: boolean;

  @Count({ optional: true, vi: 'Thứ hạng', en: 'Rank' })
  rank?: number;

  @Text({ optional: true, vi: 'Cột mốc', en: 'Milestone' })
  milestone?: string;
}
