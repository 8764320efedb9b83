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
  QUORUM_NO_EVIDENCE: {
    vi: 'Chưa ghi nhận số hộ dự họp: {}.',
    en: 'The households present are not on record: {}.',
  },
  QUORUM_BREACHED: {
    vi: 'Cuộc họp không đủ số hộ theo quy định: {}.',
    en: 'The meeting lacked the households that the rule asks for: {}.',
  },
  ELIGIBILITY_NO_EVIDENCE: {
    vi: 'Chưa ghi nhận điều kiện, tiêu chuẩn: {}.',
    en: 'Not on record whether the condition is fulfilled: {}.',
  },
  QUALITY_MISSING: { vi: 'Không đủ điều kiện: {}.', en: 'A condition is not fulfilled: {}.' },
  QUALITY_EXCLUDED: { vi: 'Thuộc trường hợp không được tham gia: {}.', en: 'Excluded by the rule: {}.' },
  TERM_NO_EVIDENCE: { vi: 'Chưa ghi nhận nhiệm kỳ: {}.', en: 'The term of office is not on record: {}.' },
  TERM_BREACHED: {
    vi: 'Nhiệm kỳ không đúng quy định, kết thúc ngày {}.',
    en: 'The term of office is not the law’s; it ends on {}.',
  },
  MEMBER_MISSING: { vi: 'Thiếu thành viên bắt buộc: {}.', en: 'A member who must be in it is missing: {}.' },
  VILLAGE_NOT_REPRESENTED: {
    vi: 'Có thôn, tổ dân phố không có đại diện ({}).',
    en: 'A village has no member in it ({}).',
  },
  SHARE_NOT_REACHED: {
    vi: 'Chưa đạt tỷ lệ làm phát sinh nghĩa vụ: {}.',
    en: 'The share from which the duty arises was not reached: {}.',
  },
  CLOCK_STOPPED: {
    vi: 'Thời hạn đang tạm dừng; đang chờ: {}.',
    en: 'The clock stands still; awaited: {}.',
  },
  CLOSED_EARLY: {
    vi: 'Kết thúc trước khi đủ thời gian: {}.',
    en: 'Closed before the time was over: {}.',
  },
  NO_WORKING_DAY: {
    vi: 'Kỳ này không có ngày làm việc.',
    en: 'The period has no working day.',
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
