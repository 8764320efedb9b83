import type { Expectation } from './event-store.js';

/** `actual` is the stream's last revision, -1 when there is none. */
export function isMet(expected: Expectation, actual: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'noStream':
      return actual === -1;
    case 'streamExists':
      return actual >= 0;
    default:
      return actual === expected;
  }
}

/** Where the first event of the append would stand, when the expectation says so. */
export function firstRevisionOf(expected: Expectation): number | undefined {
  if (expected === 'noStream') return 0;
  return typeof expected === 'number' ? expected + 1 : undefined;
}
