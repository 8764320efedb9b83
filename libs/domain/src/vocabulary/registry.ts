// The ledger itself, its units and villages, its calendar and its readers.

export const purposes = {
  PRODUCTION: { vi: 'Sổ chính thức', en: 'Production ledger' },
  SAMPLE: { vi: 'Sổ mẫu', en: 'Sample ledger' },
  TEST: { vi: 'Sổ thử nghiệm', en: 'Test ledger' },
} as const;

export const clocks = {
  SYSTEM: { vi: 'Đồng hồ hệ thống', en: 'System clock' },
  MANUAL: { vi: 'Đồng hồ đặt tay', en: 'Clock set by hand' },
} as const;

export const holidayReasons = {
  NEW_YEAR: { vi: 'Tết Dương lịch', en: 'New Year' },
  TET: { vi: 'Tết Nguyên đán', en: 'Tết' },
  HUNG_KINGS: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ day' },
  REUNIFICATION: { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification day' },
  LABOUR: { vi: 'Quốc tế Lao động 1/5', en: 'Labour day' },
  NATIONAL_DAY: { vi: 'Quốc khánh', en: 'National day' },
  CULTURE_DAY: { vi: 'Ngày Văn hóa Việt Nam', en: 'Culture day' },
  IN_LIEU: { vi: 'Nghỉ bù', en: 'In lieu' },
  SWAPPED: { vi: 'Hoán đổi ngày làm việc', en: 'Swapped' },
} as const;

export const units = {
  DAY: { vi: 'Ngày', en: 'Calendar days' },
  WORKING_DAY: { vi: 'Ngày làm việc', en: 'Working days of the calendar in force' },
  MONTH: { vi: 'Tháng', en: 'Months: same day number, or the last day of the month' },
  YEAR: { vi: 'Năm', en: 'Years' },
} as const;

export const unitLevels = {
  NATION: { vi: 'Trung ương', en: 'Nation' },
  PROVINCE: { vi: 'Tỉnh, thành phố', en: 'Province' },
  DISTRICT: { vi: 'Huyện, quận, thị xã (đến 30/6/2025)', en: 'District (until 2025-06-30)' },
  COMMUNE: { vi: 'Xã, phường, đặc khu', en: 'Commune' },
} as const;

export const communeKinds = {
  XA: { vi: 'Xã', en: 'Rural commune' },
  PHUONG: { vi: 'Phường', en: 'Ward' },
  THI_TRAN: { vi: 'Thị trấn (đến 30/6/2025)', en: 'Township (until 2025-06-30)' },
  DAC_KHU: { vi: 'Đặc khu', en: 'Special zone' },
  TINH: { vi: 'Tỉnh', en: 'Province' },
  THANH_PHO: { vi: 'Thành phố', en: 'City' },
  HUYEN: { vi: 'Huyện', en: 'District' },
  THI_XA: { vi: 'Thị xã', en: 'Town' },
  QUAN: { vi: 'Quận', en: 'Urban district' },
  KHAC: { vi: 'Khác', en: 'Other' },
} as const;

export const successionKinds = {
  MERGED: { vi: 'Nhập', en: 'Merged' },
  SPLIT: { vi: 'Chia, tách', en: 'Split' },
  RAISED: { vi: 'Thành lập mới từ đơn vị cũ', en: 'Re-founded' },
  ABOLISHED: { vi: 'Giải thể, kết thúc hoạt động', en: 'Abolished' },
} as const;

export const unitFacts = {
  HAS_WEBSITE: { vi: 'Có trang, cổng thông tin điện tử', en: 'Has a website or portal' },
  HAS_LOUDSPEAKER: { vi: 'Có hệ thống truyền thanh', en: 'Has a loudspeaker network' },
  HAS_VILLAGE_CODE: { vi: 'Có hương ước, quy ước đã được công nhận', en: 'Has a recognised village code' },
  REMOTE_AREA: { vi: 'Vùng sâu, vùng xa, đi lại khó khăn', en: 'Remote area' },
  ETHNIC_MINORITY_AREA: { vi: 'Vùng đồng bào dân tộc thiểu số', en: 'Area of ethnic minorities' },
  VILLAGES_IN_COMMUNE: { vi: 'Số thôn, tổ dân phố', en: 'Villages in the commune' },
} as const;

export const villageKinds = {
  THON: { vi: 'Thôn, làng, ấp, bản, buôn, xóm', en: 'Village' },
  TO_DAN_PHO: { vi: 'Tổ dân phố, khu phố', en: 'Residential group' },
} as const;

export const accessRoles = {
  COMMUNE_OFFICER: { vi: 'Cán bộ xã', en: 'Commune officer' },
  VILLAGE_HEAD: { vi: 'Trưởng thôn', en: 'Village head' },
  COMMUNE_CHAIR: { vi: 'Chủ tịch xã', en: 'Commune chair' },
  FRONT: { vi: 'Mặt trận', en: 'Front' },
  INSPECTION_BOARD_MEMBER: { vi: 'Thành viên Ban TTND', en: 'Inspection board member' },
  SUPERVISION_BOARD_MEMBER: { vi: 'Thành viên Ban GSĐTCĐ', en: 'Supervision board member' },
  INSPECTION_TEAM_MEMBER: { vi: 'Thành viên đoàn kiểm tra', en: 'Inspection team member' },
  PROVINCE_VIEWER: { vi: 'Theo dõi cấp tỉnh', en: 'Province viewer' },
  ADMINISTRATOR: { vi: 'Quản trị', en: 'Administrator' },
  AUDITOR: { vi: 'Kiểm toán hệ thống', en: 'Auditor of the system' },
} as const;

export const readPurposes = {
  CASE_HANDLING: { vi: 'Giải quyết vụ việc', en: 'Handling the case' },
  INSPECTION: { vi: 'Thanh tra, kiểm tra', en: 'Inspection' },
  SUBJECT_REQUEST: { vi: 'Theo yêu cầu của chủ thể', en: 'Request of the subject' },
  SUPPORT: { vi: 'Hỗ trợ kỹ thuật', en: 'Support' },
} as const;
