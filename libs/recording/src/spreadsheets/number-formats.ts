/** What a number in a cell stands for, as its format shows it. */
export type NumberLook = 'plain' | 'moment' | 'percent';

/** Formats that every program knows by their number (ECMA-376, 18.8.30), East Asian ones included. */
const BUILT_IN_MOMENTS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const BUILT_IN_PERCENTS: ReadonlySet<number> = new Set([9, 10]);

/** Parts of a format code that are no code: quoted and escaped characters, fillers, colours, currencies, locales. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** The look of a number format; `code` is that of a format which the workbook defines itself. */
export function lookOf(id: number, code: string | undefined): NumberLook {
  if (code === undefined) {
    if (BUILT_IN_PERCENTS.has(id)) return 'percent';
    return BUILT_IN_MOMENTS.some(([from, to]) => id >= from && id <= to) ? 'moment' : 'plain';
  }
  // The first section is for positive numbers; a day is one.
  const [section = ''] = code.replace(LITERALS, '').split(';');
  if (/^general$/i.test(section.trim())) return 'plain';
  if (section.includes('%')) return 'percent';
  return /[dmyhs]/i.test(section) ? 'moment' : 'plain';
}
