import { type Cell, CellFault, type Row, type Rows, withoutFormula } from './cell.js';

export interface CsvOptions {
  /** A byte-order mark, by which Excel knows UTF-8. On by default. */
  byteOrderMark?: boolean;
  /** Excel with Vietnamese settings opens `;` as columns, everything else `,`, which is the default. */
  delimiter?: ',' | ';';
}

const CHUNK_CHARACTERS = 64 * 1024;

/**
 * The table as CSV (RFC 4180: CRLF, quotes doubled) in UTF-8, in pieces as the rows come. Texts that a spreadsheet
 * would take for a formula stand behind an apostrophe; numbers have a point and no grouping, days are `YYYY-MM-DD`.
 * @throws CellFault
 */
export async function* csvOf(rows: Rows, options: CsvOptions = {}): AsyncGenerator<Uint8Array> {
  const { byteOrderMark = true, delimiter = ',' } = options;
  let text = byteOrderMark ? '\uFEFF' : '';
  for await (const row of rows) {
    text += lineOf(row, delimiter);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text !== '') yield Buffer.from(text);
}

function lineOf(row: Row, delimiter: string): string {
  return `${row.map((cell) => fieldOf(cell, delimiter)).join(delimiter)}\r\n`;
}

function fieldOf(cell: Cell, delimiter: string): string {
  const text = textOf(cell);
  const mustQuote = text.includes(delimiter) || /["\r\n]/.test(text) || /^\s|\s$/.test(text);
  return mustQuote ? `"${text.replaceAll('"', '""')}"` : text;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return withoutFormula(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new CellFault(`no number: ${String(cell)}`);
    return String(cell);
  }
  if ('day' in cell) return cell.day;
  return 'decimal' in cell ? cell.decimal : withoutFormula(cell.text);
}
