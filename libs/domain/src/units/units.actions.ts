import { ActionType } from '../action-type/action-type.js';
import {
  Code,
  Count,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  Text,
  UnitRef,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/**
 * Codes are reused: a code is resolved only with a date. Unit id = function of registry, code and
 * validFrom.
 */
@ActionType({
  activity: 'units',
  stream: 'unit',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Đưa đơn vị hành chính vào sổ',
  en: 'Unit registered',
})
export class UnitRegistered {
  @Code({ values: 'unitLevels', vi: 'Cấp', en: 'Level' })
  level!: CodeOf<'unitLevels'>;

  @Code({ values: 'communeKinds', vi: 'Loại đơn vị', en: 'Kind of unit' })
  unitKind!: CodeOf<'communeKinds'>;

  @Text({ vi: 'Tên', en: 'Name' })
  name!: string;

  @Text({ vi: 'Mã số', en: 'Official code' })
  code!: string;

  @Text({ vi: 'Danh mục mã', en: 'Registry of the code' })
  registry!: string;

  @UnitRef({ optional: true, vi: 'Trực thuộc', en: 'Parent' })
  parent?: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'units',
  stream: 'unit',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Đổi tên, đổi loại đơn vị hành chính',
  en: 'Unit renamed',
})
export class UnitRenamed {
  @Text({ vi: 'Tên', en: 'Name' })
  name!: string;

  @Code({ values: 'communeKinds', vi: 'Loại đơn vị', en: 'Kind of unit' })
  unitKind!: CodeOf<'communeKinds'>;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Flag({ vi: 'Chỉ sửa chính tả, không đổi tên theo luật', en: 'Spelling only, no legal change' })
  spellingOnly!: boolean;
}

@ActionType({
  activity: 'units',
  stream: 'unit',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Đổi mã đơn vị hành chính',
  en: 'Unit recoded',
})
export class UnitRecoded {
  @Text({ vi: 'Mã số', en: 'Official code' })
  code!: string;

  @Text({ vi: 'Danh mục mã', en: 'Registry of the code' })
  registry!: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** On the stream of the unit that ends. A succession does not close the chain: late entries stay on it. */
@ActionType({
  activity: 'units',
  stream: 'unit',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Sắp xếp, kế thừa đơn vị hành chính',
  en: 'Unit succeeded',
})
export class UnitSucceeded {
  @Code({ values: 'successionKinds', vi: 'Hình thức', en: 'Kind' })
  successionKind!: CodeOf<'successionKinds'>;

  @ListOf('unitRef', { vi: 'Đơn vị kế thừa', en: 'Successors' })
  successors!: string[];

  @UnitRef({ optional: true, vi: 'Đơn vị kế thừa nghĩa vụ', en: 'Heir of the open duties' })
  heir?: string;

  @Flag({ vi: 'Chỉ một phần', en: 'Only a part' })
  partOnly!: boolean;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/**
 * Source of the facts whose source is UNIT; figure only for VILLAGES_IN_COMMUNE, where the registry of
 * villages is counted beside it.
 */
@ActionType({
  activity: 'units',
  stream: 'unit',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'UBND_TINH', 'SYSTEM'],
  vi: 'Ghi nhận đặc điểm của đơn vị',
  en: 'Unit fact recorded',
})
export class UnitFactRecorded {
  @Code({ values: 'unitFacts', vi: 'Đặc điểm', en: 'Fact' })
  fact!: CodeOf<'unitFacts'>;

  @Flag({
    optional: true,
    requiredWhen: { field: 'fact', not: 'VILLAGES_IN_COMMUNE' },
    vi: 'Có',
    en: 'Holds',
  })
  holds?: boolean;

  @Count({
    optional: true,
    requiredWhen: { field: 'fact', equals: 'VILLAGES_IN_COMMUNE' },
    vi: 'Con số',
    en: 'Figure',
  })
  figure?: number;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
