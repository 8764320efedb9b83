import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { LogPage, StoredEvent } from '../store/event-store.js';
import { installTables, tryLock, unlock } from './install.js';
import { applyBatch, PoisonEvent, type ProjectionSession } from './projection-batch.js';
import { claimPlace, markStopped, readPlaces } from './projection-position.js';
import type { Projection, ProjectedEvent } from './projection.js';
import { rebuild } from './rebuild.js';
import type { RunnerOptions } from './runner-options.js';
import { StreamHistory } from './stream-history.js';

/** `WAITING`: another process owns the projection. `STOPPED`: an event could not be applied; a person must look. */
export type ProjectionState =
  'STARTING' | 'WAITING' | 'REBUILDING' | 'RUNNING' | 'RETRYING' | 'STOPPED' | 'ENDED';

const OUTAGE_PAUSE_MAX_MS = 15_000;

/** Keeps one projection up to date for as long as this process owns it. */
export class ProjectionWorker<Event extends ProjectedEvent> {
  state: ProjectionState = 'STARTING';
  /** Failed tries since the start. */
  retries = 0;
  /** Milliseconds that the last batch took. */
  batchMs = 0;
  stoppedReason: string | null = null;
  private outages = 0;

  constructor(
    private readonly projection: Projection<Event>,
    private readonly options: RunnerOptions<Event> &
      Required<Pick<RunnerOptions<Event>, 'batchSize' | 'takeoverMs'>>,
    private readonly owner: string,
  ) {}

  get name(): string {
    return this.projection.name;
  }

  /** Returns when the signal aborts or the projection has stopped; nothing that an event does throws out of here. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.own(signal);
      } catch (error) {
        if (error instanceof PoisonEvent) {
          this.stop(error);
          return;
        }
        await this.rest(error, signal);
      }
    }
    this.state = 'ENDED';
  }

  /** One session: waits for the lock, takes over, follows the log until the connection or the ownership is lost. */
  private async own(signal: AbortSignal): Promise<void> {
    const client = await this.options.pool.connect();
    const lost = new AbortController();
    const onError = (error: Error): void => {
      lost.abort(error);
    };
    client.on('error', onError);
    let failure: unknown;
    try {
      if (await tryLock(client, this.lockName)) {
        await this.follow(client, AbortSignal.any([signal, lost.signal]));
        await unlock(client, this.lockName);
      } else {
        this.state = 'WAITING';
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.off('error', onError);
      // A connection that may still hold the lock is closed, never handed back.
      client.release(failure === undefined && !lost.signal.aborted ? undefined : true);
    }
    if (this.state === 'WAITING') await delay(this.options.takeoverMs, undefined, { signal });
  }

  private async follow(client: PoolClient, signal: AbortSignal): Promise<void> {
    await this.bringToVersion(client, signal);
    await installTables(client, this.projection);
    const session: ProjectionSession<Event> = {
      client,
      place: await claimPlace(client, this.name, this.projection.version, this.owner),
      history: new StreamHistory(this.options.readStreams, this.options.decode, this.projection.categories),
    };
    this.state = 'RUNNING';
    const tail = this.options.store.tail({
      after: session.place.position,
      signal,
      limit: this.options.batchSize,
      ...(this.projection.categories && { filter: { categories: this.projection.categories } }),
    });
    try {
      for await (const page of tail) {
        await this.applyPage(session, page, signal);
        this.outages = 0;
      }
    } catch (error) {
      if (error instanceof PoisonEvent)
        await markStopped(client, session.place, error.position, error.message);
      throw error;
    }
    signal.throwIfAborted();
  }

  /** Tables of another version have another shape: fold anew first, readers keep the old ones until then. */
  private async bringToVersion(client: PoolClient, signal: AbortSignal): Promise<void> {
    const places = (await readPlaces(client)).filter((place) => place.projection === this.name);
    if (places.length === 0 || places.some((place) => place.version === this.projection.version)) return;
    this.state = 'REBUILDING';
    const { store, pool, decode, readStreams } = this.options;
    await rebuild(this.projection, { store, pool, decode, readStreams, signal });
  }

  private async applyPage(
    session: ProjectionSession<Event>,
    page: LogPage,
    signal: AbortSignal,
  ): Promise<void> {
    if (page.scannedTo <= session.place.position) return;
    const started = performance.now();
    const { events, poison } = this.decodeAll(page.events);
    const to = poison ? poison.position - 1 : page.scannedTo;
    if (to > session.place.position) {
      await applyBatch(this.projection, session, events, to, {
        pausesMs: this.options.pausesMs ?? [100, 400, 1_600],
        signal,
        onRetry: (error) => {
          this.noteRetry(error);
        },
      });
    }
    if (poison) throw poison;
    this.state = 'RUNNING';
    this.batchMs = performance.now() - started;
  }

  /** An unknown type or schema version stops the projection at that event; what stands before it is applied. */
  private decodeAll(stored: readonly StoredEvent[]): { events: Event[]; poison?: PoisonEvent } {
    const events: Event[] = [];
    for (const event of stored) {
      try {
        events.push(this.options.decode(event));
      } catch (error) {
        return { events, poison: new PoisonEvent(event.position, error) };
      }
    }
    return { events };
  }

  private noteRetry(error: unknown): void {
    this.retries += 1;
    this.state = 'RETRYING';
    this.options.onProblem?.(this.name, error);
  }

  private stop(error: PoisonEvent): void {
    this.state = 'STOPPED';
    this.stoppedReason = error.message;
    this.options.onProblem?.(this.name, error);
  }

  private async rest(error: unknown, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.noteRetry(error);
    this.outages += 1;
    const pauseMs = Math.min(100 * 2 ** this.outages, OUTAGE_PAUSE_MAX_MS);
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }

  private get lockName(): string {
    return `sdc/projection/${this.name}`;
  }
}
