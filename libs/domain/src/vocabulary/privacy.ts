// Requests of data subjects, and reminders.

export const subjectRequests = {
  ACCESS: { vi: 'Xem dữ liệu', en: 'Access' },
  CORRECTION: { vi: 'Chỉnh sửa', en: 'Correction' },
  ERASURE: { vi: 'Xóa', en: 'Erasure' },
  OBJECTION: { vi: 'Phản đối xử lý', en: 'Objection' },
  WITHDRAWAL: { vi: 'Rút đồng ý', en: 'Withdrawal of consent' },
} as const;

export const requestAnswers = {
  CARRIED_OUT: { vi: 'Đã thực hiện', en: 'Carried out' },
  PARTLY: { vi: 'Thực hiện một phần', en: 'Partly' },
  REFUSED: { vi: 'Từ chối, nêu lý do', en: 'Refused with reasons' },
  EXTENDED: { vi: 'Gia hạn', en: 'Extended' },
} as const;

export const erasureGrounds = {
  SUBJECT_REQUEST: { vi: 'Theo yêu cầu của chủ thể', en: 'On request' },
  RETENTION_ENDED: { vi: 'Hết thời hạn lưu giữ', en: 'Retention ended' },
  AUTHORITY_DECISION: { vi: 'Theo quyết định của cơ quan có thẩm quyền', en: 'By decision of an authority' },
  PURPOSE_ENDED: { vi: 'Hết mục đích', en: 'Purpose ended' },
} as const;

export const reminderChannels = {
  IN_APP: { vi: 'Trong ứng dụng', en: 'In the application' },
  EMAIL: { vi: 'Thư điện tử', en: 'E-mail' },
  SMS: { vi: 'Tin nhắn', en: 'Text message' },
  PRINT: { vi: 'Bản in', en: 'Print' },
} as const;

export const deliveryStates = {
  DELIVERED: { vi: 'Đã chuyển đến', en: 'Delivered' },
  SEEN: { vi: 'Đã xem', en: 'Seen' },
  FAILED: { vi: 'Không gửi được', en: 'Failed' },
} as const;
