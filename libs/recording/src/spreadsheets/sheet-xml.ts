import { isPlainDate } from '@app/domain';
import { addressOf, columnLetters } from './addresses.js';
import { type Cell, CellFault, isExactNumber, looksLikeFormula, type Row, type Rows } from './cell.js';
import { serialOf } from './days.js';
import { styleIndex } from './styles.js';
import { cellXml, xmlText } from './xml-text.js';

export interface ColumnToWrite {
  /** In characters. */
  width?: number;
  hidden?: boolean;
  /** What an empty cell of the column takes for typed values. */
  empty?: 'day' | 'text' | 'wrapped';
}

/** What a column takes: a help text when a cell is entered, and a closed list. */
export interface Validation {
  /** From 0. */
  column: number;
  /** From 1, both included. */
  firstRow: number;
  lastRow: number;
  /** At most 32 and 255 characters; longer ones are cut. */
  promptTitle: string;
  prompt: string;
  /** Range of the allowed texts, `'Danh mục'!$A$2:$A$9`; anything else is refused by the spreadsheet program. */
  list?: string;
}

export interface SheetToWrite {
  /** At most 31 characters, without `\ / ? * [ ] :`. */
  name: string;
  rows: Rows;
  columns?: readonly ColumnToWrite[];
  /** Rows and columns that stay in sight. */
  frozen?: { rows: number; columns: number };
  hidden?: boolean;
  validations?: readonly Validation[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;
const TEXT_MAX = 32_767;
const CHUNK_CHARACTERS = 64 * 1024;

/** The XML of one sheet, in pieces as its rows come. */
export async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<string> {
  let text = headOf(sheet);
  let number = 0;
  for await (const row of sheet.rows) {
    number += 1;
    if (number > ROWS_MAX) throw new RangeError('a sheet holds at most 1048576 rows');
    text += rowXml(row, number);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = '';
  }
  yield `${text}</sheetData>${validationsXml(sheet.validations ?? [])}</worksheet>`;
}

function headOf({ columns = [], frozen }: SheetToWrite): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${MAIN}">`,
    frozen === undefined ? '' : paneXml(frozen),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.map(columnXml).join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

function paneXml({ rows, columns }: { rows: number; columns: number }): string {
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${columns > 0 ? ` xSplit="${String(columns)}"` : ''}${rows > 0 ? ` ySplit="${String(rows)}"` : ''}`;
  const corner = addressOf(columns, rows + 1);
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnXml({ width = 14, hidden, empty }: ColumnToWrite, index: number): string {
  const number = String(index + 1);
  const style = empty === undefined ? '' : ` style="${String(styleIndex[empty])}"`;
  return `<col min="${number}" max="${number}" width="${String(width)}"${style} customWidth="1"${hidden === true ? ' hidden="1"' : ''}/>`;
}

function rowXml(row: Row, number: number): string {
  if (row.length > COLUMNS_MAX) throw new RangeError('a sheet holds at most 16384 columns');
  const cells = row.map((cell, column) => cellXmlAt(cell, addressOf(column, number))).join('');
  return `<row r="${String(number)}">${cells}</row>`;
}

function cellXmlAt(cell: Cell, address: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, address, styleOf(cell));
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? '1' : '0'}</v></c>`;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new CellFault(`${address}: no number: ${String(cell)}`);
    return numberXml(String(cell), address);
  }
  if ('day' in cell) {
    const { day } = cell;
    if (!isPlainDate(day)) throw new CellFault(`${address}: no day: ${String(day)}`);
    const serial = serialOf(day);
    return serial === undefined
      ? textXml(cell.day, address, 'text')
      : numberXml(String(serial), address, styleIndex.day);
  }
  if ('decimal' in cell)
    return isExactNumber(cell.decimal)
      ? numberXml(cell.decimal, address)
      : textXml(cell.decimal, address, 'text');
  return textXml(cell.text, address, cell.look);
}

function styleOf(text: string): keyof typeof styleIndex {
  if (looksLikeFormula(text)) return 'quoted';
  return text.includes('\n') ? 'wrapped' : 'general';
}

function numberXml(digits: string, address: string, style: number = styleIndex.general): string {
  return `<c r="${address}"${style === 0 ? '' : ` s="${String(style)}"`}><v>${digits}</v></c>`;
}

function textXml(text: string, address: string, style: keyof typeof styleIndex): string {
  if (text.length > TEXT_MAX) throw new CellFault(`${address}: a cell holds at most 32767 characters`);
  const index = styleIndex[style];
  return `<c r="${address}" t="inlineStr"${index === 0 ? '' : ` s="${String(index)}"`}><is><t xml:space="preserve">${cellXml(text)}</t></is></c>`;
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${String(validations.length)}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ column, firstRow, lastRow, promptTitle, prompt, list }: Validation): string {
  const letters = columnLetters(column);
  const range = `${letters}${String(firstRow)}:${letters}${String(lastRow)}`;
  const help = ` showInputMessage="1" promptTitle="${attribute(promptTitle, 32)}" prompt="${attribute(prompt, 255)}"`;
  const common = `allowBlank="1"${help} sqref="${range}"`;
  return list === undefined
    ? `<dataValidation ${common}/>`
    : `<dataValidation type="list" showErrorMessage="1" ${common}><formula1>${xmlText(list)}</formula1></dataValidation>`;
}

/** Cut to what Excel allows; line feeds of an attribute are written as references, else they become blanks. */
function attribute(text: string, charactersMax: number): string {
  const cut = text.length <= charactersMax ? text : `${text.slice(0, charactersMax - 1)}…`;
  return cellXml(cut).replaceAll('\n', '&#10;');
}
