import { InvalidQuery } from './errors.js';
import { readingView, type Reading, type ReadingView } from './clocks.js';

export interface PageParameters {
  limit?: string | number | undefined;
  cursor?: string | undefined;
}

/** One page of a list; `next` is the cursor of the following one, null at the end. */
export interface Page<Item> extends ReadingView {
  items: Item[];
  next: string | null;
}

const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 500;

/** @throws InvalidQuery unless it is a whole number from 1 to 500; default 50. */
export function readLimit(limit: string | number | undefined): number {
  if (limit === undefined) return LIMIT_DEFAULT;
  const value = Number(limit);
  if (!/^\d{1,3}$/.test(String(limit)) || value < 1 || value > LIMIT_MAX) {
    throw new InvalidQuery('limit', 'range', `A page holds from 1 to ${String(LIMIT_MAX)} items.`);
  }
  return value;
}

/** A cursor is the key of the last item of a page; opaque to clients. */
export const writeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Numbers of a cursor are places in the ledger or in a list: a made-up one would send a reader through what is not there. */
const isPlace = (part: unknown): boolean =>
  typeof part !== 'number' || (Number.isSafeInteger(part) && part >= 0);

/** @throws InvalidQuery unless it is a cursor of as many parts, each a text or number as in `like`. */
export function readCursor<Key extends readonly (string | number)[]>(
  cursor: string | undefined,
  like: Key,
): Key | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === like.length &&
      key.every((part: unknown, n) => typeof part === typeof like[n] && isPlace(part))
    ) {
      return key as unknown as Key;
    }
  } catch {
    // Not JSON: answered below like every other cursor that no page gave.
  }
  throw new InvalidQuery('cursor', 'cursor', 'A cursor is what a page answered as next.');
}

/** Cuts a page out of at most `limit + 1` items. */
export function pageOf<Item>(
  items: Item[],
  limit: number,
  reading: Reading,
  keyOf: (item: Item) => readonly (string | number)[],
): Page<Item> {
  const shown = items.slice(0, limit);
  const last = items.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown,
    next: last === undefined ? null : writeCursor(keyOf(last)),
    ...readingView(reading),
  };
}
