// Forms in which something is disclosed, announced, notified, voted or written down. `kind` tells which of these.

export const forms = {
  POSTING: { vi: 'Niêm yết', en: 'Paper notice at a public place', kind: 'DISCLOSURE' },
  COMMUNE_WEBSITE: {
    vi: 'Trang, cổng thông tin điện tử xã',
    en: 'Website or portal of the commune',
    kind: 'DISCLOSURE',
  },
  LOUDSPEAKER: {
    vi: 'Hệ thống truyền thanh xã',
    en: 'Loudspeaker network of the commune',
    kind: 'DISCLOSURE',
  },
  VIA_VILLAGE_HEAD: {
    vi: 'Thông qua trưởng thôn',
    en: 'Given to village heads to announce',
    kind: 'DISCLOSURE',
  },
  LETTER_TO_CITIZEN: {
    vi: 'Gửi văn bản đến công dân',
    en: 'Written document sent to citizens',
    kind: 'DISCLOSURE',
  },
  LETTER_TO_ORGANISATIONS: {
    vi: 'Gửi văn bản đến cấp ủy, đoàn thể, trưởng thôn',
    en: 'Written notice to Party committee, mass organisations and village heads',
    kind: 'DISCLOSURE',
  },
  DIALOGUE_CONFERENCE: {
    vi: 'Hội nghị trao đổi, đối thoại',
    en: "Dialogue conference of the People's Committee with the people",
    kind: 'DISCLOSURE',
  },
  RECEPTION_VOTER_MEETING_PRESS: {
    vi: 'Tiếp công dân, tiếp xúc cử tri, họp báo, người phát ngôn',
    en: 'Reception, voter meeting, press conference or release, spokesperson',
    kind: 'DISCLOSURE',
  },
  VIA_POLITICAL_MASS_ORGANISATIONS: {
    vi: 'Thông qua tổ chức chính trị - xã hội',
    en: 'Through political and mass organisations to their members',
    kind: 'DISCLOSURE',
  },
  TELECOM_SOCIAL_NETWORK: {
    vi: 'Mạng viễn thông, mạng xã hội',
    en: 'Lawful telecom or social network',
    kind: 'DISCLOSURE',
  },
  OTHER_BY_LAW_OR_REGULATION: {
    vi: 'Hình thức khác theo luật, quy chế',
    en: 'Another form by law or the local regulation',
    kind: 'DISCLOSURE',
  },
  MASS_MEDIA: { vi: 'Phương tiện thông tin đại chúng', en: 'Press, radio, television', kind: 'DISCLOSURE' },
  WEBSITE_OR_INTRANET: {
    vi: 'Cổng thông tin hoặc mạng nội bộ',
    en: 'Portal or internal network of the settling body',
    kind: 'DISCLOSURE',
  },
  MEETING: {
    vi: 'Công bố tại cuộc họp cơ quan',
    en: 'Announced at a meeting of the body where the person works',
    kind: 'DISCLOSURE',
  },
  COMMUNITY_MEETING_ANNOUNCEMENT: {
    vi: 'Thông báo tại cuộc họp thôn',
    en: 'Announced at a community meeting',
    kind: 'ANNOUNCEMENT',
  },
  ORGANISATION_MEETING_ANNOUNCEMENT: {
    vi: 'Thông báo tại sinh hoạt đoàn thể',
    en: 'Announced at meetings of organisations',
    kind: 'ANNOUNCEMENT',
  },
  DIRECT_OR_WRITTEN_NOTICE_TO_HOUSEHOLD: {
    vi: 'Thông báo trực tiếp hoặc văn bản đến hộ',
    en: 'Told or written to each household',
    kind: 'ANNOUNCEMENT',
  },
  SMS_TO_HOUSEHOLD_REPRESENTATIVE: {
    vi: 'Tin nhắn đến đại diện hộ',
    en: 'Text message to the household representative',
    kind: 'ANNOUNCEMENT',
  },
  AGREED_SOCIAL_NETWORK: {
    vi: 'Nhóm mạng xã hội đã thống nhất',
    en: 'Lawful social network that the community agreed on',
    kind: 'ANNOUNCEMENT',
  },
  INVITATION: { vi: 'Giấy mời', en: 'Written invitation', kind: 'NOTICE' },
  WRITTEN_NOTICE: { vi: 'Thông báo bằng văn bản', en: 'Written notice to the household', kind: 'NOTICE' },
  DIRECT_NOTICE_TO_HOUSEHOLD: {
    vi: 'Thông báo trực tiếp tại hộ',
    en: 'Told at each household',
    kind: 'NOTICE',
  },
  VILLAGE_LOUDSPEAKER: { vi: 'Loa truyền thanh thôn', en: 'Loudspeaker of the village', kind: 'NOTICE' },
  TELEPHONE: { vi: 'Điện thoại', en: 'Telephone', kind: 'NOTICE' },
  DIRECT_DELIVERY: {
    vi: 'Phát tài liệu đến hộ',
    en: 'Documents handed or copied to each household',
    kind: 'NOTICE',
  },
  COMMUNITY_MEETING: {
    vi: 'Họp cộng đồng dân cư',
    en: 'Decided at a meeting of the community',
    kind: 'VOTE',
  },
  HOUSEHOLD_BALLOT: { vi: 'Phát phiếu lấy ý kiến hộ', en: 'Ballot paper to each household', kind: 'VOTE' },
  ONLINE_VOTE: { vi: 'Biểu quyết trực tuyến', en: 'Online vote', kind: 'VOTE' },
  SHOW_OF_HANDS: { vi: 'Giơ tay', en: 'Open vote at the meeting', kind: 'VOTING_METHOD' },
  SECRET_BALLOT: { vi: 'Bỏ phiếu kín', en: 'Secret ballot at the meeting', kind: 'VOTING_METHOD' },
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution', kind: 'DOCUMENT' },
  MINUTES: { vi: 'Biên bản', en: 'Minutes of the meeting', kind: 'DOCUMENT' },
  MEMORANDUM: { vi: 'Bản ghi nhớ', en: 'Memorandum', kind: 'DOCUMENT' },
  AGREEMENT: { vi: 'Bản thỏa thuận', en: 'Agreement', kind: 'DOCUMENT' },
  SUGGESTION_BOX_OR_HOTLINE: {
    vi: 'Hòm thư góp ý, đường dây nóng',
    en: 'Suggestion box or hotline',
    kind: 'CONSULTATION',
  },
  SUGGESTION_BOX: { vi: 'Hòm thư góp ý', en: 'Suggestion box', kind: 'CONSULTATION' },
  VIA_FRONT_AND_MASS_ORGANISATIONS: {
    vi: 'Thông qua Mặt trận, đoàn thể',
    en: "Through the Front's working committee and mass organisations",
    kind: 'CONSULTATION',
  },
  DIALOGUE_WITH_ADDRESSEES: {
    vi: 'Đối thoại với đối tượng chịu tác động',
    en: 'Dialogue with those whom the decision addresses (matter 8 only)',
    kind: 'CONSULTATION',
  },
  COMMUNITY_OR_ORGANISATION_MEETING: {
    vi: 'Họp thôn, sinh hoạt đoàn thể',
    en: 'Meetings of the community or of organisations',
    kind: 'CONSULTATION',
  },
  IN_PERSON: { vi: 'Trực tiếp', en: 'Face to face', kind: 'RECEPTION' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online', kind: 'RECEPTION' },
  DAILY_LIFE: { vi: 'Qua lao động, sinh hoạt hằng ngày', en: 'In work and daily life', kind: 'SUPERVISION' },
  OBSERVATION_AND_CONTACT: {
    vi: 'Qua quan sát, tiếp xúc',
    en: 'Observation and contact with officials and people',
    kind: 'SUPERVISION',
  },
  ACCESS_TO_DISCLOSED_INFORMATION: {
    vi: 'Qua thông tin được công khai',
    en: 'Reading what is disclosed and reported',
    kind: 'SUPERVISION',
  },
  ATTENDING_DIALOGUE_VOTER_RECEPTION_MEETINGS: {
    vi: 'Qua đối thoại, tiếp xúc cử tri, tiếp dân, họp thôn',
    en: 'Attending dialogues, voter meetings, receptions and community meetings',
    kind: 'SUPERVISION',
  },
  VIA_FRONT: { vi: 'Thông qua Mặt trận', en: 'Through the Front', kind: 'SUPERVISION' },
  VIA_PEOPLES_INSPECTION_BOARD: {
    vi: 'Thông qua Ban Thanh tra nhân dân',
    en: 'Through the Inspection Board',
    kind: 'SUPERVISION',
  },
  VIA_COMMUNITY_INVESTMENT_BOARD: {
    vi: 'Thông qua Ban Giám sát đầu tư của cộng đồng',
    en: 'Through the Investment Supervision Board',
    kind: 'SUPERVISION',
  },
  VIA_SELF_MANAGED_GROUPS: {
    vi: 'Thông qua tổ, nhóm tự quản',
    en: 'Through other self-managed groups',
    kind: 'SUPERVISION',
  },
} as const;

export const places = {
  OFFICE: { vi: 'Trụ sở HĐND, UBND xã', en: "Seat of the commune's Council and People's Committee" },
  CULTURAL_HOUSE: { vi: 'Nhà văn hóa thôn', en: 'Cultural house of each village concerned' },
  COMMUNITY_POINT: {
    vi: 'Điểm sinh hoạt cộng đồng',
    en: 'Community meeting points of each village concerned',
  },
  RECEPTION_PLACE: { vi: 'Nơi tiếp công dân', en: 'Place where citizens are received' },
} as const;
