import { hasInvisible, isOneLine, isWellFormed } from '../values/text.js';

const PLAIN_KEY = /^[A-Za-z][A-Za-z0-9]*$/;
/** Printable ASCII without quote and backslash: in NFC, well-formed, and its own JSON between quotes. */
const PLAIN_TEXT = /^[ !#-[\]-~]*$/;

/** A value, or bytes, outside the ledger's profile of RFC 8785. `pointer` names the place, `rule` what it breaks. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';

  constructor(
    readonly pointer: string,
    readonly rule: string,
  ) {
    super(`${rule} at ${pointer === '' ? 'the root' : pointer}`);
  }
}

/**
 * Canonical JSON in the ledger's narrow profile (ledger format 2): keys sorted by UTF-16 code units, integers within
 * ±(2^53−1), strings in NFC. Throws CanonicalError for anything else (floats, -0, undefined, dates, class instances…).
 */
export function canonicalJson(value: unknown): string {
  return write(value, '');
}

/** The UTF-8 bytes of `canonicalJson(value)`: what is hashed and stored. */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalJson(value), 'utf8');
}

/**
 * Reads stored bytes and proves *stored bytes equal canonical(parse(stored bytes))*, which also refuses duplicate keys,
 * `1.0`, `1e2`, `-0`, white space, a BOM and invalid UTF-8. Throws CanonicalError.
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CanonicalError('', 'not-json');
  }
  if (canonicalJson(value) !== text) throw new CanonicalError('', 'not-canonical');
  return value;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CanonicalError('', 'not-utf8');
  }
}

function write(value: unknown, pointer: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value, pointer);
  if (typeof value === 'string') return writeString(value, pointer);
  if (Array.isArray(value)) return writeList(value, pointer);
  if (typeof value === 'object' && isPlain(value)) return writeObject(value, pointer);
  throw new CanonicalError(pointer, 'not-json-value');
}

function writeNumber(value: number, pointer: string): string {
  if (!Number.isSafeInteger(value)) throw new CanonicalError(pointer, 'not-safe-integer');
  if (Object.is(value, -0)) throw new CanonicalError(pointer, 'negative-zero');
  return String(value);
}

function writeString(value: string, pointer: string): string {
  if (PLAIN_TEXT.test(value)) return `"${value}"`;
  if (!isWellFormed(value)) throw new CanonicalError(pointer, 'text-not-well-formed');
  if (value.normalize('NFC') !== value) throw new CanonicalError(pointer, 'text-not-nfc');
  // JSON.stringify escapes exactly as RFC 8785 asks once lone surrogates are excluded.
  return JSON.stringify(value);
}

function writeList(list: readonly unknown[], pointer: string): string {
  const items: string[] = [];
  // A for-loop, since map would skip the holes of a sparse list.
  for (let index = 0; index < list.length; index += 1)
    items.push(write(list[index], `${pointer}/${String(index)}`));
  return `[${items.join(',')}]`;
}

function writeObject(object: object, pointer: string): string {
  let members = '';
  // Without a comparison of its own, sort compares UTF-16 code units, as RFC 8785 asks.
  for (const key of Object.keys(object).sort()) {
    const plain = PLAIN_KEY.test(key);
    const place = plain
      ? `${pointer}/${key}`
      : `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!plain && !isPointerKey(key)) throw new CanonicalError(place, 'key-not-allowed');
    const member = (object as Readonly<Record<string, unknown>>)[key];
    members += `${members === '' ? '' : ','}${plain ? `"${key}"` : writeString(key, place)}:${write(member, place)}`;
  }
  return `{${members}}`;
}

/** Keys that look like integers would be put in another order by JSON.stringify, so only names and JSON pointers are keys. */
function isPointerKey(key: string): boolean {
  return key.startsWith('/') && isOneLine(key) && !hasInvisible(key);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
