import { CellProblem } from './cell-problem.js';

export type DecimalSign = ',' | '.';

/** Blanks that group digits: the common one, no-break, narrow no-break, thin. */
const BLANK_GROUPS = /^\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d])/;
const VERBATIM = /^'(-?\d+(?:\.\d+)?)$/;
const DIGITS = /^(-?)([\d.,]+)$/;

/**
 * A number as people write it, as the ledger writes it: a point before decimals and no groups. What could be read in two
 * ways, like 1.234, is asked about and never guessed; 12,5 and 1.234.567 have one reading.
 * @throws CellProblem `number`, `number-format`
 */
export function plainNumber(text: string, decimal?: DecimalSign): string {
  const verbatim = VERBATIM.exec(text)?.[1];
  if (verbatim !== undefined) return verbatim;
  const bare = text.trim().replace(/^\u2212/, '-');
  const [, sign = '', digits] = DIGITS.exec(withoutBlankGroups(bare)) ?? [];
  if (digits === undefined || !/\d/.test(digits)) throw new CellProblem('number');
  const divider = decimal ?? dividerOf(digits, text);
  const [whole = '', decimals, ...more] = divider === null ? [digits] : digits.split(divider);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) throw new CellProblem('number');
  const plain = withoutGroups(whole, divider === '.' ? ',' : '.', divider);
  return `${sign}${plain}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Whether the ledger's own spelling of a number would be asked about when it stands in a cell as text. */
export function isAmbiguous(plain: string): boolean {
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain);
}

/** The sign before the decimals; null where there are none. */
function dividerOf(digits: string, text: string): DecimalSign | null {
  const signs = digits.replaceAll(/\d/g, '');
  if (signs === '') return null;
  const last = signs.at(-1) === ',' ? ',' : '.';
  if (new Set(signs).size === 2) return last;
  if (signs.length > 1) return null;
  const [head = '', tail = ''] = digits.split(last);
  const couldGroup = /^[1-9]\d{0,2}$/.test(head) && tail.length === 3;
  if (couldGroup) throw new CellProblem('number-format', text);
  return last;
}

function withoutGroups(whole: string, group: DecimalSign, divider: DecimalSign | null): string {
  const used = divider === null && whole.includes(',') ? ',' : group;
  const isGrouped = whole.includes(used);
  const [first = '', ...rest] = whole.split(used);
  const isSound = /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
  if (isGrouped ? !isSound : !/^\d+$/.test(whole)) throw new CellProblem('number');
  // 05 is how documents write 5.
  return [first, ...rest].join('').replace(/^0+(?=\d)/, '');
}

const withoutBlankGroups = (text: string): string => {
  const unsigned = text.replace(/^-/, '');
  return BLANK_GROUPS.test(unsigned) ? text.replaceAll(/[ \u00a0\u202f\u2009]/g, '') : text;
};
