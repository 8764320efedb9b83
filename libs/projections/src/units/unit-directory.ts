import type { PlainDate } from '@app/domain';
import { believedAt, liveTable, waitForPosition } from '@app/event-store';
import type { Pool } from 'pg';
import type { UnitRecord } from './unit-record.js';
import { UnitNames } from './unit-names.js';
import { UnitRegistry } from './unit-registry.js';
import { units } from './units.js';

/** Earlier states of the registry kept in memory. */
const PAST_KEPT = 4;

/** A changed row beside the position that the registry has reached; without a change the unit is null. */
interface Change {
  position: number;
  unit: UnitRecord | null;
  known_from: number;
  known_to: number | null;
}

/** Answers what the registry of units says, at the head or at an earlier position. One per process. */
export class UnitDirectory {
  private readonly names = new UnitNames();
  private readonly head = new UnitRegistry(this.names);
  /** Position up to which `head` has been read, and all that changed it, in order. */
  private readTo = 0;
  private readonly changes: number[] = [];
  private refreshing: Promise<void> | undefined;
  private readonly past = new Map<number, Promise<UnitRegistry>>();

  constructor(private readonly pool: Pool) {}

  /** Ids of the units that bore the code on the day; with `minPosition` after waiting for what was just recorded. */
  async unitsByCode(code: string, on: PlainDate, minPosition = 0): Promise<readonly string[]> {
    if (minPosition > this.readTo) await waitForPosition(this.pool, [units], minPosition);
    await this.refresh();
    return this.head.byCodeOn(code, on);
  }

  /** The registry as the first `position` events of the ledger show it. */
  async registryAt(position: number): Promise<UnitRegistry> {
    if (position > this.readTo) await this.refresh();
    const changed = this.changes.findLast((change) => change <= position) ?? 0;
    if (changed === (this.changes.at(-1) ?? 0)) return this.head;
    const known = this.past.get(changed);
    if (known) return known;
    const loading = this.loadPast(changed);
    loading.catch(() => this.past.delete(changed));
    this.past.set(changed, loading);
    for (const old of this.past.keys()) if (this.past.size > PAST_KEPT) this.past.delete(old);
    return loading;
  }

  /** Reads what changed since the last time; callers that come meanwhile wait for the same reading. */
  private refresh(): Promise<void> {
    this.refreshing ??= this.readChanges().finally(() => {
      this.refreshing = undefined;
    });
    return this.refreshing;
  }

  private async readChanges(): Promise<void> {
    const { rows } = await this.pool.query<Change>(
      `select p.position, u.unit, u.known_from, u.known_to
       from projection.projection_position p
       left join ${liveTable('unit')} u on u.known_from > $3 or u.known_to > $3
       where p.projection = $1 and p.version = $2
       order by u.known_from`,
      [units.name, units.version, this.readTo],
    );
    const changed = new Set<number>();
    const ended = new Set<string>();
    for (const { unit, known_from, known_to } of rows) {
      if (unit === null) continue;
      for (const position of [known_from, known_to ?? 0]) if (position > this.readTo) changed.add(position);
      if (known_to === null) {
        this.head.put(unit);
        ended.delete(unit.id);
      } else ended.add(unit.id);
    }
    for (const id of ended) this.head.remove(id);
    for (const position of [...changed].sort((a, b) => a - b)) this.changes.push(position);
    this.readTo = rows[0]?.position ?? this.readTo;
  }

  private async loadPast(position: number): Promise<UnitRegistry> {
    const { rows } = await this.pool.query<{ unit: UnitRecord }>(
      `select unit from ${liveTable('unit')} where ${believedAt('$1')}`,
      [position],
    );
    const registry = new UnitRegistry(this.names);
    for (const { unit } of rows) registry.put(unit);
    return registry;
  }
}
