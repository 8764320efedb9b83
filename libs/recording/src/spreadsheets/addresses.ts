/** Letters of a column, from 0: A, B, … Z, AA. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}

/** Address of a cell: column from 0, row from 1. */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${String(row)}`;
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Column from 0 and row from 1 of an address such as `C7`; undefined for anything else. */
export function placeOf(address: string): { column: number; row: number } | undefined {
  const [, letters, digits] = ADDRESS.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
