// Texts keep every character on their way through a file, while blanks that a typist left at an end are taken away:
// a text that really begins or ends with one is written between backslashes.

const OUTER_BLANKS = /^[\s\ufeff]+|[\s\ufeff]+$/gu;

/** Without the blanks at its ends, no-break ones included. */
export const trimmed = (text: string): string => text.replace(OUTER_BLANKS, '');

/** The text as it stands in a cell. */
export function protectedText(text: string): string {
  const mustProtect = trimmed(text) !== text || (text.startsWith('\\') && text.endsWith('\\'));
  return mustProtect ? `\\${text}\\` : text;
}

/** Undoes `protectedText`, and takes the blanks at the ends of a text that nobody protected. */
export function unprotectedText(cell: string): string {
  const bare = trimmed(cell);
  // The blanks of a protected text are inside; those outside were typed.
  return bare.length >= 2 && bare.startsWith('\\') && bare.endsWith('\\') ? bare.slice(1, -1) : bare;
}

/** A list that is there and empty. */
const EMPTY_LIST = '[]';

/** Items of a list, one a line of the cell; inside an item a line feed is `\n` and a backslash `\\`. */
export function linesOf(items: readonly string[]): string {
  if (items.length === 0) return EMPTY_LIST;
  return items
    .map((item) => (item === EMPTY_LIST ? `\\${item}\\` : item))
    .map((item) => item.replaceAll('\\', '\\\\').replaceAll('\n', '\\n'))
    .join('\n');
}

/** Undoes `linesOf`; blank lines are left out unless they count. */
export function itemsOf(cell: string, blanksCount = false): string[] {
  const text = cell.replaceAll('\r\n', '\n');
  if (trimmed(text) === EMPTY_LIST) return [];
  return text
    .split('\n')
    .filter((line) => blanksCount || trimmed(line) !== '')
    .map((line) => line.replaceAll(/\\(\\|n)/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\')));
}
