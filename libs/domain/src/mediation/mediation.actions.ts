import { ActionType } from '../action-type/action-type.js';
import { Code, Day, Flag, Text, VillageRef } from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'mediation',
  stream: 'mediation',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['TO_TRUONG_TO_HOA_GIAI', 'HOA_GIAI_VIEN', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Phân công hòa giải vụ việc',
  en: 'Mediation case opened',
})
export class MediationCaseOpened {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Flag({
    vi: 'Hòa giải ngay hoặc các bên hẹn thời gian khác',
    en: 'At once, or at a time agreed by the parties',
  })
  immediateOrAgreed!: boolean;

  @Code({ optional: true, values: 'petitionFields', vi: 'Lĩnh vực', en: 'Field' })
  field?: CodeOf<'petitionFields'>;

  @Text({ optional: true, personal: 'CASE_FILE', vi: 'Các bên', en: 'Parties' })
  parties?: string;
}

@ActionType({
  activity: 'mediation',
  stream: 'mediation',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['HOA_GIAI_VIEN', 'TO_TRUONG_TO_HOA_GIAI'],
  vi: 'Tiến hành hòa giải',
  en: 'Mediation held',
})
export class MediationHeld {
  @Day({ optional: true, vi: 'Ngày ghi sổ theo dõi', en: 'Entered in the log on' })
  loggedOn?: string;

  @Text({ optional: true, vi: 'Số trong sổ', en: 'Number in the log' })
  logNumber?: string;
}

@ActionType({
  activity: 'mediation',
  stream: 'mediation',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['TO_TRUONG_TO_HOA_GIAI', 'HOA_GIAI_VIEN', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Kết thúc hòa giải',
  en: 'Mediation case closed',
})
export class MediationCaseClosed {
  @Code({ values: 'mediationOutcomes', vi: 'Kết quả', en: 'Outcome' })
  mediationOutcome!: CodeOf<'mediationOutcomes'>;
}
