import { ActionType } from '../action-type/action-type.js';
import {
  Code,
  Count,
  Day,
  DocumentRef,
  Flag,
  ListOf,
  LongText,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** plannedOn: day of the election meeting. */
@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Quyết định, kế hoạch bầu cử trưởng thôn',
  en: 'Village-head election planned',
})
export class ElectionPlanned {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ vi: 'Ngày dự kiến', en: 'Planned day' })
  plannedOn!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** The commune's decision; the plan is ElectionPlanned. */
@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Quyết định tổ chức bầu cử trưởng thôn',
  en: 'Village-head election ordered',
})
export class ElectionOrdered {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Day({ optional: true, vi: 'Ngày bầu cử', en: 'Day of the election' })
  electionOn?: string;

  @Flag({ optional: true, vi: 'Bầu lại, bầu mới', en: 'Ordered anew' })
  anew?: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** candidateInTeam is the quality CANDIDATE. */
@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA'],
  vi: 'Thành lập tổ bầu cử',
  en: 'Election team formed',
})
export class ElectionTeamFormed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'person', vi: 'Số thành viên', en: 'Members' })
  electionTeamMembers!: number;

  @Flag({ vi: 'Có người ứng cử trong tổ', en: 'A candidate is in the team' })
  candidateInTeam!: boolean;

  @Flag({ optional: true, vi: 'Phối hợp với Mặt trận', en: 'Together with the Front' })
  withFront?: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @Flag({
    optional: true,
    vi: 'Tổ trưởng là đại diện Ban công tác Mặt trận',
    en: 'Led by the Front’s representative',
  })
  teamLedByFront?: boolean;
}

/** Dated on the day on which list and minutes go to the commune. */
@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['BAN_CONG_TAC_MAT_TRAN', 'MTTQ_XA'],
  vi: 'Lập, gửi danh sách ứng cử viên',
  en: 'Candidate list sent',
})
export class CandidateListSent {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'person', vi: 'Số ứng cử viên', en: 'Candidates' })
  candidates!: number;

  @ListOf('code', { values: 'bodies', vi: 'Nơi nhận', en: 'Addressees' })
  to!: CodeOf<'bodies'>[];

  @ListOf('text', {
    optional: true,
    personal: 'PUBLIC_OFFICE',
    vi: 'Họ tên ứng cử viên',
    en: 'Names of the candidates',
  })
  candidateNames?: string[];

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** householdsSigning is a number; the signatures stay on paper. */
@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['BAN_CONG_TAC_MAT_TRAN', 'MTTQ_XA', 'TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Đề nghị cho thôi trưởng thôn',
  en: 'Dismissal of a village head requested',
})
export class DismissalRequested {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Code({ values: 'facts.DISMISSAL_GROUND', vi: 'Căn cứ', en: 'Ground' })
  dismissalGround!: CodeOf<'facts.DISMISSAL_GROUND'>;

  @Count({
    optional: true,
    requiredWhen: { field: 'dismissalGround', equals: 'PETITION' },
    unit: 'household',
    vi: 'Số hộ đề nghị',
    en: 'Households that sign',
  })
  householdsSigning?: number;

  @Count({
    optional: true,
    requiredWhen: { field: 'dismissalGround', equals: 'PETITION' },
    unit: 'household',
    vi: 'Tổng số hộ',
    en: 'All households',
  })
  householdsTotal?: number;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Khuyết trưởng thôn',
  en: 'Office of village head vacated',
})
export class VillageHeadVacated {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'village-head',
  stream: 'villageHead',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Chỉ định trưởng thôn lâm thời',
  en: 'Interim village head appointed',
})
export class InterimHeadAppointed {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @Flag({ vi: 'Phối hợp với Mặt trận', en: 'Together with the Front' })
  withFront!: boolean;

  @Day({ optional: true, vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
