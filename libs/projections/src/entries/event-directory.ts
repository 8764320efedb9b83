import { isUuid } from '@app/domain';
import { liveTable, waitForPosition } from '@app/event-store';
import type { Pool } from 'pg';
import { entries } from './entries.js';

/** Which events exist and whose they are; the ledger itself has no index by event id. */
export class EventDirectory {
  constructor(private readonly pool: Pool) {}

  /** Unit of the event; undefined when there is none. With `minPosition` after waiting for what was just recorded. */
  async unitOfEvent(eventId: string, minPosition = 0): Promise<string | undefined> {
    if (!isUuid(eventId)) return undefined;
    if (minPosition > 0) await waitForPosition(this.pool, [entries], minPosition);
    const { rows } = await this.pool.query<{ unit_id: string }>(
      `select unit_id from ${liveTable('entry')} where id = $1`,
      [eventId],
    );
    return rows[0]?.unit_id;
  }
}
