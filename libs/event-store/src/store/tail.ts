import { setTimeout as sleep } from 'node:timers/promises';
import type { LogFilter, LogPage } from './event-store.js';

const backoffFirstMs = 100;
const backoffMaxMs = 5_000;

export interface TailSource {
  readPage(after: number, limit: number | undefined, filter: LogFilter | undefined): Promise<LogPage>;
  /** Resolves when there may be events after the position, or the signal aborts; may resolve too early. */
  waitForMore(after: number, signal: AbortSignal): Promise<void>;
  /** An outage that is being waited out; called once an attempt. */
  onError(error: unknown): void;
}

/**
 * Pages from a position on, then live. The first page always comes, even empty, so that a reader learns that it has
 * caught up; later ones only when they move it. An outage is waited out with a bounded backoff: the position is in
 * the reader's hand, so nothing can be skipped or repeated. The reader pulls, so a slow one needs no buffer.
 */
export async function* tailPages(
  source: TailSource,
  options: { after: number; signal: AbortSignal; limit?: number; filter?: LogFilter },
): AsyncGenerator<LogPage, void, undefined> {
  const { signal, limit, filter } = options;
  let { after } = options;
  let first = true;
  let backoffMs = backoffFirstMs;
  while (!signal.aborted) {
    let page: LogPage;
    try {
      page = await source.readPage(after, limit, filter);
      backoffMs = backoffFirstMs;
    } catch (error) {
      if (error instanceof RangeError) throw error;
      source.onError(error);
      await pause(backoffMs, signal);
      backoffMs = Math.min(backoffMs * 2, backoffMaxMs);
      continue;
    }
    if (isAborted(signal)) return;
    if (first || page.scannedTo > after) yield page;
    first = false;
    after = page.scannedTo;
    if (page.atEnd && !isAborted(signal)) await source.waitForMore(after, signal);
  }
}

/** Reads the flag anew: it changes while the loop awaits, which narrowing would not see. */
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
