/** What XML cannot hold, or would change: control characters, lone surrogates, and the escape itself (ECMA-376, ST_Xstring). */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const MARKUP = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between tags or in an attribute of plain XML. */
export function xmlText(text: string): string {
  return text.replace(MARKUP, (character) => entities[character] ?? '');
}

/** Text of a cell: characters that XML cannot hold become `_xHHHH_`, as Excel writes them. */
export function cellXml(text: string): string {
  const escaped = text.replace(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return xmlText(escaped);
}

/** Undoes the `_xHHHH_` of `cellXml`; the entities are the XML reader's business. */
export function cellTextOf(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
