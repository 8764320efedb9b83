// Values of the catalogue's facts, by which an obligation applies or not. Listed as `facts.NAME`.

export const facts = {
  'facts.RECEIVED_BY': {
    COMMUNE_PEOPLES_COMMITTEE: { vi: 'UBND xã', en: 'Commune People’s Committee' },
    FRONT: { vi: 'Mặt trận', en: 'Front' },
    INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'Inspection Board' },
    SUPERVISION_BOARD: { vi: 'Ban Giám sát đầu tư của cộng đồng', en: 'Supervision Board' },
    INVESTOR: { vi: 'Chủ đầu tư', en: 'Investor' },
    PARTY_COMMITTEE: { vi: 'Cấp ủy', en: 'Party committee' },
    OTHER: { vi: 'Nơi khác', en: 'Other' },
  },
  'facts.MATTER_SCOPE': {
    VILLAGE: { vi: 'Trong thôn', en: 'One village' },
    COMMUNE: { vi: 'Toàn xã', en: 'Whole commune' },
  },
  'facts.DECISION_SUBJECT': {
    ELECTION: { vi: 'Bầu', en: 'Election' },
    DISMISSAL: { vi: 'Cho thôi', en: 'Dismissal' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.VOTE_FORM': {
    COMMUNITY_MEETING: { vi: 'Họp cộng đồng dân cư', en: 'Community meeting' },
    HOUSEHOLD_BALLOT: { vi: 'Phát phiếu', en: 'Household ballot' },
    ONLINE_VOTE: { vi: 'Biểu quyết trực tuyến', en: 'Online vote' },
  },
  'facts.VOTING_METHOD': {
    SHOW_OF_HANDS: { vi: 'Giơ tay', en: 'Show of hands' },
    SECRET_BALLOT: { vi: 'Bỏ phiếu kín', en: 'Secret ballot' },
  },
  'facts.BOARD_KIND': {
    PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
    COMMUNITY_INVESTMENT_BOARD: {
      vi: 'Ban Giám sát đầu tư của cộng đồng',
      en: 'Community Investment Supervision Board',
    },
  },
  'facts.REQUEST_CHANNEL': {
    IN_PERSON: { vi: 'Trực tiếp', en: 'In person' },
    ONLINE: { vi: 'Qua mạng', en: 'Online' },
    POST: { vi: 'Bưu chính, fax', en: 'Post or fax' },
  },
  'facts.INFORMATION_COMPLEXITY': {
    SIMPLE: { vi: 'Có sẵn', en: 'Ready' },
    COMPLEX: { vi: 'Phải tập hợp hoặc hỏi ý kiến', en: 'To be put together or cleared' },
  },
  'facts.BALLOT_GROUND': {
    COMMUNE_CHAIR_CHOICE: { vi: 'Chủ tịch UBND xã lựa chọn', en: 'Choice of the commune chair' },
    FAILED_MEETING: { vi: 'Đã họp nhưng không đủ hộ', en: 'Meeting lacked households' },
    VILLAGE_HEAD_CHOICE: { vi: 'Trưởng thôn lựa chọn', en: 'Choice of the village head' },
  },
  'facts.CHAIRED_BY': {
    VILLAGE_HEAD: { vi: 'Trưởng thôn', en: 'Village head' },
    ELECTION_TEAM: { vi: 'Tổ bầu cử', en: 'Election team' },
    FRONT_WORKING_COMMITTEE: { vi: 'Ban công tác Mặt trận', en: 'Front working committee' },
    COMMUNE_CHAIR: { vi: 'Chủ tịch UBND xã', en: 'Commune chair' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.PROPOSED_BY': {
    VILLAGE_HEAD: { vi: 'Trưởng thôn', en: 'Village head' },
    CITIZEN: { vi: 'Công dân', en: 'Citizen' },
  },
  'facts.CODE_REPORT_GROUND': {
    SUSPENSION: { vi: 'Đề nghị tạm ngừng', en: 'Suspension' },
    ANNULMENT: { vi: 'Đề nghị bãi bỏ', en: 'Annulment' },
    BOTH: { vi: 'Cả hai hoặc không nói rõ', en: 'Both, or not said' },
  },
  'facts.DISMISSAL_GROUND': {
    PETITION: { vi: 'Kiến nghị của hộ gia đình', en: 'Petition of households' },
    FRONT_PROPOSAL: { vi: 'Đề nghị của Mặt trận', en: 'Proposal of the Front' },
    OWN_REQUEST: { vi: 'Tự xin thôi', en: 'Own request' },
  },
  'facts.DECIDING_AUTHORITY': {
    COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
    HIGHER: { vi: 'Cấp trên', en: 'Higher level' },
  },
  'facts.SCHEME_KIND': {
    CREATE_OR_MERGE: { vi: 'Thành lập, sáp nhập', en: 'Create or merge' },
    DISSOLVE: { vi: 'Giải thể', en: 'Dissolve' },
    RENAME: { vi: 'Đổi tên', en: 'Rename' },
  },
  'facts.ADDRESSEE': {
    COMMUNE_PEOPLES_COMMITTEE: { vi: 'UBND xã', en: 'Commune People’s Committee' },
    INVESTOR: { vi: 'Chủ đầu tư', en: 'Investor' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.PETITION_CHANNEL': {
    RECEPTION: { vi: 'Tại nơi tiếp công dân', en: 'At a reception' },
    LETTER: { vi: 'Thư, đơn', en: 'Letter' },
    ONLINE: { vi: 'Trực tuyến, ứng dụng', en: 'Online' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.COMPLEXITY': {
    NORMAL: { vi: 'Bình thường', en: 'Normal' },
    COMPLEX: { vi: 'Phức tạp', en: 'Complex' },
    ESPECIALLY_COMPLEX: { vi: 'Đặc biệt phức tạp', en: 'Especially complex' },
  },
  'facts.HELD_BY': {
    COMMUNE_CHAIR: { vi: 'Chủ tịch UBND xã', en: 'Commune chair' },
    COMMUNE_DEPUTY_CHAIR: { vi: 'Phó Chủ tịch UBND xã', en: 'Deputy chair' },
    PARTY_COMMITTEE_SECRETARY: { vi: 'Bí thư cấp ủy', en: 'Party secretary' },
    STAFF: { vi: 'Cán bộ tiếp công dân', en: 'Staff' },
  },
  'facts.REFUSAL_GROUND': {
    FINAL_NOTICE_ISSUED: { vi: 'Đã có thông báo chấm dứt', en: 'Final notice issued' },
    ANSWERED_WITHOUT_NEW_FACTS: { vi: 'Đã trả lời, không có tình tiết mới', en: 'Answered, no new facts' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.PROJECT_FUNDING': {
    PUBLIC_INVESTMENT: { vi: 'Đầu tư công', en: 'Public investment' },
    PPP: { vi: 'Đối tác công tư', en: 'PPP' },
    COMMUNITY_FUNDED: { vi: 'Nhân dân đóng góp', en: 'Community-funded' },
    COMMUNE_BUDGET: { vi: 'Ngân sách xã', en: 'Commune budget' },
    SPONSORED: { vi: 'Tài trợ', en: 'Sponsored' },
    PRIVATE: { vi: 'Tư nhân', en: 'Private' },
  },
  'facts.DISCOVERED_BY': {
    CITIZEN: { vi: 'Công dân', en: 'Citizen' },
    PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
    COMMUNITY_INVESTMENT_BOARD: {
      vi: 'Ban Giám sát đầu tư của cộng đồng',
      en: 'Community Investment Supervision Board',
    },
  },
  'facts.REPORT_KIND': {
    BALLOT_RESULT: { vi: 'Kết quả phát phiếu của thôn', en: 'Ballot result of a village' },
    COMMUNITY_CONFERENCE: { vi: 'Hội nghị cộng đồng dân cư', en: 'Community conference' },
    CONSULTATION: { vi: 'Kết quả lấy ý kiến (định kỳ)', en: 'Consultations of the period' },
    CONSULTATION_SUMMARY: { vi: 'Tổng hợp một đợt lấy ý kiến', en: 'Summary of one consultation' },
    CONTRIBUTION_DRIVE: { vi: 'Huy động đóng góp', en: 'Contribution drive' },
    DECISION_IMPLEMENTATION: { vi: 'Thực hiện quyết định của dân', en: 'Carrying out a decision' },
    DELIBERATION: { vi: 'Kết quả Nhân dân bàn, quyết định', en: 'What the people decided' },
    DISCLOSURE: { vi: 'Thực hiện công khai', en: 'Disclosure' },
    INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'Inspection Board' },
    LAW_ACCESS_STANDARD: { vi: 'Chuẩn tiếp cận pháp luật', en: 'Law-access standard' },
    MATTER_BEYOND_AUTHORITY: { vi: 'Việc vượt thẩm quyền', en: 'Matter beyond authority' },
    MEDIATION: { vi: 'Công tác hòa giải', en: 'Mediation' },
    MEDIATION_TEAM: { vi: 'Tổ hòa giải', en: 'Mediation team' },
    PARTY_RECEPTION: { vi: 'Tiếp dân của người đứng đầu cấp ủy', en: 'Reception by the Party head' },
    SUPERVISED_BODY: { vi: 'Báo cáo của đối tượng giám sát', en: 'Supervised body' },
    SUPERVISION_BOARD: { vi: 'Ban Giám sát đầu tư của cộng đồng', en: 'Supervision Board' },
    SUPERVISION_TEAM: { vi: 'Đoàn giám sát', en: 'Supervision team' },
    VILLAGE_CODE: { vi: 'Thực hiện hương ước', en: 'Village code' },
    VILLAGE_CODES_OF_PROVINCE: { vi: 'Hương ước toàn tỉnh', en: 'Village codes of the province' },
    VILLAGE_HEAD: { vi: 'Trưởng thôn', en: 'Village head' },
    OTHER: { vi: 'Khác', en: 'Other' },
  },
  'facts.OBSTRUCTED': {
    CITIZEN: { vi: 'Công dân', en: 'Citizen' },
    PEOPLES_INSPECTION_BOARD: { vi: 'Ban Thanh tra nhân dân', en: 'People’s Inspection Board' },
    COMMUNITY_INVESTMENT_BOARD: {
      vi: 'Ban Giám sát đầu tư của cộng đồng',
      en: 'Community Investment Supervision Board',
    },
  },
} as const;
