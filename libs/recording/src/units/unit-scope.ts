import { readHistory } from '@app/access';
import { effective, type EffectiveEvent } from '@app/domain';
import { type EventStore, StreamNotFound } from '@app/event-store';
import { NATION_UNIT_ID } from '../opening/ledger-info.js';

interface Standing {
  parent: string | undefined;
  successors: readonly string[];
}

/** How long another process's registry event may go unseen; an event of this process is seen at once. */
const STANDING_FRESH_MS = 5_000;
const KEPT_MAX = 50_000;

function standingOf(history: readonly EffectiveEvent[]): Standing | undefined {
  const registered = history.find(({ type }) => type === 'UnitRegistered');
  if (registered === undefined) return undefined;
  const { parent } = registered.data;
  const successors = history
    .filter(({ type }) => type === 'UnitSucceeded')
    .flatMap(({ data }) => (Array.isArray(data.successors) ? (data.successors as string[]) : []));
  return { parent: typeof parent === 'string' ? parent : undefined, successors };
}

/**
 * Units and streams as the log itself tells them, so that an action sees what was recorded a moment before,
 * however far behind the projections are.
 */
export class UnitScope {
  private readonly standings = new Map<string, { standing: Standing; until: number }>();
  private readonly owners = new Map<string, string>();

  constructor(private readonly store: EventStore) {}

  /**
   * The unit first, then whatever reaches it: what stands above it, its successors, and what stands above those.
   * A grant on any of them with its subtree covers the unit. Undefined when there is no such unit.
   */
  async pathOf(unitId: string): Promise<readonly string[] | undefined> {
    if (unitId !== NATION_UNIT_ID && (await this.standing(unitId)) === undefined) return undefined;
    const path = [unitId];
    for (const id of path) {
      const standing = await this.standing(id);
      const further = [standing?.parent, ...(standing?.successors ?? [])];
      for (const next of further) if (next !== undefined && !path.includes(next)) path.push(next);
    }
    return path;
  }

  /** Unit of a stream's first event; undefined when the stream does not exist. */
  async ownerOf(stream: string): Promise<string | undefined> {
    const known = this.owners.get(stream);
    if (known !== undefined) return known;
    try {
      const [first] = await this.store.readStream(stream, { limit: 1 });
      if (first === undefined) return undefined;
      if (this.owners.size >= KEPT_MAX) this.owners.clear();
      this.owners.set(stream, first.unitId);
      return first.unitId;
    } catch (error) {
      if (error instanceof StreamNotFound) return undefined;
      throw error;
    }
  }

  /** Whether one of the two units reaches the other; neighbours do not. */
  async related(unitId: string, otherId: string): Promise<boolean> {
    if (unitId === otherId) return true;
    const [path, otherPath] = [await this.pathOf(unitId), await this.pathOf(otherId)];
    return path?.includes(otherId) === true || otherPath?.includes(unitId) === true;
  }

  /** To be called when this process appended to a stream of the registry. */
  forget(stream: string): void {
    if (stream.startsWith('unit-')) this.standings.delete(stream.slice('unit-'.length));
  }

  private async standing(unitId: string): Promise<Standing | undefined> {
    const now = performance.now();
    const kept = this.standings.get(unitId);
    if (kept !== undefined && kept.until > now) return kept.standing;
    const standing = standingOf(effective(await readHistory(this.store, `unit-${unitId}`)));
    if (standing === undefined) return undefined;
    if (this.standings.size >= KEPT_MAX) this.standings.clear();
    this.standings.set(unitId, { standing, until: now + STANDING_FRESH_MS });
    return standing;
  }
}
