// What the people build, give and receive.

export const workKinds = {
  ROAD: { vi: 'Đường giao thông', en: 'Road' },
  BRIDGE: { vi: 'Cầu', en: 'Bridge' },
  SCHOOL: { vi: 'Trường học', en: 'School' },
  CULTURAL_HOUSE: { vi: 'Nhà văn hóa', en: 'Cultural house' },
  IRRIGATION: { vi: 'Thủy lợi', en: 'Irrigation' },
  WATER_POWER: { vi: 'Điện, nước sinh hoạt', en: 'Water or power' },
  PARK_GARDEN: { vi: 'Vườn mẫu, cảnh quan', en: 'Model garden' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const donorKinds = {
  AGENCY: { vi: 'Cơ quan, đơn vị', en: 'Agencies' },
  OFFICIAL: { vi: 'Cán bộ, công chức', en: 'Officials' },
  PARTY_MEMBER: { vi: 'Đảng viên', en: 'Party members' },
  PEOPLE: { vi: 'Quần chúng nhân dân', en: 'The people' },
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  ARMED_FORCES: { vi: 'Lực lượng vũ trang', en: 'Armed forces' },
  RELIGIOUS_ORGANISATION: {
    vi: 'Tổ chức tôn giáo (chỉ tổ chức)',
    en: 'Religious organisations (organisations only)',
  },
  OTHER: { vi: 'Khác', en: 'Others' },
} as const;

export const contributionKinds = {
  MONEY: { vi: 'Tiền', en: 'Money' },
  IN_KIND: { vi: 'Hiện vật', en: 'In kind' },
  LABOUR: { vi: 'Ngày công', en: 'Labour' },
  LAND: { vi: 'Hiến đất', en: 'Land' },
} as const;

export const supportKinds = {
  POVERTY: { vi: 'Giảm nghèo, hộ khó khăn', en: 'Poverty relief' },
  SOCIAL_SECURITY: { vi: 'An sinh xã hội', en: 'Social security' },
  STUDY: { vi: 'Khuyến học, khuyến tài', en: 'Study' },
  HOUSE_GRATITUDE: { vi: 'Nhà tình nghĩa', en: 'Gratitude house' },
  HOUSE_GREAT_UNITY: { vi: 'Nhà đại đoàn kết', en: 'Great-unity house' },
  AMBULANCE: { vi: 'Xe chuyển viện miễn phí', en: 'Free ambulance' },
  MODEL: { vi: 'Hỗ trợ mô hình', en: 'Support of a model' },
  DISASTER: { vi: 'Thiên tai, dịch bệnh', en: 'Disaster or epidemic' },
  CREDIT: { vi: 'Vay vốn ưu đãi', en: 'Soft credit' },
  ASSET: { vi: 'Tài sản công cộng', en: 'Public asset' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const emulationLabels = {
  DAN_VAN_KHEO: { vi: '“Dân vận khéo”', en: 'Skilful mass mobilisation' },
  DAN_VAN_KHEO_NTM: {
    vi: '“Dân vận khéo trong xây dựng nông thôn mới”',
    en: 'Skilful mobilisation in the new countryside',
  },
  DEMOCRACY: { vi: 'Điển hình thực hiện dân chủ ở cơ sở', en: 'Grassroots democracy' },
  FRIENDLY_GOVERNMENT: { vi: 'Chính quyền thân thiện', en: 'Friendly government' },
  NATIONAL_SECURITY: { vi: '“Toàn dân bảo vệ an ninh Tổ quốc”', en: 'All people protect national security' },
  COMMUNICATION: { vi: 'Tuyên truyền, vận động', en: 'Information and mobilisation' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;

export const emulationFields = {
  ECONOMY: { vi: 'Phát triển kinh tế', en: 'Economic development' },
  CULTURE_SOCIETY: { vi: 'Văn hóa - xã hội', en: 'Culture and society' },
  SECURITY_DEFENCE: { vi: 'An ninh - quốc phòng', en: 'Security and defence' },
  POLITICAL_SYSTEM: { vi: 'Xây dựng hệ thống chính trị', en: 'Political system' },
} as const;

export const standardKinds = {
  NEW_COUNTRYSIDE: { vi: 'Nông thôn mới', en: 'New countryside' },
  ADVANCED_NEW_COUNTRYSIDE: { vi: 'Nông thôn mới nâng cao', en: 'Advanced new countryside' },
  URBAN_CLASS: { vi: 'Loại đô thị', en: 'Urban class' },
  CIVILISED_URBAN: { vi: 'Đô thị văn minh', en: 'Civilised urban area' },
  STANDARD_GARDEN: { vi: 'Vườn chuẩn nông thôn mới', en: 'Standard garden' },
  CULTURE: { vi: 'Đạt chuẩn văn hóa', en: 'Culture standard' },
  OTHER: { vi: 'Khác', en: 'Other' },
} as const;
