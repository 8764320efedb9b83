import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import { Code, Count, DocumentRef, LongText, Period, Text, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_DON_VI',
    'TRUONG_THON',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Đăng ký, xây dựng mô hình',
  en: 'Emulation model registered',
})
export class EmulationModelRegistered {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Code({ values: 'emulationLabels', vi: 'Danh hiệu', en: 'Label' })
  emulationLabel!: CodeOf<'emulationLabels'>;

  @Code({ optional: true, values: 'emulationFields', vi: 'Lĩnh vực', en: 'Field' })
  emulationField?: CodeOf<'emulationFields'>;

  @Code({ values: 'scopes', vi: 'Phạm vi thống kê', en: 'Scope of the figure' })
  scope!: CodeOf<'scopes'>;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Text({ optional: true, vi: 'Địa điểm', en: 'Place' })
  place?: string;

  @Text({ optional: true, vi: 'Chủ đề', en: 'Topic' })
  topic?: string;
}

@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_DON_VI',
    'TRUONG_THON',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Duy trì mô hình',
  en: 'Emulation model maintained',
})
export class EmulationModelMaintained {
  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @Code({ optional: true, values: 'scopes', vi: 'Phạm vi thống kê', en: 'Scope of the figure' })
  scope?: CodeOf<'scopes'>;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_DON_VI',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Đề nghị nhân rộng, công nhận mô hình',
  en: 'Emulation model nominated',
})
export class EmulationModelNominated {
  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @Text({ optional: true, vi: 'Đề nghị', en: 'Nominated for' })
  forWhat?: string;
}

@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
  ],
  vi: 'Công nhận mô hình',
  en: 'Emulation model recognised',
})
export class EmulationModelRecognised {
  @Code({ values: 'emulationLabels', vi: 'Danh hiệu', en: 'Label' })
  emulationLabel!: CodeOf<'emulationLabels'>;

  @Count({ optional: true, vi: 'Năm', en: 'Year' })
  year?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO', 'KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_DON_VI',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Nhân rộng mô hình',
  en: 'Emulation model replicated',
})
export class EmulationModelReplicated {
  @Text({ vi: 'Địa điểm', en: 'Place' })
  place!: string;

  @LongText({ optional: true, vi: 'Tóm tắt', en: 'Summary' })
  summary?: string;
}

/** Without it the stock of models could only grow. */
@ActionType({
  activity: 'emulation-models',
  stream: 'emulationModel',
  pillars: ['DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'MTTQ_CAP_TREN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_DON_VI',
    'TRUONG_THON',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Mô hình kết thúc',
  en: 'Emulation model ended',
})
export class EmulationModelEnded {
  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}
