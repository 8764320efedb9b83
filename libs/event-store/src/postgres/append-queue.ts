import { AppendQueueFull, InvalidEvent } from '../store/errors.js';
import type { PreparedAppend } from '../store/prepared-append.js';

export interface AppendQueueLimits {
  /** Appends in one batch. */
  batchMax: number;
  /** Bytes in one batch; a batch holds at least one append. */
  batchBytesMax: number;
  /** Appends that may wait. */
  waitingMax: number;
  /** Bytes that may wait. */
  waitingBytesMax: number;
}

export const defaultLimits: AppendQueueLimits = {
  batchMax: 256,
  batchBytesMax: 1024 * 1024,
  waitingMax: 10_000,
  waitingBytesMax: 64 * 1024 * 1024,
};

/** Commits a batch whole or not at all, one outcome an append; InvalidEvent says that the data are to blame. */
export type CommitBatch<Outcome> = (batch: readonly PreparedAppend[]) => Promise<readonly Outcome[]>;

interface Waiting<Outcome> {
  append: PreparedAppend;
  resolve: (outcome: Outcome) => void;
  reject: (reason: unknown) => void;
}

/**
 * Group commit: whatever waits when the connection is free becomes one batch, one batch at a time, with no timer.
 * Appends stand in one lane a stream, and a batch takes the first of each lane, since two of one stream or of one
 * command would break the batch's keys for all its neighbours. So the order within a stream is the callers' order,
 * and a hot stream keeps nobody else waiting.
 */
export class AppendQueue<Outcome> {
  readonly #lanes = new Map<string, Waiting<Outcome>[]>();
  readonly #commit: CommitBatch<Outcome>;
  readonly #limits: AppendQueueLimits;
  #waiting = 0;
  #waitingBytes = 0;
  #running: Promise<void> | undefined;

  constructor(commit: CommitBatch<Outcome>, limits: AppendQueueLimits = defaultLimits) {
    this.#commit = commit;
    this.#limits = limits;
  }

  /** Appends that wait for a batch. */
  get waiting(): number {
    return this.#waiting;
  }

  /** @throws AppendQueueFull at once; otherwise settles when the append's batch has. */
  add(append: PreparedAppend): Promise<Outcome> {
    const bytes = this.#waitingBytes + append.sizeBytes;
    if (
      this.#waiting >= this.#limits.waitingMax ||
      (this.#waiting > 0 && bytes > this.#limits.waitingBytesMax)
    ) {
      return Promise.reject(new AppendQueueFull(this.#waiting));
    }
    return new Promise<Outcome>((resolve, reject) => {
      const lane = this.#lanes.get(append.stream) ?? [];
      lane.push({ append, resolve, reject });
      this.#lanes.set(append.stream, lane);
      this.#waiting += 1;
      this.#waitingBytes = bytes;
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing waits or runs any more. */
  async drained(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    // The rest of this tick's callers come into the first batch.
    await Promise.resolve();
    while (this.#waiting > 0) await this.#settle(this.#take());
    this.#running = undefined;
  }

  #take(): Waiting<Outcome>[] {
    const batch: Waiting<Outcome>[] = [];
    const commands = new Set<string>();
    let bytes = 0;
    for (const lane of this.#lanes.values()) {
      const [next] = lane;
      if (next === undefined || commands.has(next.append.commandId)) continue;
      const full =
        batch.length === this.#limits.batchMax || bytes + next.append.sizeBytes > this.#limits.batchBytesMax;
      if (full && batch.length > 0) break;
      batch.push(next);
      commands.add(next.append.commandId);
      bytes += next.append.sizeBytes;
    }
    for (const { append } of batch) this.#advance(append.stream);
    this.#waiting -= batch.length;
    this.#waitingBytes -= bytes;
    return batch;
  }

  /** A lane that has had its turn stands behind the others. */
  #advance(stream: string): void {
    const lane = this.#lanes.get(stream) ?? [];
    lane.shift();
    this.#lanes.delete(stream);
    if (lane.length > 0) this.#lanes.set(stream, lane);
  }

  /** Halves a batch that its data break until the one to blame stands alone. */
  async #settle(batch: readonly Waiting<Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.#commit(batch.map(({ append }) => append));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new Error('the store gave no outcome for an append'));
        else resolve(outcome);
      });
    } catch (error) {
      if (!(error instanceof InvalidEvent) || batch.length === 1) {
        for (const { reject } of batch) reject(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await this.#settle(batch.slice(0, middle));
      await this.#settle(batch.slice(middle));
    }
  }
}
