// Documents and papers: what they are, what they hold, how they travel.

export const documentKinds = {
  DRAFT_BUDGET: { vi: 'Dự toán ngân sách trình HĐND', en: 'Budget draft submitted to the Council' },
  DECIDED_BUDGET: { vi: 'Dự toán ngân sách đã quyết định', en: 'Budget decided by the Council' },
  BUDGET_SETTLEMENT: { vi: 'Quyết toán ngân sách', en: 'Settlement approved by the Council' },
  BUDGET_EXECUTION: { vi: 'Tình hình thực hiện ngân sách', en: 'Figures on execution of the budget' },
  AUDIT_FOLLOW_UP: { vi: 'Thực hiện kiến nghị kiểm toán', en: 'Follow-up of State Audit recommendations' },
  SUPPORT_POLICY: { vi: 'Chính sách hỗ trợ trực tiếp', en: 'Policy of direct support to people' },
  SUPPORT_RESULT: {
    vi: 'Kết quả phê duyệt, chi trả hỗ trợ',
    en: 'Who was approved for direct support and what was paid',
  },
  COMPENSATION_PLAN_DRAFT: {
    vi: 'Dự thảo phương án bồi thường, hỗ trợ, tái định cư',
    en: 'Draft compensation plan posted for opinions',
  },
  CALL_UP_STANDARDS: { vi: 'Số lượng, tiêu chuẩn gọi nhập ngũ', en: 'Numbers and standards of call-up' },
  ELIGIBLE_LIST: { vi: 'Danh sách đủ điều kiện gọi nhập ngũ', en: 'Citizens eligible for call-up' },
  CALL_UP_LIST: { vi: 'Danh sách gọi nhập ngũ', en: 'Citizens called up' },
  DEFERMENT_LIST: { vi: 'Danh sách tạm hoãn', en: 'Deferments' },
  EXEMPTION_LIST: { vi: 'Danh sách miễn gọi', en: 'Exemptions' },
  HEALTH_RESULT: {
    vi: 'Kết quả sơ tuyển, phân loại sức khỏe',
    en: 'Result of health screening or classification before call-up',
  },
  DENUNCIATION_CONCLUSION: { vi: 'Kết luận nội dung tố cáo', en: 'Conclusion of a denunciation' },
  SELF_ASSESSMENT: {
    vi: 'Dự thảo tự đánh giá chuẩn tiếp cận pháp luật',
    en: 'Draft self-assessment of the law-access standard',
  },
  RECEPTION_SCHEDULE: { vi: 'Lịch tiếp công dân', en: 'Schedule of receptions' },
  DEMOCRACY_REGULATION: {
    vi: 'Quy chế thực hiện dân chủ',
    en: 'Regulation on grassroots democracy in the commune',
  },
  DISCLOSURE_LIST: {
    vi: 'Danh mục nội dung đã công khai trong quý',
    en: 'Quarterly list of what was disclosed (A13.2)',
  },
  INFORMATION_LIST: {
    vi: 'Danh mục thông tin phải công khai',
    en: 'List of the information to be disclosed (law 104/2016)',
  },
  RECEPTION_RULES: {
    vi: 'Nội quy, quy trình tiếp công dân',
    en: 'House rules and procedures of the reception of citizens',
  },
  OTHER: { vi: 'Khác', en: 'Any other; the default' },
} as const;

export const papers = {
  DISCLOSED_DOCUMENT: {
    vi: 'Văn bản, thông tin phải công khai',
    en: 'Document or information to be disclosed',
  },
  BUDGET_REPORT: { vi: 'Báo cáo thực hiện ngân sách năm', en: 'Yearly budget-execution report' },
  DRAFT_BUDGET: { vi: 'Dự toán ngân sách trình HĐND', en: 'Draft budget for the Council' },
  VILLAGE_CODE_DRAFT: { vi: 'Dự thảo hương ước, quy ước', en: 'Draft village code' },
  VILLAGE_CODE: { vi: 'Hương ước, quy ước đã công nhận', en: 'Recognised village code' },
  MEETING_NOTICE: { vi: 'Thông báo cuộc họp', en: 'Meeting notice' },
  BALLOT_PLAN: { vi: 'Kế hoạch phát phiếu lấy ý kiến', en: 'Ballot plan' },
  ONLINE_VOTE_PLAN: { vi: 'Kế hoạch biểu quyết trực tuyến', en: 'Online-vote plan' },
  ELECTION_PLAN: { vi: 'Quyết định, kế hoạch bầu cử', en: 'Election decision and plan' },
  VOTE_RESULT: { vi: 'Kết quả biểu quyết, kiểm phiếu', en: 'Result of the vote' },
  RECOGNITION: { vi: 'Quyết định công nhận', en: 'Recognition decision' },
  ANNULMENT: { vi: 'Quyết định bãi bỏ, yêu cầu sửa đổi', en: 'Annulment or request to amend' },
  CONSULTATION_PLAN: { vi: 'Kế hoạch lấy ý kiến', en: 'Consultation plan' },
  CONSULTATION_CONTENT: { vi: 'Nội dung lấy ý kiến', en: 'Content of a consultation' },
  CONSULTATION_SUMMARY: {
    vi: 'Tổng hợp, giải trình, tiếp thu ý kiến',
    en: 'Summary and explanation of opinions',
  },
  DECISION_REASONS: {
    vi: 'Lý do quyết định khác ý kiến đa số',
    en: 'Reasons for departing from the majority',
  },
  COMPENSATION_PLAN: {
    vi: 'Phương án bồi thường, hỗ trợ, tái định cư',
    en: 'Compensation and resettlement plan',
  },
  VILLAGE_SCHEME: { vi: 'Đề án về thôn, tổ dân phố', en: 'Village scheme' },
  CONFERENCE_PLAN: { vi: 'Kế hoạch hội nghị cộng đồng dân cư', en: 'Plan of the community conference' },
  DIALOGUE_NOTICE: { vi: 'Thông báo hội nghị đối thoại', en: 'Dialogue notice' },
  DIALOGUE_RESULT: { vi: 'Thông báo kết quả đối thoại', en: 'Dialogue result' },
  COMPLAINT_DECISION: { vi: 'Quyết định giải quyết khiếu nại', en: 'Complaint decision' },
  COMPLAINT_OUTCOME: {
    vi: 'Kết quả giải quyết khiếu nại, tố cáo gửi Ban TTND',
    en: 'Outcome of complaints for the board',
  },
  SETTLEMENT_NOTICE: {
    vi: 'Thông báo kết quả giải quyết vụ việc được chuyển',
    en: 'Settlement notice to the forwarding body',
  },
  POLICIES_AND_TARGETS: {
    vi: 'Chính sách, chỉ tiêu năm gửi Ban TTND',
    en: 'Policies and yearly targets for the board',
  },
  BOARD_PLAN: { vi: 'Chương trình, kế hoạch của Ban', en: 'Programme or plan of a board' },
  INSPECTION_PLAN: { vi: 'Kế hoạch kiểm tra, giám sát cụ thể', en: 'Plan of one inspection' },
  INSPECTION_RESULT: { vi: 'Kết quả kiểm tra, giám sát', en: 'Result of an inspection or supervision' },
  SUPERVISION_NOTICE: { vi: 'Thông báo giám sát cho chủ đầu tư', en: 'Supervision notice to the investor' },
  SUPERVISION_PLAN: {
    vi: 'Kế hoạch giám sát và yêu cầu báo cáo',
    en: 'Supervision plan and request for a report',
  },
  SUPERVISION_REPORT: { vi: 'Báo cáo của đoàn giám sát', en: 'Report of the supervision team' },
  DRAFT_FOR_CRITICISM: { vi: 'Dự thảo gửi phản biện', en: 'Draft sent for social criticism' },
  SOCIAL_CRITICISM: { vi: 'Văn bản phản biện xã hội', en: 'Social criticism' },
  CRITICISM_REPLY: { vi: 'Văn bản trả lời phản biện', en: 'Reply to social criticism' },
  SETTLEMENT_EXPLAINED: {
    vi: 'Trả lời dân về kiến nghị đã chuyển',
    en: 'Telling the people how their reports were settled',
  },
  MEDIATOR_LIST: { vi: 'Danh sách hòa giải viên', en: 'List of mediators' },
  SUPPORT_POLICY: { vi: 'Chính sách hỗ trợ trực tiếp', en: 'Policy of direct support' },
  CONTRIBUTION_ACCOUNT: { vi: 'Thu, chi đóng góp của Nhân dân', en: 'Account of contributions' },
  OTHER: { vi: 'Văn bản khác', en: 'Other paper' },
} as const;

export const documentForms = {
  LAW: { vi: 'Luật, pháp lệnh', en: 'Law or ordinance' },
  DECREE: { vi: 'Nghị định, thông tư', en: 'Decree or circular' },
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution' },
  DIRECTIVE: { vi: 'Chỉ thị', en: 'Directive' },
  REGULATION: { vi: 'Quy chế, quy định', en: 'Regulation' },
  CONCLUSION: { vi: 'Kết luận', en: 'Conclusion' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  PLAN: { vi: 'Kế hoạch, chương trình', en: 'Plan or programme' },
  NOTICE: { vi: 'Thông báo, công văn', en: 'Notice or letter' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const regulationKinds = {
  DEMOCRACY_REGULATION: { vi: 'Quy chế thực hiện dân chủ ở cơ sở', en: 'Regulation on grassroots democracy' },
  COORDINATION: { vi: 'Quy chế phối hợp', en: 'Coordination regulation' },
  MASS_MOBILISATION: { vi: 'Quy chế công tác dân vận', en: 'Regulation on mass mobilisation' },
  CODE_OF_CONDUCT: { vi: 'Quy tắc ứng xử, văn hóa công sở', en: 'Code of conduct' },
  RECEPTION_RULES: { vi: 'Nội quy tiếp công dân', en: 'Reception house rules' },
  RATING_CRITERIA: { vi: 'Tiêu chí đánh giá, phân loại', en: 'Rating criteria' },
  DEMOCRACY_MEASURES: {
    vi: 'Nghị quyết về biện pháp bảo đảm dân chủ',
    en: 'Council measures to guarantee democracy',
  },
  INFORMATION_RULES: { vi: 'Quy chế cung cấp thông tin', en: 'Rules on giving information' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const contentFields = {
  TIME: { vi: 'Thời gian bàn, quyết định', en: 'When it was discussed and decided' },
  TOTALS: { vi: 'Tổng số hộ, số có mặt, vắng mặt', en: 'Households in all, represented, absent' },
  CONTENT: { vi: 'Nội dung', en: 'What it is about' },
  FORM: { vi: 'Hình thức', en: 'Form used' },
  RESULT: { vi: 'Kết quả biểu quyết', en: 'Result of the vote' },
  DECISION: { vi: 'Nội dung quyết định', en: 'What was decided' },
  SIGNATURES: { vi: 'Chữ ký', en: 'Village head, Front head and household representatives' },
  MANNER: { vi: 'Cách thức', en: 'How it is done' },
  TIME_LIMIT: { vi: 'Thời gian, thời hạn', en: 'When and how long' },
  RESPONSIBILITY: { vi: 'Trách nhiệm thực hiện', en: 'Who does what' },
  VILLAGE_HEAD_REPORT: { vi: 'Báo cáo của trưởng thôn', en: 'Report of the village head' },
  FRONT_COMMITTEE_REPORT: { vi: 'Báo cáo của Ban công tác Mặt trận', en: 'Report of the Front committee' },
  INSPECTION_BOARD_REPORT: {
    vi: 'Báo cáo của thành viên Ban TTND',
    en: 'Report of the Inspection Board member',
  },
  REQUEST_FORM: { vi: 'Văn bản đề nghị công nhận', en: 'Request for recognition' },
  RESOLUTION_OR_MINUTES: { vi: 'Nghị quyết hoặc biên bản', en: 'Resolution or minutes of the vote' },
  ADOPTED_DRAFT: { vi: 'Dự thảo đã thông qua', en: 'Adopted draft' },
  BALLOT_TEXT: { vi: 'Nội dung phiếu', en: 'Question, choices, other views, how to fill in, return date' },
  AUTHENTICATION: {
    vi: 'Dấu hoặc chữ ký xác nhận',
    en: 'Stamp of the commune or signature of the village head',
  },
  REGISTER_NUMBER: { vi: 'Số thứ tự trong sổ', en: 'Number and date in the register' },
  PERSON: { vi: 'Họ tên, địa chỉ', en: 'Name and address' },
  REQUEST: { vi: 'Yêu cầu', en: 'What is asked for' },
  HANDLING: { vi: 'Kết quả xử lý', en: 'What was done with it' },
  POLICY: { vi: 'Chính sách, trình tự, mức', en: 'Policy, procedure and rates' },
  APPROVAL: { vi: 'Đối tượng được duyệt', en: 'Who was approved' },
  PAYMENT: { vi: 'Đã chi trả', en: 'What was paid' },
  AGREED_PURPOSE: { vi: 'Mục đích dân đã thống nhất', en: 'Purpose that the people agreed on' },
  ACTUAL_USE: { vi: 'Việc sử dụng thực tế', en: 'What the money was used for' },
} as const;

export const channels = {
  DIRECT: { vi: 'Gửi trực tiếp', en: 'By hand' },
  POST: { vi: 'Bưu chính', en: 'By post' },
  ELECTRONIC: { vi: 'Trục liên thông văn bản điện tử', en: 'Electronic' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const documentAudiences = {
  KEY_LEADERS: { vi: 'Cán bộ lãnh đạo chủ chốt', en: 'Key leaders' },
  OFFICIALS: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials' },
  PARTY_MEMBERS: { vi: 'Đảng viên', en: 'Party members' },
  ORGANISATION_MEMBERS: { vi: 'Đoàn viên, hội viên', en: 'Members of organisations' },
  PEOPLE: { vi: 'Nhân dân', en: 'The people' },
  OTHER: { vi: 'Khác', en: 'Others' },
} as const;
