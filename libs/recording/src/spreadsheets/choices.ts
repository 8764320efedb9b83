import { codesOf, label } from '@app/domain';

/** A closed list as a person picks from it. */
export interface Choices {
  /** Same name, same entries: one range of the workbook's lists serves all columns that share it. */
  id: string;
  entries: readonly Choice[];
}

export interface Choice {
  code: string;
  /** What stands in the cell: the Vietnamese name, with the code where two are called the same. */
  text: string;
}

/** Entries of a closed list of the vocabulary. */
export function choicesOf(list: string, ofKind?: readonly string[]): Choices {
  const codes = codesOf(list, ofKind);
  return named(
    [list, ...(ofKind ?? [])].join(' '),
    codes.map((code) => [code, label(list, code, 'vi')]),
  );
}

/** Entries of a list that only the write shape knows. */
export function named(id: string, names: readonly (readonly [code: string, name: string])[]): Choices {
  const times = new Map<string, number>();
  for (const [, name] of names) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  const entries = names.map(([code, name]) => ({
    code,
    text: times.get(folded(name)) === 1 ? oneLine(name) : `${oneLine(name)} (${code})`,
  }));
  return { id, entries };
}

/** The code of what stands in a cell: its name, whatever its case, spaces and composition, or the code itself. */
export function codeOf({ entries }: Choices, text: string): string | undefined {
  const wanted = folded(text);
  return (
    entries.find(({ code }) => code === text.trim()) ?? entries.find((entry) => folded(entry.text) === wanted)
  )?.code;
}

/** The text of a code; a code that is in no list stands as it is. */
export function textOf({ entries }: Choices, code: string): string {
  return entries.find((entry) => entry.code === code)?.text ?? code;
}

/** A list in one cell divides its items by line feeds and semicolons. */
const oneLine = (name: string): string => name.replaceAll(/[;\n]/g, ',');

const folded = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLowerCase();
