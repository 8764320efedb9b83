/** Hand-made lists in the layouts of the public data set. All names are invented. */
export const earlyList = [
  {
    Code: '01',
    FullName: 'Tỉnh Thử',
    District: [
      {
        Code: '001',
        FullName: 'Huyện Đông',
        ProvinceCode: '01',
        Ward: [
          { Code: '00001', FullName: 'Xã Tân Hòa', DistrictCode: '001' },
          { Code: '00002', FullName: 'Xã Mới', DistrictCode: '001' },
          { Code: '00003', FullName: 'Thị trấn Đông', DistrictCode: '001' },
          { Code: '00004', FullName: 'Xã Giữ', DistrictCode: '001' },
        ],
      },
      {
        Code: '002',
        FullName: 'Huyện Tây',
        ProvinceCode: '01',
        Ward: [
          { Code: '00011', FullName: 'Xã Tân Hòa', DistrictCode: '002' },
          { Code: '00012', FullName: 'Xã Chia', DistrictCode: '002' },
          { Code: '00013', FullName: 'Xã Sót', DistrictCode: '002' },
          { Code: '00014', FullName: 'Xã Lẻ', DistrictCode: '002' },
          { Code: '00015', FullName: 'Xã Hai Lần', DistrictCode: '002' },
        ],
      },
      { Code: '003', FullName: 'Huyện Đảo', ProvinceCode: '01', Ward: null },
    ],
  },
  { Code: '02', FullName: 'Tỉnh Nhập', District: [] },
];

export const reformList = [
  {
    Code: '01',
    FullName: 'Tỉnh Thử',
    Wards: [
      { Code: '00001', FullName: 'Xã Tân Hòa', ProvinceCode: '01' },
      { Code: '00003', FullName: 'Xã Đông', ProvinceCode: '01' },
      { Code: '00004', FullName: 'Xã Giữ', ProvinceCode: '01' },
      { Code: '00011', FullName: 'Xã Tây', ProvinceCode: '01' },
      { Code: '00020', FullName: 'Đặc khu Đảo', ProvinceCode: '01' },
    ],
  },
];

export const mergers = [
  merger('01', 'Tỉnh Thử', '0', 'tỉnh Nhập và tỉnh Thử'),
  merger(
    '00001',
    'Xã Tân Hòa',
    '01',
    'Xã Tân Hoà (huyện Đông), Xã Mới, một phần diện tích tự nhiên của Xã Chia, Xã Hai Lần',
  ),
  merger('00003', 'Xã Đông', '01', 'Thị trấn Đông, một phần diện tích tự nhiên của Xã Lẻ'),
  merger('00004', 'Xã Giữ', '01', 'giữ nguyên'),
  merger(
    '00011',
    'Xã Tây',
    '01',
    'Xã Tân Hòa, Xã Hai Lần, Xã Chia (phần còn lại sau khi sáp nhập vào xã Tân Hòa), Xóm Lạ',
  ),
  merger('00020', 'Đặc khu Đảo', '01', 'Huyện Đảo'),
];

/** A year later: a mark moved, a commune became a ward, a new code and a missing one. */
export const laterList = [
  {
    Code: '01',
    FullName: 'Thành phố Thử',
    Wards: [
      { Code: '00001', FullName: 'Xã Tân Hoà', ProvinceCode: '01' },
      { Code: '00003', FullName: 'Phường Đông', ProvinceCode: '01' },
      { Code: '00004', FullName: 'Xã Giư', ProvinceCode: '01' },
      { Code: '00011', FullName: 'Xã Tây', ProvinceCode: '01' },
      { Code: '00021', FullName: 'Xã Lạ', ProvinceCode: '01' },
    ],
  },
];

function merger(ma: string, ten: string, magoc: string, truocsapnhap: string) {
  return { ma, ten, magoc, malk: `x.${ma}`, truocsapnhap };
}
