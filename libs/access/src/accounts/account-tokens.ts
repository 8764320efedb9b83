import { hash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** Accounts known per process before the oldest is forgotten and looked up again. */
const KNOWN_TOKENS_MAX = 10_000;

const tokenForm = /^sdc_[A-Za-z0-9_-]{43}$/;
const hashOf = (token: string): string => hash('sha256', token, 'base64');
const bytesOf = (hashed: string): Buffer => Buffer.from(hashed, 'base64');

/**
 * Bearer tokens. A token is 256 random bits, so one plain hash protects it: there is nothing to guess and
 * a slow hash would only make every request dear. The ledger knows nothing of tokens.
 */
export class AccountTokens {
  private readonly known = new Map<string, string>();

  /** `pool` connects as `sdc_app`. */
  constructor(private readonly pool: Pool) {}

  /** The new token of an account that has none yet; undefined when it has one. Shown once, kept as a hash. */
  async issue(account: string): Promise<string | undefined> {
    const token = `sdc_${randomBytes(32).toString('base64url')}`;
    return (await this.keep(account, token)) ? token : undefined;
  }

  /** Gives an account that has none yet a token made elsewhere (the sample's); false when it has one. */
  async keep(account: string, token: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'insert into access.token (account, token_sha256) values ($1, $2) on conflict do nothing',
      [account, bytesOf(hashOf(token))],
    );
    return rowCount === 1;
  }

  /** Account of a token; undefined for one that was never issued. */
  async accountOf(token: string): Promise<string | undefined> {
    if (!tokenForm.test(token)) return undefined;
    const key = hashOf(token);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { rows } = await this.pool.query<{ account: string }>(
      'select account from access.token where token_sha256 = $1',
      [bytesOf(key)],
    );
    const account = rows[0]?.account;
    if (account !== undefined) this.remember(key, account);
    return account;
  }

  private remember(key: string, account: string): void {
    if (this.known.size >= KNOWN_TOKENS_MAX) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    this.known.set(key, account);
  }
}
