/** Why a file cannot be read as a table at all. */
export type TableFaultCode =
  | 'archive/damaged'
  | 'archive/encrypted'
  | 'archive/too-large'
  | 'archive/too-many-parts'
  | 'csv/encoding'
  | 'csv/quote'
  | 'csv/too-large'
  | 'table/column-twice'
  | 'table/column-unknown'
  | 'table/merged-cells'
  | 'table/none'
  | 'table/several'
  | 'table/too-many-rows'
  | 'table/type-differs'
  | 'table/type-unknown'
  | 'workbook/damaged'
  | 'workbook/markup'
  | 'workbook/too-large';

/** Where in a file: the sheet of a workbook, a cell such as `C7`, the column's heading. */
export interface CellPlace {
  sheet?: string;
  cell?: string;
  column?: string;
}

const words: Readonly<Record<TableFaultCode, string>> = {
  'archive/damaged':
    'Không phải tệp Excel (.xlsx), hoặc tệp đã hỏng. / No Excel file (.xlsx), or a damaged one.',
  'archive/encrypted': 'Tệp có mật khẩu. / The file has a password.',
  'archive/too-large':
    'Tệp giải nén ra quá lớn. Hãy chia nhỏ hoặc dùng CSV. / The file is too large when unpacked: split it, or use CSV.',
  'archive/too-many-parts': 'Tệp có quá nhiều thành phần. / The file has too many parts.',
  'csv/encoding':
    'Tệp CSV phải ở mã UTF-8 hoặc UTF-16: trong Excel chọn "CSV UTF-8". / A CSV file is in UTF-8 or UTF-16: choose "CSV UTF-8" in Excel.',
  'csv/quote':
    'Dấu ngoặc kép không khép hoặc có chữ ngay sau nó. / A quote is not closed, or text follows it.',
  'csv/too-large': 'Một dòng tối đa 1 MiB. / A line has at most 1 MiB.',
  'table/column-twice': 'Một cột xuất hiện hai lần. / A column stands twice.',
  'table/column-unknown': 'Loại hành động này không có cột như vậy. / The action type has no such column.',
  'table/merged-cells':
    'Ô gộp trong phần dữ liệu: hãy bỏ gộp và ghi từng dòng. / Merged cells in the data: unmerge them and fill each row.',
  'table/none':
    'Không thấy dòng tên máy của bảng (dòng 2 của mẫu: key, occurredOn…). / The row of machine names (row 2 of the template: key, occurredOn…) is not there.',
  'table/several': 'Tệp có nhiều bảng: mỗi lần nhập một bảng. / Several tables: import one at a time.',
  'table/too-many-rows': 'Mỗi tệp tối đa 200.000 dòng. / A file has at most 200,000 rows.',
  'table/type-differs': 'Tệp là của loại hành động khác. / The file is for another action type.',
  'table/type-unknown': 'Phải nêu loại hành động có thật (type). / Name an action type that exists (type).',
  'workbook/damaged':
    'Tệp Excel thiếu thành phần hoặc sai cấu trúc. / Parts of the workbook are missing or wrong.',
  'workbook/markup':
    'XML trong tệp không hợp lệ hoặc có DOCTYPE. / The XML inside is not well-formed, or has a DOCTYPE.',
  'workbook/too-large': 'Bảng có quá nhiều chữ. Hãy dùng CSV. / The workbook holds too many texts: use CSV.',
};

/** The file cannot be read as a table; nothing of it was recorded. */
export class TableFault extends Error {
  override readonly name = 'TableFault';
  /** Vietnamese, a slash, English. */
  readonly words: string;

  constructor(
    readonly code: TableFaultCode,
    readonly place: CellPlace = {},
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.words = words[code];
  }

  /** JSON pointer to what is wrong: the type, a field of the actions by its column, or the whole file. */
  get pointer(): string {
    if (this.code === 'table/type-differs' || this.code === 'table/type-unknown') return '/type';
    const { column } = this.facts;
    const isOfColumn = this.code === 'table/column-twice' || this.code === 'table/column-unknown';
    if (!isOfColumn || typeof column !== 'string') return '';
    const parts = column.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
    return `/${parts.join('/')}`;
  }

  /** Row of the table, from 1, where one is to blame. */
  get line(): number | undefined {
    const { row } = this.facts;
    return typeof row === 'number' ? row : undefined;
  }
}
