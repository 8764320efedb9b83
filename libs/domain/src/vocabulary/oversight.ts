// Who checks, what was found, and what became of it.

export const inspectors = {
  PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
  PARTY: { vi: 'Cấp ủy, ủy ban kiểm tra', en: 'Party' },
  GOVERNMENT: { vi: 'Cơ quan nhà nước cấp trên', en: 'Higher authority' },
  COUNCIL: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  PUBLIC_DUTY_TEAM: { vi: 'Tổ kiểm tra công vụ', en: 'Public-duty team' },
  JOINT: { vi: 'Đoàn liên ngành', en: 'Joint team' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const supervisors = {
  FRONT: { vi: 'Mặt trận Tổ quốc', en: 'Front' },
  MASS_ORGANISATION: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  COUNCIL: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const recommenders = {
  PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
  COMMUNITY_INVESTMENT_BOARD: {
    vi: 'Ban Giám sát đầu tư của cộng đồng',
    en: 'Community Investment Supervision Board',
  },
  FRONT: { vi: 'Mặt trận Tổ quốc', en: 'Front' },
  MASS_ORGANISATION: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  COUNCIL: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  AUDIT_TEAM: { vi: 'Đoàn thanh tra, kiểm tra', en: 'Audit team' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const requesters = {
  PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
  COMMUNITY_INVESTMENT_BOARD: {
    vi: 'Ban Giám sát đầu tư của cộng đồng',
    en: 'Community Investment Supervision Board',
  },
  AUDIT_TEAM: { vi: 'Đoàn thanh tra, kiểm tra', en: 'Audit team' },
} as const;

export const answerOutcomes = {
  ACCEPTED: { vi: 'Tiếp thu', en: 'Accepted' },
  PARTLY_ACCEPTED: { vi: 'Tiếp thu một phần', en: 'Partly accepted' },
  NOT_ACCEPTED: { vi: 'Không tiếp thu, nêu lý do', en: 'Not accepted, with reasons' },
} as const;

export const escalatedTo = {
  FRONT: { vi: 'Mặt trận Tổ quốc', en: 'Front' },
  COUNCIL: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  PARTY: { vi: 'Cấp ủy', en: 'Party committee' },
  HEAD_OF_BODY: { vi: 'Người đứng đầu', en: 'Head of the body' },
} as const;

export const projectAspects = {
  PLANNING: { vi: 'Quy hoạch', en: 'Planning' },
  LAND: { vi: 'Đất đai, giải phóng mặt bằng', en: 'Land' },
  ENVIRONMENT: { vi: 'Môi trường', en: 'Environment' },
  COMPENSATION: { vi: 'Bồi thường, tái định cư', en: 'Compensation' },
  PROGRESS: { vi: 'Tiến độ', en: 'Progress' },
  QUALITY: { vi: 'Chất lượng, định mức, vật tư', en: 'Quality and norms' },
  ACCEPTANCE: { vi: 'Nghiệm thu', en: 'Acceptance' },
  SETTLEMENT: { vi: 'Quyết toán', en: 'Settlement' },
  DISCLOSURE: { vi: 'Công khai thông tin', en: 'Disclosure' },
} as const;

export const conformity = {
  CONFORMS: { vi: 'Đúng', en: 'Conforms' },
  DOES_NOT_CONFORM: { vi: 'Không đúng', en: 'Does not conform' },
  CANNOT_TELL: { vi: 'Chưa xác định được', en: 'Cannot tell' },
} as const;

export const findingSources = {
  INSPECTION: { vi: 'Kiểm tra', en: 'Inspection' },
  SUPERVISION: { vi: 'Giám sát', en: 'Supervision' },
  AUDIT: { vi: 'Thanh tra, kiểm tra bằng sổ', en: 'Audit' },
  REVIEW_MEETING: { vi: 'Hội nghị', en: 'Review meeting' },
  SELF: { vi: 'Tự phát hiện', en: 'Self-found' },
} as const;

export const severities = {
  HIGH: { vi: 'Nghiêm trọng', en: 'Serious' },
  MEDIUM: { vi: 'Vừa', en: 'Medium' },
  LOW: { vi: 'Nhẹ', en: 'Slight' },
} as const;

export const conclusions = {
  COMPLIES: { vi: 'Thực hiện tốt', en: 'Complies' },
  PARTLY_COMPLIES: { vi: 'Còn thiếu sót', en: 'Partly' },
  DOES_NOT_COMPLY: { vi: 'Vi phạm', en: 'Does not comply' },
} as const;

export const violationKinds = {
  CONDUCT: { vi: 'Quan liêu, nhũng nhiễu, cửa quyền', en: 'Bureaucracy and harassment' },
  ABUSE_OF_DEMOCRACY: { vi: 'Lợi dụng dân chủ', en: 'Abuse of democracy' },
  RIGHTS_BREACH: { vi: 'Vi phạm quyền làm chủ của nhân dân', en: 'Breach of the people’s rights' },
  CORRUPTION_WASTE: { vi: 'Tham nhũng, lãng phí', en: 'Corruption or waste' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;
