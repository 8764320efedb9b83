// What the people discuss and decide.

export const matterProposers = {
  VILLAGE_HEAD: { vi: 'Trưởng thôn', en: 'Village head' },
  COMMUNE_CHAIR: { vi: 'Chủ tịch UBND xã', en: 'Commune chair' },
  CITIZEN_INITIATIVE: { vi: 'Sáng kiến của công dân', en: 'Citizens’ initiative' },
} as const;

export const agreedMatters = {
  INITIATIVE: { vi: 'Sáng kiến của công dân', en: 'Citizens’ initiative' },
  MATTER: { vi: 'Nội dung, hình thức bàn, quyết định', en: 'Content and form of a matter' },
} as const;

export const householdNotices = {
  MEETING: { vi: 'Thông báo cuộc họp', en: 'Meeting notice' },
  MEETING_DOCUMENTS: { vi: 'Tài liệu cuộc họp', en: 'Meeting documents' },
  BALLOT: { vi: 'Thông báo phát phiếu', en: 'Ballot notice' },
  ONLINE_VOTE: { vi: 'Thông báo biểu quyết trực tuyến', en: 'Online-vote notice' },
  ELECTION: { vi: 'Quyết định, thông báo bầu cử', en: 'Election notice' },
} as const;

export const recognisers = {
  COMMUNE_PEOPLES_COMMITTEE: { vi: 'UBND xã', en: 'Commune People’s Committee' },
  FRONT: { vi: 'Ủy ban MTTQ xã', en: 'Front' },
  DISTRICT: { vi: 'UBND huyện (trước 7/2023)', en: 'District (before July 2023)' },
} as const;

export const recognitionOutcomes = {
  RECOGNISED: { vi: 'Công nhận', en: 'Recognised' },
  REFUSED: { vi: 'Không công nhận, nêu lý do', en: 'Refused with reasons' },
  REELECTION_ORDERED: { vi: 'Yêu cầu bầu lại', en: 'Re-election ordered' },
} as const;

export const annulmentKinds = {
  ANNULLED: { vi: 'Bãi bỏ', en: 'Annulled' },
  AMENDMENT_REQUESTED: { vi: 'Yêu cầu sửa đổi, bổ sung', en: 'Amendment requested' },
} as const;
