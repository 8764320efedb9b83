import { ActionType } from '../action-type/action-type.js';
import { Code, Count, DocumentRef, Flag, Text, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'mediation-teams',
  stream: 'mediationTeam',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['BAN_CONG_TAC_MAT_TRAN', 'TRUONG_THON'],
  vi: 'Bầu hòa giải viên',
  en: 'Mediator elected',
})
export class MediatorElected {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @Code({
    values: 'forms',
    ofKind: ['VOTING_METHOD', 'VOTE'],
    vi: 'Hình thức bầu',
    en: 'Form of the election',
  })
  electionForm!: CodeOf<'forms'>;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;

  @Count({ vi: 'Tán thành', en: 'For' })
  votesFor!: number;

  @Flag({ vi: 'Được công bố thông qua', en: 'Declared as carried' })
  declaredCarried!: boolean;
}

@ActionType({
  activity: 'mediation-teams',
  stream: 'mediationTeam',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Công nhận hòa giải viên',
  en: 'Mediators recognised',
})
export class MediatorsRecognised {
  @Count({ unit: 'person', vi: 'Số hòa giải viên', en: 'Mediators' })
  mediators!: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'mediation-teams',
  stream: 'mediationTeam',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'BAN_CONG_TAC_MAT_TRAN', 'TRUONG_THON'],
  vi: 'Thành lập tổ hòa giải',
  en: 'Mediation team formed',
})
export class MediationTeamFormed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'person', vi: 'Số hòa giải viên', en: 'Mediators' })
  mediators!: number;

  @Count({ unit: 'person', vi: 'Hòa giải viên nữ', en: 'Women' })
  womenMediators!: number;

  @Count({
    optional: true,
    unit: 'person',
    vi: 'Hòa giải viên là người dân tộc thiểu số (chỉ ghi số lượng)',
    en: 'Members of ethnic minorities (number only)',
  })
  minorityMediators?: number;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
