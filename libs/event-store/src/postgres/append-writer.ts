import pg from 'pg';
import { clientConfig } from '../database/pool.js';
import { requireInstant, type Clock } from '../store/clock.js';
import { InvalidEvent } from '../store/errors.js';
import type { PreparedAppend } from '../store/prepared-append.js';
import { firstRevisionOf } from '../store/expectation.js';
import {
  appendStatement,
  appendValues,
  type AppendRow,
  newBatchStatement,
  type NewBatchRow,
  newBatchValues,
  saysItsRevisions,
} from './append-statement.js';
import { translateFailure } from './failures.js';

/** Batches that take the lock at once after a miss: with several processes four misses in five would pay twice. */
const lockedBatchesAfterMiss = 16;
/** Batches that are looked up after one held what stood already: whoever repeats commands repeats many. */
const lookedUpAfterRepetition = 16;
/** A head that is locked longer than this is reported. */
const lockWaitReportedMs = 1_000;
/** SQLSTATE of a key that stands already. */
const uniqueViolation = '23505';
/** Above the statement's own limit, for a server that no longer answers at all. */
const answerTimeoutMs = 40_000;

/**
 * Settings of the writer's session. Plans are made while the tables are still empty and kept for good: a generic plan
 * without sequential scans is the one that stays right when they have grown.
 */
export const writerSettings: Readonly<Record<string, string>> = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  statement_timeout: '30s',
  lock_timeout: '10s',
  idle_in_transaction_session_timeout: '10s',
};

/** What became of one append of a batch; positions and revisions as in the port. */
export type AppendOutcome =
  | { kind: 'stored'; firstPosition: number; firstRevision: number; recordedAt: string }
  | { kind: 'known'; same: boolean; firstPosition: number; lastPosition: number }
  | { kind: 'refused'; actual: number };

export interface AppendWriterOptions {
  url: string;
  role: string;
  clock: Clock;
  /** The head has moved to this position by a batch of this process. */
  onMoved(position: number): void;
  onSlowLock(waitedMs: number): void;
}

/**
 * One connection that commits batches: by compare-and-swap on the head while this process is alone, under the head's
 * lock for a while after another has been met. Any number of processes is correct, and none starves.
 * Swaps may follow each other before the first is answered (pipelining): each expects that those before it store all
 * that they hold, and one that expected too much stores nothing and is sent again under the lock.
 * Most batches hold nothing that stands already: those are sent by a statement that looks nothing up.
 */
export class AppendWriter {
  readonly #options: AppendWriterOptions;
  #client: Promise<pg.Client> | undefined;
  /** Where this process last saw the head, and where it will be when all swaps under way have stored what they hold. */
  #position = 0;
  #expected = 0;
  readonly #swaps = new Set<Promise<unknown>>();
  /** A transaction of several statements, beside which nothing else may be sent. */
  #locked: Promise<unknown> | undefined;
  #lockedBatches = 0;
  #lookedUpBatches = 0;

  constructor(options: AppendWriterOptions) {
    this.#options = options;
  }

  /** @throws InvalidEvent when the data are to blame, StoreUnavailable when the outcome is unknown. */
  async commit(batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
    const client = (this.#client ??= this.#open());
    try {
      return await this.#attempt(await client, batch);
    } catch (error) {
      const failure = translateFailure(error);
      // After anything but refused data the connection's state is not worth a guess.
      if (!(failure instanceof InvalidEvent)) await this.#discard(client);
      throw failure;
    }
  }

  async close(): Promise<void> {
    if (this.#client !== undefined) await this.#discard(this.#client);
  }

  /** Another batch may have failed first, and a newer connection be open already. */
  async #discard(client: Promise<pg.Client>): Promise<void> {
    if (this.#client === client) this.#client = undefined;
    await client.then((opened) => opened.end()).catch(() => undefined);
  }

  #open(): Promise<pg.Client> {
    const opened: Promise<pg.Client> = this.#connect(() => {
      if (this.#client === opened) this.#client = undefined;
    });
    return opened;
  }

  async #connect(onLost: () => void): Promise<pg.Client> {
    const { url, role } = this.#options;
    const client = new pg.Client({
      ...clientConfig(url, { role, settings: writerSettings }),
      query_timeout: answerTimeoutMs,
      pipeline: true,
    });
    // Without a listener a lost connection would end the process.
    client.on('error', onLost);
    try {
      await client.connect();
      const { rows } = await client.query<{ position: number }>('select position from ledger_head');
      this.#position = this.#expected = positionOf(rows);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  async #attempt(client: pg.Client, batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
    while (this.#locked !== undefined) await this.#locked;
    if (this.#lockedBatches > 0) {
      this.#lockedBatches -= 1;
      return this.#alone(() => this.#insertLocked(client, batch));
    }
    if (this.#lookedUpBatches > 0) this.#lookedUpBatches -= 1;
    else if (saysItsRevisions(batch)) return this.#attemptNew(client, batch);
    return this.#attemptBy(lookedUp, client, batch);
  }

  /** What stands already breaks a key of the tables; then the batch is looked up, and so are some after it. */
  async #attemptNew(client: pg.Client, batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
    try {
      return await this.#attemptBy(unseen, client, batch);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === uniqueViolation)) throw error;
      this.#lookedUpBatches = lookedUpAfterRepetition;
      return this.#attempt(client, batch);
    }
  }

  async #attemptBy(
    insert: Insert,
    client: pg.Client,
    batch: readonly PreparedAppend[],
  ): Promise<AppendOutcome[]> {
    const outcomes = await this.#swap(insert, client, batch);
    return outcomes ?? this.#alone(() => this.#insertLocked(client, batch));
  }

  /** Undefined when the head was not where the batch expected it. */
  async #swap(
    insert: Insert,
    client: pg.Client,
    batch: readonly PreparedAppend[],
  ): Promise<AppendOutcome[] | undefined> {
    const position = this.#expected;
    const events = countEvents(batch);
    this.#expected += events;
    const sent = insert(client, position, this.#now(), batch);
    const answered = sent.catch(() => undefined);
    this.#swaps.add(answered);
    let stored = 0;
    try {
      const inserted = await sent;
      if (inserted !== undefined) {
        stored = (inserted.moved ?? position) - position;
        return this.#committed(inserted);
      }
      // Where the batches before stored less than they held, nobody else need have moved the head.
      if (position === this.#position) this.#lockedBatches = lockedBatchesAfterMiss;
      return undefined;
    } finally {
      this.#expected += stored - events;
      this.#swaps.delete(answered);
    }
  }

  /** Waits for everything that is under way, and lets nothing else be sent meanwhile. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#locked !== undefined) await this.#locked;
    const done = Promise.all(this.#swaps).then(work);
    const ended = done.then(
      () => undefined,
      () => undefined,
    );
    this.#locked = ended;
    try {
      return await done;
    } finally {
      if (this.#locked === ended) this.#locked = undefined;
    }
  }

  /** The lock is taken in a statement of its own, so that the next one's snapshot sees the last committed batch. */
  async #insertLocked(client: pg.Client, batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
    const position = await this.#lockHead(client);
    try {
      const inserted = await lookedUp(client, position, this.#now(), batch);
      if (inserted === undefined) throw new Error('the head moved although it was locked');
      await client.query('commit');
      this.#position = position;
      const outcomes = this.#committed(inserted);
      this.#expected = this.#position;
      return outcomes;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #lockHead(client: pg.Client): Promise<number> {
    const since = performance.now();
    const results = (await client.query(
      'begin isolation level read committed; select position from ledger_head for update',
    )) as unknown as pg.QueryResult<{ position: number }>[];
    const waitedMs = performance.now() - since;
    if (waitedMs > lockWaitReportedMs) this.#options.onSlowLock(waitedMs);
    return positionOf(results[1]?.rows ?? []);
  }

  #now(): string {
    return requireInstant(this.#options.clock.now());
  }

  #committed({ moved, outcomes }: Inserted): AppendOutcome[] {
    if (moved !== null) {
      this.#position = moved;
      this.#options.onMoved(moved);
    }
    return outcomes;
  }
}

/** What a statement made of a batch: the head it moved, if it stored anything, and what became of each append. */
interface Inserted {
  moved: number | null;
  outcomes: AppendOutcome[];
}

/** Sends one batch as one statement; undefined when the head was not at `position`. */
type Insert = (
  client: pg.Client,
  position: number,
  now: string,
  batch: readonly PreparedAppend[],
) => Promise<Inserted | undefined>;

const lookedUp: Insert = async (client, position, now, batch) => {
  const values = appendValues(position, now, batch);
  const { rows } = await client.query<AppendRow>({ ...appendStatement, values });
  // A batch of refusals and replays moves no head either: a miss is something accepted and no head.
  if (rows.some(({ accepted, moved }) => accepted && moved === null)) return undefined;
  return { moved: rows[0]?.moved ?? null, outcomes: rows.map((row) => outcomeOf(position, row)) };
};

const unseen: Insert = async (client, position, now, batch) => {
  const values = newBatchValues(position, now, batch);
  const { rows } = await client.query<NewBatchRow>({ ...newBatchStatement, values });
  const [row] = rows;
  if (row === undefined) return undefined;
  let firstPosition = position + 1;
  const outcomes = batch.map(({ expected, events }): AppendOutcome => {
    const firstRevision = firstRevisionOf(expected) ?? 0;
    const stored = { kind: 'stored', firstPosition, firstRevision, recordedAt: row.recordedAt } as const;
    firstPosition += events.length;
    return stored;
  });
  return { moved: row.moved, outcomes };
};

const countEvents = (batch: readonly PreparedAppend[]): number =>
  batch.reduce((sum, { events }) => sum + events.length, 0);

function outcomeOf(position: number, row: AppendRow): AppendOutcome {
  if (row.known && row.firstPosition !== null && row.lastPosition !== null) {
    return {
      kind: 'known',
      same: row.same,
      firstPosition: row.firstPosition,
      lastPosition: row.lastPosition,
    };
  }
  if (row.before === null || row.recordedAt === null) return { kind: 'refused', actual: row.actual };
  return {
    kind: 'stored',
    firstPosition: position + row.before + 1,
    firstRevision: row.actual + 1,
    recordedAt: row.recordedAt,
  };
}

function positionOf(rows: readonly { position: number }[]): number {
  const [head] = rows;
  if (head === undefined) throw new Error('the ledger has no head row: the database was not migrated');
  return head.position;
}
