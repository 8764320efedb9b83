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

/** How a column is filled in, in Vietnamese. */
export function howToFill({ kind, list, required }: Column): string {
  const several =
    list === undefined
      ? ''
      : kind === 'line' || kind === 'longText'
        ? ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter).'
        : ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.';
  return `${required ? 'Bắt buộc. ' : ''}${ways[kind]}${several}`;
}
