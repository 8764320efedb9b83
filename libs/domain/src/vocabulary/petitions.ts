// Petitions, receptions and mediation.

export const petitionKinds = {
  COMPLAINT: { vi: 'Khiếu nại', en: 'Complaint' },
  DENUNCIATION: { vi: 'Tố cáo', en: 'Denunciation' },
  PROPOSAL: { vi: 'Kiến nghị', en: 'Proposal' },
  FEEDBACK: { vi: 'Phản ánh', en: 'Feedback' },
} as const;

export const petitionFields = {
  LAND: { vi: 'Đất đai', en: 'Land' },
  CONSTRUCTION: { vi: 'Xây dựng, hạ tầng', en: 'Construction' },
  POLICY: { vi: 'Chính sách, an sinh', en: 'Policy and social security' },
  CONDUCT: { vi: 'Thái độ, công vụ', en: 'Conduct of officials' },
  ENVIRONMENT: { vi: 'Môi trường', en: 'Environment' },
  ORDER: { vi: 'Trật tự', en: 'Public order' },
  DEMOCRACY: { vi: 'Dân chủ ở cơ sở', en: 'Grassroots democracy' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const petitionNotices = {
  RECEIPT: { vi: 'Báo tin đã nhận, hướng giải quyết', en: 'Receipt and how it will be handled' },
  REFERRAL: { vi: 'Chuyển đơn, hướng dẫn', en: 'Referral' },
  ACCEPTANCE: { vi: 'Thông báo thụ lý', en: 'Acceptance' },
  NON_ACCEPTANCE: { vi: 'Thông báo không thụ lý', en: 'Non-acceptance' },
  SUSPENSION: {
    vi: 'Quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết',
    en: 'Suspension, termination or continuation',
  },
  DIALOGUE: { vi: 'Thông báo đối thoại', en: 'Dialogue notice' },
  DECISION: { vi: 'Quyết định giải quyết', en: 'Decision' },
  CONCLUSION: { vi: 'Kết luận nội dung', en: 'Conclusion' },
  RESULT: { vi: 'Kết quả giải quyết, trả lời', en: 'Result and answer' },
  SETTLEMENT_TO_FORWARDER: { vi: 'Kết quả gửi cơ quan chuyển đơn', en: 'Result to the forwarding body' },
  SETTLEMENT_TO_CITIZEN: { vi: 'Cơ quan chuyển đơn báo người gửi', en: 'Forwarder informs the citizen' },
  EXTENSION: { vi: 'Gia hạn', en: 'Extension' },
} as const;

export const petitionOutcomes = {
  UPHELD: { vi: 'Đúng', en: 'Upheld' },
  PARTLY_UPHELD: { vi: 'Đúng một phần', en: 'Partly upheld' },
  REJECTED: { vi: 'Sai', en: 'Rejected' },
  SOLVED: { vi: 'Đã giải quyết', en: 'Solved' },
  EXPLAINED: { vi: 'Đã giải thích', en: 'Explained' },
  NOT_COMPETENT: { vi: 'Không thuộc thẩm quyền', en: 'Not competent' },
} as const;

export const haltKinds = {
  SUSPENDED: { vi: 'Tạm đình chỉ', en: 'Suspended' },
  TERMINATED: { vi: 'Đình chỉ', en: 'Terminated' },
} as const;

export const obstacles = {
  PERSON_UNAVAILABLE: { vi: 'Người gửi đơn không thể tham gia', en: 'Petitioner unavailable' },
  FORCE_MAJEURE: { vi: 'Trở ngại khách quan', en: 'Force majeure' },
  AWAITS_OTHER_RESULT: { vi: 'Chờ kết quả cơ quan khác', en: 'Awaits another body' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const urgencies = {
  MASS: { vi: 'Đông người', en: 'Many people on one matter' },
  TENSE: { vi: 'Gay gắt, phức tạp', en: 'Tense' },
  GRAVE: { vi: 'Có thể gây hậu quả nghiêm trọng', en: 'Potentially grave' },
} as const;

export const receptionForms = {
  IN_PERSON: { vi: 'Trực tiếp', en: 'In person' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
} as const;

export const receptionNotices = {
  ANSWER: { vi: 'Trả lời ngay hoặc hẹn ngày trả lời', en: 'Answer at once or date of the answer' },
  REFUSAL: { vi: 'Từ chối tiếp công dân', en: 'Refusal' },
  ONLINE_RECEPTION: { vi: 'Thông báo tiếp công dân trực tuyến', en: 'Online reception' },
  CONCLUSION: { vi: 'Thông báo kết luận của người đứng đầu', en: 'Conclusion of the head' },
} as const;

export const mediationOutcomes = {
  SUCCEEDED: { vi: 'Hòa giải thành', en: 'Succeeded' },
  FAILED: { vi: 'Hòa giải không thành', en: 'Failed' },
  DISCONTINUED: { vi: 'Kết thúc, không tiếp tục', en: 'Discontinued' },
} as const;
