import { type Action, canonicalBytes, canonicalJson, sha256 } from '@app/domain';

/**
 * SHA-256 of the canonical JSON of the validated action, so that HTTP, JSON Lines and Excel of one action agree.
 * With personal values it is HMAC-SHA-256 under the vault's key: a bare hash of a name could be guessed (ledger format 3).
 */
export function bodyHashOf(action: Action, hmac: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const { unitId, ...rest } = action;
  const said = { ...rest, unit: unitId };
  return Object.keys(action.personal).length > 0 ? hmac(canonicalBytes(said)) : sha256(canonicalJson(said));
}
