import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { liveTable, type Projection, type ProjectedEvent } from './projection.js';
import { advancePlace, FencedOut, type ProjectionPlace } from './projection-position.js';
import type { StreamHistory } from './stream-history.js';

/** The event that a projection cannot digest; everything before it is applied, nothing after it. */
export class PoisonEvent extends Error {
  override name = 'PoisonEvent';

  constructor(
    readonly position: number,
    override readonly cause: unknown,
  ) {
    super(`event ${position}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** One owner's session: the connection that holds the lock, and the place reached with it. */
export interface ProjectionSession<Event extends ProjectedEvent> {
  client: PoolClient;
  place: ProjectionPlace;
  history: StreamHistory<Event>;
}

export interface RetryOptions {
  /** Pauses between the tries of a failing batch, milliseconds. */
  pausesMs: readonly number[];
  signal: AbortSignal;
  onRetry?: (error: unknown) => void;
}

/**
 * Applies a batch and moves the place to `to`. A failing batch is tried again after each pause, then halved
 * until the poison event stands alone.
 * @throws PoisonEvent, FencedOut, or the error of a lost connection (an outage poisons nothing).
 */
export async function applyBatch<Event extends ProjectedEvent>(
  projection: Projection<Event>,
  session: ProjectionSession<Event>,
  batch: readonly Event[],
  to: number,
  retry: RetryOptions,
): Promise<void> {
  const error = await tries(projection, session, batch, to, retry);
  if (error === undefined) return;
  const [first] = batch;
  if (first === undefined) throw error.thrown;
  if (batch.length === 1) throw new PoisonEvent(first.position, error.thrown);
  const half = batch.length >> 1;
  const head = batch.slice(0, half);
  const once = { ...retry, pausesMs: [] };
  await applyBatch(projection, session, head, head.at(-1)?.position ?? to, once);
  await applyBatch(projection, session, batch.slice(half), to, once);
}

async function tries<Event extends ProjectedEvent>(
  projection: Projection<Event>,
  session: ProjectionSession<Event>,
  batch: readonly Event[],
  to: number,
  { pausesMs, signal, onRetry }: RetryOptions,
): Promise<{ thrown: unknown } | undefined> {
  for (const pauseMs of [...pausesMs, null]) {
    try {
      await transact(projection, session, batch, to);
      return undefined;
    } catch (error) {
      if (error instanceof FencedOut || isOutage(error)) throw error;
      if (pauseMs === null) return { thrown: error };
      onRetry?.(error);
      await delay(pauseMs, undefined, { signal });
    }
  }
  return undefined;
}

async function transact<Event extends ProjectedEvent>(
  projection: Projection<Event>,
  { client, place, history }: ProjectionSession<Event>,
  batch: readonly Event[],
  to: number,
): Promise<void> {
  await client.query('begin');
  try {
    await advancePlace(client, place, to);
    history.admit(batch);
    const upTo = batch.at(-1)?.position ?? to;
    await projection.apply(batch, {
      client,
      table: liveTable,
      history: (streams) => history.read(streams, upTo),
    });
    await client.query('commit');
    place.position = to;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Network errors and SQLSTATE classes 08 (connection), 53 (resources), 57P (shutdown): the database, not the event. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(08|53|57P)|^E[A-Z]+$/.test(code) || /connection (terminated|error)|not queryable/i.test(error.message)
  );
}
