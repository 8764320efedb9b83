// What every text of the ledger must be (ledger format 2): NFC, valid UTF-16, no U+0000. Written with escapes only,
// since the characters themselves cannot be seen in an editor.

/** Marks that turn or hide text, and fillers, without being seen: they would let two different identifiers look alike. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2800\ufff9-\ufffb]/u;
const CONTROL = /\p{Cc}|[\u2028\u2029]/u;
const CONTROL_IN_LONG_TEXT = /(?![\n\t])\p{Cc}/u;

export function isWellFormed(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Whether the text is one line without control characters. */
export function isOneLine(text: string): boolean {
  return !CONTROL.test(text);
}

/** Whether the only control characters are line feeds and tabs. */
export function isPlainLongText(text: string): boolean {
  return !CONTROL_IN_LONG_TEXT.test(text);
}
