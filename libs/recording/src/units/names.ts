/** Kinds of administrative unit: codes of the list `communeKinds`. */
export type UnitKind =
  'XA' | 'PHUONG' | 'THI_TRAN' | 'DAC_KHU' | 'TINH' | 'THANH_PHO' | 'HUYEN' | 'THI_XA' | 'QUAN' | 'KHAC';

export interface UnitTitle {
  kind: UnitKind;
  /** Without the word for the kind, NFC, single spaces: `Ba Đình`. */
  name: string;
}

const kindWords: readonly (readonly [string, UnitKind])[] = [
  ['thị trấn', 'THI_TRAN'],
  ['thị xã', 'THI_XA'],
  ['thành phố', 'THANH_PHO'],
  ['đặc khu', 'DAC_KHU'],
  ['phường', 'PHUONG'],
  ['huyện', 'HUYEN'],
  ['quận', 'QUAN'],
  ['tỉnh', 'TINH'],
  ['xã', 'XA'],
  ['thủ đô', 'THANH_PHO'],
];

/** Full name as people write it: `Phường Ba Đình`. The nation's kind has no word. */
export function fullNameOf({ kind, name }: UnitTitle): string {
  const word = kindWords.find(([, of]) => of === kind)?.[0];
  return word === undefined ? name : `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}`;
}

/** One space between words, NFC, straight apostrophes: `Ea M’Droh` and `Ea M'Droh` are one name. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

/** Splits `Phường Ba Đình` into kind and name; undefined when no kind stands before the name. */
export function titleOf(fullName: string): UnitTitle | undefined {
  const text = tidy(fullName);
  const lower = text.toLowerCase();
  for (const [word, kind] of kindWords)
    if (lower.startsWith(`${word} `)) return { kind, name: text.slice(word.length + 1) };
  return undefined;
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Comparison form of a name in which only spelling habits disappear: case, hyphens, and on which vowel of a
 * syllable the tone mark stands. `Hòa` and `Hoà` are equal, `Hoa` and `Hồa` are not: a difference in this form
 * is another name and may be a renaming by law (vietnam facts 1).
 */
export function spellingKey(name: string): string {
  return tidy(name)
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((syllable) => syllable !== '')
    .map((syllable) => {
      const letters = syllable.normalize('NFD');
      return letters.replace(toneMarks, '').normalize('NFC') + (letters.match(toneMarks) ?? []).join('');
    })
    .join(' ');
}

/** Comparison form without any mark, for search and for near misses: `Phố Bảng` and `Phó Bảng` are equal. */
export function foldedKey(name: string): string {
  return spellingKey(name).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

const romanNumerals: Readonly<Record<string, string>> = { ii: '2', iii: '3', iv: '4', v: '5', vi: '6' };

/**
 * Comparison form for names that two writers spell differently: without marks, spaces and apostrophes, `y` as `i`,
 * `NT` for "nông trường", Roman numbers as Arabic. Good only for finding the one unit left that can be meant.
 */
export function nearKey(name: string): string {
  return foldedKey(name.replace(/^la /, 'Ia '))
    .replace(/^n\.?t(?=[. ])\.? ?/, 'nong truong ')
    .replace(/\b[iv]+$/, (number) => romanNumerals[number] ?? number)
    .replace(/[^a-z0-9]/g, '')
    .replace(/y/g, 'i');
}
