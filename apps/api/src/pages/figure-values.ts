import { dayText, numberText, type FieldView, type Lang, type RegisterPageView } from '@app/pages';
import type { RegisterColumn, RegisterTotals } from '@app/projections';
import type { Names } from './field-values.js';

/** Units of figures as people say them; one that is not here is shown as it was recorded. */
const unitWords: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  VND: { vi: 'đồng', en: 'đồng' },
  class: { vi: 'lớp', en: 'classes' },
  day: { vi: 'ngày', en: 'days' },
  field: { vi: 'lĩnh vực', en: 'fields' },
  garden: { vi: 'vườn', en: 'gardens' },
  household: { vi: 'hộ', en: 'households' },
  m2: { vi: 'm²', en: 'm²' },
  metre: { vi: 'm', en: 'm' },
  milestone: { vi: 'mốc', en: 'milestones' },
  model: { vi: 'mô hình', en: 'models' },
  percent: { vi: '%', en: '%' },
  person: { vi: 'người', en: 'people' },
  procedure: { vi: 'thủ tục', en: 'procedures' },
  rank: { vi: '(thứ hạng)', en: '(rank)' },
  road: { vi: 'tuyến đường', en: 'roads' },
  service: { vi: 'dịch vụ', en: 'services' },
  session: { vi: 'buổi', en: 'sessions' },
  visit: { vi: 'lượt', en: 'visits' },
  year: { vi: 'năm', en: 'years' },
};

/** A figure that may be too large for a number, with its unit: `1.500.000 đồng`. */
export function figureText(figure: string, unit: string | null, lang: Lang): string {
  const [, sign = '', whole = '', part] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(figure) ?? [];
  const number =
    whole === ''
      ? figure
      : `${sign === '' ? '' : '−'}${grouped(whole, lang)}${part === undefined ? '' : `${lang === 'vi' ? ',' : '.'}${part}`}`;
  const word = unit === null ? undefined : (unitWords[unit]?.[lang] ?? unit);
  return word === undefined ? number : `${number} ${word}`;
}

const grouped = (whole: string, lang: Lang): string =>
  whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');

/** The data of a register's line by its columns, in words; ids of units and villages by their names. */
export function columnValues(
  columns: readonly RegisterColumn[],
  data: Readonly<Record<string, unknown>>,
  names: Names,
  lang: Lang,
  without: readonly string[] = [],
): FieldView[] {
  return columns.flatMap((column) => {
    const value = data[column.name];
    if (value === undefined || value === null || without.includes(column.name)) return [];
    const text = valueText(column, value, names, lang);
    return text === '' ? [] : [{ label: column[lang], value: text }];
  });
}

function valueText(column: RegisterColumn, value: unknown, names: Names, lang: Lang): string {
  if (Array.isArray(value))
    return value
      .map((one) => valueText(column, one, names, lang))
      .filter((text) => text !== '')
      .join(', ');
  if (typeof value === 'number') return figureText(String(value), column.unit, lang);
  if (typeof value === 'boolean') return codeText(column, String(value), lang);
  if (typeof value !== 'string') return '';
  if (column.codes !== null) return codeText(column, value, lang);
  if (column.kind === 'money') return figureText(value, 'VND', lang);
  // References to other entries say nothing to people; the entry's own page leads to them.
  if (/Ref$/.test(column.kind)) return names.get(value)?.text ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, lang) : (names.get(value)?.text ?? value);
}

const codeText = ({ codes }: RegisterColumn, value: string, lang: Lang): string =>
  codes?.find(({ code }) => code === value)?.[lang] ?? value;

/** Sums of a register as labelled figures, type by type. */
function totalRows(
  { types }: RegisterTotals,
  lang: Lang,
): { title: string; entries: number; sums: FieldView[] }[] {
  return types.map(({ titleVi, titleEn, entries, sums }) => ({
    title: lang === 'vi' ? titleVi : titleEn,
    entries,
    sums: sums.map((sum) => ({
      label: sum[lang],
      value: `${figureText(sum.total, sum.unit, lang)}${sum.entries === entries ? '' : ` (${numberText(sum.entries, lang)}/${numberText(entries, lang)})`}`,
    })),
  }));
}

/** The totals of a register, with what they leave out. */
export function totalsView(totals: RegisterTotals, lang: Lang): NonNullable<RegisterPageView['totals']> {
  const withheld = totals.tracked?.withheld;
  return {
    entries: totals.entries,
    types: totalRows(totals, lang),
    ...(withheld != null && { countedFrom: withheld.fewerThan }),
  };
}
