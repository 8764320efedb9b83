import { type JSONVisitor, visit } from 'jsonc-parser';

/** Deepest nesting that is read. No action needs more than six; thirty thousand brackets must not cost a stack. */
const DEPTH_MAX = 16;

export type JsonFaultCode =
  | 'json/not-utf8'
  | 'json/byte-order-mark'
  | 'json/syntax'
  | 'json/duplicate-key'
  | 'json/number'
  | 'json/nul'
  | 'json/lone-surrogate'
  | 'json/too-deep';

/** The bytes are not the JSON that a ledger accepts. `pointer` is the JSON pointer of the place, `offset` its UTF-16 offset. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';

  constructor(
    readonly code: JsonFaultCode,
    readonly pointer: string,
    readonly offset: number,
  ) {
    super(`${code} at ${pointer === '' ? 'the document' : pointer}`);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
// With the u flag a pair is one code point, so only a surrogate that stands alone matches.
const loneSurrogate = /\p{Surrogate}/u;
const loneSurrogates = /\p{Surrogate}/gu;
/** Whole numbers in their shortest form: anything else is another text for the same value, or no exact value at all. */
const wholeNumber = /^(0|-?[1-9]\d*)$/;

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new JsonFault('json/not-utf8', '', 0);
  }
  if (text.startsWith('\uFEFF')) throw new JsonFault('json/byte-order-mark', '', 0);
  return text;
}

function pointerOf(path: readonly (string | number)[]): string {
  return path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .replace(loneSurrogates, '\uFFFD');
}

/** Refuses while it visits; thrown faults end the visit at once, so depth never grows beyond the limit. */
function strictVisitor(text: string): JSONVisitor {
  const keysOfOpenObjects: Set<string>[] = [];
  let depth = 0;

  // Places are written out only for a fault: a body holds a hundred thousand values.
  type Path = () => readonly (string | number)[];
  const requireText = (value: string, path: Path, offset: number): void => {
    if (value.includes('\0')) throw new JsonFault('json/nul', pointerOf(path()), offset);
    if (loneSurrogate.test(value)) throw new JsonFault('json/lone-surrogate', pointerOf(path()), offset);
  };
  const enter = (path: Path, offset: number): void => {
    depth += 1;
    if (depth > DEPTH_MAX) throw new JsonFault('json/too-deep', pointerOf(path()), offset);
  };

  return {
    onObjectBegin: (offset, _length, _line, _column, path) => {
      enter(path, offset);
      keysOfOpenObjects.push(new Set());
    },
    onObjectEnd: () => {
      depth -= 1;
      keysOfOpenObjects.pop();
    },
    onArrayBegin: (offset, _length, _line, _column, path) => {
      enter(path, offset);
    },
    onArrayEnd: () => {
      depth -= 1;
    },
    onObjectProperty: (key, offset, _length, _line, _column, path) => {
      const keys = keysOfOpenObjects.at(-1);
      const own: Path = () => [...path(), key];
      requireText(key, own, offset);
      if (keys?.has(key) === true) throw new JsonFault('json/duplicate-key', pointerOf(own()), offset);
      keys?.add(key);
    },
    onLiteralValue: (value: unknown, offset, length, _line, _column, path) => {
      if (typeof value === 'string') requireText(value, path, offset);
      if (typeof value !== 'number') return;
      const safe = wholeNumber.test(text.slice(offset, offset + length)) && Number.isSafeInteger(value);
      if (!safe) throw new JsonFault('json/number', pointerOf(path()), offset);
    },
    onError: (_error, offset) => {
      throw new JsonFault('json/syntax', '', offset);
    },
  };
}

/**
 * Reads one JSON document from its bytes, strictly: what is accepted has one reading only.
 * Refused are invalid UTF-8, a byte-order mark, duplicate keys, numbers that are not whole, not shortest (-0, 1e2, 10.0) or
 * beyond ±(2^53−1), NUL, lone surrogates, comments, trailing commas and nesting beyond 16.
 * @throws JsonFault
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  return readCompact(text) ?? readStrictly(text);
}

/**
 * The value of a text that JSON.stringify would have written, as programs send it: such a text has one reading only, and
 * comparing costs a tenth of visiting. Undefined for every other text, whatever is the matter with it.
 */
function readCompact(text: string): unknown {
  // Escapes could hide a NUL or half a character.
  if (text.includes('\\u')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isReadable(value, 0) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReadable(value: unknown, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < DEPTH_MAX && Object.values(value).every((member) => isReadable(member, depth + 1));
}

function readStrictly(text: string): unknown {
  visit(text, strictVisitor(text), { disallowComments: true, allowTrailingComma: false });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The visitor forgives a few things that JSON does not, such as a form feed between tokens.
    throw new JsonFault('json/syntax', '', 0);
  }
}
