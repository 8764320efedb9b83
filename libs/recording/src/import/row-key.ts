import { createHash } from 'node:crypto';
import { ActionInvalid } from '../recorder/refusal.js';

const keyForm = /^[\x21-\x7e]{8,200}$/;

/** A row's key is its Idempotency-Key. @throws ActionInvalid */
export function requireKey(key: unknown): string {
  if (typeof key === 'string' && keyForm.test(key)) return key;
  throw new ActionInvalid([
    {
      pointer: '/key',
      rule: 'key',
      message: '8 đến 200 ký tự ASCII nhìn thấy được. / 8 to 200 visible ASCII characters.',
    },
  ]);
}

/**
 * The key under which a row is recorded after it was recorded and taken back so many times: another one each time, so that
 * it is stored again, and always the same, so that it is stored once.
 */
export function keyAfterUndoing(key: string, times: number): string {
  if (times === 0) return key;
  const again = `${key}#again-${String(times)}`;
  return keyForm.test(again)
    ? again
    : `again-${String(times)}:${createHash('sha256').update(key).digest('base64url')}`;
}

/** The key of a row that has none: its content, so that the same row is the same row in every file. */
export function keyOfContent(action: object): string {
  const content = JSON.stringify(action).normalize('NFC');
  return `content:${createHash('sha256').update(content).digest('base64url')}`;
}
