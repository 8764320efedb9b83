import { SERVICE_ELEMENTS } from './service-elements.js';

interface Text {
  vi: string;
  en: string;
}

export type Texts = Readonly<Record<string, Text>>;

/** Every reason that a step can have. `{}` stands for the element or the detail after the colon. */
export const REASONS: Texts = {
  NOT_COVERED: {
    vi: 'Quy định này không áp dụng cho việc đã ghi nhận.',
    en: 'The rule does not cover what is on record.',
  },
  TRIGGER_WITHDRAWN: {
    vi: 'Mục làm phát sinh nghĩa vụ đã được rút khỏi sổ.',
    en: 'The entry that opened the duty was withdrawn.',
  },
  SUCCESSION_UNSETTLED: {
    vi: 'Đơn vị {} đã kết thúc mà chưa rõ đơn vị nào kế thừa nghĩa vụ.',
    en: 'Unit {} has ended, and no text says who takes over its duties.',
  },
  KEPT: { vi: 'Đã thực hiện đúng quy định.', en: 'The rule was kept.' },
  DEADLINE_PENDING: { vi: 'Chưa đến hạn; đang chờ: {}.', en: 'Not due yet; awaited: {}.' },
  DEADLINE_NO_EVIDENCE: {
    vi: 'Đã quá hạn mà chưa ghi nhận: {}.',
    en: 'The deadline has passed; not on record: {}.',
  },
  DEADLINE_MET_LATE: { vi: 'Đã thực hiện nhưng sau hạn.', en: 'Done, but after the due date.' },
  FORM_PENDING: { vi: 'Đang chờ hình thức: {}.', en: 'Awaited form: {}.' },
  FORM_NO_EVIDENCE: { vi: 'Chưa ghi nhận hình thức bắt buộc: {}.', en: 'The form is not on record: {}.' },
  FORM_BREACHED: { vi: 'Hình thức không được phép: {}.', en: 'A form that is not open to this: {}.' },
  NOT_ALLOWED_HERE: {
    vi: 'Hình thức này không được dùng trong trường hợp đã ghi nhận ({}).',
    en: 'The record itself shows that this form was not open here ({}).',
  },
  REQUIREMENT_BROKEN: {
    vi: 'Trái điều kiện mà quy định đặt ra: {}.',
    en: 'A condition that the rule sets is not kept: {}.',
  },
  PLACE_PENDING: { vi: 'Đang chờ niêm yết tại: {}.', en: 'Awaited place: {}.' },
  PLACE_NO_EVIDENCE: { vi: 'Chưa ghi nhận niêm yết tại: {}.', en: 'No posting on record at: {}.' },
  DURATION_PENDING: { vi: 'Chưa đủ thời gian: {}.', en: 'Not long enough yet: {}.' },
  DURATION_NO_EVIDENCE: { vi: 'Chưa ghi nhận đủ thời gian: {}.', en: 'The full time is not on record: {}.' },
  DURATION_MET_LATE: {
    vi: 'Lần đầu không đủ thời gian, đã làm lại đủ: {}.',
    en: 'Too short at first, done again in full: {}.',
  },
  TAKEN_DOWN_EARLY: { vi: 'Gỡ trước khi đủ thời gian: {}.', en: 'Taken down before the time was over: {}.' },
  SERIES_TOO_SHORT: {
    vi: 'Đợt phát đã kết thúc mà chưa đủ số ngày: {}.',
    en: 'The series ended before it was long enough: {}.',
  },
  THRESHOLD_PENDING: { vi: 'Đang chờ kết quả: {}.', en: 'Awaited: {}.' },
  THRESHOLD_NO_EVIDENCE: { vi: 'Chưa ghi nhận số phiếu: {}.', en: 'No tally on record: {}.' },
  THRESHOLD_BREACHED: {
    vi: 'Không đạt tỷ lệ theo quy định mà vẫn coi là thông qua: {}.',
    en: 'Treated as carried though the share was not reached: {}.',
  },
  COUNT_PENDING: { vi: 'Đang chờ: {}.', en: 'Awaited: {}.' },
  COUNT_NO_EVIDENCE: { vi: 'Chưa ghi nhận số lượng: {}.', en: 'The number is not on record: {}.' },
  COUNT_BREACHED: { vi: 'Số lượng không đúng quy định: {}.', en: 'The number is outside the rule: {}.' },
  COMPOSITION_PENDING: { vi: 'Đang chờ: {}.', en: 'Awaited: {}.' },
  COMPOSITION_NO_EVIDENCE: { vi: 'Chưa ghi nhận thành phần: {}.', en: 'The make-up is not on record: {}.' },
  COMPOSITION_BREACHED: {
    vi: 'Thành phần không đúng quy định: {}.',
    en: 'The make-up is outside the rule: {}.',
  },
  MISS_DECLARED: {
    vi: 'Không đạt tỷ lệ và đã công bố là không thông qua.',
    en: 'The share was not reached, and the result was declared so.',
  },
  LED_BY_ANOTHER: {
    vi: 'Người đứng đầu không đúng quy định: {}.',
    en: 'Not led by the one who must lead: {}.',
  },
  SEQUENCE_PENDING: { vi: 'Đang chờ việc phải làm trước: {}.', en: 'Awaited first: {}.' },
  SEQUENCE_NO_EVIDENCE: {
    vi: 'Chưa ghi nhận việc phải làm trước: {}.',
    en: 'What must come first is not on record: {}.',
  },
  SEQUENCE_BREACHED: {
    vi: 'Sai trình tự, phải làm trước: {}.',
    en: 'Out of order; this had to come first: {}.',
  },
  MEETING_HAD_QUORUM: {
    vi: 'Phát phiếu với lý do họp không đủ hộ, nhưng cuộc họp đã ghi nhận đủ hộ ({}).',
    en: 'A ballot after a failed meeting, yet the meeting on record had its households ({}).',
  },
  PRESENCE_PENDING: { vi: 'Đang chờ: {}.', en: 'Awaited: {}.' },
  PRESENCE_NO_EVIDENCE: { vi: 'Chưa ghi nhận: {}.', en: 'Not on record: {}.' },
  CHAIRED_BY_ANOTHER: {
    vi: 'Cuộc họp do người khác chủ trì ({}).',
    en: 'The meeting was chaired by another ({}).',
  },
  CONTENT_FIELDS_PENDING: { vi: 'Đang chờ: {}.', en: 'Awaited: {}.' },
  CONTENT_FIELDS_NO_EVIDENCE: { vi: 'Văn bản thiếu nội dung: {}.', en: 'The document lacks: {}.' },
  EFFECTIVE_DATE_BREACHED: {
    vi: 'Ngày có hiệu lực ghi trong văn bản không đúng: {}.',
    en: 'The date of effect written down is not the law’s: {}.',
  },
  VALIDITY_PENDING: { vi: 'Còn giá trị, chưa sử dụng.', en: 'Still valid, not used yet.' },
  USED_AFTER_EXPIRY: { vi: 'Đã sử dụng khi hết giá trị ({}).', en: 'Used after it had expired ({}).' },
  PERIODICITY_PENDING: { vi: 'Trong kỳ, đang chờ: {}.', en: 'The period is running; awaited: {}.' },
  PERIODICITY_NO_EVIDENCE: {
    vi: 'Hết kỳ mà chưa ghi nhận: {}.',
    en: 'The period is over; not on record: {}.',
  },
  PERIODICITY_MET_LATE: {
    vi: 'Đã thực hiện cho kỳ này nhưng sau khi hết kỳ.',
    en: 'Done for the period, after its end.',
  },
  NOTHING_RECORDED: {
    vi: 'Không có hạn cụ thể; quá 90 ngày chưa ghi nhận gì, cần người xem xét: {}.',
    en: 'No deadline in the law; nothing on record after 90 days, a person has to look: {}.',
  },
  PLAN_PASSED: {
    vi: 'Ngày dự kiến đã qua 30 ngày mà chưa ghi nhận việc diễn ra, cần người xem xét.',
    en: 'The planned day passed 30 days ago without the event; a person has to look.',
  },
  IMPRECISE_DATE: {
    vi: 'Có bản ghi không rõ ngày ({}), cần người xem xét.',
    en: 'A record without an exact day ({}); a person has to look.',
  },
  UNKNOWN_FACT: { vi: 'Chưa biết hoặc chưa kết luận: {}.', en: 'Not known, or claimed and not decided: {}.' },
  FACT: { vi: 'Không áp dụng, căn cứ: {}.', en: 'Does not apply because of: {}.' },
  SECTOR_LAW: { vi: 'Áp dụng quy định riêng: {}.', en: 'A special rule applies instead: {}.' },
  SECTOR_LAW_NOT_JUDGED: {
    vi: 'Có quy định riêng chưa được hệ thống đánh giá: {}; cần người xem xét.',
    en: 'A special rule that is not judged here yet: {}; a person has to look.',
  },
  TEXT_NOT_READ: {
    vi: 'Chưa đọc được văn bản hiện hành: {}.',
    en: 'The text in force has not been read: {}.',
  },
  NOTHING_TO_CHECK: {
    vi: 'Trường hợp này không bị giới hạn.',
    en: 'The limit of the rule does not bind this case.',
  },
  PARTIAL_PERIOD: {
    vi: 'Đơn vị hoặc quy định không tồn tại đủ nửa cuối của kỳ.',
    en: 'Unit or rule did not stand for the last half of the period.',
  },
  CONFIRMED_BY_PERSON: {
    vi: 'Người có thẩm quyền đã xác nhận ({}).',
    en: 'Confirmed by an authorised person ({}).',
  },
  SET_ASIDE_BY_PERSON: {
    vi: 'Người có thẩm quyền đã kết luận khác ({}).',
    en: 'An authorised person holds otherwise ({}).',
  },
};

/** Words for the codes that a reason can name and that no closed list of the ledger has a label for. */
export const ELEMENTS: Texts = {
  ...SERVICE_ELEMENTS,
  DISCLOSURE_MADE: { vi: 'việc công khai', en: 'the disclosure' },
  POSTING_STARTED: { vi: 'việc niêm yết', en: 'the posting' },
  BROADCAST_HELD: { vi: 'việc phát thanh', en: 'the broadcast' },
  VILLAGE_HEAD_ANNOUNCED: { vi: 'thông báo của Trưởng thôn', en: 'the village head’s announcement' },
  VOTE_COUNTED: { vi: 'kết quả biểu quyết', en: 'the counted vote' },
  VOTE_COUNT_MINUTED: { vi: 'biên bản kiểm phiếu', en: 'the minutes of the count' },
  VOTE_RESULT_PUBLISHED: { vi: 'công bố kết quả', en: 'the published result' },
  MEETING_HELD: { vi: 'cuộc họp', en: 'the meeting' },
  MEETING_FAILED: { vi: 'cuộc họp không đủ hộ', en: 'a meeting that lacked households' },
  MEETING_NOTICE_GIVEN: { vi: 'thông báo họp', en: 'the notice of the meeting' },
  MEETING_DOCUMENTS_DELIVERED: { vi: 'gửi tài liệu họp', en: 'the documents of the meeting' },
  BALLOT_ANNOUNCED: { vi: 'công khai việc phát phiếu', en: 'the announcement of the ballot' },
  BALLOT_PLANNED: { vi: 'kế hoạch phát phiếu', en: 'the plan of the ballot' },
  BALLOT_DISTRIBUTION_STARTED: { vi: 'phát phiếu', en: 'the handing out of ballots' },
  PLAN_SENT: { vi: 'gửi kế hoạch', en: 'the sending of the plan' },
  DECISION_SENT: { vi: 'gửi quyết định của cộng đồng', en: 'the sending of the decision' },
  RECOGNITION_DECISION_ISSUED: { vi: 'quyết định công nhận', en: 'the decision on recognition' },
  REPORT_SENT: { vi: 'báo cáo', en: 'the report' },
  ONLINE_VOTE_REPORTED: {
    vi: 'báo cáo trước khi biểu quyết trực tuyến',
    en: 'the report before the online vote',
  },
  CLUSTER_MEETING_APPROVED: {
    vi: 'phương án họp theo cụm được quyết định',
    en: 'the approval of cluster meetings',
  },
  COUNTING_BOARD_APPROVED: { vi: 'Ban kiểm phiếu được thông qua', en: 'the approval of the counting board' },
  HOUSEHOLDS: { vi: 'số hộ gia đình', en: 'households' },
  ATTENDEES: { vi: 'đại diện hộ dự họp', en: 'household representatives present' },
  VILLAGES: { vi: 'số thôn, tổ dân phố', en: 'villages' },
  BALLOT_TEAM_MEMBERS: { vi: 'thành viên Tổ phát phiếu', en: 'members of the ballot team' },
  ONLINE_TEAM_MEMBERS: { vi: 'thành viên Tổ biểu quyết trực tuyến', en: 'members of the online-vote team' },
  COUNTING_BOARD_MEMBERS: { vi: 'thành viên Ban kiểm phiếu', en: 'members of the counting board' },
  BALLOTS_PER_HOUSEHOLD: { vi: 'số phiếu mỗi hộ', en: 'ballots per household' },
  HOUSEHOLD_SIGNATURES: { vi: 'chữ ký đại diện hộ', en: 'signatures of household representatives' },
  HOUSEHOLD_WITNESSES: { vi: 'đại diện hộ chứng kiến', en: 'household witnesses' },
  HOUSEHOLDS_IN_VILLAGE: { vi: 'số hộ trong thôn', en: 'households of the village' },
  MINUTES_COPIES: { vi: 'số bản biên bản', en: 'copies of the minutes' },
  FRONT_WORKING_COMMITTEE: { vi: 'Ban công tác Mặt trận', en: 'the Front working committee' },
  CHAIRED_BY: { vi: 'người chủ trì', en: 'who chaired it' },
  MATTER_ITEM: { vi: 'loại nội dung (Điều 15)', en: 'the item of Article 15' },
  MATTER_SCOPE: { vi: 'phạm vi của nội dung', en: 'the scope of the matter' },
  BALLOT_GROUND: { vi: 'căn cứ phát phiếu', en: 'the ground of the ballot' },
  AGREED_WITH_FRONT_COMMITTEE: {
    vi: 'thống nhất với Ban công tác Mặt trận',
    en: 'agreement with the Front committee',
  },
  TEN_PERCENT_REACHED: { vi: 'đủ 10% số hộ đồng thuận', en: 'the consent of 10% of households' },
};
