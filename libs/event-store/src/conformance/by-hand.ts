import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { clientConfig } from '../database/pool.js';
import { bytesOf, sha256 } from './fixtures.js';

/** A session that writes the ledger with plain SQL, slower than any store, so that a case can stop in the middle. */
export class ByHand {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(url: string, role?: string): Promise<ByHand> {
    const client = new pg.Client(clientConfig(url, role === undefined ? {} : { role }));
    client.on('error', () => undefined);
    await client.connect();
    return new ByHand(client);
  }

  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#client.query<Row>(text, values);
    return rows;
  }

  /** Takes the head's lock in the open transaction; answers the head. */
  async lockHead(): Promise<number> {
    const [head] = await this.query<{ position: number }>('select position from ledger_head for update');
    return head?.position ?? 0;
  }

  /** Inserts one event at a position and moves the head there, under the lock that is held; answers the event's id. */
  async insert(position: number, stream: string, revision: number): Promise<string> {
    const id = randomUUID();
    const payload = bytesOf('{"data":{}}');
    await this.query(
      `insert into ledger_event select $1::bigint, $2, $3, $4, 'NoticePosted', 1, 'u1', '2026-02-28', 'DAY',
         coalesce((select recorded_at from ledger_head), '2026-03-01T00:00:00.000Z'), 'account-1', 'UBND_XA', $5, $6`,
      [position, id, stream, revision, payload, sha256(payload)],
    );
    await this.query('update ledger_head set position = $1', [position]);
    return id;
  }

  async end(): Promise<void> {
    await this.#client.end();
  }
}
