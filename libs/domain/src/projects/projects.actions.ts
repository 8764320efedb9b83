import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, Flag, ListOf, Money, Text } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'projects',
  stream: 'project',
  pillars: ['KNOW', 'DISCUSS', 'DO'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA', 'CHU_DAU_TU', 'CO_QUAN_QUYET_DINH', 'TRUONG_THON'],
  vi: 'Phê duyệt, đăng ký công trình, dự án',
  en: 'Project approved',
})
export class ProjectApproved {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Code({ values: 'facts.PROJECT_FUNDING', vi: 'Nguồn vốn', en: 'Who pays' })
  projectFunding!: CodeOf<'facts.PROJECT_FUNDING'>;

  @Code({ optional: true, values: 'workKinds', vi: 'Loại công trình', en: 'Kind of work' })
  workKind?: CodeOf<'workKinds'>;

  @Text({ optional: true, vi: 'Chủ đầu tư', en: 'Investor' })
  investor?: string;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @ListOf('villageRef', { optional: true, vi: 'Các thôn, tổ dân phố', en: 'Villages' })
  villages?: string[];

  @Count({ optional: true, unit: 'metre', vi: 'Chiều dài', en: 'Length' })
  lengthMetres?: number;

  @Day({ optional: true, vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'projects',
  stream: 'project',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CHU_DAU_TU',
    'TRUONG_THON',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Khởi công công trình, dự án',
  en: 'Project started',
})
export class ProjectStarted {
  @Code({ values: 'facts.PROJECT_FUNDING', vi: 'Nguồn vốn', en: 'Who pays' })
  projectFunding!: CodeOf<'facts.PROJECT_FUNDING'>;

  @Code({ optional: true, values: 'workKinds', vi: 'Loại công trình', en: 'Kind of work' })
  workKind?: CodeOf<'workKinds'>;

  @Count({ optional: true, unit: 'metre', vi: 'Chiều dài', en: 'Length' })
  lengthMetres?: number;

  @Text({ optional: true, vi: 'Đơn vị thực hiện', en: 'Built by' })
  builtBy?: string;
}

@ActionType({
  activity: 'projects',
  stream: 'project',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CHU_DAU_TU',
    'TRUONG_THON',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Hoàn thành công trình, dự án',
  en: 'Project completed',
})
export class ProjectCompleted {
  @Code({ optional: true, values: 'workKinds', vi: 'Loại công trình', en: 'Kind of work' })
  workKind?: CodeOf<'workKinds'>;

  @Count({ optional: true, unit: 'metre', vi: 'Chiều dài', en: 'Length' })
  lengthMetres?: number;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @Flag({ vi: 'Ban GSĐTCĐ đã xong nhiệm vụ', en: 'Task of the board is done' })
  boardTaskDone!: boolean;
}

@ActionType({
  activity: 'projects',
  stream: 'project',
  pillars: ['DO', 'INSPECT', 'SUPERVISE'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CHU_DAU_TU', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'TRUONG_THON'],
  vi: 'Nghiệm thu công trình, dự án',
  en: 'Project accepted',
})
export class ProjectAccepted {
  @Flag({ vi: 'Có Ban GSĐTCĐ tham gia', en: 'The board took part' })
  boardTookPart!: boolean;

  @Code({ values: 'conformity', vi: 'Kết quả', en: 'Result' })
  conformity!: CodeOf<'conformity'>;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'projects',
  stream: 'project',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'TRUONG_THON', 'DON_VI_BOI_THUONG'],
  vi: 'Nhân dân đồng thuận giải phóng mặt bằng',
  en: 'Site clearance agreed',
})
export class SiteClearanceAgreed {
  @Count({ unit: 'household', vi: 'Số hộ chọn biểu quyết trực tuyến', en: 'Households that choose it' })
  householdsAgreeing!: number;

  @Count({ unit: 'household', vi: 'Số hộ bị ảnh hưởng', en: 'Households concerned' })
  householdsConcerned!: number;

  @Count({ optional: true, unit: 'm2', vi: 'Diện tích', en: 'Area' })
  areaSquareMetres?: number;
}
