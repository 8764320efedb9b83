import { ActionType } from '../action-type/action-type.js';
import { CaseRef, Code, Day, Flag, LongText, Text, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** Also delegation: who records for a village without a computer. */
@ActionType({
  activity: 'access',
  stream: 'access',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Cấp quyền',
  en: 'Access granted',
})
export class AccessGranted {
  @Text({ vi: 'Tài khoản', en: 'Account' })
  account!: string;

  @Code({ values: 'accessRoles', vi: 'Vai trò', en: 'Role' })
  role!: CodeOf<'accessRoles'>;

  @Code({ optional: true, values: 'bodies', vi: 'Thay mặt', en: 'On behalf of the body' })
  forBody?: CodeOf<'bodies'>;

  @Flag({ vi: 'Cả đơn vị trực thuộc', en: 'With all units below' })
  subtree!: boolean;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'access',
  stream: 'access',
  pillars: [],
  recordedBy: ['UBND_TINH', 'SYSTEM'],
  vi: 'Thu hồi quyền',
  en: 'Access revoked',
})
export class AccessRevoked {
  @Text({ vi: 'Tài khoản', en: 'Account' })
  account!: string;

  @Code({ values: 'accessRoles', vi: 'Vai trò', en: 'Role' })
  role!: CodeOf<'accessRoles'>;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}
