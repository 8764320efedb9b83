import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  EventRef,
  Flag,
  LongText,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

/** case names the village code, head election, board or drive that the vote serves. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['UBND_XA', 'CHU_TICH_UBND_XA', 'MTTQ_XA', 'TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN'],
  vi: 'Đề xuất nội dung để Nhân dân bàn, quyết định',
  en: 'Matter proposed',
})
export class MatterProposed {
  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ values: 'facts.MATTER_SCOPE', vi: 'Phạm vi', en: 'Scope' })
  matterScope!: CodeOf<'facts.MATTER_SCOPE'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @VillageRef({
    optional: true,
    requiredWhen: { field: 'matterScope', equals: 'VILLAGE' },
    vi: 'Thôn, tổ dân phố',
    en: 'Village or residential group',
  })
  village?: string;

  @Code({ values: 'matterProposers', vi: 'Người đề xuất', en: 'Who proposes' })
  proposer!: CodeOf<'matterProposers'>;

  @Flag({
    optional: true,
    vi: 'Đã thống nhất với Ban công tác Mặt trận',
    en: 'Agreed with the Front working committee',
  })
  agreedWithFront?: boolean;

  @Code({ values: 'facts.VOTE_FORM', vi: 'Hình thức quyết định', en: 'Form of the vote' })
  voteForm!: CodeOf<'facts.VOTE_FORM'>;

  @Code({
    optional: true,
    requiredWhen: { field: 'matterItem', in: [4, 5] },
    values: 'facts.DECISION_SUBJECT',
    vi: 'Bầu hay cho thôi',
    en: 'Election or dismissal',
  })
  decisionSubject?: CodeOf<'facts.DECISION_SUBJECT'>;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;
}

/** A number for one day, never who. Valid three months from that day. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN', 'MTTQ_XA'],
  vi: 'Hộ gia đình đồng thuận sáng kiến',
  en: 'Households consented to an initiative',
})
export class HouseholdConsentsGiven {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Count({ unit: 'household', vi: 'Số hộ', en: 'Households' })
  households!: number;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN', 'MTTQ_XA', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Công dân nộp sáng kiến',
  en: 'Citizens’ initiative submitted',
})
export class CitizenInitiativeSubmitted {
  @VillageRef({ vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village!: string;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Count({
    optional: true,
    values: 'facts.MATTER_ITEM',
    vi: 'Nội dung bàn, quyết định (Điều 15)',
    en: 'Item of Article 15',
  })
  matterItem?: number;

  @Count({ unit: 'household', vi: 'Số hộ đồng thuận còn hiệu lực', en: 'Valid consents' })
  consents!: number;

  @Count({ unit: 'household', vi: 'Tổng số hộ', en: 'All households' })
  householdsTotal!: number;
}

/** Also the endorsement of an initiative below 10% of households. */
@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['BAN_CONG_TAC_MAT_TRAN', 'MTTQ_XA'],
  vi: 'Mặt trận, Ban công tác Mặt trận thống nhất',
  en: 'Front agreement reached',
})
export class FrontAgreementReached {
  @Code({ values: 'agreedMatters', vi: 'Về', en: 'About' })
  agreedMatter!: CodeOf<'agreedMatters'>;

  @Flag({ vi: 'Thống nhất', en: 'Agreed' })
  endorsed!: boolean;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reasons' })
  reasons?: string;
}

@ActionType({
  activity: 'deliberation',
  stream: 'deliberation',
  pillars: ['DISCUSS'],
  recordedBy: ['TRUONG_THON', 'BAN_CONG_TAC_MAT_TRAN', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Đề xuất sửa đổi, thay thế quyết định của cộng đồng',
  en: 'Amendment proposed',
})
export class AmendmentProposed {
  @Count({ values: 'facts.MATTER_ITEM', vi: 'Nội dung bàn, quyết định (Điều 15)', en: 'Item of Article 15' })
  matterItem!: number;

  @Code({ optional: true, values: 'facts.MATTER_SCOPE', vi: 'Phạm vi', en: 'Scope' })
  matterScope?: CodeOf<'facts.MATTER_SCOPE'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @EventRef({ optional: true, vi: 'Việc, sự kiện nguồn', en: 'Event it comes from' })
  source?: string;
}
