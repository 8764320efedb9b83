import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  readPlaces,
  waitForPosition,
  type ProjectionPlace,
  type WaitOptions,
} from './projection-position.js';
import type { RunnerOptions } from './runner-options.js';
import { ProjectionWorker, type ProjectionState } from './projection-worker.js';
import type { Projection, ProjectedEvent } from './projection.js';

/** What an operator needs to know of one projection. */
export interface ProjectionHealth {
  projection: string;
  version: number;
  /** As this process sees it; `STOPPED` when any process stopped it. */
  state: ProjectionState;
  head: number;
  position: number;
  lagEvents: number;
  /** Seconds since the projection was last seen at the head; 0 at the head. */
  lagSeconds: number;
  stoppedAt: number | null;
  stoppedReason: string | null;
  /** Failed tries in this process since its start. */
  retries: number;
  batchMs: number;
}

/** Runs the projections of this process; of all processes together exactly one works on each projection. */
export class ProjectionRunner<Event extends ProjectedEvent> {
  private readonly workers: readonly ProjectionWorker<Event>[];
  private readonly ending = new AbortController();
  private readonly seenAtHead = new Map<string, number>();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RunnerOptions<Event>) {
    const owner = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
    const settings = {
      ...options,
      batchSize: options.batchSize ?? 500,
      takeoverMs: options.takeoverMs ?? 1_000,
    };
    this.workers = options.projections.map((projection) => new ProjectionWorker(projection, settings, owner));
  }

  start(): void {
    const now = Date.now();
    for (const worker of this.workers) this.seenAtHead.set(worker.name, now);
    this.running = Promise.all(this.workers.map((worker) => worker.run(this.ending.signal)));
  }

  /** Ends after the batch at hand; the locks are free when it resolves. */
  async stop(): Promise<void> {
    this.ending.abort(new Error('the projection runner ends'));
    await this.running;
  }

  /** Waits until all projections of this runner have reached the position. @throws ProjectionBehind */
  waitFor(position: number, options?: WaitOptions): Promise<void> {
    return waitForPosition(this.options.pool, this.options.projections, position, options);
  }

  async health(): Promise<ProjectionHealth[]> {
    const { position: head } = await this.options.store.head();
    const places = await readPlaces(this.options.pool);
    return this.options.projections.map((projection, n) => {
      const place = places.find((p) => p.projection === projection.name && p.version === projection.version);
      return this.describe(projection, this.workers[n], place, head);
    });
  }

  private describe(
    projection: Projection<Event>,
    worker: ProjectionWorker<Event> | undefined,
    place: ProjectionPlace | undefined,
    head: number,
  ): ProjectionHealth {
    const position = place?.position ?? 0;
    const lagEvents = Math.max(0, head - position);
    const now = Date.now();
    if (lagEvents === 0) this.seenAtHead.set(projection.name, now);
    const stoppedReason = worker?.stoppedReason ?? place?.stoppedReason ?? null;
    return {
      projection: projection.name,
      version: projection.version,
      state: stoppedReason === null ? (worker?.state ?? 'STARTING') : 'STOPPED',
      head,
      position,
      lagEvents,
      lagSeconds: lagEvents === 0 ? 0 : (now - (this.seenAtHead.get(projection.name) ?? now)) / 1_000,
      stoppedAt: place?.stoppedAt ?? null,
      stoppedReason,
      retries: worker?.retries ?? 0,
      batchMs: worker?.batchMs ?? 0,
    };
  }
}
