// What the people are asked, and how they answer.

export const codeAnswers = {
  NO_GROUND: { vi: 'Trả lời không có căn cứ', en: 'Answered: no ground' },
  SUSPENDED: { vi: 'Tạm ngừng thực hiện', en: 'Suspended' },
  ANNULLED: { vi: 'Bãi bỏ', en: 'Annulled' },
} as const;

export const draftKinds = {
  PLAN_OR_PROGRAMME: { vi: 'Kế hoạch, chương trình', en: 'Plan or programme' },
  LAND_USE: { vi: 'Quy hoạch, sử dụng đất', en: 'Land use' },
  PROJECT: { vi: 'Dự án đầu tư', en: 'Investment project' },
  COMPENSATION_PLAN: {
    vi: 'Phương án bồi thường, hỗ trợ, tái định cư',
    en: 'Compensation and resettlement plan',
  },
  REGULATION: { vi: 'Quy chế, quy định', en: 'Regulation' },
  SUPPORT_POLICY: { vi: 'Chính sách hỗ trợ', en: 'Support policy' },
  SITE_CLEARANCE: { vi: 'Giải phóng mặt bằng', en: 'Site clearance' },
  RURAL_DEVELOPMENT: { vi: 'Xây dựng nông thôn mới', en: 'New countryside' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const dialogueAudiences = {
  PEOPLE: { vi: 'Nhân dân', en: 'The people' },
  STAFF: { vi: 'Cán bộ, công chức, viên chức, người lao động', en: 'Staff' },
  LAND_HOLDERS: { vi: 'Người có đất thu hồi, chủ sở hữu tài sản', en: 'Those whose land is recovered' },
  OTHER: { vi: 'Đối tượng khác', en: 'Others' },
} as const;

export const opinionTargets = {
  PARTY: { vi: 'Xây dựng Đảng', en: 'Building the Party' },
  GOVERNMENT: { vi: 'Xây dựng chính quyền', en: 'Building the government' },
  POLICY: { vi: 'Chủ trương, chính sách', en: 'Policies' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const opinionForms = {
  WRITTEN: { vi: 'Bằng văn bản', en: 'In writing' },
  MEETING: { vi: 'Tại hội nghị, cuộc họp', en: 'At a meeting' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  SUGGESTION_BOX: { vi: 'Hòm thư góp ý', en: 'Suggestion box' },
  DIRECT: { vi: 'Gặp trực tiếp', en: 'Face to face' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const voterMeetingKinds = {
  BEFORE_SESSION: { vi: 'Trước kỳ họp', en: 'Before a session' },
  AFTER_SESSION: { vi: 'Sau kỳ họp', en: 'After a session' },
  THEMATIC: { vi: 'Chuyên đề', en: 'Thematic' },
} as const;

export const satisfactionMethods = {
  SIPAS: { vi: 'Chỉ số SIPAS', en: 'SIPAS' },
  SURVEY: { vi: 'Khảo sát', en: 'Survey' },
  RATING_DESK: { vi: 'Đánh giá tại nơi tiếp dân', en: 'Rating desk' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;
