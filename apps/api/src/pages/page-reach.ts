import { localDateOf } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { PageContext } from '@app/pages';
import { localTime } from './wording.js';

/** Read models further behind than this are said to be (web rules, States). */
const STALE_MS = 5 * 60_000;
const MINUTE_MS = 60_000;

/**
 * When the event at the position was recorded and, for an answer from the head, whether later ones have waited too long to
 * be counted. An answer for an earlier knowledge leaves them out on purpose.
 */
export async function reachOf(
  store: Pick<EventStore, 'readLog' | 'head'>,
  position: number,
  fromHead: boolean,
  now: string,
): Promise<Pick<PageContext, 'reached' | 'behind'>> {
  const { events } = await store.readLog({ after: Math.max(0, position - 1), limit: 2 });
  const last = events.find((event) => event.position === position);
  const next = events.find((event) => event.position > position);
  const reached =
    last === undefined
      ? {}
      : { reached: { day: localDateOf(last.recordedAt), time: localTime(last.recordedAt) } };
  if (!fromHead || next === undefined) return reached;
  const waitedMs = Date.parse(now) - Date.parse(next.recordedAt);
  if (waitedMs <= STALE_MS) return reached;
  const head = await store.head();
  return {
    ...reached,
    behind: { entries: head.position - position, minutes: Math.floor(waitedMs / MINUTE_MS) },
  };
}
