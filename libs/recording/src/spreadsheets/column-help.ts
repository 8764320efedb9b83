import type { Column } from './columns.js';

/** What the law says of an action type; recording knows no law, so the apps bind it. */
export interface TemplateLaw {
  /** Obligations that the type opens or discharges. */
  articles: readonly LawArticle[];
  /** By the name of a field: where the law asks for it. */
  fields: ReadonlyMap<string, readonly string[]>;
}

export interface LawArticle {
  /** Id in the catalogue. */
  id: string;
  /** Such as `Luật Thực hiện dân chủ ở cơ sở, Điều 13, khoản 2`. */
  place: string;
  title: string;
}

/** Where the law asks for the field of a column. */
export function articlesOf({ name }: Column, law: TemplateLaw | undefined): readonly string[] {
  const [, field = ''] = name.split('.');
  return law?.fields.get(field) ?? [];
}

const ways: Readonly<Record<Column['kind'], string>> = {
  boolean: 'Có hoặc Không.',
  code: 'Chọn trong danh mục.',
  day: 'Ngày (ô dạng ngày).',
  decimal: 'Số, có thể có phần thập phân.',
  evidence: 'Mỗi dòng: loại, kiểu tệp, số byte, SHA-256.',
  fraction: 'Tử số/mẫu số, ví dụ 3/10.',
  line: 'Một dòng chữ, tối đa 300 ký tự.',
  longText: 'Chữ, tối đa 20.000 ký tự.',
  money: 'Số tiền, đơn vị đồng.',
  range: 'Từ ngày..đến ngày, ví dụ 2026-01-01..2026-02-01.',
  reference: 'Mã trong sổ.',
  time: 'Giờ:phút, ví dụ 07:30.',
  unitCode: 'Mã đơn vị hành chính, giữ số 0 ở đầu.',
  whole: 'Số nguyên từ 0.',
};

/** Columns of every table, whose kind does not say enough. */
const ownWays: Readonly<Record<string, string>> = {
  key: '8 đến 200 chữ số, chữ cái không dấu; mỗi dòng một khóa. Để trống thì tính từ nội dung.',
  'unit.on': 'Một ngày mà đơn vị mang mã đó (ô dạng ngày).',
  '#unit.name': 'Chỉ để xem, máy không đọc.',
  body: 'Chọn trong danh mục; cần khi tài khoản ghi cho nhiều chủ thể.',
  occurredPrecision: 'Chọn trong danh mục; để trống là đúng ngày.',
  subject: 'Tên hồ sơ đã có, hoặc document-{khóa của dòng mở hồ sơ}. Để trống thì mở hồ sơ mới.',
  event: 'Máy điền khi xuất: dòng này đã nằm trong sổ.',
};

/** How a column is filled in, in Vietnamese. */
export function howToFill({ name, kind, list, required }: Column): string {
  const several =
    list === undefined
      ? ''
      : kind === 'line' || kind === 'longText'
        ? ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter).'
        : ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.';
  return `${required ? 'Bắt buộc. ' : ''}${ownWays[name] ?? ways[kind]}${several}`;
}
