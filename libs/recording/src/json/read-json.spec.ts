import { describe, expect, it } from '@jest/globals';
import { JsonFault, type JsonFaultCode, readJson } from './read-json.js';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

function faultOf(input: Uint8Array): { code: JsonFaultCode; pointer: string } | undefined {
  try {
    readJson(input);
    return undefined;
  } catch (error) {
    if (error instanceof JsonFault) return { code: error.code, pointer: error.pointer };
    throw error;
  }
}

describe('the strict JSON reader', () => {
  it('reads what has one reading only', () => {
    expect(readJson(bytes('{"a":[0,-1,9007199254740991,true,null,"Hòa \\u00e0"],"b":{}}'))).toEqual({
      a: [0, -1, 9007199254740991, true, null, 'Hòa à'],
      b: {},
    });
  });

  it.each<[string, JsonFaultCode, string]>([
    ['{"a":1,"a":1}', 'json/duplicate-key', '/a'],
    ['{"a":{"b":1,"\\u0062":2}}', 'json/duplicate-key', '/a/b'],
    ['{"n":-0}', 'json/number', '/n'],
    ['{"n":1e2}', 'json/number', '/n'],
    ['{"n":10.0}', 'json/number', '/n'],
    ['[9007199254740993]', 'json/number', '/0'],
    ['[9007199254740992]', 'json/number', '/0'],
    ['[1e999]', 'json/number', '/0'],
    ['{"t":"a\\u0000b"}', 'json/nul', '/t'],
    ['{"t":"\\ud800"}', 'json/lone-surrogate', '/t'],
    ['{"\\udc00":1}', 'json/lone-surrogate', '/\uFFFD'],
    ['{"a":1,}', 'json/syntax', ''],
    ['[1,]', 'json/syntax', ''],
    ['{"a":1 /* why */}', 'json/syntax', ''],
    ['// why\n{}', 'json/syntax', ''],
    ['{"a":01}', 'json/syntax', ''],
    ["{'a':1}", 'json/syntax', ''],
    ['{"a":NaN}', 'json/syntax', ''],
    ['{"t":"a\tb"}', 'json/syntax', ''],
    ['{} {}', 'json/syntax', ''],
    ['{}\f', 'json/syntax', ''],
    ['', 'json/syntax', ''],
    ['{"a":1', 'json/syntax', ''],
  ])('refuses %s (%s)', (text, code, pointer) => {
    expect(faultOf(bytes(text))).toEqual({ code, pointer });
  });

  it('refuses bytes that are not UTF-8, also overlong and surrogate forms', () => {
    for (const broken of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe1, 0xba]])
      expect(faultOf(Buffer.concat([bytes('{"t":"'), Buffer.from(broken), bytes('"}')]))?.code).toBe(
        'json/not-utf8',
      );
  });

  it('refuses a byte-order mark', () => {
    expect(faultOf(bytes('\uFEFF{}'))?.code).toBe('json/byte-order-mark');
  });

  it('reads sixteen levels and refuses the seventeenth', () => {
    expect(faultOf(bytes(`${'['.repeat(16)}${']'.repeat(16)}`))).toBeUndefined();
    expect(faultOf(bytes(`${'['.repeat(17)}${']'.repeat(17)}`))?.code).toBe('json/too-deep');
  });

  it('stops at the seventeenth of thirty thousand brackets', () => {
    expect(faultOf(bytes('['.repeat(30_000)))?.code).toBe('json/too-deep');
    expect(faultOf(bytes('{"a":'.repeat(30_000)))?.code).toBe('json/too-deep');
  });

  it('keeps __proto__ an ordinary key', () => {
    const read = readJson(bytes('{"__proto__":1}'));
    expect(Object.getOwnPropertyNames(read)).toEqual(['__proto__']);
  });
});
