import { ActionType } from '../action-type/action-type.js';
import type { DateRange, Fraction } from '../action-type/field-constraints.js';
import {
  Code,
  Count,
  DecimalText,
  DocumentRef,
  ListOf,
  LongText,
  Period,
  Share,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Cắt giảm, đơn giản hóa thủ tục hành chính',
  en: 'Procedure simplified',
})
export class ProcedureSimplified {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Code({ values: 'reformAreas', vi: 'Lĩnh vực', en: 'Area' })
  reformArea!: CodeOf<'reformAreas'>;

  @DecimalText({ optional: true, unit: 'day', vi: 'Thời gian trước', en: 'Time before' })
  daysBefore?: string;

  @DecimalText({ optional: true, unit: 'day', vi: 'Thời gian sau', en: 'Time after' })
  daysAfter?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Đưa dịch vụ công trực tuyến vào hoạt động',
  en: 'Online service launched',
})
export class OnlineServiceLaunched {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Count({ vi: 'Mức độ', en: 'Level' })
  serviceLevel!: number;

  @Text({ optional: true, vi: 'Địa chỉ trên mạng', en: 'Web address' })
  url?: string;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Phục vụ lưu động',
  en: 'Mobile service delivered',
})
export class MobileServiceDelivered {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Share({ vi: 'Đã phục vụ trên tổng số', en: 'Served of all' })
  served!: Fraction;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['KNOW', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Đưa hệ thống, ứng dụng vào sử dụng',
  en: 'System registered',
})
export class SystemRegistered {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @ListOf('text', { optional: true, vi: 'Tên gọi khác', en: 'Other names' })
  aliases?: string[];

  @Code({ values: 'systemKinds', vi: 'Loại hệ thống', en: 'Kind' })
  systemKind!: CodeOf<'systemKinds'>;

  @ListOf('text', { optional: true, vi: 'Chỉ số cung cấp', en: 'Indicators it feeds' })
  indicators?: string[];

  @Text({ optional: true, vi: 'Địa chỉ trên mạng', en: 'Web address' })
  url?: string;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Ban hành chuẩn phục vụ (4 xin, 4 luôn…)',
  en: 'Service standard adopted',
})
export class ServiceStandardAdopted {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @ListOf('text', { vi: 'Các điều', en: 'Items' })
  standardItems!: string[];

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['BENEFIT', 'INSPECT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Đánh giá thái độ, đạo đức công vụ',
  en: 'Conduct of officials assessed',
})
export class ConductAssessed {
  @Text({ vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName!: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @LongText({ vi: 'Kết quả', en: 'Result' })
  result!: string;

  @Share({ optional: true, vi: 'Đạt trên tổng số', en: 'Achieved of all' })
  achieved?: Fraction;
}

@ActionType({
  activity: 'reform',
  stream: 'record',
  pillars: ['KNOW', 'INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Đăng ký cam kết nêu gương',
  en: 'Commitment registered',
})
export class CommitmentRegistered {
  @Code({ values: 'commitmentKinds', vi: 'Loại cam kết', en: 'Kind' })
  commitmentKind!: CodeOf<'commitmentKinds'>;

  @Count({ optional: true, unit: 'person', vi: 'Số người cam kết', en: 'People who commit' })
  people?: number;

  @Text({ optional: true, vi: 'Tên tổ chức', en: 'Name of the body' })
  bodyName?: string;

  @LongText({ optional: true, vi: 'Nội dung', en: 'Content' })
  content?: string;

  @Count({ optional: true, vi: 'Năm', en: 'Year' })
  year?: number;
}
