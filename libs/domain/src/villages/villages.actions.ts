import { ActionType } from '../action-type/action-type.js';
import { Code, Count, Day, DocumentRef, ListOf, LongText, Text, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'villages',
  stream: 'village',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'UBND_TINH', 'SYSTEM'],
  vi: 'Đưa thôn, tổ dân phố vào sổ',
  en: 'Village registered',
})
export class VillageRegistered {
  @Text({ vi: 'Tên', en: 'Name' })
  name!: string;

  @Code({ values: 'villageKinds', vi: 'Loại', en: 'Kind' })
  villageKind!: CodeOf<'villageKinds'>;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'villages',
  stream: 'village',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Đổi tên thôn, tổ dân phố',
  en: 'Village renamed',
})
export class VillageRenamed {
  @Text({ vi: 'Tên', en: 'Name' })
  name!: string;

  @Code({ values: 'villageKinds', vi: 'Loại', en: 'Kind' })
  villageKind!: CodeOf<'villageKinds'>;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'villages',
  stream: 'village',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Sáp nhập, chia tách thôn, tổ dân phố',
  en: 'Village succeeded',
})
export class VillageSucceeded {
  @Code({ values: 'successionKinds', vi: 'Hình thức', en: 'Kind' })
  successionKind!: CodeOf<'successionKinds'>;

  @ListOf('villageRef', { vi: 'Thôn, tổ kế thừa', en: 'Successors' })
  successorVillages!: string[];

  @VillageRef({ optional: true, vi: 'Thôn, tổ kế thừa nghĩa vụ', en: 'Heir of the open duties' })
  heirVillage?: string;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'villages',
  stream: 'village',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Giải thể thôn, tổ dân phố',
  en: 'Village closed',
})
export class VillageClosed {
  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @Text({ optional: true, vi: 'Số, ký hiệu', en: 'Number and symbol' })
  number?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

/** At a vote the number of households is frozen in the events of the vote itself. */
@ActionType({
  activity: 'villages',
  stream: 'village',
  pillars: [],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'TRUONG_THON'],
  vi: 'Ghi số hộ của thôn, tổ dân phố',
  en: 'Household count recorded',
})
export class HouseholdCountRecorded {
  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ optional: true, unit: 'household', vi: 'Hộ thường trú', en: 'Permanent households' })
  permanentHouseholds?: number;

  @Count({ optional: true, unit: 'person', vi: 'Số cử tri', en: 'Voters' })
  voters?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
