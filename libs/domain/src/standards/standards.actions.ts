import { ActionType } from '../action-type/action-type.js';
import type { Fraction } from '../action-type/field-constraints.js';
import {
  Code,
  Count,
  DecimalText,
  DocumentRef,
  Flag,
  ListOf,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'standards',
  stream: 'record',
  pillars: ['KNOW', 'BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Dự thảo tự đánh giá chuẩn tiếp cận pháp luật',
  en: 'Law-access self-assessment drafted',
})
export class SelfAssessmentDrafted {
  @Count({ vi: 'Năm', en: 'Year' })
  year!: number;

  @DecimalText({ optional: true, vi: 'Tổng điểm', en: 'Points' })
  points?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

/** Fractions of points are written in hundredths on both sides (1550 of 2000). */
@ActionType({
  activity: 'standards',
  stream: 'record',
  pillars: ['KNOW', 'BENEFIT'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'CO_QUAN_CAP_TREN', 'UBND_TINH', 'UBND_HUYEN'],
  vi: 'Công bố đạt hoặc chưa đạt chuẩn tiếp cận pháp luật',
  en: 'Law-access standard declared',
})
export class LawAccessStandardDeclared {
  @Count({ vi: 'Năm', en: 'Year' })
  year!: number;

  @DecimalText({ vi: 'Tổng điểm', en: 'Points' })
  scorePoints!: string;

  @ListOf('fraction', {
    vi: 'Điểm từng tiêu chí trên điểm tối đa',
    en: 'Points of each criterion over its maximum',
  })
  criterionPoints!: Fraction[];

  @Flag({ vi: 'Người đứng đầu bị kỷ luật, truy cứu', en: 'A head was disciplined or prosecuted' })
  headDisciplined!: boolean;

  @Flag({ vi: 'Công bố đạt chuẩn', en: 'Declared as met' })
  declaredMet!: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'standards',
  stream: 'record',
  pillars: ['DO', 'BENEFIT'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'CO_QUAN_CAP_TREN',
    'UBND_TINH',
    'UBND_HUYEN',
    'MTTQ_XA',
    'TO_CHUC_CHINH_TRI_XA_HOI',
  ],
  vi: 'Công nhận đạt chuẩn, danh hiệu',
  en: 'Standard recognised',
})
export class StandardRecognised {
  @Code({ values: 'standardKinds', vi: 'Loại chuẩn', en: 'Kind of standard' })
  standardKind!: CodeOf<'standardKinds'>;

  @Text({ vi: 'Tên gọi', en: 'Title' })
  title!: string;

  @Count({ optional: true, vi: 'Số lượng', en: 'Quantity' })
  quantity?: number;

  @Count({ optional: true, vi: 'Loại đô thị', en: 'Urban class' })
  urbanClass?: number;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}
