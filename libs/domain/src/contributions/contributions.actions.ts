import { ActionType } from '../action-type/action-type.js';
import {
  Code,
  Count,
  DocumentRef,
  LongText,
  Money,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'contributions',
  stream: 'contribution',
  pillars: ['DISCUSS', 'DO'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA'],
  vi: 'Dự kiến huy động đóng góp',
  en: 'Contribution drive planned',
})
export class ContributionDrivePlanned {
  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @LongText({ vi: 'Mục đích', en: 'Purpose' })
  agreedPurpose!: string;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'contributions',
  stream: 'contribution',
  pillars: ['DO'],
  recordedBy: [
    'TRUONG_THON',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Đăng ký đóng góp',
  en: 'Contribution pledged',
})
export class ContributionPledged {
  @Code({ values: 'donorKinds', vi: 'Đối tượng đóng góp', en: 'Kind of donor' })
  donorKind!: CodeOf<'donorKinds'>;

  @Code({ values: 'contributionKinds', vi: 'Hình thức đóng góp', en: 'Kind of contribution' })
  contributionKind!: CodeOf<'contributionKinds'>;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @Count({ optional: true, vi: 'Số lượng', en: 'Quantity' })
  quantity?: number;

  @Count({ optional: true, vi: 'Số lượt đóng góp', en: 'Donors' })
  donors?: number;

  @Text({ optional: true, personal: 'CONTRIBUTION_RECORD', vi: 'Người, đơn vị đóng góp', en: 'Donor' })
  donor?: string;
}

@ActionType({
  activity: 'contributions',
  stream: 'contribution',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'TRUONG_THON',
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
  ],
  vi: 'Thu đóng góp',
  en: 'Contribution received',
})
export class ContributionReceived {
  @Code({ values: 'donorKinds', vi: 'Đối tượng đóng góp', en: 'Kind of donor' })
  donorKind!: CodeOf<'donorKinds'>;

  @Code({ values: 'contributionKinds', vi: 'Hình thức đóng góp', en: 'Kind of contribution' })
  contributionKind!: CodeOf<'contributionKinds'>;

  @Money({
    optional: true,
    requiredWhen: { field: 'contributionKind', equals: 'MONEY' },
    unit: 'VND',
    vi: 'Số tiền',
    en: 'Amount',
  })
  amount?: string;

  @Count({
    optional: true,
    requiredWhen: { field: 'contributionKind', in: ['IN_KIND', 'LABOUR', 'LAND'] },
    vi: 'Số lượng',
    en: 'Quantity',
  })
  quantity?: number;

  @Count({ optional: true, vi: 'Số lượt đóng góp', en: 'Donors' })
  donors?: number;

  @Text({ optional: true, personal: 'CONTRIBUTION_RECORD', vi: 'Người, đơn vị đóng góp', en: 'Donor' })
  donor?: string;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

@ActionType({
  activity: 'contributions',
  stream: 'contribution',
  pillars: ['DO', 'KNOW'],
  recordedBy: ['TRUONG_THON', 'UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'TO_CHUC_CHINH_TRI_XA_HOI'],
  vi: 'Chi từ đóng góp',
  en: 'Contribution spent',
})
export class ContributionSpent {
  @Money({ unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount!: string;

  @LongText({ vi: 'Mục đích', en: 'Purpose' })
  agreedPurpose!: string;

  @LongText({ vi: 'Đã chi cho', en: 'What it was used for' })
  actualUse!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}
