/** One thing that is wrong with an action as received. */
export interface FieldError {
  /** JSON pointer into the action. */
  pointer: string;
  /** Stable code of the rule broken. */
  rule: string;
  /** Vietnamese, a slash, English. */
  message: string;
}

/** Told of one action at most: thousands of wrong members must not make an answer larger than the request. */
const FAULTS_MAX = 100;

/** Collects what is wrong, so that a caller learns all of it at once. */
export class Faults {
  readonly errors: FieldError[] = [];

  add(pointer: string, rule: string, vi: string, en: string): void {
    if (this.errors.length < FAULTS_MAX) this.errors.push({ pointer, rule, message: `${vi} / ${en}` });
  }

  addMissing(pointer: string): void {
    this.add(pointer, 'required', 'Thiếu thông tin bắt buộc.', 'Required, but missing.');
  }

  /** Whether the value is a plain object; says so otherwise. */
  isObject(value: unknown, pointer: string): value is Record<string, unknown> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return true;
    if (value === undefined) this.addMissing(pointer);
    else this.add(pointer, 'object', 'Phải là một đối tượng.', 'Must be an object.');
    return false;
  }

  /**
   * Refuses own keys that are not allowed. Compared key by key, since a look-up by name would find `toString`,
   * `constructor` and `__proto__` on every object.
   */
  refuseUnknownKeys(value: object, allowed: readonly string[], pointer: string): void {
    for (const key of Object.keys(value)) {
      if (allowed.includes(key)) continue;
      this.add(`${pointer}/${escapePointer(key)}`, 'unknown-key', 'Không có trường này.', 'No such field.');
    }
  }
}

/** A key as one part of a JSON pointer (RFC 6901). */
export function escapePointer(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}

/** An own member; never one that every object inherits. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;
}

/**
 * Marks on one letter; the stream-safe format of Unicode (UAX 15) allows thirty, Vietnamese needs two. Sorting a run of
 * them takes the square of its length: half a million would hold the process for minutes.
 */
const TOO_MANY_MARKS = /\p{M}{31}/u;
const MARKS_MAX = 30;
const DEPTH_MAX = 3;

/** Strings in NFC with line feeds, to the depth that an action's values have; deeper values are refused by their kind. */
export function normalised(value: unknown, faults: Faults, pointer = '', depth = 0): unknown {
  if (typeof value === 'string') return normalisedText(value, faults, pointer);
  if (depth > DEPTH_MAX || typeof value !== 'object' || value === null) return value;
  const within = (member: unknown, key: string): unknown =>
    normalised(member, faults, `${pointer}/${escapePointer(key)}`, depth + 1);
  if (Array.isArray(value)) return value.map((item, index) => within(item, String(index)));
  const members = Object.entries(value as Record<string, unknown>);
  const inOneSpelling = members.map(([key, member]): [string, unknown] => [key, within(member, key)]);
  if (inOneSpelling.every(([, member], index) => member === members[index]?.[1])) return value;
  // Object.fromEntries defines own members, so an own __proto__ stays one and is found unknown.
  return Object.fromEntries(inOneSpelling);
}

function normalisedText(text: string, faults: Faults, pointer: string): string {
  if (text.length <= MARKS_MAX || !TOO_MANY_MARKS.test(text))
    return text.normalize('NFC').replaceAll('\r\n', '\n');
  faults.add(pointer, 'too-many-marks', 'Quá nhiều dấu trên một chữ.', 'Too many marks on one letter.');
  return text;
}
