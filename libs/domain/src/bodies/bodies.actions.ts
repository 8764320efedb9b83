import { ActionType } from '../action-type/action-type.js';
import {
  BodyRef,
  Code,
  Count,
  Day,
  DocumentRef,
  EventRef,
  ListOf,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** Boards of the people have BoardFormed, mediation teams MediationTeamFormed. */
@ActionType({
  activity: 'bodies',
  stream: 'body',
  pillars: ['DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Thành lập, đưa tổ chức vào danh bạ',
  en: 'Body established',
})
export class BodyEstablished {
  @Code({ values: 'bodyKinds', vi: 'Loại tổ chức', en: 'Kind of body' })
  bodyKind!: CodeOf<'bodyKinds'>;

  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @ListOf('text', { optional: true, vi: 'Tên gọi khác', en: 'Other names' })
  aliases?: string[];

  @BodyRef({ optional: true, vi: 'Trực thuộc', en: 'Part of' })
  parentBody?: string;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Code({ optional: true, values: 'remits', vi: 'Phụ trách', en: 'Remit' })
  remit?: CodeOf<'remits'>;

  @Count({ optional: true, unit: 'person', vi: 'Số thành viên', en: 'Members' })
  members?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'bodies',
  stream: 'body',
  pillars: ['DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Cử, bổ nhiệm thành viên',
  en: 'Member appointed',
})
export class BodyMemberAppointed {
  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @Code({ values: 'memberRoles', vi: 'Chức danh', en: 'Office' })
  memberRole!: CodeOf<'memberRoles'>;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'bodies',
  stream: 'body',
  pillars: ['DISCUSS', 'DO', 'INSPECT', 'SUPERVISE', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Cho thôi thành viên',
  en: 'Member released',
})
export class BodyMemberReleased {
  @EventRef({ vi: 'Thành viên (theo sự kiện bầu, cử)', en: 'Member (the event that elected or appointed)' })
  member!: string;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** remit: mass mobilisation, grassroots democracy, petitions, reception. */
@ActionType({
  activity: 'bodies',
  stream: 'body',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Phân công người đứng đầu, người phụ trách',
  en: 'Head designated',
})
export class HeadDesignated {
  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @Code({ values: 'remits', vi: 'Phụ trách', en: 'Remit' })
  remit!: CodeOf<'remits'>;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'bodies',
  stream: 'body',
  pillars: [],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'BI_THU_DANG_UY_XA',
    'KHOI_DAN_VAN_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Tổ chức được kế thừa hoặc kết thúc',
  en: 'Body succeeded',
})
export class BodySucceeded {
  @ListOf('bodyRef', { vi: 'Tổ chức kế thừa', en: 'Successors' })
  successorBodies!: string[];

  @Code({ values: 'successionKinds', vi: 'Hình thức', en: 'Kind' })
  successionKind!: CodeOf<'successionKinds'>;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
