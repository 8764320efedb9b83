/** How a text looks in a workbook; a CSV file has no looks. */
export type CellLook = 'header' | 'machineName' | 'title' | 'wrapped';

/**
 * A cell of a table that is written. `day` is `YYYY-MM-DD`; `decimal` a number as text, kept exact: what a workbook's
 * fifteen digits cannot hold is written as text. A bare string is always text, whatever it looks like.
 */
export type Cell =
  string | number | boolean | null | { day: string } | { decimal: string } | { text: string; look: CellLook };

/** A row of a table; shorter ones end early. */
export type Row = readonly Cell[];

/** Rows as they come, so that no table needs to be in memory. */
export type Rows = Iterable<Row> | AsyncIterable<Row>;

/** A cell cannot be written: too long a text, a number that is none. */
export class CellFault extends Error {
  override readonly name = 'CellFault';
}

/**
 * Text that a spreadsheet would take for a formula when it opens a CSV file; the wide forms are read like the narrow
 * ones. Apostrophes before it count, so that taking one away always gives the text back.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text behind an apostrophe where a spreadsheet would run it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Undoes `withoutFormula`. */
export function asTyped(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** Whether a spreadsheet would take the text for a formula if it were typed. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Whether a workbook's number, a double shown with fifteen digits, gives exactly this text back. */
export function isExactNumber(decimal: string): boolean {
  return decimal.replace(/\D/g, '').length <= 15 && String(Number(decimal)) === decimal;
}
