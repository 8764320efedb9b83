import type { Pool, PoolClient } from 'pg';
import type { EventStore, LogPage, StoredEvent } from '../store/event-store.js';
import { exists, isLockTimeout, lockReaders, tryLock, unlock } from './install.js';
import { liveTable, type Projection, type ProjectedEvent } from './projection.js';
import { StreamHistory } from './stream-history.js';
import type { StreamsReader } from './streams-reader.js';

export interface RebuildOptions<Event extends ProjectedEvent> {
  store: EventStore;
  pool: Pool;
  decode: (stored: StoredEvent) => Event;
  readStreams: StreamsReader;
  /** Events of one transaction (default 2,000). */
  batchSize?: number;
  /** False: begin anew even when a killed rebuild of this version left its tables (after a change of code). */
  resume?: boolean;
  signal?: AbortSignal;
  /** Called after every batch. */
  onProgress?: (position: number, target: number) => void;
}

/** How the new rows of a table compare with the live ones at the same position. */
export interface TableComparison {
  table: string;
  rows: number;
  /** Null when there was nothing to compare with: the first fold of a version. */
  liveRows: number | null;
  /** Same count and digest. */
  equal: boolean | null;
}

export interface RebuildReport {
  projection: string;
  position: number;
  tables: TableComparison[];
}

/** Two rebuilds of one projection would fill the same tables. */
export class RebuildRunning extends Error {
  override name = 'RebuildRunning';
}

const SHADOW = '__rebuild';
const REPLACED = '__replaced';
const shadowTable = (name: string): string => liveTable(`${name}${SHADOW}`);
const shadowPlace = (name: string): string => `${name}~rebuild`;

/** Tries to swap before giving up; each waits at most two seconds for readers that hold the old table. */
const SWAP_TRIES = 30;

/**
 * Folds a projection from the first event into new tables, compares them with the live ones at the same position and
 * swaps by rename in one transaction. Writers and readers go on meanwhile; killed, it leaves the live tables untouched
 * and the next call goes on where this one ended. New rows replace the live ones even where they differ: the fold from
 * nothing is the truth, the report says so.
 * @throws RebuildRunning; AbortError when the signal aborts; what the projection throws on an event.
 */
export async function rebuild<Event extends ProjectedEvent>(
  projection: Projection<Event>,
  options: RebuildOptions<Event>,
): Promise<RebuildReport> {
  const client = await options.pool.connect();
  const lock = `sdc/rebuild/${projection.name}`;
  let broken: Error | undefined;
  try {
    if (!(await tryLock(client, lock))) throw new RebuildRunning(`${projection.name} is being rebuilt`);
    try {
      return await new Rebuild(projection, options, client).run();
    } finally {
      await unlock(client, lock);
    }
  } catch (error) {
    broken = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(broken instanceof RebuildRunning ? undefined : broken);
  }
}

class Rebuild<Event extends ProjectedEvent> {
  private readonly history: StreamHistory<Event>;
  private readonly batchSize: number;
  private position = 0;
  private ahead: { after: number; page: Promise<LogPage> } | undefined;

  constructor(
    private readonly projection: Projection<Event>,
    private readonly options: RebuildOptions<Event>,
    private readonly client: PoolClient,
  ) {
    this.history = new StreamHistory(options.readStreams, options.decode, projection.categories);
    this.batchSize = options.batchSize ?? 2_000;
  }

  async run(): Promise<RebuildReport> {
    await this.prepare();
    await this.catchUp();
    await this.indexShadows();
    for (let attempt = 1; ; attempt++) {
      await this.catchUp();
      try {
        return await this.swap();
      } catch (error) {
        if (!isLockTimeout(error) || attempt === SWAP_TRIES) throw error;
      }
    }
  }

  private async prepare(): Promise<void> {
    const { rows } = await this.client.query<{ position: string; version: number }>(
      'select position, version from projection.projection_position where projection = $1',
      [shadowPlace(this.projection.name)],
    );
    const left = rows.find((row) => row.version === this.projection.version);
    if (left !== undefined && this.options.resume !== false && (await this.shadowsExist())) {
      this.position = Number(left.position);
      return;
    }
    await this.inTransaction(async () => {
      for (const table of this.projection.tables) {
        await this.client.query(`drop table if exists ${shadowTable(table.name)}`);
        await this.client.query(table.create(shadowTable(table.name)));
      }
      await this.forget();
      await this.client.query(
        'insert into projection.projection_position (projection, version) values ($1, $2)',
        [shadowPlace(this.projection.name), this.projection.version],
      );
    });
  }

  private async shadowsExist(): Promise<boolean> {
    for (const table of this.projection.tables) {
      if (!(await exists(this.client, shadowTable(table.name)))) return false;
    }
    return true;
  }

  /** Folds until the target is near; what is left is folded under the lock of the swap. */
  private async catchUp(): Promise<void> {
    for (;;) {
      this.options.signal?.throwIfAborted();
      const target = await this.target();
      if (this.position >= target) return;
      await this.inTransaction(() => this.foldPage(target));
      this.options.onProgress?.(this.position, target);
    }
  }

  /** Where the live tables stand, or the head when this version has no live tables yet. */
  private async target(lock = ''): Promise<number> {
    const { rows } = await this.client.query<{ position: string }>(
      `select position from projection.projection_position where projection = $1 and version = $2 ${lock}`,
      [this.projection.name, this.projection.version],
    );
    return rows[0] ? Number(rows[0].position) : (await this.options.store.head()).position;
  }

  private async foldPage(target: number): Promise<void> {
    const page = await this.pageBefore(target);
    const events = page.events.filter((event) => event.position <= target).map(this.options.decode);
    const to = Math.min(page.scannedTo, target);
    if (to <= this.position) throw new Error(`the log ends at ${this.position}, before ${target}`);
    this.readAhead(to, target);
    this.history.admit(events);
    await this.projection.apply(events, {
      client: this.client,
      table: shadowTable,
      history: (streams) => this.history.read(streams, to),
    });
    await this.client.query('update projection.projection_position set position = $2 where projection = $1', [
      shadowPlace(this.projection.name),
      to,
    ]);
    this.position = to;
  }

  private pageBefore(target: number): Promise<LogPage> {
    const { ahead } = this;
    this.ahead = undefined;
    return ahead?.after === this.position ? ahead.page : this.readPage(this.position, target);
  }

  /** The log is read on while the database is busy with what was read. */
  private readAhead(after: number, target: number): void {
    if (after >= target) return;
    const page = this.readPage(after, target);
    // Whoever takes the page is told of the outage; nobody may.
    page.catch(() => undefined);
    this.ahead = { after, page };
  }

  private readPage(after: number, target: number): Promise<LogPage> {
    const { categories } = this.projection;
    return this.options.store.readLog({
      after,
      limit: Math.min(this.batchSize, target - after),
      ...(categories && { filter: { categories } }),
    });
  }

  private async indexShadows(): Promise<void> {
    for (const table of this.projection.tables) {
      if (table.index) await this.client.query(table.index(shadowTable(table.name)));
      await this.client.query(`analyze ${shadowTable(table.name)}`);
    }
  }

  private async swap(): Promise<RebuildReport> {
    const before = this.position;
    try {
      return await this.inTransaction(async () => {
        await this.client.query(`set local lock_timeout = '2s'`);
        if (this.projection.readers) await lockReaders(this.client);
        const target = await this.target('for update');
        while (this.position < target) await this.foldPage(target);
        const tables = await this.compare();
        await this.exchange();
        await this.settlePlace();
        return { projection: this.projection.name, position: this.position, tables };
      });
    } catch (error) {
      this.position = before;
      throw error;
    }
  }

  private async compare(): Promise<TableComparison[]> {
    const comparable = await this.liveVersionExists();
    const tables: TableComparison[] = [];
    for (const { name } of this.projection.tables) {
      const made = await this.digest(shadowTable(name));
      const live =
        comparable && (await exists(this.client, liveTable(name)))
          ? await this.digest(liveTable(name))
          : null;
      tables.push({
        table: name,
        rows: made.count,
        liveRows: live && live.count,
        equal: live && live.count === made.count && live.sum === made.sum,
      });
    }
    return tables;
  }

  private async liveVersionExists(): Promise<boolean> {
    const { rows } = await this.client.query(
      'select from projection.projection_position where projection = $1 and version = $2',
      [this.projection.name, this.projection.version],
    );
    return rows.length > 0;
  }

  /** A sum of row hashes: it needs neither an order nor memory for the whole table. */
  private async digest(table: string): Promise<{ count: number; sum: string }> {
    const { rows } = await this.client.query<{ count: string; sum: string }>(
      `select count(*) as count, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from ${table} t`,
    );
    return { count: Number(rows[0]?.count), sum: rows[0]?.sum ?? '' };
  }

  /** A view follows its table under every name, so the old table goes when the views read the new one. */
  private async exchange(): Promise<void> {
    for (const { name } of this.projection.tables) {
      await this.client.query(`alter table if exists ${liveTable(name)} rename to ${name}${REPLACED}`);
      await this.client.query(`alter table ${shadowTable(name)} rename to ${name}`);
    }
    await this.projection.readers?.(this.client);
    for (const { name } of this.projection.tables)
      await this.client.query(`drop table if exists ${liveTable(`${name}${REPLACED}`)}`);
  }

  /** The new tables stand where the live ones stood; places of older versions go with their tables. */
  private async settlePlace(): Promise<void> {
    await this.forget();
    await this.client.query(
      'delete from projection.projection_position where projection = $1 and version <> $2',
      [this.projection.name, this.projection.version],
    );
    await this.client.query(
      `insert into projection.projection_position (projection, version, position) values ($1, $2, $3)
       on conflict (projection, version) do nothing`,
      [this.projection.name, this.projection.version, this.position],
    );
  }

  private async forget(): Promise<void> {
    await this.client.query('delete from projection.projection_position where projection = $1', [
      shadowPlace(this.projection.name),
    ]);
  }

  private async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const result = await work();
      await this.client.query('commit');
      return result;
    } catch (error) {
      await this.client.query('rollback').catch(() => undefined);
      throw error;
    }
  }
}
