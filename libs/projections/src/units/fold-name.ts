/** Combining marks of Vietnamese letters after NFD. */
const MARKS = /\p{M}/gu;

/**
 * The comparison form of a name: lower case, without marks, đ as d, everything but letters and digits one space.
 * `Hòa`, `Hoà` and `hoa` are one; `Văn Miếu - Quốc Tử Giám` is `van mieu quoc tu giam`.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
