import { isUuid } from '@app/domain';
import { liveTable, waitForPosition } from '@app/event-store';
import type { Pool } from 'pg';
import { entries } from './entries.js';

/** Which events exist and whose they are; the ledger itself has no index by event id. */
export class EventDirectory {
  constructor(private readonly pool: Pool) {}

  /** Stream and unit of the event; undefined when there is none. With `minPosition` after waiting for what was just recorded. */
  async findEvent(eventId: string, minPosition = 0): Promise<{ stream: string; unitId: string } | undefined> {
    if (!isUuid(eventId)) return undefined;
    if (minPosition > 0) await waitForPosition(this.pool, [entries], minPosition);
    const { rows } = await this.pool.query<{ stream: string; unitId: string }>(
      `select stream, unit_id as "unitId" from ${liveTable('entry')} where id = $1`,
      [eventId],
    );
    return rows[0];
  }
}
