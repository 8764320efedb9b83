// Who acts: the bodies of the law, and those that only record or receive.

export const bodies = {
  UBND_XA: { vi: 'Ủy ban nhân dân xã, phường, đặc khu', en: "People's Committee of the commune" },
  CHU_TICH_UBND_XA: { vi: 'Chủ tịch UBND xã', en: 'Its chair' },
  HDND_XA: { vi: 'Hội đồng nhân dân xã', en: "People's Council of the commune" },
  MTTQ_XA: { vi: 'Ủy ban MTTQ Việt Nam xã', en: 'Fatherland Front of the commune' },
  BAN_CONG_TAC_MAT_TRAN: { vi: 'Ban công tác Mặt trận', en: 'Front working committee of the village' },
  TRUONG_THON: { vi: 'Trưởng thôn, tổ trưởng tổ dân phố', en: 'Head of the village or residential group' },
  NGUOI_CHU_TRI: { vi: 'Người chủ trì cuộc họp', en: 'Person chairing the meeting' },
  TO_BAU_CU: { vi: 'Tổ bầu cử', en: 'Election team' },
  TO_PHAT_PHIEU: { vi: 'Tổ phát phiếu lấy ý kiến', en: 'Ballot team' },
  BAN_KIEM_PHIEU: { vi: 'Ban kiểm phiếu', en: 'Counting board' },
  BAN_THANH_TRA_NHAN_DAN: { vi: 'Ban Thanh tra nhân dân', en: "People's Inspection Board" },
  BAN_GIAM_SAT_DAU_TU_CONG_DONG: {
    vi: 'Ban Giám sát đầu tư của cộng đồng',
    en: 'Community Investment Supervision Board',
  },
  CHU_DAU_TU: { vi: 'Chủ đầu tư', en: 'Investor or project owner' },
  CONG_DAN: { vi: 'Công dân', en: 'Citizens' },
  HO_GIA_DINH: { vi: 'Hộ gia đình', en: 'Households' },
  CAN_BO_DANG_VIEN: { vi: 'Cán bộ, đảng viên nơi cư trú', en: 'Officials and Party members as residents' },
  CO_QUAN_QUYET_DINH: { vi: 'Cơ quan có thẩm quyền quyết định', en: 'Authority that decides' },
  CO_QUAN_TIEP_NHAN: { vi: 'Cơ quan tiếp nhận đơn', en: 'Body that received the petition or denunciation' },
  NGUOI_TIEP_CONG_DAN: { vi: 'Người tiếp công dân', en: 'Person receiving citizens' },
  NGUOI_XU_LY_DON: { vi: 'Người xử lý đơn', en: 'Person handling petitions' },
  CO_QUAN_CHUYEN_DON: { vi: 'Cơ quan chuyển đơn', en: 'Body that forwarded the case' },
  NGUOI_GIAI_QUYET_KHIEU_NAI: { vi: 'Người giải quyết khiếu nại', en: 'Person settling the complaint' },
  NGUOI_GIAI_QUYET_LAN_HAI: {
    vi: 'Người giải quyết khiếu nại lần hai',
    en: 'Person settling the second complaint (above the commune)',
  },
  NGUOI_GIAI_QUYET_TO_CAO: { vi: 'Người giải quyết tố cáo', en: 'Person settling the denunciation' },
  TO_TRUONG_TO_HOA_GIAI: { vi: 'Tổ trưởng tổ hòa giải', en: 'Head of the mediation team' },
  HOA_GIAI_VIEN: { vi: 'Hòa giải viên', en: 'Mediator' },
  DOI_TUONG_GIAM_SAT: { vi: 'Đối tượng kiểm tra, giám sát', en: 'Supervised or inspected body' },
  CO_QUAN_SOAN_THAO: { vi: 'Cơ quan soạn thảo', en: 'Drafting body' },
  BI_THU_DANG_UY_XA: { vi: 'Bí thư Đảng ủy xã', en: 'Party secretary of the commune' },
  KHOI_DAN_VAN_XA: { vi: 'Khối dân vận xã', en: 'Mass-mobilisation bloc of the commune' },
  DON_VI_BOI_THUONG: { vi: 'Đơn vị thực hiện bồi thường', en: 'Compensation unit' },
  UBND_TINH: { vi: 'Ủy ban nhân dân tỉnh', en: "People's Committee of the province" },
  UBND_HUYEN: {
    vi: 'Ủy ban nhân dân huyện (đến 30/6/2025)',
    en: "People's Committee of the district (until 2025-06-30)",
  },
  SYSTEM: { vi: 'Hệ thống', en: 'The ledger itself' },
  DOAN_THANH_TRA: { vi: 'Đoàn thanh tra, đoàn kiểm tra', en: 'Inspection or audit team' },
  TO_CHUC_CHINH_TRI_XA_HOI: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  MTTQ_CAP_TREN: { vi: 'Ủy ban MTTQ Việt Nam trên cấp xã', en: 'Fatherland Front above the commune' },
  CO_QUAN_CAP_TREN: {
    vi: 'Cơ quan cấp trên (Đảng, Mặt trận, chính quyền cấp tỉnh, huyện trước 7/2025, trung ương)',
    en: 'Higher body of Party, Front or State',
  },
  CO_QUAN_DON_VI: { vi: 'Cơ quan, đơn vị khác (công an, quân sự, trường học…)', en: 'Other agency or unit' },
} as const;

export const memberRoles = {
  HEAD: { vi: 'Trưởng, cấp trưởng', en: 'Head' },
  DEPUTY: { vi: 'Phó, cấp phó', en: 'Deputy' },
  MEMBER: { vi: 'Thành viên', en: 'Member' },
  SECRETARY: { vi: 'Thư ký', en: 'Secretary' },
} as const;

export const bodyKinds = {
  PARTY_COMMITTEE: { vi: 'Cấp ủy, tổ chức đảng', en: 'Party committee' },
  MASS_MOBILISATION_BOARD: { vi: 'Ban Dân vận, Khối Dân vận', en: 'Mass-mobilisation board or bloc' },
  PEOPLES_COUNCIL: { vi: 'Hội đồng nhân dân', en: 'People’s Council' },
  PEOPLES_COMMITTEE: { vi: 'Ủy ban nhân dân', en: 'People’s Committee' },
  FRONT: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  MASS_ORGANISATION: { vi: 'Tổ chức chính trị - xã hội', en: 'Socio-political organisation' },
  DEPARTMENT: { vi: 'Phòng, ban chuyên môn', en: 'Department' },
  ONE_STOP_DESK: { vi: 'Bộ phận một cửa, tiếp dân', en: 'One-stop or front-line desk' },
  PUBLIC_DUTY_TEAM: { vi: 'Tổ kiểm tra công vụ', en: 'Public-duty inspection team' },
  STEERING_COMMITTEE: { vi: 'Ban Chỉ đạo', en: 'Steering committee' },
  ARMED_FORCES: { vi: 'Công an, quân sự', en: 'Police or military' },
  AGENCY: { vi: 'Cơ quan, đơn vị khác', en: 'Other agency' },
  SELF_MANAGED_GROUP: { vi: 'Tổ, nhóm tự quản', en: 'Self-managed group' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const remits = {
  MASS_MOBILISATION: { vi: 'Công tác dân vận', en: 'Mass mobilisation' },
  GRASSROOTS_DEMOCRACY: { vi: 'Thực hiện dân chủ ở cơ sở', en: 'Grassroots democracy' },
  RECEPTION: { vi: 'Tiếp công dân', en: 'Citizen reception' },
  PETITIONS: { vi: 'Xử lý đơn thư', en: 'Petitions' },
  GENERAL: { vi: 'Phụ trách chung', en: 'General charge' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;
