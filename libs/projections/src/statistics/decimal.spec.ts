import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, decimal, minus, plus, quotient, textOf } from './decimal.js';

const written = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, scale]) => ({ digits, scale }));

describe('decimal figures', () => {
  it.each([
    ['12.50', '12.5'],
    ['-25.5', '-25.5'],
    ['0.00', '0'],
    ['-0.0', '0'],
    ['-0.5', '-0.5'],
    ['1870000000000', '1870000000000'],
  ])('write %s as %s', (text, short) => {
    expect(textOf(decimal(text))).toBe(short);
  });

  it.each(['', '1,5', '1e3', '.5', '+1'])('refuse %j', (text) => {
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it('are written and read back without loss', () => {
    fc.assert(fc.property(written, (one) => compare(decimal(textOf(one)), one) === 0));
  });

  it('subtract what they added', () => {
    fc.assert(fc.property(written, written, (a, b) => compare(minus(plus(a, b), b), a) === 0));
  });

  it.each([
    ['12.5', '25', 1, '0.5'],
    ['-4700', '184', 1, '-25.5'],
    ['1', '3', 2, '0.33'],
    ['-1', '2', 0, '-1'],
  ])('divide %s by %s to %i decimals: %s', (a, b, decimals, expected) => {
    expect(textOf(quotient(decimal(a), decimal(b), decimals))).toBe(expected);
  });
});
