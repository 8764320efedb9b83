/** Why a cell cannot be read as what its column holds. */
export type CellRule =
  | 'boolean'
  | 'cell-error'
  | 'code'
  | 'code-lost-zeros'
  | 'count'
  | 'date'
  | 'date-format'
  | 'date-number'
  | 'date-with-time'
  | 'evidence'
  | 'formula-without-value'
  | 'fraction'
  | 'number'
  | 'number-format'
  | 'percentage'
  | 'range'
  | 'text-became-date'
  | 'text-became-number'
  | 'time';

/** Rules that are questions to whoever sends the file: with the answer the same cell can be read. */
export const questionOf: Readonly<Partial<Record<CellRule, 'dates' | 'decimal'>>> = {
  'date-format': 'dates',
  'number-format': 'decimal',
};

const words: Readonly<Record<CellRule, string>> = {
  boolean: 'Ghi Có hoặc Không. / Yes (Có) or no (Không).',
  'cell-error': 'Ô báo lỗi của bảng tính. / The cell shows an error of the spreadsheet.',
  code: 'Không có trong danh mục: hãy chọn từ danh sách. / Not in the closed list: choose from it.',
  'code-lost-zeros':
    'Mã có thể đã mất số 0 ở đầu: định dạng ô là Văn bản rồi ghi lại. / The code may have lost its leading zeros: make the cell Text and write it again.',
  count: 'Phải là số nguyên từ 0. / Must be a whole number from 0.',
  date: 'Không phải ngày có thật. / Not a real day.',
  'date-format':
    'Ngày ghi bằng chữ, chưa rõ ngày trước hay tháng trước: nêu dates=dd/mm/yyyy, mm/dd/yyyy hoặc yyyy/mm/dd. / A date as text, and it is not said whether day or month comes first: say dates=dd/mm/yyyy, mm/dd/yyyy or yyyy/mm/dd.',
  'date-number':
    'Ô là số, không phải ngày: định dạng ô là Ngày. / The cell is a number, not a date: format it as a date.',
  'date-with-time':
    'Ngày có kèm giờ: ghi giờ ở cột riêng. / A date with a time of day: the time has its own column.',
  evidence: 'Mỗi dòng: loại, kiểu tệp, số byte, SHA-256. / Each line: kind, media type, bytes, SHA-256.',
  'formula-without-value':
    'Công thức chưa được tính: mở tệp bằng Excel, lưu lại. / A formula that was never computed: open the file in Excel and save it.',
  fraction: 'Phân số ghi như 3/10. / A share is written like 3/10.',
  number: 'Không phải số viết theo một cách. / Not a number written in one way.',
  'number-format':
    'Chưa rõ dấu chấm, dấu phẩy là phân nhóm hay thập phân: nêu decimal=, hoặc decimal=. / It is not said whether point and comma group or divide: say decimal=, or decimal=.',
  percentage:
    'Không ghi phần trăm: ghi số, hoặc tử số và mẫu số. / No percentages: give the number, or numerator and denominator.',
  range: 'Khoảng ngày ghi như 2026-01-01..2026-02-01. / A period is written like 2026-01-01..2026-02-01.',
  'text-became-date':
    'Bảng tính đã đổi chữ thành ngày: định dạng ô là Văn bản rồi ghi lại. / The spreadsheet made a date of the text: make the cell Text and write it again.',
  'text-became-number':
    'Bảng tính đã đổi chữ thành số: định dạng ô là Văn bản rồi ghi lại. / The spreadsheet made a number of the text: make the cell Text and write it again.',
  time: 'Giờ ghi như 07:30. / A time of day is written like 07:30.',
};

/** Vietnamese, a slash, English. */
export const wordsOf = (rule: CellRule): string => words[rule];

/** What stands in the cell is not what its column holds. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem';

  constructor(
    readonly rule: CellRule,
    /** What stands there, where a question is asked about it. */
    readonly text = '',
  ) {
    super(rule);
  }
}
