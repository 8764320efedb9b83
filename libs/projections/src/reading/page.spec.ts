import { describe, expect, it } from '@jest/globals';
import { InvalidQuery } from './errors.js';
import { readCursor, writeCursor } from './page.js';

const like = ['day', 0] as const;

describe('a cursor', () => {
  it('is read as it was written', () => {
    expect(readCursor(writeCursor(['2026-01-01', 17]), like)).toEqual(['2026-01-01', 17]);
    expect(readCursor(undefined, like)).toBeUndefined();
  });

  // A place before the beginning would let the reader look through stretches of the ledger that do not exist.
  it.each([-1, -9_000_000_000_000_000, 1.5, 1e21])('with the place %d is no page’s', (place) => {
    expect(() => readCursor(writeCursor(['2026-01-01', place]), like)).toThrow(InvalidQuery);
  });

  it.each(['', 'x', writeCursor([]), writeCursor([17, '2026-01-01']), writeCursor(['a', 1, 2])])(
    'such as %j is refused',
    (cursor) => {
      expect(() => readCursor(cursor, like)).toThrow(InvalidQuery);
    },
  );
});
