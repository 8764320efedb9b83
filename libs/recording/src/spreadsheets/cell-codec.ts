import type { DateRange, Evidence, Fraction } from '@app/domain';
import { type Cell, isExactNumber } from './cell.js';
import { CellProblem } from './cell-problem.js';
import { codeOf, textOf } from './choices.js';
import type { CellKind, Column } from './columns.js';
import { type DateOrder, plainDay } from './day-text.js';
import { type DecimalSign, isAmbiguous, plainNumber } from './number-text.js';
import type { RawCell } from './raw-cell.js';
import { itemsOf, linesOf, protectedText, trimmed, unprotectedText } from './text-cells.js';

/** How the texts of a file are to be read; what is absent is asked about where it matters. */
export interface Reading {
  dates?: DateOrder;
  decimal?: DecimalSign;
}

export type FileForm = 'CSV' | 'XLSX';

/** The value of a cell of the column, as it stands in an action. @throws CellProblem */
export function readCell(column: Column, raw: RawCell, reading: Reading): unknown {
  if (raw.kind === 'error') throw new CellProblem('cell-error', raw.code);
  if (raw.kind === 'formula') throw new CellProblem('formula-without-value');
  if (raw.kind === 'percent') throw new CellProblem('percentage');
  if (column.list === undefined) return valueOf(column, raw, reading);
  if (raw.kind !== 'text') return [valueOf(column, raw, reading)];
  const blanksCount = column.list === 'blanks';
  return itemsOf(raw.text, blanksCount).flatMap((item) => readItem(column, item, blanksCount, reading));
}

/** Short values may share a line, divided by semicolons; words keep theirs. */
function readItem(column: Column, item: string, blanksCount: boolean, reading: Reading): unknown[] {
  const isWords = column.kind === 'line' || column.kind === 'longText';
  const parts = isWords || blanksCount ? [item] : item.split(';').filter((part) => trimmed(part) !== '');
  return parts.map((part) =>
    blanksCount && trimmed(part) === '' ? '' : valueOf(column, { kind: 'text', text: part }, reading),
  );
}

function valueOf(column: Column, raw: RawCell, reading: Reading): unknown {
  const text = raw.kind === 'text' ? raw.text : undefined;
  switch (column.kind) {
    case 'line':
    case 'longText':
      return wordsIn(raw);
    case 'reference':
      return trimmed(wordsIn(raw));
    case 'unitCode':
      return unitCodeIn(raw);
    case 'day':
      return dayIn(raw, reading);
    case 'time':
      return timeIn(raw);
    case 'whole':
      return wholeIn(raw, reading);
    case 'decimal':
      return numberIn(raw, reading);
    case 'money':
      return moneyIn(raw, reading);
    case 'code':
      return codeIn(column, raw);
    case 'boolean':
      return yesOrNo(raw);
    case 'fraction':
      return fractionIn(text ?? '');
    case 'range':
      return rangeIn(text ?? '');
    case 'evidence':
      return evidenceIn(text ?? '');
  }
}

function wordsIn(raw: RawCell): string {
  if (raw.kind === 'text') return unprotectedText(raw.text);
  if (raw.kind === 'moment' || raw.kind === 'noDay') throw new CellProblem('text-became-date');
  // A whole number has one spelling; 1.5 may have been typed 1,5 or 1.50.
  if (raw.kind === 'number' && /^\d{1,15}$/.test(raw.digits)) return raw.digits;
  throw new CellProblem('text-became-number');
}

/** Codes of communes have five figures, those of provinces two: fewer in a number cell were more once. */
function unitCodeIn(raw: RawCell): string {
  if (raw.kind === 'number' && !/^\d{5,}$/.test(raw.digits)) throw new CellProblem('code-lost-zeros');
  return trimmed(wordsIn(raw));
}

function dayIn(raw: RawCell, { dates }: Reading): string {
  if (raw.kind === 'text') return plainDay(trimmed(raw.text), dates);
  if (raw.kind === 'number') throw new CellProblem('date-number', raw.digits);
  if (raw.kind !== 'moment' || raw.day === undefined) throw new CellProblem('date');
  if (raw.time !== undefined) throw new CellProblem('date-with-time');
  return raw.day;
}

const TIME = /^(\d{1,2})(?::(\d{2})(?::00)?|\s*(?:h|giờ)\s*(\d{2})?)$/iu;

function timeIn(raw: RawCell): string {
  const text =
    raw.kind === 'moment' && raw.day === undefined ? raw.time : raw.kind === 'text' ? raw.text : '';
  const [, hours, minutes, minutesInWords = '00'] = TIME.exec(trimmed(text ?? '').normalize('NFC')) ?? [];
  if (hours === undefined) throw new CellProblem('time');
  return `${hours.padStart(2, '0')}:${minutes ?? minutesInWords}`;
}

function numberIn(raw: RawCell, { decimal }: Reading): string {
  if (raw.kind === 'text') return plainNumber(raw.text, decimal);
  if (raw.kind !== 'number' || raw.digits.includes('e')) throw new CellProblem('number');
  return raw.digits;
}

function wholeIn(raw: RawCell, reading: Reading): number {
  const digits = numberIn(raw, reading);
  if (!/^\d+$/.test(digits)) throw new CellProblem('count');
  return Number(digits);
}

const CURRENCY = /\s*(?:đồng|đ|₫|vnđ|vnd)\.?$/iu;

function moneyIn(raw: RawCell, reading: Reading): string {
  const bare: RawCell =
    raw.kind === 'text'
      ? { kind: 'text', text: trimmed(raw.text).normalize('NFC').replace(CURRENCY, '') }
      : raw;
  const digits = numberIn(bare, reading);
  if (!/^\d+$/.test(digits)) throw new CellProblem('count');
  return digits;
}

function codeIn({ choices }: Column, raw: RawCell): string {
  const text = raw.kind === 'number' ? raw.digits : raw.kind === 'text' ? raw.text : '';
  const code = choices && codeOf(choices, text);
  if (code === undefined) throw new CellProblem('code');
  return code;
}

const answers: ReadonlyMap<string, boolean> = new Map([
  ['có', true],
  ['đúng', true],
  ['true', true],
  ['không', false],
  ['sai', false],
  ['false', false],
]);

function yesOrNo(raw: RawCell): boolean {
  if (raw.kind === 'boolean') return raw.value;
  const text = raw.kind === 'text' ? trimmed(raw.text).normalize('NFC').toLowerCase() : '';
  const answer = answers.get(text);
  if (answer === undefined) throw new CellProblem('boolean');
  return answer;
}

function fractionIn(text: string): Fraction {
  const [, numerator, denominator] = /^\s*(\d{1,16})\s*\/\s*(\d{1,16})\s*$/.exec(text) ?? [];
  if (numerator === undefined) throw new CellProblem('fraction');
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function rangeIn(text: string): DateRange {
  const [, from, to] = /^\s*(\d{4}-\d{2}-\d{2})\s*\.\.\s*(\d{4}-\d{2}-\d{2})?\s*$/.exec(text) ?? [];
  if (from === undefined) throw new CellProblem('range');
  return to === undefined ? { from } : { from, to };
}

function evidenceIn(text: string): Evidence {
  const [, kind, mediaType, size, sha256] = /^\s*(\S+)\s+(\S+)\s+(\d{1,16})\s+(\S+)\s*$/.exec(text) ?? [];
  if (kind === undefined || mediaType === undefined || sha256 === undefined)
    throw new CellProblem('evidence');
  return { kind: kind as Evidence['kind'], mediaType, sha256, size: Number(size) };
}

/** The cell of a value that stands in a valid action: `readCell` gives the value back. */
export function writeCell(column: Column, value: unknown, form: FileForm): Cell {
  if (value === undefined) return null;
  if (column.list !== undefined)
    return linesOf((value as readonly unknown[]).map((item) => itemText(column, item)));
  const { kind } = column;
  if (kind === 'day') return { day: value as string };
  if (kind === 'whole') return value as number;
  const isFigure = kind === 'decimal' || kind === 'money';
  return isFigure && form === 'XLSX' && isExactNumber(value as string)
    ? { decimal: value as string }
    : itemText(column, value);
}

function itemText({ kind, choices }: Column, value: unknown): string {
  switch (kind) {
    case 'boolean':
      return value === true ? 'Có' : 'Không';
    case 'fraction': {
      const { numerator, denominator } = value as Fraction;
      return `${String(numerator)}/${String(denominator)}`;
    }
    case 'range': {
      const { from, to = '' } = value as DateRange;
      return `${from}..${to}`;
    }
    case 'evidence': {
      const { kind: of, mediaType, size, sha256 } = value as Evidence;
      return [of, mediaType, String(size), sha256].join(' ');
    }
  }
  const text = String(value);
  if (kind === 'line' || kind === 'longText') return protectedText(text);
  if (kind === 'decimal' || kind === 'money') return figure(text);
  return choices === undefined ? text : textOf(choices, text);
}

/** Behind an apostrophe where it could be read in two ways. */
const figure = (text: string): string => (isAmbiguous(text) ? `'${text}` : text);

/** Kinds whose cells take a date, and those that must keep typed digits as text. */
export const emptyCellOf: Readonly<Partial<Record<CellKind, 'day' | 'text' | 'wrapped'>>> = {
  day: 'day',
  line: 'text',
  longText: 'wrapped',
  reference: 'text',
  unitCode: 'text',
};
