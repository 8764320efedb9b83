import { base32 } from '../values/base32.js';
import { sha256Hex, sha256OfParts } from './sha256.js';

const STREAM_NAME = /^[a-z][A-Za-z]*-[A-Za-z0-9~./_-]{1,200}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const UNIT_ID = /^u[a-z2-7]{20}$/;
const VILLAGE_ID = /^v[a-z2-7]{20}$/;

/** Id of the n-th event (from 0) of a command: a retry after any crash makes the same one (ledger format 4). */
export function eventIdOf(ledgerId: string, commandId: string, n: number): string {
  return uuid8(ledgerId, commandId, 'event', n);
}

/** Id of the n-th stream (from 0) that a command opens. */
export function streamIdOf(ledgerId: string, commandId: string, n: number): string {
  return uuid8(ledgerId, commandId, 'stream', n);
}

/** Id of an administrative unit: the same official list gives the same ids everywhere. */
export function unitIdOf(registry: string, code: string, validFrom: string): string {
  return `u${base32(sha256OfParts(registry, code, validFrom)).slice(0, 20)}`;
}

/** Id of a village or residential group, which has no official code. `name` is taken in NFC. */
export function villageIdOf(parentUnitId: string, name: string, validFrom: string): string {
  return `v${base32(sha256OfParts('village', parentUnitId, name.normalize('NFC'), validFrom)).slice(0, 20)}`;
}

/** Id of a ledger from 16 random bytes: 26 characters. Throws RangeError for another length. */
export function ledgerIdOf(random16: Uint8Array): string {
  if (random16.length !== 16) throw new RangeError('a ledger id is made of 16 bytes');
  return base32(random16);
}

/** Whether the text is a stream's name, `<category>-<id>` (ledger format 4). */
export function isStreamName(value: unknown): value is string {
  return typeof value === 'string' && STREAM_NAME.test(value);
}

/** Category of a stream: the part of its name before the first dash. */
export function categoryOf(stream: string): string {
  return stream.slice(0, stream.indexOf('-'));
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

export function isUnitId(value: unknown): value is string {
  return typeof value === 'string' && UNIT_ID.test(value);
}

export function isVillageId(value: unknown): value is string {
  return typeof value === 'string' && VILLAGE_ID.test(value);
}

function uuid8(ledgerId: string, commandId: string, what: 'event' | 'stream', n: number): string {
  const hex = sha256Hex('sdc/id/1', ledgerId, commandId, what, String(n));
  const variant = (8 | (Number.parseInt(hex.charAt(16), 16) & 3)).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
