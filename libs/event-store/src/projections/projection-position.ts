import { setTimeout as delay } from 'node:timers/promises';
import type { ClientBase, Pool } from 'pg';

/** A read model's place in the log, as every process may read it. */
export interface ProjectionPlace {
  projection: string;
  version: number;
  /** Last position whose rows are committed; 0 before the first. */
  position: number;
  /** Process that holds or last held the projection. */
  owner: string | null;
  /** Rises at every change of owner; an older epoch can write nothing. */
  epoch: number;
  /** Position of the event that stopped the projection. */
  stoppedAt: number | null;
  stoppedReason: string | null;
}

interface PlaceRow {
  projection: string;
  version: number;
  position: string;
  owner: string | null;
  epoch: string;
  stopped_at: string | null;
  stopped_reason: string | null;
}

const COLUMNS = 'projection, version, position, owner, epoch, stopped_at, stopped_reason';

const toPlace = (row: PlaceRow): ProjectionPlace => ({
  projection: row.projection,
  version: row.version,
  position: Number(row.position),
  owner: row.owner,
  epoch: Number(row.epoch),
  stoppedAt: row.stopped_at === null ? null : Number(row.stopped_at),
  stoppedReason: row.stopped_reason,
});

/** Another process owns the projection now; whatever this one still wanted to write is refused. */
export class FencedOut extends Error {
  override name = 'FencedOut';

  constructor(readonly projection: string) {
    super(`projection ${projection} has another owner now`);
  }
}

/** A read model did not reach a position in time, or has stopped before it. */
export class ProjectionBehind extends Error {
  override name = 'ProjectionBehind';

  constructor(
    readonly projection: string,
    readonly position: number,
    readonly wanted: number,
    readonly stoppedReason: string | null,
  ) {
    super(`projection ${projection} is at ${position}, not yet at ${wanted}`);
  }
}

export async function readPlaces(client: ClientBase | Pool): Promise<ProjectionPlace[]> {
  const { rows } = await client.query<PlaceRow>(
    `select ${COLUMNS} from projection.projection_position order by projection, version`,
  );
  return rows.map(toPlace);
}

/** Takes the projection over: the new epoch fences a paused owner, even one that never notices. */
export async function claimPlace(
  client: ClientBase,
  projection: string,
  version: number,
  owner: string,
): Promise<ProjectionPlace> {
  const { rows } = await client.query<PlaceRow>(
    `insert into projection.projection_position as p (projection, version, owner, epoch) values ($1, $2, $3, 1)
     on conflict (projection, version) do update
       set owner = excluded.owner, epoch = p.epoch + 1, heartbeat = now(), stopped_at = null, stopped_reason = null
     returning ${COLUMNS}`,
    [projection, version, owner],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no position for projection ${projection}`);
  return toPlace(row);
}

/** Moves the position by compare-and-set on position and epoch, as the first statement of the batch's transaction. */
export async function advancePlace(client: ClientBase, from: ProjectionPlace, to: number): Promise<void> {
  const { rowCount } = await client.query(
    `update projection.projection_position set position = $5, heartbeat = now()
     where projection = $1 and version = $2 and position = $3 and epoch = $4`,
    [from.projection, from.version, from.position, from.epoch, to],
  );
  if (rowCount !== 1) throw new FencedOut(from.projection);
}

/** Says for every process and for the operator why a projection stands still. */
export async function markStopped(
  client: ClientBase,
  place: ProjectionPlace,
  at: number,
  reason: string,
): Promise<void> {
  await client.query(
    `update projection.projection_position set stopped_at = $4, stopped_reason = $5
     where projection = $1 and version = $2 and epoch = $3`,
    [place.projection, place.version, place.epoch, at, reason],
  );
}

/** A read model by name and version: rows of another version do not count. */
export interface ProjectionVersion {
  readonly name: string;
  readonly version: number;
}

export interface WaitOptions {
  /** Milliseconds; default 5,000. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/**
 * Resolves when all named projections have reached the position: how one reads one's own write.
 * Works in every process, since it asks the table and not the runner.
 * @throws ProjectionBehind after the timeout, or at once when a projection has stopped before the position.
 */
export async function waitForPosition(
  pool: Pool,
  projections: readonly ProjectionVersion[],
  position: number,
  { timeoutMs = 5_000, signal }: WaitOptions = {},
): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    const behind = await slowest(pool, projections);
    if (behind.position >= position) return;
    if (behind.stoppedReason !== null || Date.now() >= end) {
      throw new ProjectionBehind(behind.projection, behind.position, position, behind.stoppedReason);
    }
    await delay(pauseMs, undefined, { ref: false, ...(signal && { signal }) });
  }
}

async function slowest(pool: Pool, projections: readonly ProjectionVersion[]): Promise<ProjectionPlace> {
  const places = await readPlaces(pool);
  const named = projections.map(
    ({ name, version }) =>
      places.find((place) => place.projection === name && place.version === version) ??
      notStarted(name, version),
  );
  return named.reduce((a, b) => (b.position < a.position ? b : a));
}

const notStarted = (projection: string, version: number): ProjectionPlace => ({
  projection,
  version,
  position: 0,
  owner: null,
  epoch: 0,
  stoppedAt: null,
  stoppedReason: null,
});
