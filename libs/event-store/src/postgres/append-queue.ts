import { setImmediate } from 'node:timers/promises';
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

/** Batches on their way at once: the server works on one while this process answers and makes the other. */
const batchesUnderWayMax = 2;
/** Fewer appends are not worth a batch of their own. */
const worthSplitting = 8;

/**
 * Group commit: whatever waits when there is room on the way becomes a batch, with no timer. What waits and what is
 * under way is kept in two halves, so that neither this process nor the server idles while the other works.
 * Appends stand in one lane a stream, a batch takes the first of each lane, and a lane waits for its batch: two of one
 * stream or of one command would break the batch's keys for all its neighbours. So the order within a stream is the
 * callers' order, and a hot stream keeps nobody else waiting.
 */
export class AppendQueue<Outcome> {
  readonly #lanes = new Map<string, Waiting<Outcome>[]>();
  readonly #busy = new Set<string>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #commit: CommitBatch<Outcome>;
  readonly #limits: AppendQueueLimits;
  #waiting = 0;
  #waitingBytes = 0;
  #appendsUnderWay = 0;
  #sending: Promise<void> | undefined;

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
      this.#sendSoon();
    });
  }

  /** Resolves when nothing waits or is under way any more. */
  async drained(): Promise<void> {
    while (this.#sending !== undefined || this.#underWay.size > 0)
      await Promise.race([...this.#underWay, ...(this.#sending === undefined ? [] : [this.#sending])]);
  }

  /** At the end of this turn, so that the rest of its callers come along, those too who were just answered. */
  #sendSoon(): void {
    if (this.#underWay.size >= batchesUnderWayMax) return;
    this.#sending ??= setImmediate().then(() => {
      this.#sending = undefined;
      this.#send();
    });
  }

  #send(): void {
    while (this.#underWay.size < batchesUnderWayMax) {
      const batch = this.#take();
      if (batch.length === 0) return;
      this.#appendsUnderWay += batch.length;
      const settled: Promise<void> = this.#settle(batch).then(() => {
        this.#underWay.delete(settled);
        this.#appendsUnderWay -= batch.length;
        for (const { append } of batch) this.#release(append.stream);
        if (this.#waiting > 0) this.#sendSoon();
      });
      this.#underWay.add(settled);
    }
  }

  #take(): Waiting<Outcome>[] {
    const batch: Waiting<Outcome>[] = [];
    const commands = new Set<string>();
    const half = Math.ceil((this.#waiting + this.#appendsUnderWay) / batchesUnderWayMax);
    const appendsMax = Math.min(this.#limits.batchMax, Math.max(worthSplitting, half));
    let bytes = 0;
    for (const [stream, [next]] of this.#lanes) {
      if (next === undefined || this.#busy.has(stream) || commands.has(next.append.commandId)) continue;
      const full = batch.length === appendsMax || bytes + next.append.sizeBytes > this.#limits.batchBytesMax;
      if (full && batch.length > 0) break;
      batch.push(next);
      commands.add(next.append.commandId);
      bytes += next.append.sizeBytes;
    }
    for (const { append } of batch) {
      this.#lanes.get(append.stream)?.shift();
      this.#busy.add(append.stream);
    }
    this.#waiting -= batch.length;
    this.#waitingBytes -= bytes;
    return batch;
  }

  /** A lane that has had its turn stands behind the others. */
  #release(stream: string): void {
    this.#busy.delete(stream);
    const lane = this.#lanes.get(stream) ?? [];
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
