// Plans, reviews, ratings and figures.

export const planKinds = {
  WORK: { vi: 'Chương trình, kế hoạch công tác', en: 'Work programme' },
  WORKPLACE_DEMOCRACY: { vi: 'Dân chủ tại cơ quan, đơn vị', en: 'Workplace democracy' },
  DISCLOSURE: { vi: 'Kế hoạch công khai', en: 'Disclosure plan' },
  DELIBERATION: { vi: 'Kế hoạch tổ chức Nhân dân bàn, quyết định', en: 'Plan of deliberation' },
  INSPECTION_BOARD: { vi: 'Chương trình, kế hoạch của Ban TTND', en: 'Plan of the Inspection Board' },
  SUPERVISION_BOARD: {
    vi: 'Chương trình, kế hoạch của Ban GSĐTCĐ',
    en: 'Plan of the Investment Supervision Board',
  },
  FRONT_SUPERVISION: {
    vi: 'Kế hoạch giám sát, phản biện của Mặt trận',
    en: 'Front plan of supervision and criticism',
  },
  INVESTMENT_SUPERVISION: {
    vi: 'Kế hoạch giám sát đầu tư của cộng đồng',
    en: 'Yearly plan of community investment supervision',
  },
  COMMUNICATION: { vi: 'Kế hoạch tuyên truyền, vận động', en: 'Information plan' },
  TRAINING: { vi: 'Kế hoạch tập huấn, bồi dưỡng', en: 'Training plan' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const reviewSubjects = {
  RESOLUTION_OR_DIRECTIVE: {
    vi: 'Sơ kết, tổng kết nghị quyết, chỉ thị',
    en: 'Review of a resolution or directive',
  },
  GRASSROOTS_DEMOCRACY: { vi: 'Thực hiện dân chủ ở cơ sở', en: 'Grassroots democracy' },
  MASS_MOBILISATION: { vi: 'Công tác dân vận', en: 'Mass mobilisation' },
  VILLAGE_CODES: { vi: 'Thực hiện hương ước, quy ước toàn xã', en: 'All village codes of the commune' },
  MEDIATION_TEAMS: { vi: 'Hoạt động của các tổ hòa giải', en: 'Mediation teams' },
  EMULATION: { vi: 'Phong trào thi đua', en: 'Emulation' },
  SATISFACTION: { vi: 'Mức độ hài lòng', en: 'Satisfaction' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const meetingPurposes = {
  BRIEFING: { vi: 'Giao ban', en: 'Briefing' },
  SUM_UP: { vi: 'Sơ kết, tổng kết', en: 'Summing up' },
  DEPLOYMENT: { vi: 'Triển khai nhiệm vụ', en: 'Deployment of tasks' },
  THEMATIC: { vi: 'Chuyên đề', en: 'Thematic' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const ratings = {
  EXCELLENT: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent' },
  GOOD: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good' },
  FULFILLED: { vi: 'Hoàn thành nhiệm vụ', en: 'Fulfilled' },
  NOT_FULFILLED: { vi: 'Không hoàn thành nhiệm vụ', en: 'Not fulfilled' },
  EXEMPLARY: { vi: 'Mẫu mực, tiêu biểu', en: 'Exemplary, typical' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const scopes = {
  FRONT_BLOC: { vi: 'Khối Mặt trận, đoàn thể', en: 'Front and organisations' },
  GOVERNMENT_BLOC: { vi: 'Khối chính quyền', en: 'Government' },
  PARTY_BLOC: { vi: 'Khối Đảng', en: 'Party' },
  ARMED_FORCES: { vi: 'Lực lượng vũ trang', en: 'Armed forces' },
  WHOLE_UNIT: { vi: 'Toàn địa bàn', en: 'Whole unit' },
} as const;

export const comparators = {
  EQ: { vi: 'Đúng bằng', en: 'Exactly' },
  GT: { vi: 'Hơn', en: 'More than' },
  GTE: { vi: 'Ít nhất', en: 'At least' },
  APPROX: { vi: 'Khoảng', en: 'About' },
} as const;

export const flowStock = {
  FLOW: { vi: 'Phát sinh trong kỳ', en: 'Flow' },
  STOCK: { vi: 'Có đến thời điểm', en: 'Stock' },
  UNKNOWN: { vi: 'Không rõ', en: 'Not said' },
} as const;
