import { createHash } from 'node:crypto';
import { beliefTable, keyColumn, writeBeliefs, type BeliefTable, type Belief } from './belief-table.js';
import type { Projection, ProjectedEvent, ProjectionTable, ProjectionTransaction } from './projection.js';

/** Homes of a wide event that are judged in one go: bounds memory, not correctness. */
const WIDE_PAGE = 500;

/** The event touches more homes than fit in memory: `homesOf` gives them page by page. */
export const WIDE = 'WIDE';

/**
 * A read model whose rows carry the interval of positions in which the ledger believed them (design 5.3).
 * Rows belong to a *home* (a stream, a unit, a period): `rows` judges one home anew from its file, and only the
 * difference to what was believed is written, at the position of the event that made it.
 */
export interface BeliefDefinition<Event extends ProjectedEvent, File, Row extends object> {
  name: string;
  version: number;
  table: BeliefTable;
  /** Tables of links and the like, written by `homes`. */
  sideTables?: readonly ProjectionTable[];
  /** What tells a row from the others of its home. */
  rowKey(row: Row): string;
  /**
   * For each event of the batch the homes whose rows it may change; too many is slow, too few is wrong.
   * Called once a batch, before anything is judged; may write side tables.
   */
  homes(
    batch: readonly Event[],
    tx: ProjectionTransaction<Event>,
  ): Promise<readonly (readonly string[] | typeof WIDE)[]>;
  /** Homes that a wide event touches, in order of their names, after the one given. */
  homesOf?(
    event: Event,
    after: string,
    limit: number,
    tx: ProjectionTransaction<Event>,
  ): Promise<readonly string[]>;
  /** Everything that judging these homes needs, read in bulk. It may reach beyond the position that is judged. */
  files(homes: readonly string[], tx: ProjectionTransaction<Event>): Promise<ReadonlyMap<string, File>>;
  /** Pure: the rows of the home, as the first `position` events of the ledger show them. */
  rows(home: string, file: File, position: number): readonly Row[];
  /** What is stored of a row, made of the rows that changed alone; without it the row itself. */
  record?(row: Row): object;
  /** As of every projection. */
  categories?: Projection<Event>['categories'];
  readers?: Projection<Event>['readers'];
}

interface Touch {
  home: string;
  position: number;
}

/** Makes the projection. Its rows are the same for every size of batch, since each event is judged at its own position. */
export function beliefProjection<Event extends ProjectedEvent, File, Row extends object>(
  definition: BeliefDefinition<Event, File, Row>,
): Projection<Event> {
  return {
    name: definition.name,
    version: definition.version,
    tables: [beliefTable(definition.table), ...(definition.sideTables ?? [])],
    apply: (batch, tx) => new BeliefBatch(definition, tx).apply(batch),
    ...(definition.categories && { categories: definition.categories }),
    ...(definition.readers && { readers: definition.readers }),
  };
}

class BeliefBatch<Event extends ProjectedEvent, File, Row extends object> {
  constructor(
    private readonly definition: BeliefDefinition<Event, File, Row>,
    private readonly tx: ProjectionTransaction<Event>,
  ) {}

  async apply(batch: readonly Event[]): Promise<void> {
    if (batch.length === 0) return;
    const homes = await this.definition.homes(batch, this.tx);
    let narrow: Touch[] = [];
    for (const [n, event] of batch.entries()) {
      const touched = homes[n] ?? [];
      if (touched === WIDE) {
        await this.judge(narrow);
        narrow = [];
        await this.judgeWide(event);
      } else {
        for (const home of new Set(touched)) narrow.push({ home, position: event.position });
      }
    }
    await this.judge(narrow);
  }

  private async judgeWide(event: Event): Promise<void> {
    const { definition } = this;
    if (definition.homesOf === undefined)
      throw new Error(`${definition.name} has no homesOf for ${event.type}`);
    for (let after = ''; ;) {
      const page = await definition.homesOf(event, after, WIDE_PAGE, this.tx);
      await this.judge(page.map((home) => ({ home, position: event.position })));
      const last = page.at(-1);
      if (last === undefined || page.length < WIDE_PAGE) return;
      after = last;
    }
  }

  private async judge(touches: readonly Touch[]): Promise<void> {
    if (touches.length === 0) return;
    const homes = [...new Set(touches.map(({ home }) => home))];
    const files = await this.definition.files(homes, this.tx);
    const table = this.tx.table(this.definition.table.name);
    const beliefs = await this.believed(table, homes);
    const written = { opened: [] as Belief[], closed: [] as Belief[] };
    for (const { home, position } of touches) {
      const file = files.get(home);
      const rows = file === undefined ? [] : this.definition.rows(home, file, position);
      this.compare(beliefs, home, rows, position, written);
    }
    await writeBeliefs(this.tx.client, table, this.definition.table, written);
  }

  /** What is believed of these homes before the batch: identity and digest, not the rows themselves. */
  private async believed(table: string, homes: readonly string[]): Promise<Map<string, Map<string, Belief>>> {
    const { rows } = await this.tx.client.query<{
      home: string;
      row_key: string;
      known_from: number;
      digest: string;
    }>(
      `select home, ${keyColumn(this.definition.table)} as row_key, known_from, digest from ${table}
       where home = any($1) and known_to is null`,
      [homes],
    );
    const beliefs = new Map<string, Map<string, Belief>>(homes.map((home) => [home, new Map()]));
    for (const row of rows) {
      const belief = {
        home: row.home,
        key: row.row_key,
        knownFrom: row.known_from,
        digest: row.digest,
      };
      beliefs.get(row.home)?.set(row.row_key, { ...belief, knownTo: null, stored: true });
    }
    return beliefs;
  }

  private compare(
    beliefs: Map<string, Map<string, Belief>>,
    home: string,
    rows: readonly Row[],
    position: number,
    written: { opened: Belief[]; closed: Belief[] },
  ): void {
    const before = beliefs.get(home) ?? new Map<string, Belief>();
    const after = new Map<string, Belief>();
    for (const row of rows) {
      const key = this.definition.rowKey(row);
      if (after.has(key)) throw new Error(`${this.definition.name} has two rows ${key} of ${home}`);
      const digest = digestOf(row);
      const old = before.get(key);
      if (old?.digest === digest) {
        after.set(key, old);
      } else {
        const record = this.definition.record?.(row) ?? row;
        const opened: Belief = {
          home,
          key,
          knownFrom: position,
          knownTo: null,
          digest,
          row: record,
          stored: false,
        };
        written.opened.push(opened);
        after.set(key, opened);
      }
    }
    for (const [key, old] of before) {
      if (after.get(key) === old) continue;
      old.knownTo = position;
      if (old.stored) written.closed.push(old);
    }
    beliefs.set(home, after);
  }
}

/** Rows are plain values with their fields always in one order, so their JSON tells equal rows. */
function digestOf(row: object): string {
  return createHash('sha256').update(JSON.stringify(row)).digest('base64').slice(0, 22);
}
