import { CellProblem } from './cell-problem.js';

/** The order in which a file writes the parts of a date. */
export const dateOrders = ['dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy/mm/dd'] as const;
export type DateOrder = (typeof dateOrders)[number];

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const IN_WORDS = /^ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;
const PARTS = /^(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/;

/**
 * A day as people write it, as `YYYY-MM-DD`; whether it is a real one is the field's business. A date in figures is asked
 * about unless its order is known: even 25/12/2026 says nothing of the cells beside it.
 * @throws CellProblem `date`, `date-format`
 */
export function plainDay(text: string, order?: DateOrder): string {
  const day = text.normalize('NFC').trim();
  if (ISO.test(day)) return day;
  const [, inWords, month, year] = IN_WORDS.exec(day) ?? [];
  if (inWords !== undefined && month !== undefined && year !== undefined) return iso(year, month, inWords);
  const [, first, , second, third] = PARTS.exec(day) ?? [];
  if (first === undefined || second === undefined || third === undefined) throw new CellProblem('date');
  if (order === undefined) throw new CellProblem('date-format', day);
  return inOrder(order, first, second, third);
}

function inOrder(order: DateOrder, first: string, second: string, third: string): string {
  switch (order) {
    case 'dd/mm/yyyy':
      return iso(third, second, first);
    case 'mm/dd/yyyy':
      return iso(third, first, second);
    case 'yyyy/mm/dd':
      return iso(first, second, third);
  }
}

/** A year has four digits: which century 26 is in is for nobody to guess. */
function iso(year: string, month: string, day: string): string {
  if (year.length !== 4 || day.length > 2 || month.length > 2) throw new CellProblem('date');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
