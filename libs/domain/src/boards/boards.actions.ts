import { ActionType } from '../action-type/action-type.js';
import {
  CaseRef,
  Code,
  Count,
  Day,
  DocumentRef,
  EventRef,
  Flag,
  LongText,
  Money,
  ProjectRef,
  Text,
  VillageRef,
} from '../action-type/fields.js';
import type { CodeOf } from '../vocabulary/vocabulary.js';

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA'],
  vi: 'Thành lập Ban (TTND, GSĐTCĐ)',
  en: 'Board formed',
})
export class BoardFormed {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Count({ unit: 'person', vi: 'Số thành viên', en: 'Members' })
  boardMembers!: number;

  @Count({ unit: 'person', vi: 'Trưởng ban', en: 'Heads' })
  boardHeads!: number;

  @Count({ unit: 'person', vi: 'Phó trưởng ban', en: 'Deputy heads' })
  deputyHeads!: number;

  @Count({ optional: true, unit: 'person', vi: 'Đại diện người dân', en: 'Members who represent residents' })
  residentRepresentatives?: number;

  @Count({ optional: true, unit: 'person', vi: 'Thành viên của Mặt trận', en: 'Members from the Front' })
  frontMembers?: number;

  @Count({
    optional: true,
    unit: 'person',
    vi: 'Thành viên từ Ban TTND',
    en: 'Members from the Inspection Board',
  })
  inspectionBoardMembers?: number;

  @Count({ optional: true, vi: 'Số thôn, tổ dân phố của xã', en: 'Villages of the commune' })
  villagesInCommune?: number;

  @Count({ optional: true, vi: 'Số thôn, tổ có thành viên', en: 'Villages represented' })
  villagesRepresented?: number;

  @Day({ vi: 'Nhiệm kỳ từ', en: 'Term from' })
  termFrom!: string;

  @Day({ optional: true, vi: 'Nhiệm kỳ đến', en: 'Term until' })
  termUntil?: string;

  @Day({ optional: true, vi: 'Nhiệm kỳ trưởng thôn đến', en: 'End of the term of village heads' })
  villageHeadTermUntil?: string;

  @ProjectRef({ optional: true, vi: 'Công trình, dự án', en: 'Project' })
  project?: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['DISCUSS', 'INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'BAN_CONG_TAC_MAT_TRAN', 'TRUONG_THON'],
  vi: 'Bầu, cử thành viên Ban',
  en: 'Board member elected',
})
export class BoardMemberElected {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Text({ personal: 'PUBLIC_OFFICE', vi: 'Họ tên', en: 'Name of the person' })
  person?: string;

  @VillageRef({ optional: true, vi: 'Thôn, tổ dân phố', en: 'Village or residential group' })
  village?: string;

  @Code({ optional: true, values: 'facts.VOTE_FORM', vi: 'Hình thức quyết định', en: 'Form of the vote' })
  voteForm?: CodeOf<'facts.VOTE_FORM'>;

  @Flag({ vi: 'Bầu bổ sung', en: 'By-election' })
  byElection!: boolean;

  @Flag({ vi: 'Thường trú tại địa bàn', en: 'Permanent resident' })
  permanentResident!: boolean;

  @Flag({ vi: 'Là cán bộ, công chức xã', en: 'Commune official' })
  communeOfficial!: boolean;

  @Flag({ vi: 'Là người hoạt động không chuyên trách', en: 'Part-time staff' })
  partTimeStaff!: boolean;

  @Flag({ optional: true, vi: 'Có người thân liên quan dự án', en: 'Relative tied to the project' })
  relativeTiedToProject?: boolean;

  @Day({ vi: 'Có hiệu lực từ', en: 'Valid from' })
  validFrom!: string;

  @CaseRef({ optional: true, vi: 'Vụ việc, hồ sơ liên quan', en: 'Case it belongs to' })
  case?: string;
}

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA'],
  vi: 'Đề nghị cho thôi thành viên Ban',
  en: 'Release of a board member proposed',
})
export class BoardMemberReleaseProposed {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @EventRef({ vi: 'Thành viên (theo sự kiện bầu, cử)', en: 'Member (the event that elected or appointed)' })
  member!: string;

  @LongText({ vi: 'Lý do', en: 'Reason' })
  reason!: string;
}

/** REMAINING_TERM is the span from the vacancy to termUntil. */
@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA'],
  vi: 'Khuyết thành viên Ban',
  en: 'Board seat vacated',
})
export class BoardSeatVacated {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @EventRef({
    optional: true,
    vi: 'Thành viên (theo sự kiện bầu, cử)',
    en: 'Member (the event that elected or appointed)',
  })
  member?: string;

  @Day({ vi: 'Nhiệm kỳ đến', en: 'Term until' })
  termUntil!: string;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;
}

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG'],
  vi: 'Ban quyết định theo đa số',
  en: 'Board decision taken',
})
export class BoardDecisionTaken {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Text({ vi: 'Nội dung, trích yếu', en: 'Subject' })
  subject!: string;

  @Count({ unit: 'person', vi: 'Số thành viên có mặt', en: 'Members present' })
  membersPresent!: number;

  @Count({ vi: 'Tán thành', en: 'For' })
  votesFor!: number;

  @Count({ vi: 'Không tán thành', en: 'Against' })
  votesAgainst!: number;

  @Count({ optional: true, vi: 'Ý kiến khác, phiếu không hợp lệ', en: 'Other or invalid' })
  votesOther?: number;

  @Flag({ vi: 'Được công bố thông qua', en: 'Declared as carried' })
  declaredCarried!: boolean;
}

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA', 'UBND_XA', 'CHU_TICH_UBND_XA'],
  vi: 'Bố trí kinh phí hoạt động của Ban',
  en: 'Board funded',
})
export class BoardFunded {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @Count({ vi: 'Năm', en: 'Year' })
  year!: number;

  @Money({ unit: 'VND', vi: 'Số tiền', en: 'Amount' })
  amount!: string;

  @DocumentRef({ optional: true, vi: 'Văn bản', en: 'Document' })
  document?: string;
}

@ActionType({
  activity: 'boards',
  stream: 'board',
  pillars: ['INSPECT', 'SUPERVISE'],
  recordedBy: ['MTTQ_XA'],
  vi: 'Ban kết thúc hoạt động',
  en: 'Board dissolved',
})
export class BoardDissolved {
  @Code({ values: 'facts.BOARD_KIND', vi: 'Loại ban', en: 'Which board' })
  boardKind!: CodeOf<'facts.BOARD_KIND'>;

  @LongText({ optional: true, vi: 'Lý do', en: 'Reason' })
  reason?: string;

  @Day({ vi: 'Có hiệu lực đến', en: 'Valid to' })
  validTo!: string;
}
