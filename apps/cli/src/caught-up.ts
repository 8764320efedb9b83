import { setTimeout as delay } from 'node:timers/promises';
import { readPlaces } from '@app/event-store';
import { entries, units } from '@app/projections';
import { exitCodes } from './exit-codes.js';
import { CommandFailed } from './failures.js';
import { withProgress } from './progress.js';
import type { LedgerWork } from './with-ledger.js';

const POLL_MS = 100;

/**
 * Starts the projections and waits until those by which units and events are found have come to the head of the ledger: a
 * command may be the first to run after much was recorded, and they work only while somebody runs them.
 */
export async function projectToHead(ledger: LedgerWork): Promise<number> {
  await ledger.project();
  const { pool, store, signal } = ledger;
  const { position } = await store.head();
  await withProgress('Tổng hợp / Projecting', async (report) => {
    for (;;) {
      signal.throwIfAborted();
      const places = (await readPlaces(pool)).filter(isNeeded);
      const stopped = places.find(({ stoppedReason }) => stoppedReason !== null);
      if (stopped !== undefined)
        throw new CommandFailed(
          `Bảng tổng hợp đã dừng. / A projection has stopped: ${stopped.projection}`,
          exitCodes.failed,
        );
      const reached = places.length < needed.length ? 0 : Math.min(...places.map((place) => place.position));
      if (reached >= position) return;
      report(reached, position);
      await delay(POLL_MS);
    }
  });
  return position;
}

const needed = [units, entries];

const isNeeded = ({ projection, version }: { projection: string; version: number }): boolean =>
  needed.some((one) => one.name === projection && one.version === version);
