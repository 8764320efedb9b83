import { liveTable, waitForPosition } from '@app/event-store';
import type { Pool } from 'pg';
import { entries } from './entries.js';

/** Which import: its run by name, or all runs of a file by the base64 SHA-256 of its bytes. */
export type ImportSelector = { batch: string } | { file: string };

/** An event that an import recorded, and what has become of it. */
export interface ImportedEntry {
  position: number;
  id: string;
  type: string;
  stream: string;
  unitId: string;
  body: string;
  /** Line or row of the file. */
  line: number;
  batch: string;
  file: string;
  kind: string;
  /** The event that it corrects. */
  corrects: string | null;
  /** The original of its chain of corrections was recorded by the same import. */
  chainIsOwn: boolean;
  /** The newest link of its chain, which may be the event itself. */
  newest: string;
  newestOn: string;
  newestPrecision: string;
  newestHow: 'REPLACE' | 'WITHDRAW' | null;
  /** The newest link was recorded by the same import. */
  newestIsOwn: boolean;
}

/** What imports recorded: read from the events' own source, nothing about a run is stored beside them. */
export class ImportedEntries {
  constructor(private readonly pool: Pool) {}

  /**
   * Events of the account's import, the newest first; `before` is the position of the last one that was read. With
   * `minPosition` after waiting for what was just recorded.
   */
  async find(
    account: string,
    selector: ImportSelector,
    { before, limit, minPosition = 0 }: { before?: number; limit: number; minPosition?: number },
  ): Promise<ImportedEntry[]> {
    if (minPosition > 0) await waitForPosition(this.pool, [entries], minPosition);
    const [key, value] = 'batch' in selector ? ['batch', selector.batch] : ['file', selector.file];
    const { rows } = await this.pool.query<ImportedEntry>(
      `select e.position, e.id, e.type, e.stream, e.unit_id as "unitId", e.body,
         (e.source ->> 'line')::int as line,
         e.source ->> 'batch' as batch, e.source ->> 'file' as file, e.source ->> 'kind' as kind, e.corrects,
         coalesce(o.source ->> '${key}' = $1, false) as "chainIsOwn", n.id as newest,
         n.occurred_on as "newestOn", n.occurred_precision as "newestPrecision", n.how as "newestHow",
         coalesce(n.source ->> '${key}' = $1, false) as "newestIsOwn"
       from ${liveTable('entry')} e
       left join ${liveTable('entry')} o on o.id = e.chain
       join lateral (select id, how, source, occurred_on, occurred_precision from ${liveTable('entry')} c
         where c.chain = e.chain order by position desc limit 1) n on true
       where e.source ->> '${key}' = $1 and e.source is not null and e.actor = $2
         and ($3::bigint is null or e.position < $3)
       order by e.position desc limit $4`,
      [value, account, before ?? null, limit],
    );
    return rows;
  }
}
