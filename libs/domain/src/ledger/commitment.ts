import { canonicalBytes } from './canonical-json.js';
import { sha256 } from './sha256.js';

const LABEL = Buffer.from('ledger/commit/v1\0', 'utf8');

/**
 * Commitment to a personal value, base64: SHA-256(`ledger/commit/v1` ‖ 00 ‖ salt ‖ canonical [event id, path, value]).
 * The salt has 32 random bytes and lives in the vault; event and path inside keep a commitment from being moved.
 * Throws RangeError for another length of the salt.
 */
export function commitmentOf(eventId: string, path: string, value: string, salt32: Uint8Array): string {
  if (salt32.length !== 32) throw new RangeError('the salt of a commitment has 32 bytes');
  const bytes = Buffer.concat([LABEL, salt32, canonicalBytes([eventId, path, value])]);
  return Buffer.from(sha256(bytes)).toString('base64');
}
