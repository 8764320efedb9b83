import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { commitmentOf } from '@app/domain';
import { newSubjectKey, open, seal, type VaultKey, VaultKeyUnusable } from './vault-key.js';

/** A personal value on its way into the vault. */
export interface PersonalEntry {
  commandId: string;
  eventId: string;
  /** JSON pointer into `data`, or `/meta/…` for an explanation. */
  path: string;
  value: string;
  /** Pseudonym of the data subject; all values of one subject share a key and are erased together. */
  subject: string;
  retentionGround: string;
}

/** A personal value read back. */
export interface OpenedValue {
  value: string;
  subject: string;
  retentionGround: string;
}

interface ValueRow {
  event_id: string;
  path: string;
  subject: string;
  retention_ground: string;
  sealed: Buffer;
  wrapped: Buffer;
}

const SALT_BYTES = 32;
/** Rows of one page of a sweep. */
const SWEPT_PAGE = 1_000;

/**
 * Values of personal fields, apart from the ledger: each sealed with the key of its subject,
 * each key wrapped by the installation's key file (transparency 6.3).
 * The vault is written first and the event second, so an event never lacks its value; what never became an event is swept.
 */
export class Vault {
  private constructor(
    private readonly pool: Pool,
    private readonly key: VaultKey,
  ) {}

  /**
   * `pool` connects as `sdc_vault`.
   * @throws VaultKeyUnusable when the vault was written under another key: a fresh key file would hide that it is lost.
   */
  static async open(pool: Pool, key: VaultKey): Promise<Vault> {
    await pool.query(
      'insert into vault.key (key_check) select $1 where not exists (select from vault.key) on conflict do nothing',
      [key.check],
    );
    const { rows } = await pool.query<{ key_check: string }>('select key_check from vault.key');
    if (rows.length !== 1 || rows[0]?.key_check !== key.check)
      throw new VaultKeyUnusable('the key file does not belong to this vault');
    return new Vault(pool, key);
  }

  /** HMAC-SHA-256 under the vault's key, for the body hash of a command with personal values. */
  hmac(bytes: Uint8Array): Uint8Array {
    return this.key.hmac(bytes);
  }

  /** Stores the values and answers their commitments, path → commitment. All or none. */
  async put(entries: readonly PersonalEntry[]): Promise<Record<string, string>> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const commitments: Record<string, string> = {};
      for (const entry of entries) commitments[entry.path] = await this.putOne(client, entry);
      await client.query('commit');
      return commitments;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  /** The value behind a commitment; undefined when it was erased or never stored. */
  async read(commitment: string): Promise<OpenedValue | undefined> {
    const { rows } = await this.pool.query<ValueRow>(
      `select event_id, path, subject, retention_ground, sealed, wrapped
         from vault.value join vault.subject_key using (subject) where commitment = $1`,
      [commitment],
    );
    const row = rows[0];
    if (row === undefined) return undefined;
    const subjectKey = this.key.unwrap(row.subject, row.wrapped);
    const opened = JSON.parse(open(subjectKey, row.sealed, commitment).toString()) as {
      salt: string;
      value: string;
    };
    const again = commitmentOf(row.event_id, row.path, opened.value, Buffer.from(opened.salt, 'base64'));
    if (again !== commitment) throw new Error(`vault value of ${row.event_id} does not fit its commitment`);
    return { value: opened.value, subject: row.subject, retentionGround: row.retention_ground };
  }

  /**
   * Deletes values older than a day whose event was never appended, and subject keys that keep nothing any more.
   * `isRecorded` asks the ledger whether the command's event holds the commitment. Answers the number deleted.
   */
  async sweep(isRecorded: (commandId: string, commitment: string) => Promise<boolean>): Promise<number> {
    let swept = 0;
    for (let after = ''; ;) {
      const page = await this.sweepable(after);
      const orphans: string[] = [];
      for (const { commitment, command_id: commandId } of page)
        if (!(await isRecorded(commandId, commitment))) orphans.push(commitment);
      await this.pool.query('delete from vault.value where commitment = any($1)', [orphans]);
      swept += orphans.length;
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.commitment;
    }
    await this.pool.query(
      `delete from vault.subject_key k where created_at < now() - interval '1 day'
          and not exists (select from vault.value v where v.subject = k.subject)`,
    );
    return swept;
  }

  /** Values that were a day old within the last week: a daily sweep has met the older ones already. */
  private async sweepable(after: string): Promise<{ commitment: string; command_id: string }[]> {
    const { rows } = await this.pool.query<{ commitment: string; command_id: string }>(
      `select commitment, command_id from vault.value
        where stored_at < now() - interval '1 day' and stored_at >= now() - interval '8 days' and commitment > $1
        order by commitment limit $2`,
      [after, SWEPT_PAGE],
    );
    return rows;
  }

  private async putOne(client: PoolClient, entry: PersonalEntry): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const commitment = commitmentOf(entry.eventId, entry.path, entry.value, salt);
    const plain = JSON.stringify({ salt: salt.toString('base64'), value: entry.value });
    const subjectKey = await this.subjectKey(client, entry.subject);
    await client.query(
      `insert into vault.value (commitment, command_id, event_id, path, subject, retention_ground, sealed)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        commitment,
        entry.commandId,
        entry.eventId,
        entry.path,
        entry.subject,
        entry.retentionGround,
        seal(subjectKey, Buffer.from(plain), commitment),
      ],
    );
    return commitment;
  }

  private async subjectKey(client: PoolClient, subject: string): Promise<Buffer> {
    await client.query(
      'insert into vault.subject_key (subject, wrapped) values ($1, $2) on conflict do nothing',
      [subject, this.key.wrap(subject, newSubjectKey())],
    );
    const { rows } = await client.query<{ wrapped: Buffer }>(
      'select wrapped from vault.subject_key where subject = $1',
      [subject],
    );
    const wrapped = rows[0]?.wrapped;
    if (wrapped === undefined) throw new Error(`the key of ${subject} was erased meanwhile`);
    return this.key.unwrap(subject, wrapped);
  }
}
