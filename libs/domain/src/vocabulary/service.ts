// Communication with the people and service to them.

export const activityKinds = {
  MOBILISATION: { vi: 'Vận động nhân dân', en: 'Mobilisation' },
  EXPLANATION: { vi: 'Tuyên truyền, giải thích', en: 'Explanation' },
  CONFERENCE: { vi: 'Hội nghị giới thiệu', en: 'Conference' },
  HISTORY: { vi: 'Lịch sử, truyền thống', en: 'History and tradition' },
  SECURITY_ORDER: { vi: 'An ninh trật tự, an toàn giao thông', en: 'Order and traffic safety' },
  LEGAL_EDUCATION: { vi: 'Phổ biến pháp luật', en: 'Legal education' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const media = {
  PRESS: { vi: 'Báo chí', en: 'Press' },
  RADIO_TV: { vi: 'Phát thanh, truyền hình', en: 'Radio or television' },
  WEBSITE: { vi: 'Trang, cổng thông tin', en: 'Website' },
  SOCIAL_NETWORK: { vi: 'Mạng xã hội', en: 'Social network' },
  LOUDSPEAKER: { vi: 'Truyền thanh cơ sở', en: 'Loudspeaker' },
  SOFTWARE: { vi: 'Phần mềm', en: 'Application' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const traineeGroups = {
  GRASSROOTS_MOBILISATION: {
    vi: 'Cán bộ dân vận, dân tộc, tôn giáo ở cơ sở',
    en: 'Grassroots officials in mobilisation, ethnic and religious affairs',
  },
  FRONTLINE: {
    vi: 'Cán bộ trực tiếp liên quan với nhân dân, theo dõi dân vận',
    en: 'Front-line officials and those following mobilisation',
  },
  VILLAGE_HEADS: { vi: 'Trưởng thôn, tổ trưởng tổ dân phố', en: 'Village heads' },
  BOARD_MEMBERS: { vi: 'Thành viên Ban TTND, Ban GSĐTCĐ', en: 'Board members' },
  MEDIATORS: { vi: 'Hòa giải viên', en: 'Mediators' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const rosterLevels = {
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
  VILLAGE: { vi: 'Ấp, khu vực, thôn', en: 'Hamlet or village' },
} as const;

export const situationFields = {
  LIVELIHOOD: { vi: 'Đời sống nhân dân', en: 'Livelihood' },
  MINORITY_AREA: { vi: 'Vùng đồng bào dân tộc thiểu số', en: 'Ethnic-minority area' },
  RELIGION_AREA: { vi: 'Địa bàn tôn giáo', en: 'Area with religious communities' },
  PUBLIC_OPINION: { vi: 'Dư luận xã hội', en: 'Public opinion' },
  SECURITY: { vi: 'An ninh, trật tự (không nêu nội dung)', en: 'Security (no content)' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const systemKinds = {
  FEEDBACK_APP: { vi: 'Ứng dụng phản ánh tương tác', en: 'Feedback application' },
  FEEDBACK_CHANNEL: {
    vi: 'Hòm thư, đường dây nóng, nơi đánh giá hài lòng',
    en: 'Suggestion box, hotline or rating desk',
  },
  IOC: { vi: 'Trung tâm giám sát, điều hành thông minh', en: 'Smart monitoring centre' },
  SOFTWARE: { vi: 'Phần mềm', en: 'Software' },
  WEBSITE: { vi: 'Trang, cổng thông tin', en: 'Website' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const reformAreas = {
  PROCEDURE: { vi: 'Thủ tục hành chính', en: 'Administrative procedure' },
  DIGITAL: { vi: 'Chuyển đổi số', en: 'Digital transformation' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const commitmentKinds = {
  EXEMPLARY: { vi: 'Nêu gương', en: 'Setting an example' },
  THRIFT_ANTI_CORRUPTION: { vi: 'Tiết kiệm, chống tham nhũng, lãng phí', en: 'Thrift and anti-corruption' },
  NO_NEGATIVITY: { vi: 'Nói không với tiêu cực', en: 'Saying no to negativity' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;
