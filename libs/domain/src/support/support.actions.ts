import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  DocumentRef,
  LongText,
  Money,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'support',
  stream: 'benefitProgramme',
  pillars: ['BENEFIT', 'KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'TO_CHUC_CHINH_TRI_XA_HOI'],
  vi: 'Triển khai chính sách, chương trình hỗ trợ',
  en: 'Benefit programme opened',
})
export class BenefitProgrammeOpened {
  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Code({ values: 'supportKinds', vi: 'Loại hỗ trợ', en: 'Kind of support' })
  supportKind!: CodeOf<'supportKinds'>;

  @LongText({ optional: true, vi: 'Tiêu chí, đối tượng', en: 'Criteria' })
  criteria?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Numbers and sums; who is approved stands in the disclosed document, by the rules of that document. */
@ActionType({
  activity: 'support',
  stream: 'benefitProgramme',
  pillars: ['BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Phê duyệt đối tượng hỗ trợ',
  en: 'Beneficiaries of support approved',
})
export class SupportApproved {
  @Code({ values: 'supportKinds', vi: 'Loại hỗ trợ', en: 'Kind of support' })
  supportKind!: CodeOf<'supportKinds'>;

  @Count({ vi: 'Số đối tượng', en: 'Beneficiaries' })
  beneficiaries!: number;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Houses (gratitude, great unity), ambulances and other assets are kinds; quantity counts them. */
@ActionType({
  activity: 'support',
  stream: 'benefitProgramme',
  pillars: ['BENEFIT', 'DO'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
    'CO_QUAN_DON_VI',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
  ],
  vi: 'Trao, chi trả hỗ trợ',
  en: 'Support granted',
})
export class SupportGranted {
  @Code({ values: 'supportKinds', vi: 'Loại hỗ trợ', en: 'Kind of support' })
  supportKind!: CodeOf<'supportKinds'>;

  @Text({ optional: true, vi: 'Tên gọi', en: 'Title' })
  title?: string;

  @Count({ optional: true, vi: 'Số đối tượng', en: 'Beneficiaries' })
  beneficiaries?: number;

  @Money({ optional: true, unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount?: string;

  @Count({ optional: true, vi: 'Số lượng', en: 'Quantity' })
  quantity?: number;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Text({ optional: true, vi: 'Đơn vị hỗ trợ', en: 'Given by' })
  givenBy?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}
