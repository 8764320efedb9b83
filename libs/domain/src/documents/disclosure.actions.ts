import { ActionType } from '../action-type/action-type.js';
import type { DateRange } from '../action-type/field-constraints.js';
import {
  CaseRef,
  Code,
  Count,
  DocumentRef,
  EventRef,
  Flag,
  ListOf,
  LongText,
  Period,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/**
 * The one act of publishing: one event for each form (and for each broadcast), with its places.
 * documentKind only where paper = DISCLOSED_DOCUMENT. First event of a document stream where the paper has
 * no record of its own. Which duty it meets follows from paper, document and case. lastOfSeries only for
 * broadcasts: no more will follow, so a run that is too short contradicts the rule; without it the next
 * broadcast is only missing.
 */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'MTTQ_XA',
    'TRUONG_THON',
    'BAN_CONG_TAC_MAT_TRAN',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
    'NGUOI_GIAI_QUYET_KHIEU_NAI',
    'NGUOI_GIAI_QUYET_TO_CAO',
    'DON_VI_BOI_THUONG',
  ],
  recordedByOnly: [
    {
      when: { field: 'paper', equals: 'BOARD_PLAN' },
      bodies: ['BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'MTTQ_XA'],
    },
  ],
  vi: 'Công khai thông tin',
  en: 'Information disclosed',
})
export class InformationDisclosed {
  @Code({ values: 'papers', vi: 'Loại giấy tờ', en: 'What paper' })
  paper!: CodeOf<'papers'>;

  @Count({
    optional: true,
    values: 'disclosureItems',
    vi: 'Mục phải công khai (Điều 11)',
    en: 'Item of Article 11',
  })
  disclosureItem?: number;

  @Code({
    optional: true,
    requiredWhen: { field: 'paper', equals: 'DISCLOSED_DOCUMENT' },
    values: 'documentKinds',
    vi: 'Loại nội dung phải công khai',
    en: 'Kind of disclosed document',
  })
  documentKind?: CodeOf<'documentKinds'>;

  @Code({
    values: 'forms',
    ofKind: ['DISCLOSURE', 'ANNOUNCEMENT', 'NOTICE'],
    vi: 'Hình thức công khai',
    en: 'Form of disclosure',
  })
  form!: CodeOf<'forms'>;

  @ListOf('code', {
    optional: true,
    requiredWhen: { field: 'form', equals: 'POSTING' },
    values: 'places',
    vi: 'Nơi niêm yết',
    en: 'Places',
  })
  places?: CodeOf<'places'>[];

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @ListOf('villageRef', { optional: true, vi: 'Các thôn, tổ dân phố', en: 'Villages' })
  villages?: string[];

  @Text({
    optional: true,
    requiredWhen: { field: 'form', equals: 'COMMUNE_WEBSITE' },
    vi: 'Địa chỉ trên mạng',
    en: 'Web address',
  })
  url?: string;

  @Period({ optional: true, vi: 'Kỳ', en: 'Period' })
  period?: DateRange;

  @ListOf('code', {
    optional: true,
    values: 'contentFields',
    vi: 'Nội dung có trong văn bản',
    en: 'Elements that it has',
  })
  elements?: CodeOf<'contentFields'>[];

  @Flag({ optional: true, vi: 'Buổi phát cuối của đợt', en: 'Last broadcast of its series' })
  lastOfSeries?: boolean;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

/** Ends the posting named by source; up on day D and down on day E it was up E - D days. */
@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: [
    'UBND_XA',
    'CHU_TICH_UBND_XA',
    'HDND_XA',
    'MTTQ_XA',
    'TRUONG_THON',
    'BAN_CONG_TAC_MAT_TRAN',
    'BAN_THANH_TRA_NHAN_DAN',
    'BAN_GIAM_SAT_DAU_TU_CONG_DONG',
  ],
  vi: 'Gỡ niêm yết',
  en: 'Posting taken down',
})
export class PostingTakenDown {
  @EventRef({ vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source!: string;

  @ListOf('code', { optional: true, values: 'places', vi: 'Nơi niêm yết', en: 'Places' })
  places?: CodeOf<'places'>[];

  @ListOf('villageRef', { optional: true, vi: 'Các thôn, tổ dân phố', en: 'Villages' })
  villages?: string[];

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'documents',
  stream: 'document',
  pillars: ['KNOW'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'HDND_XA'],
  vi: 'Thay đổi nội dung đã công khai',
  en: 'Disclosed content changed',
})
export class DisclosedContentChanged {
  @Count({ values: 'disclosureItems', vi: 'Mục phải công khai (Điều 11)', en: 'Item of Article 11' })
  disclosureItem!: number;

  @Code({
    optional: true,
    values: 'documentKinds',
    vi: 'Loại nội dung phải công khai',
    en: 'Kind of disclosed document',
  })
  documentKind?: CodeOf<'documentKinds'>;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;

  @LongText({ vi: 'Tóm tắt', en: 'Summary' })
  summary!: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}
