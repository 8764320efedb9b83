import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { base32 } from '../values/base32.js';
import { commitmentOf } from './commitment.js';
import { eventIdOf, isStreamName, ledgerIdOf, streamIdOf, unitIdOf, villageIdOf } from './ids.js';

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('writes %j as RFC 4648 does, lower case and unpadded', (plain, text) => {
    expect(base32(Buffer.from(plain))).toBe(text);
  });
});

describe('ids', () => {
  const commandIds = fc.string({ minLength: 1 });

  it('of events are UUIDs of version 8 that the command alone decides', () => {
    fc.assert(
      fc.property(commandIds, fc.nat(), (commandId, n) => {
        const id = eventIdOf('ledger', commandId, n);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(eventIdOf('ledger', commandId, n)).toBe(id);
        expect(streamIdOf('ledger', commandId, n)).not.toBe(id);
        expect(eventIdOf('ledger', commandId, n + 1)).not.toBe(id);
      }),
    );
  });

  it('of events take the first sixteen bytes of the digest', () => {
    const digest = createHash('sha256').update('sdc/id/1\0l\0acc:key-0001\0event\x000').digest('hex');
    expect(eventIdOf('l', 'acc:key-0001', 0).slice(0, 13)).toBe(
      `${digest.slice(0, 8)}-${digest.slice(8, 12)}`,
    );
  });

  it('of ledgers are 26 characters of 16 bytes', () => {
    expect(ledgerIdOf(new Uint8Array(16))).toBe('a'.repeat(26));
    expect(() => ledgerIdOf(new Uint8Array(15))).toThrow(RangeError);
  });

  // Worked example of the ledger's format, computed by two other programs.
  it('agree with the worked example', () => {
    const ledgerId = ledgerIdOf(Uint8Array.from({ length: 16 }, (_, n) => n));
    expect(ledgerId).toBe('aaaqeayeaudaocajbifqydiob4');
    expect(unitIdOf('vn-gso', 'VN', '1945-09-02')).toBe('ubk7vzrtidkfqtmwtfese');
    expect(unitIdOf('vn-gso', '26740', '2025-07-01')).toBe('uxxyv5vcczxhohxt4npnz');
    expect(villageIdOf('uq6treteybsisn45kpna5', 'Thôn Đưng K’si', '2025-07-01')).toBe(
      'vtdsgcu4lo7mbpi2bxivx',
    );
    expect(eventIdOf(ledgerId, 'act-51b0:import-2025-12:17', 0)).toBe('ea363404-b93a-8ec8-86bd-6c66a3a2c5d1');
    expect(streamIdOf(ledgerId, 'act-51b0:import-2025-12:17', 0)).toBe(
      '203b9a55-bcba-88f9-8be6-8919b7d64982',
    );
    const salt = Uint8Array.from({ length: 32 }, (_, n) => n);
    expect(commitmentOf('9cb83973-f3e1-85dd-8f17-b7bcac0b42f9', '/petitioner', 'Nguyễn Văn A', salt)).toBe(
      'FOnLczdfsPyOaHeIcD5GHkANoHZs4KTnPqy+TYDZEvE=',
    );
  });

  it('of units and villages are a function of what they are', () => {
    expect(unitIdOf('vn-gso', 'VN', '1945-09-02')).toMatch(/^u[a-z2-7]{20}$/);
    expect(unitIdOf('vn-gso', '00004', '2004-01-01')).not.toBe(unitIdOf('vn-gso', '00004', '2025-07-01'));
    expect(villageIdOf('u1', 'Hòa', '2020-01-01')).toBe(villageIdOf('u1', 'Ho\u0300a', '2020-01-01'));
  });

  it.each(['document-1', 'villageCode-7', 'judgement-L10-2022.A13.K2.S1~abc', `record-${'a'.repeat(200)}`])(
    '%s is a stream name',
    (name) => {
      expect(isStreamName(name)).toBe(true);
    },
  );

  it.each([
    'Document-1',
    'document',
    'document-',
    'a1-b',
    'document-ô',
    `record-${'a'.repeat(201)}`,
    'a b-c',
    'a-b\n',
  ])('%j is not', (name) => {
    expect(isStreamName(name)).toBe(false);
  });
});

describe('a commitment to a personal value', () => {
  const salt = new Uint8Array(32);

  it('hides label, salt, event, path and value in one digest', () => {
    const bytes = Buffer.concat([
      Buffer.from('ledger/commit/v1\0'),
      salt,
      Buffer.from('["e","/person","Nguyễn Văn A"]'),
    ]);
    expect(commitmentOf('e', '/person', 'Nguyễn Văn A', salt)).toBe(
      createHash('sha256').update(bytes).digest('base64'),
    );
  });

  it('cannot be moved to another event or path', () => {
    const here = commitmentOf('e1', '/person', 'A', salt);
    expect(commitmentOf('e2', '/person', 'A', salt)).not.toBe(here);
    expect(commitmentOf('e1', '/other', 'A', salt)).not.toBe(here);
    expect(() => commitmentOf('e1', '/person', 'A', new Uint8Array(31))).toThrow(RangeError);
  });
});
