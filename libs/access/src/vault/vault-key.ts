import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key file is missing, open to others, or belongs to another vault. */
export class VaultKeyUnusable extends Error {
  override readonly name = 'VaultKeyUnusable';
}

/** AES-256-GCM: nonce ‖ tag ‖ ciphertext. `context` is authenticated: a sealed value cannot be moved elsewhere. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made; throws when key, bytes or context differ. */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): Buffer {
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(sealed.subarray(tagEnd)), decipher.final()]);
}

/** The one secret of an installation. Subject keys are wrapped by a key derived from it. */
export class VaultKey {
  private readonly wrapping: Uint8Array;

  constructor(private readonly secret: Uint8Array) {
    if (secret.length !== KEY_BYTES) throw new VaultKeyUnusable('a vault key has 32 bytes');
    this.wrapping = new Uint8Array(hkdfSync('sha256', secret, '', 'sdc/vault/wrap/1', KEY_BYTES));
  }

  /** What tells one key from another without telling the key. */
  get check(): string {
    return this.hmac(Buffer.from('sdc/vault/check/1')).toString('base64');
  }

  /** HMAC-SHA-256 under the vault's key: the body hash of a command with personal values (ledger format 3). */
  hmac(bytes: Uint8Array): Buffer {
    return createHmac('sha256', this.secret).update(bytes).digest();
  }

  wrap(subject: string, subjectKey: Uint8Array): Buffer {
    return seal(this.wrapping, subjectKey, subject);
  }

  unwrap(subject: string, wrapped: Uint8Array): Buffer {
    return open(this.wrapping, wrapped, subject);
  }
}

/** A fresh key for one data subject. */
export const newSubjectKey = (): Buffer => randomBytes(KEY_BYTES);

/**
 * Makes the key file, mode 0600, when there is none. Written aside and then linked, so that another process
 * that starts at the same moment finds either no key or a whole one.
 */
function createKeyFile(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(aside, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
    flag: 'wx',
    mode: 0o600,
    flush: true,
  });
  try {
    linkSync(aside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(aside);
  }
}

/**
 * Reads the key file, made on the first start.
 * Refused when group or others may read it: then the vault would be only as closed as the folder.
 * @throws VaultKeyUnusable
 */
export function loadVaultKey(path: string): VaultKey {
  createKeyFile(path);
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new VaultKeyUnusable(`${path} has mode ${mode.toString(8)}; it must be 600`);
  return new VaultKey(Buffer.from(readFileSync(path, 'utf8').trim(), 'base64'));
}
