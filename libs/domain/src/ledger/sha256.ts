import { hash } from 'node:crypto';

/** SHA-256 of the bytes, or of the text in UTF-8: 32 bytes. */
export function sha256(content: Uint8Array | string): Uint8Array {
  return hash('sha256', content, 'buffer');
}

/** SHA-256 of texts in UTF-8 with one zero byte between them, as all our ids are made (ledger format 4). */
export function sha256OfParts(...parts: readonly string[]): Uint8Array {
  return sha256(parts.join('\0'));
}

/** `sha256OfParts` as 64 hexadecimal digits. */
export function sha256Hex(...parts: readonly string[]): string {
  return hash('sha256', parts.join('\0'), 'hex');
}
