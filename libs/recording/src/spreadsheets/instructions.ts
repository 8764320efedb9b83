import type { ActionTypeDefinition } from '@app/domain';
import type { Row } from './cell.js';
import { columnsOf } from './columns.js';
import { articlesOf, howToFill, type TemplateLaw } from './column-help.js';

const GENERAL: readonly (readonly [string, string])[] = [
  [
    'Ghi vào đâu',
    'Trang "Dữ liệu", từ dòng 3, mỗi dòng một việc. Không sửa, không xóa dòng 2: đó là tên máy của các cột, máy đọc theo dòng này. Được đổi chữ ở dòng 1, đổi thứ tự cột, bỏ cột không dùng, thêm cột riêng (để trống dòng 2: máy không đọc cột đó).',
  ],
  [
    'Khóa của dòng',
    'Mỗi dòng một khóa riêng, 8 đến 200 chữ số, chữ cái không dấu, ví dụ 2026-TB-0001. Nhập lại tệp cũ thì dòng cùng khóa không bị ghi lần nữa. Để trống thì khóa tính từ nội dung: sửa nội dung là thành dòng mới.',
  ],
  [
    'Đơn vị',
    'Ghi mã đơn vị và một ngày mà đơn vị mang mã đó (mã được dùng lại sau sáp nhập). Mã giữ số 0 ở đầu.',
  ],
  [
    'Hồ sơ',
    'Để trống thì mở hồ sơ mới. Việc tiếp theo của một hồ sơ: ghi tên hồ sơ, hoặc khóa của dòng đã mở hồ sơ, ví dụ document-{2026-TB-0001}.',
  ],
  [
    'Ngày và số',
    'Ngày ghi ở ô dạng ngày. Ngày ghi bằng chữ kiểu 03/04/2026 và số kiểu 1.234 có hai cách hiểu: máy sẽ hỏi, không đoán. Không ghi phần trăm. Công thức: máy lấy giá trị đã tính và lưu trong tệp.',
  ],
  [
    'Không đọc',
    'Trang ẩn, dòng trống, cột không có tên máy, liên kết tới tệp khác, macro. Ô gộp trong phần dữ liệu bị từ chối.',
  ],
  [
    'Cột ẩn bên phải',
    'Dành cho minh chứng, bí danh và việc sửa, rút. Cột "Đã ghi thành" do máy điền khi xuất: dòng có mã ở đó đã nằm trong sổ.',
  ],
];

/** The sheet that tells people how to fill in the table, and why it is asked. */
export function* instructionsOf(
  definition: ActionTypeDefinition,
  law: TemplateLaw | undefined,
): Generator<Row> {
  const { titleVi, titleEn, type } = definition;
  yield [{ text: titleVi, look: 'title' }];
  yield [`${titleEn} (${type})`];
  yield [];
  for (const [about, words] of GENERAL)
    yield [
      { text: about, look: 'wrapped' },
      { text: words, look: 'wrapped' },
    ];
  if (law !== undefined && law.articles.length > 0) {
    yield [];
    yield [
      { text: 'Căn cứ pháp luật', look: 'header' },
      { text: 'Nội dung', look: 'header' },
    ];
    for (const { id, place, title } of law.articles)
      yield [
        { text: place, look: 'wrapped' },
        { text: title, look: 'wrapped' },
        { text: id, look: 'machineName' },
      ];
  }
  yield [];
  yield [
    { text: 'Cột', look: 'header' },
    { text: 'Cách ghi', look: 'header' },
    { text: 'Tên máy', look: 'header' },
  ];
  for (const column of columnsOf(definition))
    yield [
      { text: column.vi, look: 'wrapped' },
      {
        text: [howToFill(column), ...articlesOf(column, law), column.en].join('\n'),
        look: 'wrapped',
      },
      { text: column.name, look: 'machineName' },
    ];
}
