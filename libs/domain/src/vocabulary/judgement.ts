// What a person may say about a duty or a fact, and how reports and results are grouped.

export const pillars = {
  KNOW: { vi: 'Dân biết', en: 'The people know' },
  DISCUSS: { vi: 'Dân bàn', en: 'The people discuss' },
  DO: { vi: 'Dân làm', en: 'The people do' },
  INSPECT: { vi: 'Dân kiểm tra', en: 'The people inspect' },
  SUPERVISE: { vi: 'Dân giám sát', en: 'The people supervise' },
  BENEFIT: { vi: 'Dân thụ hưởng', en: 'The people benefit' },
} as const;

export const dutyStates = {
  MET: { vi: 'Đạt', en: 'Met' },
  MET_LATE: { vi: 'Đạt nhưng muộn', en: 'Met late' },
  BREACHED: { vi: 'Vi phạm', en: 'Breached' },
  NO_EVIDENCE: { vi: 'Chưa có minh chứng', en: 'No evidence' },
  NOT_APPLICABLE: { vi: 'Không áp dụng', en: 'Not applicable' },
  NEEDS_REVIEW: { vi: 'Cần xem xét', en: 'Needs review' },
} as const;

export const personFacts = {
  DISPERSED_SETTLEMENT: { vi: 'Dân cư sinh sống phân tán', en: 'Dispersed settlement' },
  STATE_SECRET: { vi: 'Bí mật nhà nước, chưa được công khai', en: 'State secret or not yet open' },
  LAWFUL_AND_CUSTOMARY: { vi: 'Không trái pháp luật, thuần phong mỹ tục', en: 'Lawful and customary' },
  OLD_CODE_NOT_CONFORMING: { vi: 'Hương ước cũ không còn phù hợp', en: 'Old code does not conform' },
} as const;

export const periodKinds = {
  WEEK: { vi: 'Tuần', en: 'Week' },
  MONTH: { vi: 'Tháng', en: 'Month' },
  QUARTER: { vi: 'Quý', en: 'Quarter' },
  HALF_YEAR: { vi: '6 tháng', en: 'Half-year' },
  NINE_MONTHS: { vi: '9 tháng', en: 'Nine months' },
  YEAR: { vi: 'Năm', en: 'Year' },
  TERM: { vi: 'Nhiệm kỳ', en: 'Term' },
  MULTI_YEAR: { vi: 'Giai đoạn nhiều năm', en: 'Several years' },
  AD_HOC: { vi: 'Đột xuất', en: 'Ad hoc' },
} as const;
