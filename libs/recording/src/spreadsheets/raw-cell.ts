import type { PlainDate } from '@app/domain';
import { dayOf } from './days.js';
import type { NumberLook } from './number-formats.js';

/** What stands in a cell of a file, before anything is made of it. */
export type RawCell =
  | { kind: 'text'; text: string }
  /** Shortest digits of the number. */
  | { kind: 'number'; digits: string }
  | { kind: 'percent' }
  /** A day, a time of day `HH:MM:SS`, or both. */
  | { kind: 'moment'; day?: PlainDate; time?: string }
  /** A date format over a number that is no day. */
  | { kind: 'noDay' }
  | { kind: 'boolean'; value: boolean }
  /** `#REF!` and the like. */
  | { kind: 'error'; code: string }
  /** A formula that nobody has computed: programs that compute store the value beside it. */
  | { kind: 'formula' };

/** A row of a file: its number as a spreadsheet program shows it, and its cells by column from 0. */
export interface RawRow {
  number: number;
  cells: ReadonlyMap<number, RawCell>;
}

const SECONDS_A_DAY = 86_400;

/** The cell of a stored number, by what its format makes of it. */
export function numberCell(stored: string, look: NumberLook, from1904: boolean): RawCell {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return { kind: 'error', code: stored };
  if (look === 'percent') return { kind: 'percent' };
  // Doubles are shown with fifteen digits: 0.30000000000000004 is the 0.3 that was meant.
  if (look === 'plain') return { kind: 'number', digits: String(Number(value.toPrecision(15))) };
  return momentCell(value, from1904);
}

function momentCell(value: number, from1904: boolean): RawCell {
  const seconds = Math.round(value * SECONDS_A_DAY);
  const serial = Math.floor(seconds / SECONDS_A_DAY);
  const rest = seconds - serial * SECONDS_A_DAY;
  // Day 0 under a time of day is no day; without one it is the first day of a workbook that counts from 1904.
  const onlyTime = serial === 0 && (rest > 0 || !from1904);
  const day = onlyTime ? undefined : dayOf(serial, from1904);
  if (day === undefined && !onlyTime) return { kind: 'noDay' };
  const time = rest === 0 && day !== undefined ? undefined : timeOf(rest);
  return { kind: 'moment', ...(day !== undefined && { day }), ...(time !== undefined && { time }) };
}

function timeOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
