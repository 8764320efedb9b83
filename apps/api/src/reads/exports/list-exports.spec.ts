import { describe, expect, it } from '@jest/globals';
import { clocksOfPages } from './list-exports.js';

const first = { asOf: '2026-11-26', position: '26343' };

describe('the following pages of an exported list', () => {
  it('are asked at the clocks of the first', () => {
    expect(clocksOfPages({ path: '/v1/duties' }, first)).toEqual({
      asOf: '2026-11-26',
      knownAt: 'position:26343',
    });
  });

  // `/v1/changes.csv` without `since` was refused for the clocks that it had added by itself.
  it('are asked without clocks where the list takes none', () => {
    expect(clocksOfPages({ path: '/v1/changes' }, first)).toEqual({});
  });
});
