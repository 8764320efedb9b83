import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalBytes, CanonicalError, canonicalJson, parseCanonical } from './canonical-json.js';

const key = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,8}$/);
const text = fc
  .string({ unit: 'grapheme' })
  .map((value) => value.normalize('NFC').replaceAll(/\0|\p{Surrogate}/gu, ''));
const { value: json } = fc.letrec((tie) => ({
  value: fc.oneof(
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((n) => n + 0),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));
const bytes = (source: string) => Buffer.from(source, 'utf8');

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units and writes no white space', () => {
    expect(canonicalJson({ b: 1, a: [true, null], B: 'Hòa', '/a/0': 'x' })).toBe(
      '{"/a/0":"x","B":"Hòa","a":[true,null],"b":1}',
    );
  });

  it('escapes as RFC 8785 asks', () => {
    expect(canonicalJson('€$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  it('is read back as the same value and the same bytes', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalBytes(value);
        expect(parseCanonical(written)).toEqual(value);
        expect(canonicalBytes(parseCanonical(written))).toEqual(written);
      }),
    );
  });

  it('keeps the largest and refuses the next whole number', () => {
    expect(canonicalJson([9007199254740991, -9007199254740991])).toBe('[9007199254740991,-9007199254740991]');
    expect(() => canonicalJson(9007199254740992)).toThrow(CanonicalError);
  });

  it.each([
    ['a float', { a: 0.5 }, '/a', 'not-safe-integer'],
    ['infinity', [Infinity], '/0', 'not-safe-integer'],
    ['minus zero', { a: -0 }, '/a', 'negative-zero'],
    ['undefined', { a: undefined }, '/a', 'not-json-value'],
    ['a hole', new Array(1), '/0', 'not-json-value'],
    ['a date', { a: new Date(0) }, '/a', 'not-json-value'],
    ['a bigint', 1n, '', 'not-json-value'],
    ['NFD', { a: 'Ho\u0300a' }, '/a', 'text-not-nfc'],
    ['a lone surrogate', ['\ud800'], '/0', 'text-not-well-formed'],
    ['NUL', 'a\0b', '', 'text-not-well-formed'],
    ['a key like an integer', { 1: 'x' }, '/1', 'key-not-allowed'],
    ['an empty key', { '': 'x' }, '/', 'key-not-allowed'],
    ['an own __proto__', JSON.parse('{"__proto__":1}') as unknown, '/__proto__', 'key-not-allowed'],
    ['a key with a hidden mark', { '/a\u200b': 1 }, '/~1a\u200b', 'key-not-allowed'],
  ])('refuses %s', (_, value, pointer, rule) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ pointer, rule }));
  });

  it.each([
    ['white space', bytes('{"a": 1}')],
    ['another order', bytes('{"b":1,"a":1}')],
    ['a doubled key', bytes('{"a":1,"a":1}')],
    ['1.0', bytes('{"a":1.0}')],
    ['1e2', bytes('{"a":1e2}')],
    ['-0', bytes('{"a":-0}')],
    ['2^53+1', bytes('{"a":9007199254740993}')],
    ['a BOM', bytes('\ufeff{}')],
    ['an escaped letter', bytes('{"a":"\\u0041"}')],
    ['invalid UTF-8', Uint8Array.of(0x22, 0xff, 0x22)],
    ['an overlong byte sequence', Uint8Array.of(0x22, 0xc0, 0x80, 0x22)],
    ['nothing', bytes('')],
  ])('refuses stored bytes with %s', (_, stored) => {
    expect(() => parseCanonical(stored)).toThrow(CanonicalError);
  });
});
